import { createHash, X509Certificate } from 'node:crypto';
import type { StoreEntryInput } from '../../src/pki/index';
import { tools } from './tools';

/** Keys of every algorithm under one authority of two certificates, made by this machine's openssl. */

export const algorithms = [
  { name: 'rsa-2048', newKey: ['rsa:2048'] },
  { name: 'rsa-4096', newKey: ['rsa:4096'] },
  { name: 'ec-p256', newKey: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] },
  { name: 'ec-p384', newKey: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'] },
  { name: 'ec-p521', newKey: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-521'] },
  { name: 'ed25519', newKey: ['ed25519'] },
] as const;

export type AlgorithmName = (typeof algorithms)[number]['name'];

export interface FreshKeys {
  /** One entry an algorithm, named like it: its key, and the chain up to the root. */
  readonly entries: readonly (StoreEntryInput & { readonly alias: AlgorithmName })[];
  readonly issuing: Uint8Array;
  readonly root: Uint8Array;
}

export function makeFreshKeys(): FreshKeys {
  tools.write('request.cnf', '[req]\ndistinguished_name = dn\n[dn]\n');
  const ca = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign'];
  const curve = algorithms[2].newKey;
  certify('root', curve, ca);
  certify('issuing', curve, ca, 'root');
  const [issuing, root] = [derOf('issuing'), derOf('root')];
  const entries = algorithms.map(({ name, newKey }) => {
    certify(name, newKey, ['-addext', 'extendedKeyUsage=clientAuth'], 'issuing');
    const key = tools.openssl(['pkcs8', '-topk8', '-nocrypt', '-in', `${name}.key`, '-outform', 'DER']);
    return { alias: name, privateKey: new Uint8Array(key), chain: [derOf(name), issuing, root] };
  });
  return { entries, issuing, root };
}

function certify(name: string, newKey: readonly string[], extensions: readonly string[], issuer?: string): void {
  const out = ['-nodes', '-keyout', `${name}.key`, '-out', `${name}.crt`, '-subj', `/O=Interop/CN=${name}`];
  const by = issuer ? ['-CA', `${issuer}.crt`, '-CAkey', `${issuer}.key`] : [];
  const request = ['req', '-x509', '-new', '-config', 'request.cnf', '-days', '365'];
  tools.openssl([...request, '-newkey', ...newKey, ...out, ...extensions, ...by]);
}

function derOf(name: string): Uint8Array {
  return new Uint8Array(tools.openssl(['x509', '-in', `${name}.crt`, '-outform', 'DER']));
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SubjectPublicKeyInfo of the entry's leaf, hex. */
export function publicKeyOf({ chain: [leaf] }: StoreEntryInput): string {
  const certificate = new X509Certificate(Buffer.from(leaf ?? []));
  return certificate.publicKey.export({ type: 'spki', format: 'der' }).toString('hex');
}
