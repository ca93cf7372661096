/** Signature algorithms and digests by object identifier (RFC 3279, 4055, 5758, 8017, 8410, 9881, 9909). */
import type { AlgorithmInfo } from '../types';
import { children, type Element, expectTag, sequence, tags } from './der';
import { oidText, smallInteger } from './values';

const hashNames: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.2.2', 'MD2'],
  ['1.2.840.113549.2.4', 'MD4'],
  ['1.2.840.113549.2.5', 'MD5'],
  ['1.3.14.3.2.26', 'SHA-1'],
  ['1.3.36.3.2.1', 'RIPEMD-160'],
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
  ['2.16.840.1.101.3.4.2.4', 'SHA-224'],
  ['2.16.840.1.101.3.4.2.5', 'SHA-512/224'],
  ['2.16.840.1.101.3.4.2.6', 'SHA-512/256'],
  ['2.16.840.1.101.3.4.2.7', 'SHA3-224'],
  ['2.16.840.1.101.3.4.2.8', 'SHA3-256'],
  ['2.16.840.1.101.3.4.2.9', 'SHA3-384'],
  ['2.16.840.1.101.3.4.2.10', 'SHA3-512'],
  ['2.16.840.1.101.3.4.2.11', 'SHAKE128'],
  ['2.16.840.1.101.3.4.2.12', 'SHAKE256'],
  ['1.2.643.2.2.9', 'GOST R 34.11-94'],
  ['1.2.643.7.1.1.2.2', 'GOST R 34.11-2012 (256)'],
  ['1.2.643.7.1.1.2.3', 'GOST R 34.11-2012 (512)'],
  ['1.2.156.10197.1.401', 'SM3'],
]);

/** Which kind of key makes a signature; `null` where the algorithm is none of WebCrypto's. */
export type SignatureFamily = 'RSA' | 'RSASSA-PSS' | 'ECDSA' | 'Ed25519' | 'Ed448' | 'ML-DSA' | null;

interface SignatureAlgorithm {
  readonly name: string;
  readonly hash?: string;
  readonly family: SignatureFamily;
}

const rsa = (hash: string): SignatureAlgorithm => ({ name: `RSA with ${hash}`, hash, family: 'RSA' });
const dsa = (hash: string): SignatureAlgorithm => ({ name: `DSA with ${hash}`, hash, family: null });
const ecdsa = (hash: string): SignatureAlgorithm => ({ name: `ECDSA with ${hash}`, hash, family: 'ECDSA' });

/** SLH-DSA parameter sets in the order of their arcs: 2.16.840.1.101.3.4.3.20 to 31, with a digest 35 to 46. */
const slhDsaSets = ['SHA2', 'SHAKE'].flatMap((hash) =>
  ['128s', '128f', '192s', '192f', '256s', '256f'].map((size) => `SLH-DSA-${hash}-${size}`),
);
const nist = '2.16.840.1.101.3.4.3';

