import type { PkiClient } from '../../../pki/worker/pki-client';
import { toPem } from '../../../pki/write/pem';
import type { UploadItem } from './upload-items';

/** A key file and a certificate file of the same upload that belong together. */
export interface KeyMatch {
  readonly keyItem: UploadItem;
  readonly certificateItem: UploadItem;
  /** The key as it was, then the certificates, in PEM. */
  readonly content: Uint8Array<ArrayBuffer>;
}

/**
 * The pairs of a lone private key and a file of certificates whose public key is the same.
 * The reader itself decides: what it joins to a key pair belongs together. A renewed certificate may have the same key,
 * so one key can match several files. A key that is still locked matches none.
 */
export async function findKeyMatches(
  items: readonly UploadItem[],
  pki: Pick<PkiClient, 'readStore'>,
): Promise<readonly KeyMatch[]> {
  const keys = items.filter((item) => holdsOnly(item, 'private-key'));
  const certificates = items.filter((item) => holdsOnly(item, 'certificate'));
  const matches: KeyMatch[] = [];
  for (const keyItem of keys) {
    for (const certificateItem of certificates) {
      const content = join(keyItem, certificateItem);
      const result = await pki.readStore(content, keyItem.passwords);
      if (result.ok && result.value.entries.some((entry) => entry.kind === 'key-pair')) {
        matches.push({ keyItem, certificateItem, content });
      }
    }
  }
  return matches;
}

function holdsOnly(item: UploadItem, kind: 'private-key' | 'certificate'): boolean {
  return (
    item.reading.state === 'storable' &&
    ['pem', 'der', 'pkcs7'].includes(item.reading.store.format) &&
    item.reading.store.entries.every((entry) => entry.kind === kind && entry.key?.locked !== true)
  );
}

function join(keyItem: UploadItem, certificateItem: UploadItem): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${keyPem(keyItem)}\n${certificatesPem(certificateItem)}`);
}

function keyPem(item: UploadItem): string {
  const key = 'store' in item.reading ? item.reading.store.entries[0]?.key : undefined;
  if (!('store' in item.reading) || item.reading.store.format === 'pem') return new TextDecoder().decode(item.content);
  if (key?.encryption != null) return toPem('ENCRYPTED PRIVATE KEY', item.content);
  return toPem(pemLabels[key?.format ?? ''] ?? 'PRIVATE KEY', item.content);
}

/** Labels of RFC 7468 and OpenSSL by the key format the reader names. */
const pemLabels: Readonly<Record<string, string>> = { 'PKCS#1': 'RSA PRIVATE KEY', 'SEC 1': 'EC PRIVATE KEY' };

function certificatesPem(item: UploadItem): string {
  if (!('store' in item.reading)) return '';
  return item.reading.store.entries
    .flatMap((entry) => entry.chain)
    .map((certificate) => toPem('CERTIFICATE', certificate.der))
    .join('');
}
