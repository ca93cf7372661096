/** Whether a private key belongs to a public key, found by comparing what both hold or by deriving the public part. */
import { shake256 } from '@noble/hashes/sha3.js';
import { equalBytes, toHex } from '../../shared/bytes';
import { power, toBigInt } from './big-numbers';
import { ed448PublicKey, x448PublicKey } from './curve448';
import { namedCurve } from './curves';
import { content, expectTag, octets, readElement, readOnly, sequence, tags } from './der';
import { der, derOid, derPrivateKey } from './encode';
import { keyAlgorithms } from './key-algorithms';
import { type PrivateKeyParts, readEcPrivateKey, readPrivateKeyParts, readRsaPrivateKey } from './private-key';
import { type PublicKeyParts, readPublicKey } from './public-key';
import { integerHex } from './values';

/**
 * True or false where it can be told, null where not: an algorithm or curve whose public part is not in the key and
 * cannot be derived here, or a structure that cannot be read. Never throws.
 */
export async function keyMatches(pkcs8: Uint8Array, spki: Uint8Array): Promise<boolean | null> {
  try {
    const secret = readPrivateKeyParts(pkcs8);
    const open = readPublicKey(readOnly(spki, 'SubjectPublicKeyInfo'));
    const algorithm = keyAlgorithms.get(open.oid)?.name;
    const secretAlgorithm = keyAlgorithms.get(secret.oid)?.name;
    if (algorithm === undefined || secretAlgorithm === undefined) return secret.oid === open.oid ? null : false;
    if (isRsa(algorithm) && isRsa(secretAlgorithm)) return rsaMatches(secret, open);
    if (algorithm !== secretAlgorithm) return false;
    if (algorithm === 'EC') return await ecMatches(secret, open);
    if (algorithm === 'DSA') return dsaMatches(secret, open);
    if (algorithm.startsWith('ML-DSA')) return mlDsaMatches(algorithm, secret, open);
    if (/^(Ed|X)(25519|448)$/.test(algorithm)) return await edwardsMatches(algorithm, secret, open);
    return null;
  } catch {
    // Not the structure its algorithm says: nothing can be told.
    return null;
  }
}

function isRsa(algorithm: string): boolean {
  return algorithm.startsWith('RSA');
}

function rsaMatches(secret: PrivateKeyParts, open: PublicKeyParts): boolean {
  const { modulus, exponent } = readRsaPrivateKey(secret.key);
  const [openModulus, openExponent] = sequence(
    readElement(open.key, 0, open.key.length, 'RSAPublicKey'),
    'RSAPublicKey',
  );
  if (openModulus === undefined || openExponent === undefined) return false;
  return (
    integerHex(modulus) === integerHex(content(openModulus)) &&
    integerHex(exponent) === integerHex(content(openExponent))
  );
}

async function ecMatches(secret: PrivateKeyParts, open: PublicKeyParts): Promise<boolean | null> {
  const key = readEcPrivateKey(secret.key);
  const curve = namedCurve(secret.parameters ?? key.parameters);
  const openCurve = namedCurve(open.parameters);
  if (curve !== null && openCurve !== null && curve !== openCurve) return false;
  const point = key.point ?? secret.publicKey ?? (await deriveEcPoint(curve, key.secret));
  return point === null ? null : samePoint(point, open.key);
}

/** Whether two encoded points (SEC 1 section 2.3.3) are the same; compressed ones tell y by its last bit. */
function samePoint(left: Uint8Array, right: Uint8Array): boolean {
  const compress = (point: Uint8Array): string => {
    const half = (point.length - 1) / 2;
    const isFull = point[0] === 4 || point[0] === 6 || point[0] === 7;
    if (!isFull) return toHex(point);
    return `0${2 + ((point.at(-1) ?? 0) & 1)}${toHex(point.subarray(1, 1 + half))}`;
  };
  return compress(left) === compress(right);
}

const curveOids: Readonly<Record<string, { readonly oid: string; readonly octets: number }>> = {
  'P-256': { oid: '1.2.840.10045.3.1.7', octets: 32 },
  'P-384': { oid: '1.3.132.0.34', octets: 48 },
  'P-521': { oid: '1.3.132.0.35', octets: 66 },
};

/** Importing a PKCS#8 key without its public point makes WebCrypto compute it; null for a curve it lacks. */
async function deriveEcPoint(curve: string | null, secret: Uint8Array): Promise<Uint8Array | null> {
  const known = curve === null ? undefined : curveOids[curve];
  if (known === undefined || curve === null || secret.length > known.octets) return null;
  const padded = new Uint8Array(known.octets);
  padded.set(secret, known.octets - secret.length);
  const ecPrivateKey = der(0x30, Uint8Array.of(2, 1, 1), der(0x04, padded));
  const pkcs8 = derPrivateKey('1.2.840.10045.2.1', derOid(known.oid), ecPrivateKey);
  const jwk = await exportJwk(pkcs8, { name: 'ECDSA', namedCurve: curve }, ['sign']);
  if (jwk?.x === undefined || jwk.y === undefined) return null;
  return Uint8Array.of(4, ...fromBase64Url(jwk.x), ...fromBase64Url(jwk.y));
}

