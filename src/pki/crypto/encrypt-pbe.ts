import { der, derInteger, derNull, derOid } from '../x509/encode';
import { encryptCbc } from './cbc';
import { deriveKey } from './key-derivation';
import { bmpWithTerminator } from './passwords';
import { schemeOids } from './pbe-algorithms';
import { kdfPurpose } from './pkcs12-kdf';

/**
 * `current`: PBES2 with PBKDF2, HMAC-SHA-256 and AES-256-CBC. `legacy`: pbeWithSHAAnd3-KeyTripleDES-CBC, for readers
 * of the time before 2018.
 */
export type PbeGeneration = 'current' | 'legacy';

/**
 * What keytool 17 writes, five times openssl's; many more would make a key store wait longer than its key takes to be
 * generated. For old readers as many as openssl has always written: some refuse more.
 */
export const pbeIterations: Readonly<Record<PbeGeneration, number>> = { current: 10_000, legacy: 2_048 };

export interface PbeOutput {
  /** AlgorithmIdentifier, DER. */
  readonly algorithm: Uint8Array;
  readonly ciphertext: Uint8Array;
}

const oids = {
  hmacSha256: '1.2.840.113549.2.9',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
  sha1And3Des: '1.2.840.113549.1.12.1.3',
} as const;

/** Encrypts with a password and new random salt; `decryptPbe` is its inverse. */
export async function encryptPbe(generation: PbeGeneration, plain: Uint8Array, password: string): Promise<PbeOutput> {
  return generation === 'current' ? encryptPbes2(plain, password) : encryptPkcs12(plain, password);
}

export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

async function encryptPbes2(plain: Uint8Array, password: string): Promise<PbeOutput> {
  const [salt, iv] = [randomBytes(16), randomBytes(16)];
  const iterations = pbeIterations.current;
  const derivation = { type: 'pbkdf2', digest: 'SHA-256', salt, iterations, keyLength: null } as const;
  const secret = new TextEncoder().encode(password);
  const key = await deriveKey(derivation, secret, kdfPurpose.key, 32, new Map());
  const kdf = der(
    0x30,
    derOid(schemeOids.pbkdf2),
    der(0x30, der(0x04, salt), derInteger(iterations), der(0x30, derOid(oids.hmacSha256), derNull)),
  );
  const cipher = der(0x30, derOid(oids.aes256Cbc), der(0x04, iv));
  return {
    algorithm: der(0x30, derOid(schemeOids.pbes2), der(0x30, kdf, cipher)),
    ciphertext: await encryptCbc('AES', key, iv, plain),
  };
}

async function encryptPkcs12(plain: Uint8Array, password: string): Promise<PbeOutput> {
  const salt = randomBytes(8);
  const iterations = pbeIterations.legacy;
  const derivation = { type: 'pkcs12', digest: 'SHA-1', salt, iterations } as const;
  const secret = bmpWithTerminator(password);
  const key = await deriveKey(derivation, secret, kdfPurpose.key, 24, new Map());
  const iv = await deriveKey(derivation, secret, kdfPurpose.iv, 8, new Map());
  const parameters = der(0x30, der(0x04, salt), derInteger(iterations));
  return {
    algorithm: der(0x30, derOid(oids.sha1And3Des), parameters),
    ciphertext: await encryptCbc('3DES', key, iv, plain),
  };
}
