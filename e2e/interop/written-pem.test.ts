import { afterAll, describe, expect, it } from 'vitest';
import { readPrivateKey, readStore, toPem, toPemChain } from '../../src/pki/index';
import { readVector, vectorFolder } from './manifest';
import { fingerprintsIn, tools } from './tools';

/** What we write, openssl and keytool have to accept. */

afterAll(() => tools.remove());
const password = 'changeit';

const sources = [
  { file: 'pkcs12/keytool-two-keys.p12', alias: 'server' },
  { file: 'jks/keytool-rsa.jks', alias: 'rsa' },
  { file: 'pkcs12/openssl-rc2-40.p12', alias: 'client' },
];

describe.each(sources)('the chain and key of $file as PEM', ({ file, alias }) => {
  async function chainOf() {
    const store = await readStore(readVector(vectorFolder, file), { password });
    if (!store.ok) expect.fail(store.error.message);
    return store.value.entries.find((entry) => entry.alias === alias)?.chain ?? [];
  }

  it('each certificate is read by openssl x509, with the same fingerprint', async () => {
    const chain = await chainOf();
    expect(chain.length).toBe(3);
    for (const { der, fingerprints } of chain) {
      const said = tools.openssl(['x509', '-noout', '-fingerprint', '-sha256'], toPem('CERTIFICATE', der)).toString();
      expect(said.split('=')[1]?.trim().replaceAll(':', '').toLowerCase()).toBe(fingerprints.sha256);
    }
  });

  it('the chain is printed by keytool and verified by openssl', async () => {
    const chain = await chainOf();
    const text = toPemChain(chain.map(({ der }) => der));
    tools.write('chain.pem', text);
    const printed = tools.keytool(['-printcert', '-rfc', '-file', 'chain.pem']).toString();
    expect(fingerprintsIn(printed)).toEqual(chain.map(({ fingerprints }) => fingerprints.sha256));
    const [leaf, issuing, root] = chain.map(({ der }, index) => tools.write(`${index}.pem`, toPem('CERTIFICATE', der)));
    const said = tools.openssl(['verify', '-CAfile', root ?? '', '-untrusted', issuing ?? '', leaf ?? '']).toString();
    expect(said).toContain(': OK');
  });

  it('the certificate as DER is read by keytool', async () => {
    const [leaf] = await chainOf();
    if (!leaf) expect.fail('there is no chain');
    tools.write('leaf.der', leaf.der);
    expect(fingerprintsIn(tools.keytool(['-printcert', '-rfc', '-file', 'leaf.der']).toString())).toEqual([
      leaf.fingerprints.sha256,
    ]);
  });

  it('the private key is read by openssl and belongs to the certificate', async () => {
    const [leaf] = await chainOf();
    const key = await readPrivateKey(readVector(vectorFolder, file), { alias, password });
    if (!key.ok) expect.fail(key.error.message);
    const spki = tools.openssl(['pkey', '-pubout', '-outform', 'DER'], toPem('PRIVATE KEY', key.value));
    expect(spki.toString('hex')).toBe(Buffer.from(leaf?.publicKey.spki ?? []).toString('hex'));
  });
});
