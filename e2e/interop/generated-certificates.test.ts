import { createPrivateKey, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyAlgorithmNames } from '../../src/pki/generate/types';
import { checkHealth, readStore, toPem, toPemChain, writeStore } from '../../src/pki/index';
import { type Authority, makeAuthorities } from './authorities';
import { greet, startServer } from './handshake';
import { fingerprintsIn, listedByKeytool, tools } from './tools';

/** Certificates that we make for every key algorithm, as openssl, keytool and Node see them. */

let authorities: readonly Authority[];
beforeAll(async () => {
  authorities = await makeAuthorities();
}, 120_000);
afterAll(() => tools.remove());

function authorityOf(keyAlgorithm: string): Authority {
  const found = authorities.find((authority) => authority.keyAlgorithm === keyAlgorithm);
  if (!found) throw new Error(`There is no authority with a ${keyAlgorithm} key`);
  return found;
}

/** What `openssl x509 -text` says of the leaf's key, and of the signature its issuer made. */
const said: Readonly<Record<string, readonly string[]>> = {
  'RSA-2048': ['Public-Key: (2048 bit)', 'sha256WithRSAEncryption', 'Digital Signature, Key Encipherment'],
  'RSA-3072': ['Public-Key: (3072 bit)', 'sha256WithRSAEncryption', 'Digital Signature, Key Encipherment'],
  'RSA-4096': ['Public-Key: (4096 bit)', 'sha256WithRSAEncryption', 'Digital Signature, Key Encipherment'],
  'EC-P256': ['NIST CURVE: P-256', 'ecdsa-with-SHA256', 'Digital Signature'],
  'EC-P384': ['NIST CURVE: P-384', 'ecdsa-with-SHA384', 'Digital Signature'],
  'EC-P521': ['NIST CURVE: P-521', 'ecdsa-with-SHA512', 'Digital Signature'],
  Ed25519: ['ED25519 Public-Key', 'Signature Algorithm: ED25519', 'Digital Signature'],
};

