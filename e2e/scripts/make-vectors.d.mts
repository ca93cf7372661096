import type { Manifest } from '../interop/manifest';

export declare function makeVectors(folder: string): Manifest;
