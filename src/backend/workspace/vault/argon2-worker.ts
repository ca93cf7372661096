import { expose } from 'comlink';
import { deriveHere } from './argon2id';

export type Argon2Worker = { readonly derive: typeof deriveHere };

const worker: Argon2Worker = { derive: deriveHere };
expose(worker);
