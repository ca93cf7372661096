import { concatBytes } from '../../shared/bytes';
import { digest } from './digest';

/** OpenSSL's EVP_BytesToKey with MD5 and one iteration: the key of PEM's traditional encryption. */
export function bytesToKey(password: Uint8Array, salt: Uint8Array, length: number): Uint8Array {
  let block: Uint8Array = new Uint8Array();
  let derived: Uint8Array = block;
  while (derived.length < length) {
    block = digest('MD5', block, password, salt);
    derived = concatBytes([derived, block]);
  }
  return derived.subarray(0, length);
}
