import { describe, expect, test } from 'vitest';
import type { limits } from '../limits';
import { readStore } from '../read/read-store';
import { der, derOid, derPublicKey } from './encode';
import { readCertificationRequest } from './request';
import { readRevocationList } from './revocation-list';
import { commonName, extension, relativeName, string, utcTime } from './vectors/hand-made';
import { vector } from './vectors/vectors';
import { verifyRequest } from './verify';

const integer = (value: number) => Uint8Array.of(2, 1, value);
const ed25519 = der(0x30, derOid('1.3.101.112'));
const signed = (...fields: readonly Uint8Array[]) =>
  der(0x30, der(0x30, ...fields), ed25519, der(0x03, new Uint8Array(65)));
const publicKey = derPublicKey('1.3.101.112', new Uint8Array(), new Uint8Array(32));
const request = (name: Uint8Array, ...attributes: readonly Uint8Array[]) =>
  signed(integer(0), name, publicKey, ...attributes);
const attribute = (oid: string, ...values: readonly Uint8Array[]) =>
  der(0xa0, der(0x30, derOid(oid), der(0x31, ...values)));

describe('certification request', () => {
  test('subject, key and requested extensions', () => {
    const read = readCertificationRequest(vector('request'));
    expect(read).toMatchObject({
      ok: true,
      value: {
        subject: { text: 'CN=request' },
        publicKey: { algorithm: 'EC', curve: 'P-256' },
        signatureAlgorithm: { name: 'ECDSA with SHA-256' },
        extensions: [{ name: 'subjectAltName', decoded: { names: [{ type: 'dns', value: 'request.example.com' }] } }],
      },
    });
  });

  const extensionRequest = '1.2.840.113549.1.9.14';
  const noChecks = der(0x30, extension('1.3.6.1.5.5.7.48.1.5', Uint8Array.of(5, 0)));

  test.each<[string, Uint8Array, string, readonly string[]]>([
    ['without attributes', request(commonName('a')), 'CN=a', []],
    ['with an empty list of them', request(commonName('a'), der(0xa0)), 'CN=a', []],
    ['with an attribute without value', request(commonName('a'), attribute(extensionRequest)), 'CN=a', []],
    ['with another attribute', request(commonName('a'), attribute('1.2.3', string(0x0c, 'x'))), 'CN=a', []],
    ['asking for extensions', request(commonName('a'), attribute(extensionRequest, noChecks)), 'CN=a', ['ocspNoCheck']],
    [
      "asking with Microsoft's identifier",
      request(commonName('a'), attribute('1.3.6.1.4.1.311.2.1.14', noChecks)),
      'CN=a',
      ['ocspNoCheck'],
    ],
    ['without a name', request(der(0x30)), '', []],
    [
      'with Latin-1 in a UTF8String',
      request(der(0x30, relativeName(['2.5.4.3', string(0x0c, [0xe4])]))),
      'CN=\ufffd',
      [],
    ],
  ])('%s', (_name, bytes, subject, extensions) => {
    const read = readCertificationRequest(bytes);
    if (!read.ok) throw read.error;
    expect(read.value.subject.text).toBe(subject);
    expect(read.value.publicKey.spki).toEqual(publicKey);
    expect(read.value.extensions.map(({ name }) => name)).toEqual(extensions);
  });

  test('bytes behind it are not part of it', () => {
    const bytes = vector('request');
    const read = readCertificationRequest(Uint8Array.of(...bytes, 1, 2, 3));
    expect(read.ok && read.value.der).toEqual(bytes);
  });

  test.each<[string, keyof typeof limits, () => Uint8Array]>([
    [
      'identifiers',
      'structureOidBytes',
      () => request(commonName('a'), der(0xa0, der(0x06, new Uint8Array(1e6).fill(1)))),
    ],
    [
      'elements',
      'structureElements',
      () =>
        request(
          commonName('a'),
          der(
            0xa0,
            new Uint8Array(1e5).map((_, at) => (at % 2 ? 0 : 5)),
          ),
        ),
    ],
    ['bytes', 'structureBytes', () => request(commonName('a'), der(0xa0, der(0x04, new Uint8Array(3e6))))],
  ])('too many %s are refused at once', (_name, limit, bytes) => {
    const started = performance.now();
    const read = readCertificationRequest(bytes());
    expect(performance.now() - started, 'a guard against hanging').toBeLessThan(15_000);
    expect(read).toMatchObject({ ok: false, error: { code: 'limit-exceeded', details: { limit } } });
  });

  test('what is no request is malformed', () => {
    const read = readCertificationRequest(vector('revocation-list'));
    expect(read).toMatchObject({ ok: false, error: { code: 'malformed', details: { format: 'PKCS#10' } } });
  });

  const damaged = (back: number) => {
    const bytes = vector('request');
    bytes[bytes.length - back] = (bytes[bytes.length - back] ?? 0) ^ 1;
    return bytes;
  };

  test.each<[string, Uint8Array, 'verified' | 'failed' | 'not-checked']>([
    ['verified', vector('request'), 'verified'],
    ['failed', damaged(1), 'failed'],
    [
      'of a key of another kind',
      signed(integer(0), commonName('a'), derPublicKey('1.3.9999.1', new Uint8Array(), new Uint8Array(4))),
      'failed',
    ],
  ])('signature of a request in a file: %s', async (_name, bytes, signature) => {
    expect(await readStore(bytes)).toMatchObject({
      ok: true,
      value: { entries: [{ kind: 'csr', request: { signature } }] },
    });
  });

  test('an unknown signature algorithm is not checked', async () => {
    const odd = der(
      0x30,
      der(0x30, integer(0), commonName('a'), publicKey),
      der(0x30, derOid('1.3.9999.2')),
      der(0x03, new Uint8Array(65)),
    );
    const read = readCertificationRequest(odd);
    if (!read.ok) throw read.error;
    expect(await verifyRequest(read.value)).toEqual({ notChecked: '1.3.9999.2' });
    expect(await readStore(odd)).toMatchObject({ value: { entries: [{ request: { signature: 'not-checked' } }] } });
  });
});