describe.each(keyAlgorithmNames)('%s', (keyAlgorithm) => {
  it('openssl verifies the chain, strictly, for clients and servers alone', () => {
    const [leaf, issuing, root] = authorityOf(keyAlgorithm).leaf.chain.map((der, index) =>
      tools.write(`${index}.pem`, toPem('CERTIFICATE', der)),
    );
    const verify = (...options: string[]) =>
      tools
        .openssl([
          ...['verify', '-x509_strict', '-check_ss_sig', '-auth_level', '1', ...options],
          ...['-CAfile', root ?? '', '-untrusted', issuing ?? '', leaf ?? ''],
        ])
        .toString();
    for (const purpose of ['sslclient', 'sslserver']) expect(verify('-purpose', purpose)).toContain(': OK');
    expect(verify('-verify_hostname', 'a.example.com')).toContain(': OK');
    expect(() => verify('-purpose', 'smimesign')).toThrow('purpose');
    expect(() => verify('-attime', '2524607999')).toThrow('expired');
  });

  it('openssl reads what RFC 5280 asks for', () => {
    const { leaf } = authorityOf(keyAlgorithm);
    const textOf = (index: number) =>
      tools
        .openssl(
          ['x509', '-noout', '-text', '-nameopt', 'RFC2253,utf8,-esc_msb'],
          toPem('CERTIFICATE', leaf.chain[index] ?? new Uint8Array()),
        )
        .toString();
    const text = textOf(0);
    const [key = '', signature = '', usage = ''] = said[keyAlgorithm] ?? [];
    for (const words of [
      'Version: 3 (0x2)',
      key,
      signature,
      `Issuer: CN=${keyAlgorithm} Client CA`,
      'Subject: CN=orders ä,O=Bäckerei & Söhne,C=DE',
      'X509v3 Basic Constraints: critical\n                CA:FALSE',
      `X509v3 Key Usage: critical\n                ${usage}\n`,
      'TLS Web Client Authentication, TLS Web Server Authentication',
      'DNS:orders.xn--bcher-kva.example, DNS:*.example.com, IP Address:127.0.0.1, IP Address:2001:DB8:0:0:0:0:0:1, URI:urn:example:orders, email:orders@example.com',
    ]) {
      expect(text).toContain(words);
    }
    const serial = /Serial Number:\s+([0-9a-f:]+)\n/.exec(text)?.[1] ?? '';
    expect(serial).toMatch(/^[4-7][0-9a-f](:[0-9a-f]{2}){15}$/);
    for (const index of [1, 2]) {
      expect(textOf(index)).toContain(
        `X509v3 Basic Constraints: critical\n                CA:TRUE, pathlen:${index - 1}\n            X509v3 Key Usage: critical\n                Certificate Sign, CRL Sign`,
      );
    }
    const times = tools.openssl(['asn1parse'], toPem('CERTIFICATE', leaf.chain[2] ?? new Uint8Array())).toString();
    expect(times).toMatch(/UTCTIME +:\d{12}Z\n.*GENERALIZEDTIME +:20600101000000Z/);
  });

  it('key and certificate have the same public key, for openssl and for Node', () => {
    const { leaf } = authorityOf(keyAlgorithm);
    const [certificate = new Uint8Array(), issuing = new Uint8Array()] = leaf.chain;
    const ofKey = tools.openssl(['pkey', '-pubout'], toPem('PRIVATE KEY', leaf.privateKey)).toString();
    const ofCertificate = tools.openssl(['x509', '-noout', '-pubkey'], toPem('CERTIFICATE', certificate)).toString();
    expect(ofKey).toBe(ofCertificate);
    const node = new X509Certificate(certificate);
    const issuer = new X509Certificate(issuing);
    const key = createPrivateKey({ key: Buffer.from(leaf.privateKey), format: 'der', type: 'pkcs8' });
    expect(node.checkPrivateKey(key)).toBe(true);
    expect(node.checkIssued(issuer) && node.verify(issuer.publicKey)).toBe(true);
    expect(node.checkIP('2001:db8::1')).toBe('2001:db8::1');
    expect(node.checkHost('orders.xn--bcher-kva.example')).toBeDefined();
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'a server that trusts the root takes the leaf, and no other, over %s',
    async (protocol) => {
      const authority = authorityOf(keyAlgorithm);
      const foreign = authorityOf(keyAlgorithm === 'EC-P256' ? 'EC-P384' : 'EC-P256');
      const server = await startServer(authority);
      try {
        expect(await greet(server, authority, authority.leaf, protocol)).toBe('welcome orders ä');
        expect(await greet(server, authority, null, protocol)).toBeNull();
        expect(await greet(server, authority, foreign.leaf, protocol)).toBeNull();
      } finally {
        server.close();
      }
    },
  );

  it('we find nothing wrong with them', async () => {
    const store = await readStore(new TextEncoder().encode(toPemChain(authorityOf(keyAlgorithm).leaf.chain)));
    if (!store.ok) expect.fail(store.error.message);
    const findings = await checkHealth(store.value, { now: new Date() });
    expect(findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
  });
});

describe('keytool', () => {
  it('prints every certificate, with the same fingerprint', () => {
    const all = authorities.flatMap(({ leaf }) => leaf.chain);
    tools.write('all.pem', toPemChain(all));
    const printed = tools.keytool(['-printcert', '-v', '-file', 'all.pem']).toString();
    const fingerprints = [...printed.matchAll(/SHA256: ([0-9A-F:]+)/g)].map(([, text = '']) =>
      text.replaceAll(':', '').toLowerCase(),
    );
    expect(fingerprints).toEqual(fingerprintsIn(toPemChain(all)));
    expect(printed).not.toMatch(/warning|weak/i);
    expect(printed.match(/Version: 3/g)?.length).toBe(all.length);
  });

  it('lists them in a store, each with its chain', async () => {
    const entries = authorities.map(({ keyAlgorithm, leaf }) => ({ alias: keyAlgorithm.toLowerCase(), ...leaf }));
    tools.write('all.jks', await writeStore(entries, { format: 'jks', password: 'changeit' }));
    const listed = listedByKeytool('all.jks', 'JKS', 'changeit');
    expect([...listed].sort()).toEqual(
      entries.map(({ alias, chain }) => [alias, fingerprintsIn(toPemChain(chain))] as const).sort(),
    );
    const words = tools.keytool(['-list', '-v', '-keystore', 'all.jks', '-storepass', 'changeit']).toString();
    expect(words.match(/Certificate chain length: 3/g)?.length).toBe(entries.length);
  });
});
