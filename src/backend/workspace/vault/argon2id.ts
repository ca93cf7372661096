import { argon2id } from 'hash-wasm';
import type { DeriveBytes } from './argon2-parameters';

/**
 * Argon2id in this thread, which it holds for about a second: only for workers and tests.
 * The passphrase is normalised (NFKC), so that it opens from whichever keyboard it is typed.
 */
export const deriveHere: DeriveBytes = async (passphrase, salt, parameters, length) => {
  const derived = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    memorySize: parameters.memoryKib,
    iterations: parameters.iterations,
    parallelism: parameters.parallelism,
    hashLength: length,
    outputType: 'binary',
  });
  return new Uint8Array(derived);
};
