import { beforeAll, describe, expect, it } from 'vitest';
import { readVector, vectorFolder } from '../../../e2e/interop/manifest';
import { toHex } from '../../shared/bytes';
import { toPem } from '../write/pem';
import { readOnly, sequence } from '../x509/der';
import { der, derNull, derOid, derPublicKey } from '../x509/encode';
import { keyMatches } from '../x509/key-match';
import { commonName } from '../x509/vectors/hand-made';
import { certificateVector } from '../x509/vectors/vectors';
import { createCsr } from './create-csr';
import { generateCertificate } from './generate-certificate';
import { readRequest } from './read-request';
import { validity } from './testing/authority';
import type { CreateCsrRequest, CreatedCsr } from './types';

const bytes = (text: string) => new TextEncoder().encode(text);
let created: CreatedCsr;
beforeAll(async () => {
  created = await createCsr({
    commonName: 'orders',
    subject: [{ type: 'O', value: 'Example' }],
    keyAlgorithm: 'EC-P256',
    subjectAltNames: [{ type: 'dns', value: 'orders.example' }],
  });
});

describe('a request made here', () => {
  it('says what was asked for, and the waiting key signed it', async () => {
    const read = await readRequest(created.csr);
    if (!read.ok) throw read.error;
    expect(read.value).toMatchObject({
      subject: { text: 'CN=orders,O=Example' },
      signature: 'verified',
      extensions: [{ name: 'keyUsage' }, { name: 'extKeyUsage' }, { name: 'subjectAltName' }],
    });
    expect(await keyMatches(created.privateKey, read.value.publicKey.spki)).toBe(true);
  });

  it('for a renewal keeps subject, alternative names, purposes and kind of key, octet by octet', async () => {
    const { chain } = await generateCertificate({
      commonName: 'Bestellungen ä',
      subject: [{ type: 'C', value: 'DE' }],
      keyAlgorithm: 'EC-P384',
      subjectAltNames: [{ type: 'uri', value: 'urn:a:b' }],
      extendedKeyUsage: ['serverAuth', 'clientAuth'],
      ...validity,
    });
    const [renews = new Uint8Array()] = chain;
    const { csr } = await createCsr({ commonName: 'ignored', renews });
    const read = await readRequest(csr);
    if (!read.ok) throw read.error;
    expect(read.value.subject.text).toBe('CN=Bestellungen ä,C=DE');
    expect(read.value.publicKey).toMatchObject({ algorithm: 'EC', curve: 'P-384' });
    const [, ...kept] = read.value.extensions.map(({ raw }) => toHex(raw));
    expect(kept.length).toBe(2);
    for (const raw of kept) expect(toHex(renews)).toContain(raw);
  });

  it('for a renewal has an RSA key where the present kind of key is none that is made here', async () => {
    const renews = certificateVector('brainpool').der;
    const read = await readRequest((await createCsr({ commonName: '', renews })).csr);
    expect(read).toMatchObject({ ok: true, value: { publicKey: { algorithm: 'RSA', size: 2048 } } });
  });

  it('for a renewal needs the certificate itself', async () => {
    const renews = created.csr;
    await expect(createCsr({ commonName: '', renews })).rejects.toMatchObject({ code: 'malformed' });
  });

  it.each<[string, CreateCsrRequest, string]>([
    ['a common name', { commonName: '' }, 'commonName'],
    [
      'alternative names that are some',
      { commonName: 'a', subjectAltNames: [{ type: 'ip', value: 'a' }] },
      'subjectAltNames',
    ],
    ['known purposes', { commonName: 'a', extendedKeyUsage: ['x'] }, 'extendedKeyUsage'],
  ])('needs %s', async (_name, request, field) => {
    await expect(createCsr(request)).rejects.toMatchObject({ code: 'invalid-request', details: { field } });
  });
});

/** An RSA key of that many bits, which nobody has. */
function rsaKey(bits: number): Uint8Array {
  const modulus = new Uint8Array(Math.ceil(bits / 8)).fill(0xff);
  modulus[0] = 0xff >> (modulus.length * 8 - bits);
  const positive = der(0x02, ...((modulus[0] ?? 0) > 0x7f ? [Uint8Array.of(0)] : []), modulus);
  return derPublicKey('1.2.840.113549.1.1.1', derNull, der(0x30, positive, Uint8Array.of(2, 3, 1, 0, 1)));
}

/** A request for that key with a signature of zeros. */
function requestFor(spki: Uint8Array, signatureOid: string): Uint8Array {
  const info = der(0x30, Uint8Array.of(2, 1, 0), commonName('a'), spki, der(0xa0));
  return der(0x30, info, der(0x30, derOid(signatureOid), derNull), der(0x03, new Uint8Array(257)));
}

