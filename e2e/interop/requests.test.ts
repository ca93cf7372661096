import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyAlgorithmName, keyAlgorithmNames } from '../../src/pki/generate/types';
import {
  type CreatedCsr,
  createCsr,
  generateCertificate,
  joinReply,
  readRequest,
  readStore,
  toPem,
  toPemChain,
  writeStore,
} from '../../src/pki/index';
import { alternativeNames, type Keyed, validity, withKey } from './authorities';
import { fingerprintsIn, listedByKeytool, tools } from './tools';

/** Requests both ways: ours are answered by openssl and keytool, theirs by us. */

let ca: Keyed;
const created = new Map<string, CreatedCsr>();

beforeAll(async () => {
  const authority = { ca: true, keyAlgorithm: 'EC-P256', notBefore: validity.notBefore } as const;
  const notAfter = new Date(validity.notAfter.getTime() + 1000);
  const root = withKey(await generateCertificate({ ...authority, notAfter, commonName: 'Root' }));
  ca = withKey(await generateCertificate({ ...authority, notAfter, commonName: 'Issuing CA', issuer: root }));
  tools.write('ca.key', toPem('PRIVATE KEY', ca.privateKey));
  tools.write('chain.pem', toPemChain(ca.chain));
  await Promise.all(
    keyAlgorithmNames.map(async (keyAlgorithm) => {
      const request = { commonName: `orders ${keyAlgorithm}`, keyAlgorithm, subjectAltNames: alternativeNames };
      created.set(keyAlgorithm, await createCsr(request));
    }),
  );
}, 120_000);
afterAll(() => tools.remove());

function requestOf(keyAlgorithm: KeyAlgorithmName): CreatedCsr {
  const request = created.get(keyAlgorithm);
  if (!request) throw new Error(`There is no request with a ${keyAlgorithm} key`);
  return request;
}

async function joined(privateKey: Uint8Array, reply: Uint8Array | string): Promise<readonly string[]> {
  const bytes = typeof reply === 'string' ? new TextEncoder().encode(reply) : new Uint8Array(reply);
  const result = await joinReply(privateKey, bytes, { known: ca.chain });
  if (!result.ok) expect.fail(result.error.message);
  return fingerprintsIn(toPemChain(result.value.chain));
}

describe.each(keyAlgorithmNames)('our request for an %s key', (keyAlgorithm) => {
  it('is verified by openssl, and joined with its reply in any form', async () => {
    const { csr, privateKey } = requestOf(keyAlgorithm);
    tools.write('our.csr', toPem('CERTIFICATE REQUEST', csr));
    tools.write('our.der', csr);
    expect(
      tools.openssl(['req', '-in', 'our.der', '-inform', 'DER', '-verify', '-noout', '-subject']).toString(),
    ).toContain(`subject=CN = orders ${keyAlgorithm}`);
    const sign = ['x509', '-req', '-CA', 'chain.pem', '-CAkey', 'ca.key', '-days', '20', '-copy_extensions', 'copyall'];
    const issued = tools.openssl([...sign, '-in', 'our.csr']).toString();
    tools.write('issued.pem', issued);
    tools.write('whole.pem', toPemChain(ca.chain.toReversed()) + issued);
    const expected = [...fingerprintsIn(issued), ...fingerprintsIn(toPemChain(ca.chain))];
    const replies = [
      issued,
      tools.openssl(['x509', '-in', 'issued.pem', '-outform', 'DER']),
      tools.read('whole.pem'),
      tools.openssl(['crl2pkcs7', '-nocrl', '-certfile', 'whole.pem']),
      tools.openssl(['crl2pkcs7', '-nocrl', '-certfile', 'issued.pem', '-outform', 'DER']),
    ];
    for (const reply of replies) expect(await joined(privateKey, reply)).toEqual(expected);

    const text = tools.openssl(['x509', '-in', 'issued.pem', '-noout', '-text']).toString();
    expect(text).toContain('DNS:orders.xn--bcher-kva.example, DNS:*.example.com, IP Address:127.0.0.1');
    expect(text).toContain('TLS Web Client Authentication');
    const other = requestOf(keyAlgorithm === 'EC-P256' ? 'EC-P384' : 'EC-P256');
    const refused = await joinReply(other.privateKey, new TextEncoder().encode(issued));
    expect(refused).toMatchObject({ ok: false, error: { code: 'mismatch' } });
  });
});

