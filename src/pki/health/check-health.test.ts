import { describe, expect, test } from 'vitest';
import type { Certificate, Entry, Finding, FindingCode, Store } from '../types';
import { der, derOid, derPublicKey } from '../x509/encode';
import { commonName, extension, generalizedTime } from '../x509/vectors/hand-made';
import { certificateVector as named, readOrThrow, vector } from '../x509/vectors/vectors';
import {
  codes,
  findings,
  intermediate,
  key,
  leaf,
  made,
  pair,
  fingerprint as print,
  root,
  trusted,
} from './sample-stores';
import { dayMilliseconds } from './thresholds';

const purposes = (...oids: readonly string[]): Uint8Array => extension('2.5.29.37', der(0x30, ...oids.map(derOid)));
const serverAuth = purposes('1.3.6.1.5.5.7.3.1');
describe('nothing to find', () => {
  test.each<[string, readonly Entry[], Partial<Store>]>([
    ['a key pair with its whole chain', [pair([leaf, intermediate, root])], {}],
    ['a root alone', [trusted(root)], {}],
    ['an intermediate alone is trusted by itself', [trusted(intermediate)], {}],
    ['a trust store of roots', [trusted(root, 'a'), trusted(named('second'), 'b'), trusted(named('p-256'), 'c')], {}],
    ['a self-signed root with SHA-1', [trusted(named('rsa-with-sha1'))], {}],
    ['a self-signed root whose signature no browser checks', [trusted(named('rsa-with-md5'))], {}],
    ['a client certificate', [pair([named('client'), intermediate, root])], {}],
    ['a PEM file with a chain in order', [trusted(leaf), trusted(intermediate), trusted(root)], {}],
    [
      'a trust store in any order',
      [trusted(root, 'r'), trusted(leaf, 'l'), trusted(intermediate, 'i')],
      { format: 'pkcs7' },
    ],
    ['an empty store', [], {}],
    ['a request', [{ alias: null, kind: 'csr', chain: [] }], {}],
  ])('%s', async (_name, entries, more) => {
    expect(await codes(entries, more)).toEqual([]);
  });
});

describe('chains', () => {
  test.each<[string, readonly Certificate[], string]>([
    ['leaf only', [leaf], intermediate.subject.text],
    ['root missing', [leaf, intermediate], root.subject.text],
  ])('incomplete, %s', async (_name, chain, issuer) => {
    expect(await findings([pair(chain)])).toContainEqual({
      code: 'chain-incomplete',
      severity: 'warning',
      entry: 0,
      certificate: print(leaf),
      details: { subject: leaf.subject.text, issuer },
    });
  });

  test('incomplete, a single end certificate', async () => {
    expect(await findings([trusted(leaf)])).toContainEqual(
      expect.objectContaining({ code: 'chain-incomplete', severity: 'warning' }),
    );
    expect(await findings([trusted(leaf), trusted(named('second'))])).toContainEqual(
      expect.objectContaining({ code: 'chain-incomplete', severity: 'information', entry: 0 }),
    );
  });

  test('a root with the same name and another key does not complete it', async () => {
    const found = await codes([pair([leaf, intermediate]), trusted(named('root-namesake'))]);
    expect(found).toContain('chain-incomplete');
  });

  const upsideDown = { chainInFile: [leaf, root, intermediate].map(print) };

  test.each<[string, Partial<Store>, Finding['severity']]>([
    ['JKS', { format: 'jks' }, 'warning'],
    ['PKCS#12, where it does not matter', { format: 'pkcs12' }, 'information'],
  ])('wrong order in %s', async (_name, more, severity) => {
    const found = await findings([pair([leaf, intermediate, root], upsideDown)], more);
    expect(found.find(({ code }) => code === 'chain-order')).toMatchObject({
      severity,
      details: { names: [leaf, root, intermediate].map(({ subject }) => subject.text) },
    });
  });

  test('wrong order in a PEM file without a key', async () => {
    expect(await codes([trusted(root), trusted(intermediate), trusted(leaf)])).toEqual(['chain-order']);
  });

  test('certificates tied to a key that are not above it', async () => {
    const held = { chainInFile: [leaf, intermediate, root, named('second')].map(print) };
    const entries = [pair([leaf, intermediate, root], held), trusted(named('second'))];
    const found = await findings(entries, { format: 'jks' });
    expect(found.find(({ code }) => code === 'chain-extra-certificates')).toMatchObject({
      entry: 0,
      details: { count: 1, names: ['CN=Second Root'] },
    });
  });

  test.each<[string, Store['format'], string | null, boolean]>([
    ['in a PEM file', 'pem', null, true],
    ['without a name in PKCS#12', 'pkcs12', null, true],
    ['with a name in PKCS#12', 'pkcs12', 'other', false],
    ['in JKS, where they are trusted', 'jks', 'other', false],
  ])('certificates beside the chain %s', async (_name, format, alias, expected) => {
    const found = await codes([pair([leaf, intermediate, root]), trusted(named('second'), alias)], { format });
    expect(found.includes('chain-extra-certificates')).toBe(expected);
  });

  test.each<[string, readonly Entry[], Partial<Store>, number]>([
    ['twice in a trust store', [trusted(root, 'a'), trusted(root, 'b')], { format: 'jks' }, 2],
    ['beside the chain that holds it', [pair([leaf, intermediate, root]), trusted(root)], {}, 2],
    ['three times', [pair([leaf, intermediate, root]), trusted(root), trusted(root)], {}, 3],
    [
      'twice in a chain',
      [pair([leaf, intermediate, root], { chainInFile: [leaf, intermediate, intermediate, root].map(print) })],
      { format: 'jks' },
      2,
    ],
    ['for two keys', [pair([leaf, intermediate, root]), pair([leaf, intermediate, root])], { format: 'jks' }, 2],
  ])('duplicate %s', async (_name, entries, more, count) => {
    const found = (await findings(entries, more)).filter(({ code }) => code === 'duplicate-certificate');
    expect(found.map(({ details }) => details.count)).toEqual([count]);
  });

  test('an authority named in a JKS beside the chain is no duplicate', async () => {
    const entries = [pair([leaf, intermediate, root]), trusted(root, 'root')];
    expect(await codes(entries, { format: 'jks' })).toEqual(['fips-key-store']);
  });
});

