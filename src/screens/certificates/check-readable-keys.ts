import { holdsReadableKey, mayHoldKey } from '../../domain/certificate/export';
import type { CertificateRecord } from '../../domain/certificate/types';
import type { PkiClient } from '../../pki/worker/pki-client';

export interface LoadedFile {
  readonly record: CertificateRecord;
  readonly content: Uint8Array;
}

/**
 * Names of the files from which anyone can take a private key without a password.
 * Each is opened without one; what does not open so is protected. Rejects when the signal is aborted.
 */
export async function findReadableKeys(
  files: readonly LoadedFile[],
  pki: PkiClient,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => undefined,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [index, { record, content }] of files.entries()) {
    signal.throwIfAborted();
    onProgress(index);
    if (!mayHoldKey(record)) continue;
    const result = await pki.readStore(content, { fileName: record.name });
    if (result.ok && holdsReadableKey(result.value)) found.push(record.name);
  }
  return found;
}
