import type { Store } from '../../pki/types';
import { datedFileName, toFileNamePart } from '../dated-file-name';
import { baseNameOf } from './name';
import type { CertificateRecord } from './types';

/**
 * Whether someone who gets the file gets a private or secret key with it, without any password.
 * `store` is the file as it opens with no password given.
 */
export function holdsReadableKey(store: Store): boolean {
  return store.entries.some((entry) => entry.key !== undefined && !entry.key.locked);
}

/** Whether the file may hold a key at all, as far as the summary tells; only trust stores surely hold none. */
export function mayHoldKey(record: Pick<CertificateRecord, 'summary'>): boolean {
  return record.summary.kind !== 'trust-store';
}

export type CertificateEncoding = 'pem' | 'der';

const extensions: Record<CertificateEncoding, string> = { pem: 'pem', der: 'cer' };

/**
 * Name of a downloaded certificate or chain: the stored file's name and whose certificate it is.
 * Characters that file systems refuse become `_`; a subject that says nothing new is left out.
 */
export function certificateFileName(
  storedName: string,
  subject: string,
  { encoding, chain }: { readonly encoding: CertificateEncoding; readonly chain: boolean },
): string {
  const base = baseNameOf(storedName);
  const owner = toFileNamePart(subject);
  const parts = [base, ...(owner === '' || owner === base ? [] : [owner]), ...(chain ? ['chain'] : [])];
  return `${parts.join('-')}.${extensions[encoding]}`;
}

/** Name of a ZIP of several files. */
export function archiveFileName(subaccountName: string, now: Date): string {
  return datedFileName('certificates', subaccountName, now, 'zip');
}
