/** The kinds of keys that are made, certified and signed with here, and what WebCrypto calls them. */
import { PkiError } from '../errors';
import type { PublicKeyInfo } from '../types';
import type { KeyAlgorithmName } from './types';

/** How WebCrypto names keys of one kind. */
type KeyParameters = AlgorithmIdentifier | RsaHashedImportParams | EcKeyImportParams;

interface SigningKind {
  readonly importAs: KeyParameters;
  readonly signAs: AlgorithmIdentifier | EcdsaParams;
  /** Object identifier of the signature (RFC 4055, 5758, 8410). */
  readonly signatureOid: string;
  /** Octets of each number of an ECDSA signature. */
  readonly octets?: number;
}

const rsaSigning: SigningKind = {
  importAs: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  signAs: 'RSASSA-PKCS1-v1_5',
  signatureOid: '1.2.840.113549.1.1.11',
};

/** RFC 5480 section 4: a digest as strong as the curve. */
function ecSigning(namedCurve: string, hash: string, signatureOid: string, octets: number): SigningKind {
  return { importAs: { name: 'ECDSA', namedCurve }, signAs: { name: 'ECDSA', hash }, signatureOid, octets };
}

/** By key algorithm and curve, as `PublicKeyInfo` names them. */
const signingKinds: ReadonlyMap<string, SigningKind> = new Map([
  ['RSA', rsaSigning],
  ['EC P-256', ecSigning('P-256', 'SHA-256', '1.2.840.10045.4.3.2', 32)],
  ['EC P-384', ecSigning('P-384', 'SHA-384', '1.2.840.10045.4.3.3', 48)],
  ['EC P-521', ecSigning('P-521', 'SHA-512', '1.2.840.10045.4.3.4', 66)],
  ['Ed25519', { importAs: 'Ed25519', signAs: 'Ed25519', signatureOid: '1.3.101.112' }],
]);

const generateParameters: Readonly<
  Record<KeyAlgorithmName, AlgorithmIdentifier | RsaHashedKeyGenParams | EcKeyGenParams>
> = {
  'RSA-2048': rsa(2048),
  'RSA-3072': rsa(3072),
  'RSA-4096': rsa(4096),
  'EC-P256': { name: 'ECDSA', namedCurve: 'P-256' },
  'EC-P384': { name: 'ECDSA', namedCurve: 'P-384' },
  'EC-P521': { name: 'ECDSA', namedCurve: 'P-521' },
  Ed25519: { name: 'Ed25519' },
};

function rsa(modulusLength: number): RsaHashedKeyGenParams {
  return {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength,
    publicExponent: Uint8Array.of(1, 0, 1),
  };
}

export function generateParametersOf(name: KeyAlgorithmName): AlgorithmIdentifier {
  return generateParameters[name];
}

type KeyDescription = Pick<PublicKeyInfo, 'algorithm' | 'size' | 'curve'>;

/** How keys of that kind sign; throws `unsupported-algorithm` for kinds that are not used here. */
export function signingKindOf({ algorithm, curve }: KeyDescription): SigningKind {
  const name = curve === undefined ? algorithm : `${algorithm} ${curve}`;
  const kind = signingKinds.get(name);
  if (kind !== undefined) return kind;
  throw new PkiError('unsupported-algorithm', `No certificates are made for or with ${name} keys`, {
    algorithm: name,
    field: 'keyAlgorithm',
  });
}

/** NIST SP 800-131A: shorter RSA keys are no longer used for signatures. */
const smallestRsa = 2048;
/** Engines neither make nor check larger ones. */
const largestRsa = 16_384;

/** Throws `weak-key`, or `unsupported-algorithm` for a key that no certificate should be made for. */
export function assertStrongKey(key: KeyDescription): void {
  signingKindOf(key);
  const { algorithm, size = 0 } = key;
  if (algorithm !== 'RSA') return;
  if (size < smallestRsa) {
    const details = { algorithm, found: size, minimum: smallestRsa };
    throw new PkiError('weak-key', `An RSA key of ${size} bits is too short`, details);
  }
  if (size > largestRsa) {
    const details = { limit: 'bits of an RSA key', maximum: largestRsa, found: size };
    throw new PkiError('limit-exceeded', `An RSA key of ${size} bits is too long`, details);
  }
}

/** The name of a key's kind; null for one that is not made here. */
export function keyAlgorithmNameOf({ algorithm, size, curve }: KeyDescription): KeyAlgorithmName | null {
  const name = algorithm === 'RSA' ? `RSA-${size}` : algorithm === 'EC' ? `EC-${curve?.replace('-', '')}` : algorithm;
  return isKeyAlgorithmName(name) ? name : null;
}

function isKeyAlgorithmName(name: string): name is KeyAlgorithmName {
  return Object.hasOwn(generateParameters, name);
}
