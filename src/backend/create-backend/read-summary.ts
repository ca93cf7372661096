import { summariseStore, summariseUnopened } from '../../domain/certificate/summary';
import type { CertificateSummary, StorePasswords } from '../../domain/certificate/types';
import type { Store } from '../../pki/types';
import type { PkiClient } from '../../pki/worker/pki-client';
import type { Clock } from '../../shared/clock';

/** The summary of a file. One that does not open (a password is missing or wrong, an algorithm is unknown) is unopened. */
export async function readSummary(
  pki: Pick<PkiClient, 'readStore'>,
  clock: Clock,
  content: Uint8Array,
  fileName: string,
  passwords: StorePasswords,
): Promise<CertificateSummary> {
  const result = await pki.readStore(content, { fileName, ...passwords });
  const readAt = clock.now().toISOString();
  return result.ok
    ? summariseStore(result.value, { readAt, passwordProtected: needsPassword(result.value) })
    : summariseUnopened(readAt);
}

/** Whether some of the content is encrypted, or was not read for want of a password. */
function needsPassword(store: Store): boolean {
  return (
    store.protection.some(({ of }) => of !== 'integrity') ||
    store.entries.some(({ key }) => key !== undefined && (key.locked || key.encryption !== null)) ||
    store.warnings.some(({ code }) => code === 'content-locked' || code === 'key-locked')
  );
}
