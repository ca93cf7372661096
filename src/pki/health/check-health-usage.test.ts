import { describe, expect, test } from 'vitest';
import type { Entry, Finding, Store } from '../types';
import { der, derOid } from '../x509/encode';
import { commonName, extension, string } from '../x509/vectors/hand-made';
import { certificateVector as named, type VectorName } from '../x509/vectors/vectors';
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

const purposes = (...oids: readonly string[]): Uint8Array => extension('2.5.29.37', der(0x30, ...oids.map(derOid)));
const serverAuth = purposes('1.3.6.1.5.5.7.3.1');
const namesOf = (...names: readonly string[]): Uint8Array =>
  extension('2.5.29.17', der(0x30, ...names.map((name) => string(0x82, name))));

describe('keys', () => {
  test.each<[VectorName, string, number, Finding['severity']]>([
    ['rsa-1024', 'RSA', 1024, 'warning'],
    ['secp192k1', 'EC, secp192k1', 192, 'warning'],
  ])('%s is weak', async (name, algorithm, size, severity) => {
    expect((await findings([trusted(named(name))])).find(({ code }) => code === 'weak-key')).toMatchObject({
      severity,
      details: { algorithm, size },
    });
  });

  test.each<VectorName>(['rsa-2048', 'p-224', 'dsa', 'ed25519', 'brainpool-explicit'])('%s is not', async (name) => {
    expect(await codes([trusted(named(name))])).toEqual([]);
  });

  test('a private key without a certificate', async () => {
    const entry: Entry = { alias: null, kind: 'private-key', chain: [], key: { ...key, algorithm: 'RSA', size: 512 } };
    expect(await findings([entry])).toEqual([
      { code: 'weak-key', severity: 'error', entry: 0, certificate: null, details: { algorithm: 'RSA', size: 512 } },
    ]);
  });

  test.each<[string, boolean | null, boolean]>([
    ['another key', false, true],
    ['the right key', true, false],
    ['a locked key', null, false],
  ])('%s', async (_name, matchesCertificate, expected) => {
    const found = await codes([pair([leaf, intermediate, root], { key: { ...key, matchesCertificate } })]);
    expect(found.includes('key-mismatch')).toBe(expected);
  });
});

