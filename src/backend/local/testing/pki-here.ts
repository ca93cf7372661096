import { generateCertificate, readEntries, readStore, writeStore } from '../../../pki';
import type { Clock } from '../../../shared/clock';
import { readPublicKeys } from '../../create-backend/read-public-keys';
import { readSummary } from '../../create-backend/read-summary';
import type { PkiTools, WithPki } from '../../pki-tools';
import type { Summarise } from '../../port';

/** The real pki in this process, where nothing can be ended half way; a test may put its own tools over it. */
export function pkiHere(clock: Clock, overrides: Partial<PkiTools> = {}): WithPki {
  const tools: PkiTools = {
    generateCertificate,
    writeStore,
    readEntries,
    readPublicKeys: (bytes, options) => readPublicKeys({ readStore }, bytes, options),
    summarise: summariseHere(clock),
    ...overrides,
  };
  return async (work, signal) => {
    signal?.throwIfAborted();
    const result = await work(tools);
    signal?.throwIfAborted();
    return result;
  };
}

/** The real reader in this process. */
export function summariseHere(clock: Clock): Summarise {
  return (content, fileName, passwords) => readSummary({ readStore }, clock, content, fileName, passwords);
}
