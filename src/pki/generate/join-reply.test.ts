import { beforeAll, describe, expect, it } from 'vitest';
import { readVector, vectorFolder } from '../../../e2e/interop/manifest';
import { toHex } from '../../shared/bytes';
import { toPem, toPemChain } from '../write/pem';
import { der, derOid } from '../x509/encode';
import { createCsr } from './create-csr';
import { generateCertificate } from './generate-certificate';
import { joinReply } from './join-reply';
import { asIssuer, makeAuthority, validity } from './testing/authority';
import type { CreatedCsr, Issuer } from './types';

const bytes = (text: string) => new TextEncoder().encode(text);
let authority: Issuer;
let waiting: CreatedCsr;
let chain: readonly Uint8Array[];
beforeAll(async () => {
  authority = await makeAuthority();
  waiting = await createCsr({ commonName: 'orders', keyAlgorithm: 'EC-P256' });
  chain = await issue();
});

async function issue(notBefore = validity.notBefore): Promise<readonly Uint8Array[]> {
  const request = { commonName: 'orders', csr: waiting.csr, ...validity, notBefore, issuer: authority };
  return (await generateCertificate(request)).chain;
}

/** A degenerate SignedData (RFC 5652 section 5.1), as authorities answer. */
function pkcs7(certificates: readonly Uint8Array[]): Uint8Array {
  const empty = der(0x31);
  const content = der(0x30, derOid('1.2.840.113549.1.7.1'));
  const signed = der(0x30, Uint8Array.of(2, 1, 1), empty, content, der(0xa0, ...certificates), empty);
  return der(0x30, derOid('1.2.840.113549.1.7.2'), der(0xa0, signed));
}

async function join(reply: Uint8Array, known: readonly Uint8Array[] = []): Promise<readonly string[]> {
  const joined = await joinReply(waiting.privateKey, reply, { known });
  if (!joined.ok) throw joined.error;
  return joined.value.chain.map(toHex);
}

describe('a reply is joined to the waiting key', () => {
  it.each<[string, () => Uint8Array]>([
    ['PEM', () => bytes(toPemChain(chain))],
    ['PEM in the wrong order, twice', () => bytes(toPemChain([...chain, ...chain].reverse()))],
    ['PKCS#7', () => pkcs7(chain)],
    ['PKCS#7 as PEM', () => bytes(toPem('PKCS7', pkcs7(chain.toReversed())))],
    [
      'PEM with the waiting key and request',
      () =>
        bytes(toPem('PRIVATE KEY', waiting.privateKey) + toPem('CERTIFICATE REQUEST', waiting.csr) + toPemChain(chain)),
    ],
  ])('with its whole chain: %s', async (_name, reply) => {
    expect(await join(reply())).toEqual(chain.map(toHex));
  });

  it('with a single certificate, and what is known of its chain', async () => {
    const [leaf = new Uint8Array(), ...above] = chain;
    expect(await join(leaf)).toEqual([toHex(leaf)]);
    expect(await join(leaf, [...above, bytes('nothing')])).toEqual(chain.map(toHex));
  });

  it('with the newest of several for the key', async () => {
    const newer = await issue(new Date('2026-05-01'));
    expect(await join(bytes(toPemChain([...chain, ...newer])))).toEqual(newer.map(toHex));
  });

  it('without an issuer of the right name that did not sign it', async () => {
    const { chain: foreign } = await makeAuthority();
    const [leaf = new Uint8Array()] = chain;
    const namesakes = await join(leaf, foreign);
    expect(namesakes).toEqual([toHex(leaf)]);
  });
});

describe('a reply is refused', () => {
  it('for another key', async () => {
    const other = await createCsr({ commonName: 'orders', keyAlgorithm: 'EC-P256' });
    const joined = await joinReply(other.privateKey, bytes(toPemChain(chain)));
    expect(joined).toMatchObject({ ok: false, error: { code: 'mismatch', details: { field: 'reply', found: 3 } } });
  });

  it('for a key of another kind', async () => {
    const other = asIssuer(await generateCertificate({ commonName: 'a', keyAlgorithm: 'Ed25519', ...validity }));
    expect(await joinReply(other.privateKey, bytes(toPemChain(chain)))).toMatchObject({ error: { code: 'mismatch' } });
  });

  it.each([
    ['pem/openssl-request.csr', 'certificate signing request'],
    ['der/openssl-pkcs8-rsa.key', 'private key'],
    ['pem/openssl-revocation-list.crl', 'certificate revocation list'],
    ['diagnosis/handmade-document.pdf', 'PDF document'],
    ['diagnosis/handmade-login-page.cer', 'HTML page'],
    ['pkcs12/openssl-rc2-40.p12', 'PKCS#12 key store'],
  ])('when it has no certificate: %s', async (file, looksLike) => {
    const joined = await joinReply(waiting.privateKey, readVector(vectorFolder, file));
    expect(joined).toMatchObject({ ok: false, error: { code: 'not-a-reply', details: { looksLike } } });
  });

  it('when it is PKCS#7 with nothing in it', async () => {
    const looksLike = 'file without certificates and keys';
    const error = { code: 'not-a-reply', details: { looksLike } };
    expect(await joinReply(waiting.privateKey, pkcs7([]))).toMatchObject({ ok: false, error });
  });

  it('when it ends early, wherever that is', async () => {
    const reply = pkcs7(chain.slice(0, 1));
    for (let length = 0; length < reply.length; length += 11) {
      expect((await joinReply(waiting.privateKey, reply.slice(0, length))).ok, `${length} bytes`).toBe(false);
    }
  });
});