describe('usage', () => {
  test('an issuer that is no authority', async () => {
    const found = await findings([pair([named('issued-by-leaf'), leaf, intermediate, root])]);
    expect(found.filter(({ code }) => code === 'issuer-not-ca')).toEqual([
      expect.objectContaining({
        severity: 'error',
        certificate: print(leaf),
        details: { subject: leaf.subject.text, names: ['CN=issued-by-leaf'] },
      }),
    ]);
  });

  test('more authorities than the path length allows', async () => {
    const chain = [named('too-deep'), named('sub-authority'), intermediate, root];
    const found = await findings([pair(chain)]);
    expect(found.filter(({ code }) => code === 'path-length-exceeded')).toEqual([
      expect.objectContaining({
        certificate: print(intermediate),
        details: { subject: intermediate.subject.text, size: 0, count: 1 },
      }),
    ]);
  });

  test.each<[string, Uint8Array[], boolean]>([
    ['server authentication only', [serverAuth, namesOf('a.example.com')], true],
    ['both', [purposes('1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'), namesOf('a.example.com')], false],
    ['any purpose', [purposes('2.5.29.37.0')], false],
    ['no list of purposes', [], false],
  ])('client authentication of a key pair: %s', async (_name, extensions, expected) => {
    const certificate = made({ extensions });
    expect((await codes([pair([certificate])])).includes('client-auth-missing')).toBe(expected);
    expect(await codes([trusted(certificate)])).not.toContain('client-auth-missing');
  });

  const clientToo = purposes('1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2');
  test.each<[string, Entry, Finding['severity']]>([
    ['a server', trusted(made({ subject: commonName('a.example.com'), extensions: [serverAuth] })), 'warning'],
    ['a key pair of a server', pair([made({ subject: commonName('orders'), extensions: [serverAuth] })]), 'warning'],
    ['no purposes', pair([made({ subject: commonName('a.example.com'), extensions: [] })]), 'information'],
    [
      'a key pair that logs on',
      pair([made({ subject: commonName('orders'), extensions: [clientToo] })]),
      'information',
    ],
    ['the same, only trusted', trusted(made({ subject: commonName('orders'), extensions: [clientToo] })), 'warning'],
  ])('severity of missing server names: %s', async (_name, entry, severity) => {
    expect((await findings([entry])).find(({ code }) => code === 'san-missing')?.severity).toBe(severity);
  });

  test.each<[string, string, Uint8Array[], readonly string[] | null]>([
    ['the host is among the names', 'a.example.com', [serverAuth, namesOf('b.example.com', 'A.example.com')], null],
    ['a wildcard covers the host', 'a.example.com', [serverAuth, namesOf('*.example.com')], null],
    [
      'a wildcard covers one level only',
      'a.b.example.com',
      [serverAuth, namesOf('*.example.com')],
      ['a.b.example.com'],
    ],
    ['the host is missing', 'a.example.com', [serverAuth, namesOf('b.example.com')], ['a.example.com']],
    ['a server without names', 'orders', [serverAuth], []],
    ['a server whose name is no host', 'orders', [serverAuth, namesOf('a.example.com')], null],
    ['a host without any extension', 'a.example.com', [], ['a.example.com']],
    ['an address without any extension', '192.0.2.1', [], ['192.0.2.1']],
    ['a client named like a host', 'a.example.com', [purposes('1.3.6.1.5.5.7.3.2')], null],
    ['a file name, as the cockpit proposes', 'orders.pem', [], null],
    ['a person', 'Anna Example', [], null],
  ])('server names: %s', async (_name, host, extensions, names) => {
    const found = await findings([trusted(made({ subject: commonName(host), extensions }))]);
    expect(found.find(({ code }) => code === 'san-missing')?.details.names ?? null).toEqual(names);
  });
});

describe('protection', () => {
  const weak = { algorithm: 'pbeWithSHAAnd40BitRC2-CBC', legacy: true };

  test('legacy encryption of the file is found once', async () => {
    const protection = [
      { of: 'certificates', ...weak },
      { of: 'private-key', ...weak },
      { of: 'integrity', algorithm: 'HMAC-SHA-1', legacy: false },
    ] as const;
    const entries = [pair([leaf, intermediate, root], { key: { ...key, encryption: weak } })];
    const found = await findings(entries, { format: 'pkcs12', protection, integrity: 'verified' });
    expect(found.filter(({ code }) => code === 'legacy-encryption')).toEqual([
      {
        code: 'legacy-encryption',
        severity: 'warning',
        entry: null,
        certificate: null,
        details: { algorithm: weak.algorithm, names: [weak.algorithm] },
      },
    ]);
  });

  test('legacy encryption of one key', async () => {
    const found = await findings([pair([leaf, intermediate, root], { key: { ...key, encryption: weak } })]);
    expect(found.find(({ code }) => code === 'legacy-encryption')?.entry).toBe(0);
  });

  test.each<[Store['format'], boolean]>([
    ['jks', true],
    ['jceks', true],
    ['pkcs12', true],
    ['pem', false],
    ['der', false],
    ['pkcs7', false],
  ])('FIPS regions and %s', async (format, expected) => {
    expect((await codes([trusted(root)], { format })).includes('fips-key-store')).toBe(expected);
  });

  test('integrity that was not checked', async () => {
    const protection = [{ of: 'integrity', algorithm: 'SHA-1', legacy: false }] as const;
    expect(await findings([trusted(root)], { integrity: 'not-checked', protection })).toEqual([
      {
        code: 'integrity-not-checked',
        severity: 'information',
        entry: null,
        certificate: null,
        details: { algorithm: 'SHA-1' },
      },
    ]);
  });
});