const signatureAlgorithms: ReadonlyMap<string, SignatureAlgorithm> = new Map<string, SignatureAlgorithm>([
  ['1.2.840.113549.1.1.2', rsa('MD2')],
  ['1.2.840.113549.1.1.3', rsa('MD4')],
  ['1.2.840.113549.1.1.4', rsa('MD5')],
  ['1.2.840.113549.1.1.5', rsa('SHA-1')],
  ['1.2.840.113549.1.1.11', rsa('SHA-256')],
  ['1.2.840.113549.1.1.12', rsa('SHA-384')],
  ['1.2.840.113549.1.1.13', rsa('SHA-512')],
  ['1.2.840.113549.1.1.14', rsa('SHA-224')],
  ['1.2.840.113549.1.1.15', rsa('SHA-512/224')],
  ['1.2.840.113549.1.1.16', rsa('SHA-512/256')],
  [`${nist}.13`, rsa('SHA3-224')],
  [`${nist}.14`, rsa('SHA3-256')],
  [`${nist}.15`, rsa('SHA3-384')],
  [`${nist}.16`, rsa('SHA3-512')],
  // OIW and TeleTrusT identifiers of the same algorithms, met in old roots.
  ['1.3.14.3.2.3', rsa('MD5')],
  ['1.3.14.3.2.29', rsa('SHA-1')],
  ['1.3.36.3.3.1.2', rsa('RIPEMD-160')],
  ['1.2.840.10040.4.3', dsa('SHA-1')],
  ['1.3.14.3.2.27', dsa('SHA-1')],
  [`${nist}.1`, dsa('SHA-224')],
  [`${nist}.2`, dsa('SHA-256')],
  [`${nist}.3`, dsa('SHA-384')],
  [`${nist}.4`, dsa('SHA-512')],
  [`${nist}.5`, dsa('SHA3-224')],
  [`${nist}.6`, dsa('SHA3-256')],
  [`${nist}.7`, dsa('SHA3-384')],
  [`${nist}.8`, dsa('SHA3-512')],
  ['1.2.840.10045.4.1', ecdsa('SHA-1')],
  ['1.2.840.10045.4.3.1', ecdsa('SHA-224')],
  ['1.2.840.10045.4.3.2', ecdsa('SHA-256')],
  ['1.2.840.10045.4.3.3', ecdsa('SHA-384')],
  ['1.2.840.10045.4.3.4', ecdsa('SHA-512')],
  [`${nist}.9`, ecdsa('SHA3-224')],
  [`${nist}.10`, ecdsa('SHA3-256')],
  [`${nist}.11`, ecdsa('SHA3-384')],
  [`${nist}.12`, ecdsa('SHA3-512')],
  ['0.4.0.127.0.7.1.1.4.1.1', ecdsa('SHA-1')],
  ['0.4.0.127.0.7.1.1.4.1.3', ecdsa('SHA-256')],
  ['1.3.101.112', { name: 'Ed25519', family: 'Ed25519' }],
  ['1.3.101.113', { name: 'Ed448', family: 'Ed448' }],
  ['1.2.156.10197.1.501', { name: 'SM2 with SM3', hash: 'SM3', family: null }],
  ['1.2.643.2.2.3', { name: 'GOST R 34.10-2001', hash: 'GOST R 34.11-94', family: null }],
  ['1.2.643.7.1.1.3.2', { name: 'GOST R 34.10-2012 (256)', hash: 'GOST R 34.11-2012 (256)', family: null }],
  ['1.2.643.7.1.1.3.3', { name: 'GOST R 34.10-2012 (512)', hash: 'GOST R 34.11-2012 (512)', family: null }],
  ...['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'].flatMap((name, index): [string, SignatureAlgorithm][] => [
    [`${nist}.${17 + index}`, { name, family: 'ML-DSA' }],
    [`${nist}.${32 + index}`, { name: `Hash${name} with SHA-512`, hash: 'SHA-512', family: null }],
  ]),
  ...slhDsaSets.flatMap((name, index): [string, SignatureAlgorithm][] => [
    [`${nist}.${20 + index}`, { name, family: null }],
    [`${nist}.${35 + index}`, { name: `Hash${name}`, family: null }],
  ]),
]);

const rsassaPss = '1.2.840.113549.1.1.10';

/** RSASSA-PSS parameters (RFC 4055 section 3.1), defaults filled in; hashes by name, or by OID when unknown. */
export interface PssParameters {
  readonly hash: string;
  readonly maskHash: string;
  readonly saltLength: number;
}

/** Parameters of an RSASSA-PSS AlgorithmIdentifier; throws `PkiError` `malformed`. */
function readPssParameters(parameters: Element | undefined): PssParameters {
  const where = 'RSASSA-PSS parameters';
  const read = { hash: 'SHA-1', maskHash: 'SHA-1', saltLength: 20 };
  if (parameters === undefined || parameters.tag === tags.null) return read;
  for (const field of sequence(parameters, where)) {
    const [inner] = children(field, where);
    if (inner === undefined) continue;
    if (field.tag === 0xa0) read.hash = hashOf(inner, where);
    else if (field.tag === 0xa1) read.maskHash = hashOf(sequence(inner, where)[1], where);
    else if (field.tag === 0xa2) read.saltLength = smallInteger(inner, where);
  }
  return read;
}

/** Name of the digest that an AlgorithmIdentifier holds, its OID when it is unknown. */
function hashOf(algorithmIdentifier: Element | undefined, where: string): string {
  const oid = oidText(sequence(algorithmIdentifier, where)[0], where);
  return hashNames.get(oid) ?? oid;
}

/** What an AlgorithmIdentifier of a signature says; an unknown one is named by its OID. Throws `PkiError` `malformed`. */
export function readSignatureAlgorithm(
  element: Element | undefined,
  where: string,
): AlgorithmInfo & { readonly family: SignatureFamily; readonly pss?: PssParameters } {
  const [algorithm, parameters] = children(expectTag(element, tags.sequence, where), where);
  const oid = oidText(algorithm, where);
  if (oid === rsassaPss) {
    const pss = readPssParameters(parameters);
    return { oid, name: `RSASSA-PSS with ${pss.hash}`, hash: pss.hash, family: 'RSASSA-PSS', pss };
  }
  const known = signatureAlgorithms.get(oid);
  return known === undefined ? { oid, name: oid, family: null } : { oid, ...known };
}

/** The part of `readSignatureAlgorithm` that is shown. */
export function signatureAlgorithmInfo(element: Element | undefined, where: string): AlgorithmInfo {
  const { oid, name, hash } = readSignatureAlgorithm(element, where);
  return hash === undefined ? { oid, name } : { oid, name, hash };
}
