import { sha1 } from '@noble/hashes/legacy.js';
import { toUtf16Be } from '../../../shared/bytes';

/** From sun.security.provider.JavaKeyStore. */
const digestSalt = new TextEncoder().encode('Mighty Aphrodite');

/** The digest at the end of a JKS or JCEKS file, over everything before it. */
export function integrityDigest(content: Uint8Array, password: string): Uint8Array {
  return sha1.create().update(toUtf16Be(password)).update(digestSalt).update(content).digest();
}
