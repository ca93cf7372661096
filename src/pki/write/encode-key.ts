/** A private key in the form that a PEM or DER file is to have it in. */
import { toHex } from '../../shared/bytes';
import { load } from '../read/load';
import { encoding, explicitTag, readOnly, sequence } from '../x509/der';
import { der } from '../x509/encode';
import { readPrivateKeyParts } from '../x509/private-key';
import { notWritable } from './check-entries';
import type { WriteOptions } from './types';

export interface EncodedKey {
  /** Of PEM. */
  readonly label: string;
  /** RFC 1421, for the traditional encryption. */
  readonly headers: readonly string[];
  readonly der: Uint8Array;
}

/** PKCS#8, encrypted with a password (PBES2), or the traditional form, encrypted the way of `DEK-Info`. */
export async function encodeKey(
  pkcs8: Uint8Array,
  { format, password, keyEncoding = 'pkcs8' }: WriteOptions,
  alias: string,
): Promise<EncodedKey> {
  if (keyEncoding === 'traditional') {
    const traditional = toTraditional(pkcs8);
    if (!traditional) throw notWritable(format, 'traditional', alias);
    return password === undefined ? { ...traditional, headers: [] } : encryptTraditional(traditional, password);
  }
  if (password === undefined) return { label: 'PRIVATE KEY', headers: [], der: pkcs8 };
  const { encryptPbe } = await load(import('../crypto/encrypt-pbe'));
  const { algorithm, ciphertext } = await encryptPbe('current', pkcs8, password);
  return { label: 'ENCRYPTED PRIVATE KEY', headers: [], der: der(0x30, algorithm, der(0x04, ciphertext)) };
}

interface TraditionalKey {
  readonly label: string;
  readonly der: Uint8Array;
}

/** PKCS#1 (RFC 8017) of an RSA key, SEC 1 (RFC 5915) of one on a curve; null for keys that have no such form. */
function toTraditional(pkcs8: Uint8Array): TraditionalKey | null {
  const { oid, parameters, key } = readPrivateKeyParts(pkcs8);
  if (oid === '1.2.840.113549.1.1.1') return { label: 'RSA PRIVATE KEY', der: key };
  if (oid !== '1.2.840.10045.2.1') return null;
  // The curve stands beside the key in PKCS#8, and in it in SEC 1.
  const where = 'ECPrivateKey';
  const fields = sequence(readOnly(key, where), where);
  const own = fields.find(({ tag }) => tag === explicitTag(0));
  const curve = own ? encoding(own) : parameters ? der(explicitTag(0), encoding(parameters)) : new Uint8Array();
  const [version, secret, ...optional] = fields.filter((field) => field !== own).map(encoding);
  const none = new Uint8Array();
  return { label: 'EC PRIVATE KEY', der: der(0x30, version ?? none, secret ?? none, curve, ...optional) };
}

const vectorLength = 16;

async function encryptTraditional(key: TraditionalKey, password: string): Promise<EncodedKey> {
  const { bytesToKey } = await load(import('../crypto/bytes-to-key'));
  const { encryptCbc } = await load(import('../crypto/cbc'));
  const vector = crypto.getRandomValues(new Uint8Array(vectorLength));
  const secret = bytesToKey(new TextEncoder().encode(password), vector.subarray(0, 8), 32);
  return {
    label: key.label,
    headers: ['Proc-Type: 4,ENCRYPTED', `DEK-Info: AES-256-CBC,${toHex(vector).toUpperCase()}`],
    der: await encryptCbc('AES', secret, vector, key.der),
  };
}
