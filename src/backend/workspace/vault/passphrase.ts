import type { Argon2Parameters, DeriveBytes } from './argon2-parameters';
import { aesGcm, importKey, KEY_LENGTH, randomBytes } from './cipher';
import type { PassphraseKeyRow } from './rows';
import { passphraseError } from './vault-errors';

const SHORTEST_PASSPHRASE = 8;

const SALT_LENGTH = 16;

export type WrappedKey = Pick<PassphraseKeyRow, 'keyId' | 'parameters' | 'salt' | 'iv' | 'wrappedKey'>;

/** Rejects a passphrase that is too short: `invalid`, rule `too-short`. */
export function assertPassphrase(passphrase: string): void {
  if ([...passphrase].length >= SHORTEST_PASSPHRASE) return;
  throw passphraseError('too-short', `The passphrase needs at least ${SHORTEST_PASSPHRASE} characters`);
}

/** The data key (32 bytes) encrypted under a key that only the passphrase gives, with a fresh salt. */
export async function wrapKey(
  rawKey: Uint8Array<ArrayBuffer>,
  keyId: string,
  passphrase: string,
  { derive, parameters }: { readonly derive: DeriveBytes; readonly parameters: Argon2Parameters },
): Promise<WrappedKey> {
  const salt = randomBytes(SALT_LENGTH);
  const wrappingKey = await importKey(await derive(passphrase, salt, parameters, KEY_LENGTH));
  const { iv, data } = await aesGcm.seal(wrappingKey, rawKey, wrapBinding(keyId, parameters));
  return { keyId, parameters, salt, iv, wrappedKey: data };
}

/** The data key back from its wrapping; rejects with `invalid`, rule `passphrase`, when the passphrase is another one. */
export async function unwrapKey(
  wrapped: WrappedKey,
  passphrase: string,
  derive: DeriveBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  const { keyId, parameters, salt, iv, wrappedKey } = wrapped;
  const wrappingKey = await importKey(await derive(passphrase, salt, parameters, KEY_LENGTH));
  try {
    return await aesGcm.open(wrappingKey, { iv, data: wrappedKey }, wrapBinding(keyId, parameters));
  } catch {
    throw passphraseError(
      'passphrase',
      'This is not the passphrase; check keyboard layout and Caps Lock and try again',
    );
  }
}

function wrapBinding(keyId: string, { algorithm, memoryKib, iterations, parallelism }: Argon2Parameters): Uint8Array {
  return new TextEncoder().encode(`data-key/${keyId}/${algorithm}/${memoryKib}/${iterations}/${parallelism}`);
}
