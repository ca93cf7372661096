import './app/ui5';
import './app/global.css';
import { start } from './app/start';

void start();