describe('validity', () => {
  const at = (certificate: Certificate, days: number): Date =>
    new Date(certificate.notAfter.getTime() + days * dayMilliseconds);

  test.each<[string, Date, FindingCode, number, Finding['severity']]>([
    ['expired for ten days', at(root, 10), 'expired', 10, 'error'],
    ['the last second', root.notAfter, 'expiring', 0, 'warning'],
    ['a second later', new Date(root.notAfter.getTime() + 1000), 'expired', 0, 'error'],
    ['in thirty days', at(root, -30), 'expiring', 30, 'warning'],
    ['not yet', new Date(root.notBefore.getTime() - 5 * dayMilliseconds), 'not-yet-valid', 5, 'error'],
  ])('%s', async (_name, time, code, days, severity) => {
    expect(await findings([trusted(root)], {}, time)).toEqual([
      {
        code,
        severity,
        entry: 0,
        certificate: print(root),
        details: {
          subject: root.subject.text,
          days,
          at: (code === 'not-yet-valid' ? root.notBefore : root.notAfter).toISOString(),
        },
      },
    ]);
  });

  test('in thirty-one days is not soon', async () => {
    expect(await codes([trusted(root)], {}, at(root, -31))).toEqual([]);
  });

  test('one expired authority of a trust store is milder', async () => {
    const found = await findings([trusted(root), trusted(made({ subject: commonName('x') }))], {}, at(root, 1));
    expect(found.find(({ certificate }) => certificate === print(root))?.severity).toBe('warning');
  });

  test('an issuer that ends first', async () => {
    const short = made({
      subject: commonName('short'),
      issuer: commonName('short'),
      notAfter: generalizedTime('20270601000000Z'),
    });
    const long = made({
      subject: commonName('long'),
      issuer: commonName('short'),
      notAfter: generalizedTime('20280101000000Z'),
    });
    const found = await findings([pair([long, short])]);
    expect(found.find(({ code }) => code === 'issuer-expires-first')).toMatchObject({
      certificate: print(long),
      details: { subject: 'CN=long', issuer: 'CN=short', at: '2027-06-01T00:00:00.000Z' },
    });
  });

  const from = (start: string, days: number, second = 0, extensions = [serverAuth]): Certificate => {
    const text = (time: number): Uint8Array =>
      generalizedTime(new Date(time).toISOString().replace(/[-:T]|\.\d+/g, ''));
    const begin = Date.parse(start);
    // Both ends count, so a validity of full days ends a second before midnight.
    const end = begin + days * dayMilliseconds - 1000 + second * 1000;
    return made({ notBefore: text(begin), notAfter: text(end), extensions });
  };

  test.each<[string, Certificate, number]>([
    ['300 days and a second, as openssl counts 300', from('2026-11-22T00:00:00Z', 300, 1), 300],
    ['300 days', from('2026-11-22T00:00:00Z', 300), 300],
    ['a second more than allowed', from('2026-11-22T00:00:00Z', 200, 1), 201],
  ])('days of a validity: %s', async (_name, certificate, days) => {
    const found = (await findings([trusted(certificate)])).find(({ code }) => code === 'validity-too-long');
    expect(found?.details.days).toBe(days);
  });

  test.each<[string, Certificate, number | null]>([
    ['398 days before 2026-03-15', from('2026-03-14T00:00:00Z', 398), null],
    ['a second more', from('2026-03-14T00:00:00Z', 398, 1), 398],
    ['200 days from 2026-03-15', from('2026-03-15T00:00:00Z', 200), null],
    ['201 days from 2026-03-15', from('2026-03-15T00:00:00Z', 201), 200],
    ['101 days from 2027-03-15', from('2027-03-15T00:00:00Z', 101), 100],
    ['48 days from 2029-03-15', from('2029-03-15T00:00:00Z', 48), 47],
    ['47 days from 2029-03-15', from('2029-03-15T00:00:00Z', 47), null],
    ['ten years without server authentication', from('2026-01-01T00:00:00Z', 3650, 0, []), null],
  ])('%s', async (_name, certificate, most) => {
    const found = (await findings([trusted(certificate)])).find(({ code }) => code === 'validity-too-long');
    expect(found?.details.count ?? null).toBe(most);
  });
});