describe('a request of other tools', () => {
  it.each(['pem/openssl-request-new-label.csr', 'pem/openssl-request.csr', 'der/openssl-request.csr'])(
    '%s',
    async (file) => {
      expect(await readRequest(readVector(vectorFolder, file))).toMatchObject({
        ok: true,
        value: { signature: 'verified' },
      });
    },
  );

  it('is found between other things, and without armour', async () => {
    const pem = toPem('CERTIFICATE REQUEST', created.csr);
    const key = toPem('PRIVATE KEY', created.privateKey);
    const bare = pem.split('\n').slice(1, -2).join('\r\n');
    for (const text of [`${key}${pem}`, `Subject: a\n\n${pem}\n`, bare]) {
      expect((await readRequest(bytes(text))).ok).toBe(true);
    }
  });
});

describe('what is refused as a request', () => {
  it.each([
    ['pem/openssl-chain.pem', 'certificate'],
    ['der/openssl-certificate.cer', 'certificate'],
    ['der/openssl-pkcs8-rsa.key', 'private key'],
    ['der/openssl-pkcs8-encrypted.key', 'encrypted private key'],
    ['pem/openssl-chain-and-key-last.pem', 'certificate and private key'],
    ['der/openssl-revocation-list.crl', 'certificate revocation list'],
    ['der/openssl-public-key.der', 'public key (SubjectPublicKeyInfo)'],
    ['jks/keytool-rsa.jks', 'JKS key store'],
    ['jks/keytool-rsa.jceks', 'JCEKS key store'],
    ['pkcs12/openssl-unprotected.p12', 'PKCS#12 key store'],
    ['pkcs12/openssl-rc2-40.p12', 'PKCS#12 key store'],
    ['diagnosis/handmade-document.pdf', 'PDF document'],
    ['diagnosis/handmade-login-page.cer', 'HTML page'],
    ['diagnosis/ssh-keygen-ed25519.pub', 'SSH public key'],
  ])('%s: %s', async (file, looksLike) => {
    const read = await readRequest(readVector(vectorFolder, file));
    expect(read).toMatchObject({ ok: false, error: { code: 'not-a-request', details: { looksLike } } });
  });

  it('two of them, since one would have to be guessed', async () => {
    const pem = toPem('CERTIFICATE REQUEST', created.csr);
    expect(await readRequest(bytes(pem + pem))).toMatchObject({
      ok: false,
      error: { code: 'invalid-request', details: { field: 'csr', rule: 'several' } },
    });
  });

  it('nothing', async () => {
    expect(await readRequest(new Uint8Array())).toMatchObject({ ok: false, error: { code: 'empty-file' } });
  });

  it('one that ends early, wherever that is', async () => {
    const { csr } = created;
    for (let length = 1; length < csr.length; length += 7) {
      expect((await readRequest(csr.slice(0, length))).ok, `${length} bytes`).toBe(false);
    }
  });

  it('one with any bit changed, save in how its signature is written', async () => {
    const { csr } = created;
    const [info] = sequence(readOnly(csr, 'request'), 'request');
    const outcomes = new Map<number, boolean>();
    for (let index = 0; index < csr.length; index += 3) {
      const changed = csr.slice();
      changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8));
      const { ok } = await readRequest(changed);
      if (index < (info?.end ?? 0)) outcomes.set(index, ok);
    }
    expect([...outcomes].filter(([, ok]) => ok)).toEqual([]);
  });
});

describe('a request is refused for its key or signature', () => {
  it.each<[string, Uint8Array, object]>([
    [
      'RSA with 1024 bits',
      rsaKey(1024),
      { code: 'weak-key', details: { algorithm: 'RSA', found: 1024, minimum: 2048 } },
    ],
    ['RSA with 2047 bits', rsaKey(2047), { code: 'weak-key', details: { found: 2047 } }],
    ['RSA with 20000 bits', rsaKey(20_000), { code: 'limit-exceeded', details: { found: 20_000 } }],
    [
      'secp256k1',
      derPublicKey('1.2.840.10045.2.1', Uint8Array.of(6, 5, 0x2b, 0x81, 4, 0, 0x0a), new Uint8Array(65)),
      { code: 'unsupported-algorithm', details: { algorithm: 'EC secp256k1' } },
    ],
    [
      'Ed448',
      derPublicKey('1.3.101.113', new Uint8Array(), new Uint8Array(57)),
      { code: 'unsupported-algorithm', details: { algorithm: 'Ed448' } },
    ],
  ])('%s', async (_name, spki, error) => {
    expect(await readRequest(requestFor(spki, '1.2.840.113549.1.1.11'))).toMatchObject({ ok: false, error });
  });

  it.each([
    ['RSA with SHA-1', '1.2.840.113549.1.1.5', { code: 'weak-signature', details: { algorithm: 'RSA with SHA-1' } }],
    ['RSA with MD5', '1.2.840.113549.1.1.4', { code: 'weak-signature', details: { algorithm: 'RSA with MD5' } }],
    [
      'RSA with SHA-224',
      '1.2.840.113549.1.1.14',
      { code: 'unsupported-algorithm', details: { algorithm: 'RSA with SHA-224' } },
    ],
    ['none that fits', '1.2.840.113549.1.1.11', { code: 'signature-invalid' }],
  ])('%s', async (_name, signatureOid, error) => {
    expect(await readRequest(requestFor(rsaKey(2048), signatureOid))).toMatchObject({ ok: false, error });
  });
});
