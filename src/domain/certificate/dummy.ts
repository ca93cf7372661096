import { type CertificateExtension, extensionOf } from './name';
import type { CertificateKind, CertificateSummary } from './types';

type Format = NonNullable<CertificateSummary['format']>;

/** What a file with an extension may hold; Java's keytool writes PKCS#12 under `.jks` since version 9. */
const formatsOf: Readonly<Record<CertificateExtension, readonly Format[]>> = {
  pem: ['pem', 'der', 'pkcs7'],
  cer: ['pem', 'der', 'pkcs7'],
  crt: ['pem', 'der', 'pkcs7'],
  jks: ['jks', 'jceks', 'pkcs12'],
  pfx: ['pkcs12'],
  p12: ['pkcs12'],
};

/**
 * Why a file is not the one that a dummy stands for, or null: a key store stays one, a trust store too, and the format is
 * one that the extension of the name promises. Of what was not opened nobody can tell.
 */
export function checkDummyContent(
  dummy: { readonly name: string; readonly kind: CertificateKind },
  { kind, format }: Pick<CertificateSummary, 'kind' | 'format'>,
): 'unopened' | 'kind' | 'extension' | null {
  if (kind === 'unopened') return 'unopened';
  if ((kind === 'trust-store') !== (dummy.kind === 'trust-store')) return 'kind';
  const formats = Object.entries(formatsOf).find(([extension]) => extension === extensionOf(dummy.name))?.[1];
  return format === null || formats === undefined || formats.includes(format) ? null : 'extension';
}
