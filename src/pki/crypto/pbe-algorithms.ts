import type { DigestName } from './digest';

/** The object identifiers of password-based encryption, as tables; pbe-parameters.ts interprets them. */

export interface CipherSpec {
  readonly name: 'DES' | '3DES' | 'RC2' | 'AES' | 'RC4';
  /** In words, for the description. */
  readonly label: string;
  /** Bytes; undefined for RC2 in PBES2, where the parameters tell. */
  readonly keyLength?: number;
  /** RC2 only. */
  readonly effectiveBits?: number;
  /** OpenSSL 3 keeps it in its legacy provider, and newer Java disables it. */
  readonly legacy: boolean;
}

const tripleDes: CipherSpec = { name: '3DES', label: 'DES-EDE3-CBC', keyLength: 24, legacy: false };

export interface OneStepScheme {
  readonly name: string;
  readonly kdf: 'pkcs5-v1' | 'pkcs12';
  readonly digest: DigestName;
  readonly cipher: CipherSpec;
}

function pkcs5(name: string, digest: DigestName, cipher: 'DES' | 'RC2'): OneStepScheme {
  const spec = { name: cipher, label: `${cipher}-CBC`, keyLength: 8, legacy: true };
  return { name, kdf: 'pkcs5-v1', digest, cipher: cipher === 'RC2' ? { ...spec, effectiveBits: 64 } : spec };
}

function pkcs12(name: string, cipher: CipherSpec): OneStepScheme {
  return { name, kdf: 'pkcs12', digest: 'SHA-1', cipher };
}

/** RFC 8018 appendix A.3, RFC 7292 appendix C. */
export const oneStepSchemes: Readonly<Record<string, OneStepScheme>> = {
  '1.2.840.113549.1.5.3': pkcs5('pbeWithMD5AndDES-CBC', 'MD5', 'DES'),
  '1.2.840.113549.1.5.6': pkcs5('pbeWithMD5AndRC2-CBC', 'MD5', 'RC2'),
  '1.2.840.113549.1.5.10': pkcs5('pbeWithSHA1AndDES-CBC', 'SHA-1', 'DES'),
  '1.2.840.113549.1.5.11': pkcs5('pbeWithSHA1AndRC2-CBC', 'SHA-1', 'RC2'),
  '1.2.840.113549.1.12.1.1': pkcs12('pbeWithSHAAnd128BitRC4', rc4(16)),
  '1.2.840.113549.1.12.1.2': pkcs12('pbeWithSHAAnd40BitRC4', rc4(5)),
  '1.2.840.113549.1.12.1.3': pkcs12('pbeWithSHAAnd3-KeyTripleDES-CBC', tripleDes),
  '1.2.840.113549.1.12.1.4': pkcs12('pbeWithSHAAnd2-KeyTripleDES-CBC', { ...tripleDes, keyLength: 16 }),
  '1.2.840.113549.1.12.1.5': pkcs12('pbeWithSHAAnd128BitRC2-CBC', rc2(16)),
  '1.2.840.113549.1.12.1.6': pkcs12('pbeWithSHAAnd40BitRC2-CBC', rc2(5)),
};

function rc4(keyLength: number): CipherSpec {
  return { name: 'RC4', label: 'RC4', keyLength, legacy: true };
}

function rc2(keyLength: number): CipherSpec {
  return { name: 'RC2', label: 'RC2-CBC', keyLength, effectiveBits: keyLength * 8, legacy: true };
}

export const schemeOids = {
  pbes2: '1.2.840.113549.1.5.13',
  pbmac1: '1.2.840.113549.1.5.14',
  pbkdf2: '1.2.840.113549.1.5.12',
  scrypt: '1.3.6.1.4.1.11591.4.11',
} as const;

/** Encryption schemes of PBES2 (RFC 8018 appendix B.2). */
export const pbes2Ciphers: Readonly<Record<string, CipherSpec>> = {
  '1.3.14.3.2.7': { name: 'DES', label: 'DES-CBC', keyLength: 8, legacy: true },
  '1.2.840.113549.3.2': { name: 'RC2', label: 'RC2-CBC', legacy: true },
  '1.2.840.113549.3.7': tripleDes,
  '2.16.840.1.101.3.4.1.2': aes(128),
  '2.16.840.1.101.3.4.1.22': aes(192),
  '2.16.840.1.101.3.4.1.42': aes(256),
};

function aes(bits: 128 | 192 | 256): CipherSpec {
  return { name: 'AES', label: `AES-${bits}-CBC`, keyLength: bits / 8, legacy: false };
}

/** HMAC functions: pseudo-random functions of PBKDF2 and authentication schemes of PBMAC1 (RFC 8018 appendix B.1). */
export const hmacDigests: Readonly<Record<string, DigestName>> = {
  '1.2.840.113549.2.6': 'MD5',
  '1.2.840.113549.2.7': 'SHA-1',
  '1.2.840.113549.2.8': 'SHA-224',
  '1.2.840.113549.2.9': 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
  '1.2.840.113549.2.12': 'SHA-512/224',
  '1.2.840.113549.2.13': 'SHA-512/256',
  '2.16.840.1.101.3.4.2.13': 'SHA3-224',
  '2.16.840.1.101.3.4.2.14': 'SHA3-256',
  '2.16.840.1.101.3.4.2.15': 'SHA3-384',
  '2.16.840.1.101.3.4.2.16': 'SHA3-512',
};