describe('signatures', () => {
  const brokenBytes = vector('leaf');
  brokenBytes[brokenBytes.length - 1] = (brokenBytes.at(-1) ?? 0) ^ 1;
  const broken = readOrThrow(brokenBytes);

  test.each<[string, readonly Entry[]]>([
    ['in a key pair', [pair([broken, intermediate, root])]],
    ['among certificates', [trusted(broken), trusted(intermediate), trusted(root)]],
  ])('changed, %s', async (_name, entries) => {
    const [first] = await findings(entries);
    expect(first).toMatchObject({
      code: 'signature-invalid',
      severity: 'error',
      entry: 0,
      certificate: print(broken),
      details: { issuer: intermediate.subject.text },
    });
  });

  test('changed, of a self-signed one', async () => {
    const bytes = vector('ed25519');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(await codes([trusted(readOrThrow(bytes))])).toEqual(['signature-invalid']);
  });

  test('of two issuers of one name the right one counts', async () => {
    const issued = named('issued-by-namesake');
    const both = [trusted(issued), trusted(root), trusted(named('root-namesake'))];
    expect(await codes(both)).not.toContain('signature-invalid');
    expect(await codes([trusted(issued), trusted(root)])).toContain('signature-invalid');
  });

  test.each<[string, string, string, FindingCode, Finding['severity']]>([
    ['MD5 is not checked', '1.2.840.113549.1.1.4', 'RSA with MD5', 'signature-not-checked', 'information'],
    ['MD5 is weak', '1.2.840.113549.1.1.4', 'RSA with MD5', 'weak-signature-hash', 'error'],
    ['SHA-1 is weak', '1.2.840.113549.1.1.5', 'RSA with SHA-1', 'weak-signature-hash', 'warning'],
  ])('%s', async (_name, oid, algorithm, code, severity) => {
    const issuer = made({
      issuer: commonName('old'),
      subject: commonName('old'),
      // A modulus of 520 bits, as long as the hand-made signature.
      publicKey: derPublicKey(
        '1.2.840.113549.1.1.1',
        Uint8Array.of(5, 0),
        der(0x30, der(0x02, Uint8Array.of(0, ...new Uint8Array(64).fill(0xff))), Uint8Array.of(2, 1, 3)),
      ),
    });
    const issued = made({ issuer: commonName('old'), signatureAlgorithm: der(0x30, derOid(oid), Uint8Array.of(5, 0)) });
    const found = (await findings([pair([issued, issuer])])).find((finding) => finding.code === code);
    expect(found).toMatchObject({ severity, certificate: print(issued), details: { algorithm } });
  });
});

test('the most severe comes first', async () => {
  const entries = [trusted(named('rsa-1024')), pair([leaf], { key: { ...key, matchesCertificate: false } })];
  const found = await findings(entries, { format: 'jks' });
  expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning', 'warning', 'information', 'information']);
  expect(found[0]?.code).toBe('key-mismatch');
});