const opensslKeys: readonly {
  readonly name: string;
  readonly key: readonly string[];
  readonly sign?: readonly string[];
}[] = [
  { name: 'RSA-2048', key: ['-newkey', 'rsa:2048'] },
  { name: 'RSA-3072 and SHA-384', key: ['-newkey', 'rsa:3072'], sign: ['-sha384'] },
  { name: 'RSA-2048 and PSS', key: ['-newkey', 'rsa:2048', '-sigopt', 'rsa_padding_mode:pss'] },
  { name: 'P-256', key: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] },
  { name: 'P-384', key: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'] },
  { name: 'P-521', key: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-521'] },
  { name: 'Ed25519', key: ['-newkey', 'ed25519'] },
];

const newRequest = ['req', '-new', '-nodes', '-subj', '/CN=theirs/O=Example', '-keyout', 'their.key'];

describe('a request of openssl', () => {
  it.each(opensslKeys)('for $name is certified by us', async ({ key, sign = [] }) => {
    const extension = ['-addext', 'subjectAltName=DNS:theirs.example'];
    const csr = tools.openssl([...newRequest, ...key, ...sign, ...extension]);
    tools.write('their.csr', csr);
    const { chain, privateKey } = await generateCertificate({ commonName: 'ours', csr, ...validity, issuer: ca });
    expect(privateKey).toBeUndefined();
    const [leaf = new Uint8Array()] = chain;
    tools.write('leaf.pem', toPem('CERTIFICATE', leaf));
    const publicKey = tools.openssl(['req', '-in', 'their.csr', '-noout', '-pubkey']).toString();
    expect(tools.openssl(['x509', '-in', 'leaf.pem', '-noout', '-pubkey']).toString()).toBe(publicKey);
    const verified = tools.openssl(['verify', '-x509_strict', '-CAfile', 'chain.pem', 'leaf.pem']).toString();
    expect(verified).toContain(': OK');
    expect(tools.openssl(['x509', '-in', 'leaf.pem', '-noout', '-subject']).toString()).toBe('subject=CN = ours\n');
  });

  it.each([
    ['RSA-1024', ['-newkey', 'rsa:1024'], { code: 'weak-key', details: { found: 1024 } }],
    ['RSA with SHA-1', ['-newkey', 'rsa:2048', '-sha1'], { code: 'weak-signature' }],
    ['RSA with MD5', ['-newkey', 'rsa:2048', '-md5'], { code: 'weak-signature' }],
    [
      'secp256k1',
      ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'],
      { code: 'unsupported-algorithm', details: { algorithm: 'EC secp256k1' } },
    ],
    ['Ed448', ['-newkey', 'ed448'], { code: 'unsupported-algorithm', details: { algorithm: 'Ed448' } }],
  ])('is refused with its reason: %s', async (_name, key, error) => {
    expect(await readRequest(tools.openssl([...newRequest, ...key]))).toMatchObject({ ok: false, error });
  });
});

const javaKeys = [
  { name: 'RSA', options: ['-keyalg', 'RSA', '-keysize', '2048'] },
  { name: 'EC', options: ['-keyalg', 'EC', '-groupname', 'secp256r1'] },
  { name: 'Ed25519', options: ['-keyalg', 'Ed25519'] },
];
const store = ['-keystore', 'java.p12', '-storepass', 'changeit'];

describe('keytool', () => {
  it.each(javaKeys)('makes a request for $name, and takes our reply', async ({ name, options }) => {
    const entry = [...store, '-alias', name.toLowerCase()];
    tools.keytool(['-genkeypair', ...entry, ...options, '-dname', 'CN=theirs']);
    const csr = tools.keytool(['-certreq', ...entry]);
    expect(csr.toString()).toContain('BEGIN NEW CERTIFICATE REQUEST');
    const { chain } = await generateCertificate({ commonName: 'ours', csr, ...validity, issuer: ca });
    tools.write('reply.pem', toPemChain(chain));
    tools.keytool(['-importcert', '-noprompt', ...entry, '-file', 'reply.pem']);
    const listed = listedByKeytool('java.p12', 'PKCS12', 'changeit');
    expect(listed.get(name.toLowerCase())).toEqual(fingerprintsIn(toPemChain(chain)));
  });

  it('answers our requests', async () => {
    const answering = ['RSA-4096', 'EC-P521', 'Ed25519'] as const;
    const password = 'changeit';
    tools.write('ca.p12', await writeStore([{ alias: 'ca', ...ca }], { format: 'pkcs12', password }));
    for (const keyAlgorithm of answering) {
      const { csr, privateKey } = requestOf(keyAlgorithm);
      tools.write('ours.csr', toPem('CERTIFICATE REQUEST', csr));
      const entry = ['-keystore', 'ca.p12', '-storepass', password, '-alias', 'ca'];
      const reply = tools.keytool(['-gencert', ...entry, '-infile', 'ours.csr', '-rfc']).toString();
      const [leaf] = fingerprintsIn(reply);
      expect(await joined(privateKey, reply)).toEqual([leaf, ...fingerprintsIn(toPemChain(ca.chain))]);
      const read = await readStore(new TextEncoder().encode(reply));
      expect(read.ok && read.value.entries[0]?.chain[0]?.subject.text).toBe(`CN=orders ${keyAlgorithm}`);
    }
  });
});