/** Digests a PKCS#12 MAC may name. */
export const macDigests: Readonly<Record<string, DigestName>> = {
  '1.2.840.113549.2.5': 'MD5',
  '1.3.14.3.2.26': 'SHA-1',
  '1.3.36.3.2.1': 'RIPEMD-160',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '2.16.840.1.101.3.4.2.5': 'SHA-512/224',
  '2.16.840.1.101.3.4.2.6': 'SHA-512/256',
  '2.16.840.1.101.3.4.2.7': 'SHA3-224',
  '2.16.840.1.101.3.4.2.8': 'SHA3-256',
  '2.16.840.1.101.3.4.2.9': 'SHA3-384',
  '2.16.840.1.101.3.4.2.10': 'SHA3-512',
};

/** Algorithms that are recognised but not implemented, so that a file using one can be explained. */
const known: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.5.1': 'pbeWithMD2AndDES-CBC',
  '1.2.840.113549.1.5.4': 'pbeWithMD2AndRC2-CBC',
  '1.2.840.113533.7.66.10': 'CAST5-CBC',
  '1.2.840.113533.7.66.12': 'pbeWithMD5AndCAST5-CBC',
  '1.2.392.200011.61.1.1.1.2': 'Camellia-128-CBC',
  '1.2.392.200011.61.1.1.1.3': 'Camellia-192-CBC',
  '1.2.392.200011.61.1.1.1.4': 'Camellia-256-CBC',
  '1.2.410.200004.1.4': 'SEED-CBC',
  '1.2.410.200004.1.15': 'pbeWithSHA1AndSEED-CBC',
  '1.2.410.200046.1.1.2': 'ARIA-128-CBC',
  '1.2.410.200046.1.1.7': 'ARIA-192-CBC',
  '1.2.410.200046.1.1.12': 'ARIA-256-CBC',
  '1.2.156.10197.1.104.2': 'SM4-CBC',
  '1.2.156.10197.1.401': 'SM3',
  '1.2.156.10197.1.401.2': 'HMAC-SM3',
  '1.2.643.2.2.9': 'GOST R 34.11-94',
  '1.2.643.2.2.10': 'HMAC-GOST R 34.11-94',
  '1.2.643.2.2.21': 'GOST 28147-89',
  '1.2.643.7.1.1.2.2': 'GOST R 34.11-2012 (256 bit)',
  '1.2.643.7.1.1.2.3': 'GOST R 34.11-2012 (512 bit)',
  '1.2.643.7.1.1.4.1': 'HMAC-GOST R 34.11-2012 (256 bit)',
  '1.2.643.7.1.1.4.2': 'HMAC-GOST R 34.11-2012 (512 bit)',
  '1.2.643.7.1.1.5.1.1': 'GOST Magma-CTR-ACPKM',
  '1.2.643.7.1.1.5.1.2': 'GOST Magma-CTR-ACPKM-OMAC',
  '1.2.643.7.1.1.5.2.1': 'GOST Kuznyechik-CTR-ACPKM',
  '1.2.643.7.1.1.5.2.2': 'GOST Kuznyechik-CTR-ACPKM-OMAC',
  '1.3.6.1.4.1.188.7.1.1.2': 'IDEA-CBC',
  '1.3.6.1.4.1.3029.1.2': 'Blowfish-CBC',
  '1.2.840.113549.3.4': 'RC4',
  '1.2.840.113549.3.9': 'RC5-CBC',
  '2.16.840.1.101.3.4.1.1': 'AES-128-ECB',
  '2.16.840.1.101.3.4.1.3': 'AES-128-OFB',
  '2.16.840.1.101.3.4.1.4': 'AES-128-CFB',
  '2.16.840.1.101.3.4.1.6': 'AES-128-GCM',
  '2.16.840.1.101.3.4.1.21': 'AES-192-ECB',
  '2.16.840.1.101.3.4.1.23': 'AES-192-OFB',
  '2.16.840.1.101.3.4.1.24': 'AES-192-CFB',
  '2.16.840.1.101.3.4.1.26': 'AES-192-GCM',
  '2.16.840.1.101.3.4.1.41': 'AES-256-ECB',
  '2.16.840.1.101.3.4.1.43': 'AES-256-OFB',
  '2.16.840.1.101.3.4.1.44': 'AES-256-CFB',
  '2.16.840.1.101.3.4.1.46': 'AES-256-GCM',
  '1.3.6.1.4.1.42.2.19.1': 'PBEWithMD5AndTripleDES (Sun JCE)',
  '1.0.10118.3.0.55': 'Whirlpool',
  '1.3.6.1.4.1.1722.12.2.1.16': 'BLAKE2b-512',
  '1.3.6.1.4.1.1722.12.2.2.8': 'BLAKE2s-256',
};

/** A name for an algorithm this project does not implement: the usual one, or the identifier itself. */
export function algorithmName(oid: string): string {
  return known[oid] ?? oid;
}
