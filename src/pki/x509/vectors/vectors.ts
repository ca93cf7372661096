import { fromBase64 } from '../../../shared/bytes';
import type { Certificate } from '../../types';
import { readCertificate } from '../certificate';
import vectors from './vectors.json';

export type VectorName = keyof typeof vectors;

/** DER of a vector made by e2e/scripts/make-x509-vectors.mjs. */
export function vector(name: VectorName): Uint8Array<ArrayBuffer> {
  return fromBase64(vectors[name]);
}

/** A certificate of the vectors, read; throws when it cannot be. */
export function certificateVector(name: VectorName): Certificate {
  return readOrThrow(vector(name));
}

/** The certificate in these bytes; throws when there is none. */
export function readOrThrow(der: Uint8Array): Certificate {
  const read = readCertificate(der);
  if (!read.ok) throw read.error;
  return read.value;
}