async function edwardsMatches(
  algorithm: string,
  secret: PrivateKeyParts,
  open: PublicKeyParts,
): Promise<boolean | null> {
  const derived = secret.publicKey ?? (await deriveEdwards(algorithm, secret));
  return derived === null ? null : equalBytes(derived, open.key);
}

async function deriveEdwards(algorithm: string, secret: PrivateKeyParts): Promise<Uint8Array | null> {
  // CurvePrivateKey is an OCTET STRING inside the one of PKCS#8 (RFC 8410 section 7).
  const curvePrivateKey = content(expectTag(readOnly(secret.key, algorithm), tags.octetString, algorithm));
  if (algorithm === 'Ed448') return ed448PublicKey(curvePrivateKey);
  if (algorithm === 'X448') return x448PublicKey(curvePrivateKey);
  const pkcs8 = derPrivateKey(secret.oid, new Uint8Array(), secret.key);
  const jwk = await exportJwk(pkcs8, { name: algorithm }, algorithm === 'Ed25519' ? ['sign'] : ['deriveBits']);
  return jwk?.x === undefined ? null : fromBase64Url(jwk.x);
}

/** The key with its public part; null when this engine lacks the algorithm or refuses the key. */
async function exportJwk(
  pkcs8: Uint8Array<ArrayBuffer>,
  algorithm: AlgorithmIdentifier | EcKeyImportParams,
  usages: KeyUsage[],
): Promise<JsonWebKey | null> {
  try {
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, usages);
    return await crypto.subtle.exportKey('jwk', key);
  } catch {
    return null;
  }
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}

/** y = g^x mod p (FIPS 186-4 section 4.1). */
function dsaMatches(secret: PrivateKeyParts, open: PublicKeyParts): boolean | null {
  const numbers = (parameters: PublicKeyParts['parameters']): bigint[] =>
    parameters?.tag === tags.sequence
      ? sequence(parameters, 'DSA parameters').map((number) => toBigInt(content(number)))
      : [];
  const [p, q, g] = numbers(secret.parameters);
  if (p === undefined || q === undefined || g === undefined || p < 3n || p >= 1n << 16_384n) return null;
  const openNumbers = numbers(open.parameters);
  if (openNumbers.length > 0 && (openNumbers[0] !== p || openNumbers[2] !== g)) return false;
  const x = toBigInt(content(readOnly(secret.key, 'DSAPrivateKey')));
  if (x >= q) return null;
  return power(g, x, p) === toBigInt(content(readOnly(open.key, 'DSAPublicKey')));
}

/** Rows and columns of the matrix (FIPS 204 table 1) and octets of an expanded private key (table 2). */
const mlDsaSets: Readonly<Record<string, { readonly k: number; readonly l: number; readonly expanded: number }>> = {
  'ML-DSA-44': { k: 4, l: 4, expanded: 2560 },
  'ML-DSA-65': { k: 6, l: 5, expanded: 4032 },
  'ML-DSA-87': { k: 8, l: 7, expanded: 4896 },
};

/**
 * A public key begins with the seed ρ. An expanded private key begins with ρ and holds a digest of the public key; from
 * the 32 octets of a private seed ρ is the first part of one SHAKE256 (FIPS 204 algorithm 6). Forms: RFC 9881 section 6.
 */
function mlDsaMatches(algorithm: string, secret: PrivateKeyParts, open: PublicKeyParts): boolean | null {
  const set = mlDsaSets[algorithm];
  if (set === undefined) return null;
  for (const part of mlDsaForms(secret.key)) {
    if (part.length === set.expanded) {
      return equalBytes(part.subarray(64, 128), shake256(open.key, { dkLen: 64 }));
    }
    if (part.length === 32) {
      const rho = shake256(Uint8Array.of(...part, set.k, set.l), { dkLen: 128 }).subarray(0, 32);
      return equalBytes(rho, open.key.subarray(0, 32));
    }
  }
  return null;
}

/** The octets a private key field may mean: bare, `[0]` seed, OCTET STRING, or a SEQUENCE of both. */
function mlDsaForms(key: Uint8Array): Uint8Array[] {
  if (key.length === 32 || Object.values(mlDsaSets).some(({ expanded }) => expanded === key.length)) return [key];
  const choice = readOnly(key, 'ML-DSA private key');
  if (choice.tag === tags.sequence) return sequence(choice, 'ML-DSA private key').map(content);
  return [octets(choice, 'ML-DSA private key')];
}
