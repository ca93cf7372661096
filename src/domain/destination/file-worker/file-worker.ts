import { expose, transfer } from 'comlink';
import type { CockpitError } from '../../../shared/errors';
import type { DestinationContent } from '../types';
import { type FileReading, type ReadEntry, readFiles } from './read-files';
import { type WriteOptions, writeFiles } from './write-files';

/** Structured clone drops the fields of an error class, so a refusal crosses as its parts. */
export interface ErrorParts {
  readonly code: string;
  readonly message: string;
  readonly details: object;
}

export interface EntryParts {
  readonly path: string;
  readonly outcome:
    | Extract<ReadEntry['outcome'], { ok: true }>
    | { readonly ok: false; readonly error: ErrorParts; readonly content: Uint8Array | null };
}

let reading: FileReading | null = null;

const api = {
  /** Starts to read; answers how many files there are. */
  open(bytes: Uint8Array, fileName: string): number {
    reading = readFiles(bytes, fileName);
    return reading.files;
  },
  next(least: number): { readonly entries: readonly EntryParts[]; readonly filesDone: number } {
    const { entries = [], filesDone = 0 } = reading?.next(least) ?? {};
    if (entries.length === 0) reading = null;
    return { entries: entries.map(toParts), filesDone };
  },
  write(contents: readonly DestinationContent[], options: WriteOptions): Uint8Array<ArrayBuffer> {
    const bytes = writeFiles(contents, options);
    return transfer(bytes, [bytes.buffer]);
  },
};

function toParts({ path, outcome }: ReadEntry): EntryParts {
  return { path, outcome: outcome.ok ? outcome : { ...outcome, error: partsOf(outcome.error) } };
}

function partsOf({ code, message, details }: CockpitError): ErrorParts {
  return { code, message, details };
}

export type FileWorkerApi = typeof api;

expose(api);