describe('revocation list', () => {
  test('issuer, times and number of revoked certificates', () => {
    const read = readRevocationList(vector('revocation-list'));
    expect(read).toMatchObject({
      ok: true,
      value: {
        issuer: { text: 'CN=Example Root,O=Example,C=DE' },
        revokedCount: 2,
        signatureAlgorithm: { name: 'RSA with SHA-256' },
      },
    });
    const days = read.ok && (Number(read.value.nextUpdate) - Number(read.value.thisUpdate)) / 86_400_000;
    expect(days).toBe(30);
  });

  const day = utcTime('260101000000Z');
  const entry = der(0x30, integer(1), day);
  const list = (...fields: readonly Uint8Array[]) => signed(ed25519, commonName('a'), ...fields);

  test.each<[string, Uint8Array, number, string | null]>([
    ['version 1, nothing revoked, no next update', list(day), 0, null],
    ['an empty list', list(day, day, der(0x30)), 0, '2026-01-01T00:00:00.000Z'],
    ['revoked certificates without next update', list(day, der(0x30, entry, entry)), 2, null],
    ['extensions and nothing revoked', list(day, der(0xa0, der(0x30, extension('2.5.29.20', integer(1))))), 0, null],
    ['times without seconds', list(day, utcTime('2602010000Z'), der(0x30, entry)), 1, '2026-02-01T00:00:00.000Z'],
  ])('%s', (_name, bytes, revokedCount, nextUpdate) => {
    const read = readRevocationList(bytes);
    if (!read.ok) throw read.error;
    expect(read.value).toMatchObject({ issuer: { text: 'CN=a' }, revokedCount });
    expect(read.value.nextUpdate?.toISOString() ?? null).toBe(nextUpdate);
    expect(read.value.der).toEqual(bytes);
  });

  test('200,000 revoked certificates are counted at once', () => {
    const many = new Uint8Array(entry.length * 200_000).map((_, at) => entry[at % entry.length] ?? 0);
    const bytes = list(day, day, der(0x30, many));
    const started = performance.now();
    expect(readRevocationList(bytes)).toMatchObject({ ok: true, value: { revokedCount: 200_000 } });
    expect(performance.now() - started, 'a guard against hanging').toBeLessThan(15_000);
  });

  test('a list without a time is malformed', () => {
    expect(readRevocationList(list())).toMatchObject({
      ok: false,
      error: { code: 'malformed', details: { format: 'CRL' } },
    });
  });
});

describe.each([
  ['certification request', 'request', readCertificationRequest],
  ['revocation list', 'revocation-list', readRevocationList],
] as const)('%s damaged', (_name, name, read) => {
  test('cut at every byte is truncated', () => {
    const bytes = vector(name);
    for (let length = 0; length < bytes.length; length++) {
      expect(read(bytes.subarray(0, length))).toMatchObject({ ok: false, error: { code: 'truncated' } });
    }
  });

  test('with single bits flipped is read or refused', () => {
    const bytes = vector(name);
    let refused = 0;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (!read(flipped).ok) refused++;
    }
    expect(refused).toBeGreaterThan(0);
  });
});
