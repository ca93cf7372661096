/** Files that are not what was asked for, in words. */
import type { PkiError } from '../errors';
import type { OpenedItem, OpenedStore } from '../read/opened';

const storeNames: Readonly<Partial<Record<OpenedStore['format'], string>>> = {
  jks: 'JKS key store',
  jceks: 'JCEKS key store',
  pkcs12: 'PKCS#12 key store',
};

const itemNames: Readonly<Record<OpenedItem['type'], string>> = {
  certificate: 'certificate',
  'private-key': 'private key',
  'secret-key': 'secret key',
  csr: 'certificate signing request',
  crl: 'certificate revocation list',
};

/** What an opened file is. */
export function wordsFor({ format, items }: OpenedStore): string {
  const types = [...new Set(items.map(({ type }) => type))];
  if (types.length === 0) return 'file without certificates and keys';
  return storeNames[format] ?? types.map((type) => itemNames[type]).join(' and ');
}

/** What a file is that its error says is readable by another reader, or with a password; null for damaged ones. */
export function wordsForUnopened({ code, details }: PkiError): string | null {
  if (code === 'unknown-format') return details.looksLike ?? 'something unknown';
  if (code !== 'password-required') return null;
  // Only PKCS#12 hides what is in it; elsewhere nothing but an encrypted key asks for a password.
  return details.format === 'PKCS#12' ? 'PKCS#12 key store' : 'encrypted private key';
}
