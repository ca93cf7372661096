import { expose } from 'comlink';
import { type ArchiveError, type ArchiveMember, readArchive } from './read-archive';

/** Structured clone drops the fields of an error class, so a refusal crosses as its parts. */
export type ArchiveAnswer =
  | { readonly ok: true; readonly members: readonly ArchiveMember[] }
  | {
      readonly ok: false;
      readonly code: ArchiveError['code'];
      readonly message: string;
      readonly details: ArchiveError['details'];
    };

const api = {
  read(bytes: Uint8Array): ArchiveAnswer {
    const result = readArchive(bytes);
    if (result.ok) return { ok: true, members: result.value };
    const { code, message, details } = result.error;
    return { ok: false, code, message, details };
  },
};

export type ArchiveWorkerApi = typeof api;

expose(api);
