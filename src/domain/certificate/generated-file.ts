import type { CertificateExtension } from './name';
import { baseNameOf, extensionOf } from './name';

/** In which format a generated file is written, by its extension: CER and CRT are PEM inside, the key included. */
const formats = {
  pem: 'pem',
  cer: 'pem',
  crt: 'pem',
  p12: 'pkcs12',
  pfx: 'pkcs12',
  jks: 'jks',
} as const satisfies Record<CertificateExtension, 'pem' | 'pkcs12' | 'jks'>;

export type GeneratedFormat = (typeof formats)[CertificateExtension];

/** Extensions in the order in which they are offered. */
export const generatedExtensions: readonly CertificateExtension[] = ['pem', 'p12', 'pfx', 'jks', 'cer', 'crt'];

/** Null for a name whose extension nothing is generated for. */
export function generatedFormatOf(name: string): GeneratedFormat | null {
  const extension = extensionOf(name);
  return isGenerated(extension) ? formats[extension] : null;
}

/** The alias of the one key in a generated store; a PEM file names nothing. */
export function aliasFor(name: string): string {
  return generatedFormatOf(name) === 'pem' ? '' : baseNameOf(name);
}

function isGenerated(extension: string): extension is CertificateExtension {
  return Object.hasOwn(formats, extension);
}
