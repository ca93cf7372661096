import { createHash, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { toHex } from '../../shared/bytes';
import { PkiError } from '../errors';
import { checkChain } from '../health/check-chain';
import { toPem } from '../write/pem';
import { readOnly } from '../x509/der';
import { keyMatches } from '../x509/key-match';
import { readPublicKey } from '../x509/public-key';
import {
  alternativeNamesOf,
  authorityKeyIdentifierOf,
  basicConstraintsOf,
  keyUsagesOf,
  purposesOf,
  subjectKeyIdentifierOf,
} from '../x509/traits';
import { readOrThrow } from '../x509/vectors/vectors';
import { createCsr } from './create-csr';
import { generateCertificate } from './generate-certificate';
import { asIssuer, makeAuthority, validity } from './testing/authority';
import type { GenerateCertificateRequest, Issuer, KeyAlgorithmName } from './types';

let authority: Issuer;
beforeAll(async () => {
  authority = await makeAuthority();
});

async function generate(request: Partial<GenerateCertificateRequest> = {}) {
  const generated = await generateCertificate({
    commonName: 'orders',
    keyAlgorithm: 'EC-P256',
    ...validity,
    issuer: authority,
    ...request,
  });
  const chain = generated.chain.map(readOrThrow);
  const [leaf] = chain;
  if (leaf === undefined) throw new Error('The chain is empty');
  return { ...generated, certificates: chain, leaf };
}

function refused(code: string, details: object) {
  return expect.objectContaining({ code, details: expect.objectContaining(details) });
}

describe('a certificate', () => {
  it.each<[KeyAlgorithmName, readonly string[]]>([
    ['RSA-2048', ['digitalSignature', 'keyEncipherment']],
    ['EC-P384', ['digitalSignature']],
    ['EC-P521', ['digitalSignature']],
    ['Ed25519', ['digitalSignature']],
  ])('for a new %s key', async (keyAlgorithm, usages) => {
    const { leaf, certificates, privateKey } = await generate({ keyAlgorithm });
    expect(leaf).toMatchObject({ version: 3, subject: { text: 'CN=orders' }, ...validity });
    expect(leaf.issuer).toEqual(certificates[1]?.subject);
    expect(leaf.serialNumber).toMatch(/^[4-7][0-9a-f]{31}$/);
    expect(keyUsagesOf(leaf)).toEqual(usages);
    expect(basicConstraintsOf(leaf)).toMatchObject({ ca: false, pathLength: null });
    expect(purposesOf(leaf)?.map(({ name }) => name)).toEqual(['clientAuth']);
    expect(leaf.extensions.filter(({ critical }) => critical).map(({ name }) => name)).toEqual([
      'basicConstraints',
      'keyUsage',
    ]);
    expect(await keyMatches(privateKey ?? new Uint8Array(), leaf.publicKey.spki)).toBe(true);
    const links = await checkChain(certificates, { now: new Date('2026-06-01') });
    expect(links.map(({ signature }) => signature)).toEqual(['verified', 'verified', 'self-signed']);
  });

  it.each<KeyAlgorithmName>(['RSA-2048', 'EC-P384', 'EC-P521', 'Ed25519'])(
    'of an authority with an %s key',
    async (keyAlgorithm) => {
      const issuer = await makeAuthority(keyAlgorithm);
      const { certificates } = await generate({ issuer });
      expect(certificates.map((one) => basicConstraintsOf(one))).toMatchObject([
        { ca: false },
        { ca: true, pathLength: 0 },
        { ca: true, pathLength: null },
      ]);
      expect(certificates.slice(1).map(keyUsagesOf)).toEqual([
        ['keyCertSign', 'cRLSign'],
        ['keyCertSign', 'cRLSign'],
      ]);
      const links = await checkChain(certificates, { now: new Date('2026-06-01') });
      expect(links.map(({ signature }) => signature)).toEqual(['verified', 'verified', 'self-signed']);
    },
  );

  it('names its issuer as the issuer names itself, and its key', async () => {
    const { leaf, certificates } = await generate();
    const [node, issuer] = certificates.map(({ der }) => new X509Certificate(der));
    expect(issuer && node?.checkIssued(issuer)).toBe(true);
    expect(leaf.issuer.text).toBe('CN=Test Client CA,O=Prüfstelle');
    const identifiers = certificates.map(subjectKeyIdentifierOf);
    expect(authorityKeyIdentifierOf(leaf)?.keyIdentifier).toBe(identifiers[1]);
    const bits = certificates.map(({ publicKey }) => readPublicKey(readOnly(publicKey.spki, 'key')).key);
    expect(identifiers).toEqual(bits.map((key) => createHash('sha1').update(key).digest('hex')));
  });

  it('without an issuer signs itself', async () => {
    const { chain } = await generateCertificate({ commonName: 'self', keyAlgorithm: 'EC-P256', ...validity });
    expect(chain.length).toBe(1);
    const links = await checkChain(chain.map(readOrThrow), { now: new Date('2026-06-01') });
    expect(links).toMatchObject([{ signature: 'self-signed' }]);
  });

  it('says what is asked for, in that order', async () => {
    const { leaf } = await generate({
      subject: [{ type: 'C', value: 'DE' }],
      subjectAltNames: [
        { type: 'dns', value: 'a.example' },
        { type: 'email', value: 'a@example' },
      ],
      extendedKeyUsage: ['serverAuth', '1.2.3.4', 'serverAuth'],
    });
    expect(leaf.subject.text).toBe('CN=orders,C=DE');
    expect(alternativeNamesOf(leaf)).toEqual([
      { type: 'dns', value: 'a.example' },
      { type: 'email', value: 'a@example' },
    ]);
    expect(purposesOf(leaf)?.map(({ oid }) => oid)).toEqual(['1.3.6.1.5.5.7.3.1', '1.2.3.4']);
  });

  it('has no extended key usage when none is wanted', async () => {
    expect(purposesOf((await generate({ extendedKeyUsage: [] })).leaf)).toBeNull();
  });

  it('has another serial number each time', async () => {
    const numbers = await Promise.all(Array.from({ length: 20 }, async () => (await generate()).leaf.serialNumber));
    expect(new Set(numbers).size).toBe(20);
  });
});

describe('its times', () => {
  it.each([
    ['the last of UTCTime', '2049-12-31T23:59:59Z', '170d3439313233313233353935395a'],
    ['the first of GeneralizedTime', '2050-01-01T00:00:00Z', '180f32303530303130313030303030305a'],
    ['the end of all', '9999-12-31T23:59:59Z', '180f39393939313233313233353935395a'],
    ['cut to seconds', '2030-02-28T12:00:00.999Z', '170d3330303232383132303030305a'],
  ])('%s: %s', async (_name, notAfter, encoded) => {
    const { chain } = await generateCertificate({
      commonName: 'a',
      keyAlgorithm: 'EC-P256',
      notBefore: new Date('2026-01-01T00:00:00Z'),
      notAfter: new Date(notAfter),
    });
    expect(toHex(chain[0] ?? new Uint8Array())).toContain(encoded);
  });

  it.each([
    ['the wrong way round', '2027-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'order'],
    ['within one second', '2026-01-01T00:00:00.100Z', '2026-01-01T00:00:00.900Z', 'order'],
    ['after the last year', '2026-01-01T00:00:00Z', '+010000-01-01T00:00:00Z', 'range'],
    ['before the first', '1949-12-31T00:00:00Z', '2026-01-01T00:00:00Z', 'range'],
    ['none at all', 'never', '2026-01-01T00:00:00Z', 'range'],
  ])('are refused: %s', async (_name, notBefore, notAfter, rule) => {
    const times = { notBefore: new Date(notBefore), notAfter: new Date(notAfter) };
    await expect(generate(times)).rejects.toEqual(refused('invalid-request', { field: 'validity', rule }));
  });

  it('end with the issuer at the latest', async () => {
    const end = new Date('2036-01-01T00:00:00Z');
    expect((await generate({ notAfter: end })).leaf.notAfter).toEqual(end);
    const later = generate({ notAfter: new Date('2036-01-01T00:00:01Z') });
    await expect(later).rejects.toEqual(refused('outlives-issuer', { field: 'validity', at: end.toISOString() }));
  });
});

describe('an issuer', () => {
  it('must be an authority', async () => {
    const leaf = asIssuer(await generate());
    await expect(generate({ issuer: leaf })).rejects.toEqual(
      refused('invalid-request', { field: 'issuer', rule: 'no-authority' }),
    );
  });

  it('must have a certificate, and the key to it', async () => {
    await expect(generate({ issuer: { ...authority, chain: [] } })).rejects.toEqual(
      refused('invalid-request', { field: 'issuer', rule: 'empty' }),
    );
    const { privateKey } = await makeAuthority();
    await expect(generate({ issuer: { ...authority, privateKey } })).rejects.toEqual(
      refused('mismatch', { field: 'issuer' }),
    );
  });

  it('with path length 0 issues no authorities', async () => {
    await expect(generate({ ca: true })).rejects.toEqual(
      refused('invalid-request', { field: 'ca', rule: 'path-length' }),
    );
  });

  it('passes on a path length that is one less', async () => {
    const own = { commonName: 'root', keyAlgorithm: 'EC-P256', ca: true, ...validity } as const;
    const root = asIssuer(await generateCertificate({ ...own, pathLength: 2 }));
    expect(basicConstraintsOf((await generate({ ca: true, issuer: root })).leaf)).toMatchObject({ pathLength: 1 });
    await expect(generate({ ca: true, pathLength: 2, issuer: root })).rejects.toEqual(
      refused('invalid-request', { rule: 'path-length' }),
    );
  });

  it('refuses what is wrong before it makes a key', async () => {
    const generateKey = vi.spyOn(crypto.subtle, 'generateKey');
    const wrong = [{ extendedKeyUsage: ['anything'] }, { ca: true }, { notAfter: new Date('2037-01-01') }];
    try {
      for (const request of wrong) await expect(generate(request)).rejects.toBeInstanceOf(PkiError);
      expect(generateKey).not.toHaveBeenCalled();
    } finally {
      generateKey.mockRestore();
    }
  });

  it('knows the purposes that it is asked for', async () => {
    await expect(generate({ extendedKeyUsage: ['anything'] })).rejects.toEqual(
      refused('invalid-request', { field: 'extendedKeyUsage', rule: 'unknown', value: 'anything' }),
    );
  });
});

describe('the certified key', () => {
  it('is the one given, again', async () => {
    const first = await generate({ keyAlgorithm: 'Ed25519' });
    const again = await generate({ privateKey: first.privateKey ?? new Uint8Array() });
    expect(again.leaf.publicKey).toEqual(first.leaf.publicKey);
    expect(again.privateKey).toEqual(first.privateKey);
    expect(again.leaf.serialNumber).not.toBe(first.leaf.serialNumber);
  });

  it('is that of a request, of which nothing else counts', async () => {
    const subjectAltNames = [{ type: 'dns', value: 'asked.example' }] as const;
    const { csr, privateKey } = await createCsr({ commonName: 'asked', keyAlgorithm: 'EC-P384', subjectAltNames });
    const requests = [csr, new TextEncoder().encode(toPem('NEW CERTIFICATE REQUEST', csr))];
    for (const one of requests) {
      const { leaf, privateKey: none } = await generate({ csr: one });
      expect(none).toBeUndefined();
      expect(leaf.subject.text).toBe('CN=orders');
      expect(alternativeNamesOf(leaf)).toEqual([]);
      expect(await keyMatches(privateKey, leaf.publicKey.spki)).toBe(true);
    }
  });

  it('of a request needs an issuer', async () => {
    const { csr } = await createCsr({ commonName: 'a', keyAlgorithm: 'EC-P256' });
    await expect(generateCertificate({ commonName: 'a', csr, ...validity })).rejects.toEqual(
      refused('invalid-request', { field: 'csr', rule: 'no-issuer' }),
    );
  });

  it('is no damaged one', async () => {
    await expect(generate({ privateKey: Uint8Array.of(0x30, 3, 2, 1, 0) })).rejects.toMatchObject({
      code: 'malformed',
    });
  });

  it('is of no kind that is unknown here', async () => {
    const unknown = generate({ keyAlgorithm: 'RSA-512' as KeyAlgorithmName });
    await expect(unknown).rejects.toEqual(refused('unsupported-algorithm', { algorithm: 'RSA-512' }));
  });
});
