import type { Argon2Parameters } from './argon2-parameters';

/** A value encrypted for one place: it opens only under the name it was sealed for. */
export interface SecretRow {
  /** The name of the place, which is also the authenticated data. */
  readonly id: string;
  /** The data key that sealed it. */
  readonly keyId: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** The key record of the vault: exactly one row, `id` is `key`. */
export type KeyRow = BrowserKeyRow | PassphraseKeyRow;

interface KeyRowBase {
  readonly id: 'key';
  /** New with every write of this row. */
  readonly revision: string;
  /** New with every data key. */
  readonly keyId: string;
}

interface BrowserKeyRow extends KeyRowBase {
  readonly kind: 'browser';
  /** Not extractable: the browser uses it, no script reads it. */
  readonly key: CryptoKey;
}

export interface PassphraseKeyRow extends KeyRowBase {
  readonly kind: 'passphrase';
  readonly parameters: Argon2Parameters;
  readonly salt: Uint8Array<ArrayBuffer>;
  /** The data key under the key derived from the passphrase. */
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrappedKey: Uint8Array<ArrayBuffer>;
}

/** Rises with every sealed write, in the same transaction: tells a re-encryption that something came in meanwhile. */
interface SealedWritesRow {
  readonly id: 'sealed-writes';
  readonly count: number;
}

export type VaultRow = KeyRow | SealedWritesRow;
