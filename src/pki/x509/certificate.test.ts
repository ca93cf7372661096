import { createHash, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { PkiError } from '../errors';
import { readCertificate } from './certificate';
import { der, derOid, derPublicKey } from './encode';
import { commonName, extension, generalizedTime, handMade, relativeName, string, utcTime } from './vectors/hand-made';
import { certificateVector, readOrThrow, type VectorName, vector } from './vectors/vectors';

describe('keys and signatures made by openssl', () => {
  test.each<[VectorName, string, number | undefined, string | undefined, string]>([
    ['rsa-2048', 'RSA', 2048, undefined, 'RSA with SHA-256'],
    ['rsa-1024', 'RSA', 1024, undefined, 'RSA with SHA-256'],
    ['rsa-pss', 'RSASSA-PSS', 2048, undefined, 'RSASSA-PSS with SHA-256'],
    ['rsa-with-md5', 'RSA', 2048, undefined, 'RSA with MD5'],
    ['rsa-with-sha1', 'RSA', 2048, undefined, 'RSA with SHA-1'],
    ['rsa-with-sha224', 'RSA', 2048, undefined, 'RSA with SHA-224'],
    ['rsa-with-sha512', 'RSA', 2048, undefined, 'RSA with SHA-512'],
    ['rsa-with-pss-sha384', 'RSA', 2048, undefined, 'RSASSA-PSS with SHA-384'],
    ['dsa', 'DSA', 2048, undefined, 'DSA with SHA-256'],
    ['p-224', 'EC', 224, 'P-224', 'ECDSA with SHA-256'],
    ['p-256', 'EC', 256, 'P-256', 'ECDSA with SHA-256'],
    ['p-384', 'EC', 384, 'P-384', 'ECDSA with SHA-256'],
    ['p-521', 'EC', 521, 'P-521', 'ECDSA with SHA-256'],
    ['secp192k1', 'EC', 192, 'secp192k1', 'ECDSA with SHA-256'],
    ['secp256k1', 'EC', 256, 'secp256k1', 'ECDSA with SHA-256'],
    ['brainpool', 'EC', 256, 'brainpoolP256r1', 'ECDSA with SHA-256'],
    ['p-256-explicit', 'EC', 256, 'explicit parameters (P-256)', 'ECDSA with SHA-256'],
    ['brainpool-explicit', 'EC', 384, 'explicit parameters (brainpoolP384r1)', 'ECDSA with SHA-256'],
    ['sect283k1-explicit', 'EC', 283, 'explicit parameters', 'ECDSA with SHA-256'],
    ['ed25519', 'Ed25519', undefined, undefined, 'Ed25519'],
    ['ed448', 'Ed448', undefined, undefined, 'Ed448'],
    ['x25519', 'X25519', undefined, undefined, 'RSA with SHA-256'],
    ['x448', 'X448', undefined, undefined, 'RSA with SHA-256'],
  ])('%s', (name, algorithm, size, curve, signature) => {
    const { publicKey, signatureAlgorithm } = certificateVector(name);
    expect(publicKey.algorithm).toBe(algorithm);
    expect(publicKey.size).toBe(size);
    expect(publicKey.curve).toBe(curve);
    expect(signatureAlgorithm.name).toBe(signature);
  });

  test('an explicit curve with another generator is not taken for the named one', () => {
    const bytes = vector('p-256-explicit');
    const generator = Buffer.from(bytes).indexOf(Buffer.from('6b17d1f2e12c4247', 'hex'));
    bytes[generator] = 0x6c;
    expect(readOrThrow(bytes).publicKey.curve).toBe('explicit parameters');
  });

  test('ML-DSA', () => {
    const mlDsa = der(0x30, derOid('2.16.840.1.101.3.4.3.17'));
    const read = readOrThrow(handMade({ publicKey: vector('ml-dsa-44.public'), signatureAlgorithm: mlDsa }));
    expect(read.publicKey.algorithm).toBe('ML-DSA-44');
    expect(read.signatureAlgorithm).toEqual({ oid: '2.16.840.1.101.3.4.3.17', name: 'ML-DSA-44' });
  });

  test('unknown algorithms are named by their object identifier', () => {
    const publicKey = derPublicKey('1.3.9999.6.4.1', new Uint8Array(), new Uint8Array(3));
    const read = readOrThrow(handMade({ publicKey, signatureAlgorithm: der(0x30, derOid('1.3.9999.6.4.2')) }));
    expect(read.publicKey).toMatchObject({ algorithm: '1.3.9999.6.4.1', oid: '1.3.9999.6.4.1' });
    expect(read.signatureAlgorithm.name).toBe('1.3.9999.6.4.2');
  });

  test('an RSA key that is none has no size', () => {
    const publicKey = derPublicKey('1.2.840.113549.1.1.1', Uint8Array.of(5, 0), Uint8Array.of(1, 2, 3));
    expect(readOrThrow(handMade({ publicKey })).publicKey).toMatchObject({ algorithm: 'RSA' });
    expect(readOrThrow(handMade({ publicKey })).publicKey.size).toBeUndefined();
  });
});

describe('against Node', () => {
  test.each<VectorName>(['rsa-2048', 'p-256', 'leaf', 'version-1', 'all-extensions'])('%s', (name) => {
    const read = certificateVector(name);
    const node = new X509Certificate(vector(name));
    const plain = (fingerprint: string): string => fingerprint.replaceAll(':', '').toLowerCase();
    expect(read.fingerprints.sha256).toBe(plain(node.fingerprint256));
    expect(read.fingerprints.sha1).toBe(plain(node.fingerprint));
    expect(read.serialNumber).toBe(node.serialNumber.toLowerCase());
    expect(read.notBefore).toEqual(new Date(node.validFrom));
    expect(read.notAfter).toEqual(new Date(node.validTo));
    expect(Buffer.from(read.publicKey.spki)).toEqual(node.publicKey.export({ type: 'spki', format: 'der' }));
  });
});

describe('bytes', () => {
  test('what follows is left out of der and fingerprint', () => {
    const bytes = vector('p-256');
    const read = readOrThrow(Uint8Array.of(...bytes, 1, 2, 3));
    expect(read.der).toEqual(bytes);
    expect(read.fingerprints.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('der never shares memory with the file it came from', () => {
    const file = Uint8Array.of(...vector('p-256'), 1, 2, 3);
    expect(readOrThrow(file).der.buffer).not.toBe(file.buffer);
    expect(readOrThrow(file).der.buffer.byteLength).toBe(file.length - 3);
  });

  test('BER: indefinite lengths', () => {
    const bytes = vector('p-256');
    const inner = bytes.subarray(4);
    const read = readOrThrow(Uint8Array.of(0x30, 0x80, ...inner, 0, 0));
    expect(read.subject.text).toBe('CN=p-256');
    expect(read.der).toHaveLength(inner.length + 4);
  });

  test('version 1 has no extensions', () => {
    expect(certificateVector('version-1')).toMatchObject({ version: 1, extensions: [] });
    expect(readOrThrow(handMade({ version: null })).version).toBe(1);
  });
});

describe('serial numbers', () => {
  test.each<[string, readonly number[], string]>([
    ['zero', [0], '00'],
    ['empty', [], '00'],
    ['one octet', [0x0a], '0a'],
    ['a leading zero is not shown', [0, 0x80], '80'],
    ['minus one', [0xff], '-01'],
    ['minus 128', [0x80], '-80'],
    ['long negative', [0xff, 0x00, 0x01], '-ffff'],
    ['twenty octets', Array.from({ length: 20 }, () => 0x7f), '7f'.repeat(20)],
  ])('%s', (_name, serial, expected) => {
    expect(readOrThrow(handMade({ serial })).serialNumber).toBe(expected);
  });
});

describe('times', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTCTime before 2000', utcTime('500101000000Z'), '1950-01-01T00:00:00.000Z'],
    ['UTCTime 2049', utcTime('491231235959Z'), '2049-12-31T23:59:59.000Z'],
    ['UTCTime without seconds', utcTime('2601010203Z'), '2026-01-01T02:03:00.000Z'],
    ['UTCTime with an offset', utcTime('260101020304+0130'), '2026-01-01T00:33:04.000Z'],
    ['UTCTime without a zone', utcTime('260101020304'), '2026-01-01T02:03:04.000Z'],
    ['GeneralizedTime 2050', generalizedTime('20500101000000Z'), '2050-01-01T00:00:00.000Z'],
    ['no defined end', generalizedTime('99991231235959Z'), '9999-12-31T23:59:59.000Z'],
    ['year 0', generalizedTime('00000101000000Z'), '0000-01-01T00:00:00.000Z'],
    ['a fraction of a second', generalizedTime('20260101000000.25Z'), '2026-01-01T00:00:00.250Z'],
    ['GeneralizedTime without minutes', generalizedTime('2026010105Z'), '2026-01-01T05:00:00.000Z'],
    ['GeneralizedTime with an offset', generalizedTime('20260101000000-0500'), '2026-01-01T05:00:00.000Z'],
    ['a leap second', utcTime('161231235960Z'), '2017-01-01T00:00:00.000Z'],
  ])('%s', (_name, notAfter, expected) => {
    expect(readOrThrow(handMade({ notAfter })).notAfter.toISOString()).toBe(expected);
  });

  test.each<[string, Uint8Array]>([
    ['month 13', utcTime('261301000000Z')],
    ['letters', utcTime('26010100000xZ')],
    ['another type', string(0x0c, '260101000000Z')],
  ])('%s is malformed', (_name, notAfter) => {
    const read = readCertificate(handMade({ notAfter }));
    expect(read.ok || read.error.details).toMatchObject({ format: 'X.509', where: 'notAfter' });
  });
});

describe('names', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['PrintableString', string(0x13, 'plain'), 'plain', 'CN=plain'],
    ['UTF8String', string(0x0c, 'Ünï ✓'), 'Ünï ✓', 'CN=Ünï ✓'],
    ['T61String is read as Latin-1', string(0x14, [0x4d, 0xfc]), 'Mü', 'CN=Mü'],
    ['BMPString', string(0x1e, [0x00, 0x41, 0x26, 0x3a]), 'A☺', 'CN=A☺'],
    ['UniversalString', string(0x1c, [0, 0, 0, 0x41, 0, 1, 0xf6, 0]), 'A😀', 'CN=A😀'],
    ['Latin-1 in a PrintableString', string(0x13, [0x4d, 0xfc]), 'Mü', 'CN=Mü'],
    ['UTF-8 in an IA5String', string(0x16, 'Mü'), 'Mü', 'CN=Mü'],
    ['no string at all', Uint8Array.of(2, 1, 5), '#020105', 'CN=#020105'],
    ['an empty value', string(0x0c, ''), '', 'CN='],
    [
      'characters to escape',
      string(0x0c, ' a,b+c"d\\e<f>g;h= '),
      ' a,b+c"d\\e<f>g;h= ',
      'CN=\\ a\\,b\\+c\\"d\\\\e\\<f\\>g\\;h=\\ ',
    ],
    ['a number sign first', string(0x0c, '#a#'), '#a#', 'CN=\\#a#'],
    ['one space', string(0x0c, ' '), ' ', 'CN=\\ '],
    ['control characters', string(0x0c, 'a\u0000b\nc'), 'a\u0000b\nc', 'CN=a\\00b\\0Ac'],
  ])('%s', (_name, value, expected, text) => {
    const { subject } = readOrThrow(handMade({ subject: der(0x30, relativeName(['2.5.4.3', value])) }));
    expect(subject.relativeNames).toEqual([[{ oid: '2.5.4.3', name: 'CN', value: expected }]]);
    expect(subject.text).toBe(text);
  });

  test('several attributes in one relative name, most specific first, unknown types as hexadecimal', () => {
    const subject = der(
      0x30,
      relativeName(['2.5.4.6', string(0x13, 'DE')]),
      relativeName(['2.5.4.3', string(0x0c, 'a')], ['0.9.2342.19200300.100.1.1', string(0x0c, 'b')]),
      relativeName(['1.2.3.4', string(0x0c, 'c')]),
    );
    const read = readOrThrow(handMade({ subject })).subject;
    expect(read.text).toBe('1.2.3.4=#0c0163,CN=a+UID=b,C=DE');
    expect(read.relativeNames[1]?.map(({ name }) => name)).toEqual(['CN', 'UID']);
    expect(read.relativeNames[2]?.[0]).toEqual({ oid: '1.2.3.4', name: '1.2.3.4', value: 'c' });
  });

  test('an empty subject', () => {
    expect(readOrThrow(handMade({ subject: der(0x30) })).subject).toEqual({ text: '', relativeNames: [] });
  });
});

describe('damage', () => {
  const sources: VectorName[] = ['rsa-2048', 'p-256-explicit', 'all-extensions', 'leaf'];

  test.each(sources)('%s cut at every byte is truncated', (name) => {
    const bytes = vector(name);
    for (let length = 0; length < bytes.length; length++) {
      const read = readCertificate(bytes.subarray(0, length));
      expect(read.ok).toBe(false);
      if (read.ok) continue;
      expect(read.error).toBeInstanceOf(PkiError);
      expect(read.error.code).toBe('truncated');
    }
  });

  test.each(sources)('%s with single bits flipped is read or refused', (name) => {
    const bytes = vector(name);
    let refused = 0;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = readCertificate(flipped);
      if (!read.ok) refused++;
      expect(read.ok || ['malformed', 'truncated'].includes(read.error.code)).toBe(true);
    }
    expect(refused).toBeGreaterThan(0);
  });

  test('deep nesting is refused', () => {
    const open = Uint8Array.from({ length: 4000 }, (_, index) => (index % 2 === 0 ? 0x30 : 0x80));
    expect(readCertificate(open)).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });

  test('an unreadable extension is kept raw', () => {
    const [read] = readOrThrow(
      handMade({ extensions: [extension('2.5.29.19', Uint8Array.of(1, 2, 3), true)] }),
    ).extensions;
    expect(read).toEqual({
      oid: '2.5.29.19',
      name: 'basicConstraints',
      critical: true,
      raw: Uint8Array.of(1, 2, 3),
      decoded: null,
    });
  });

  test('the message tells where', () => {
    const read = readCertificate(handMade({ subject: string(0x0c, 'x') }));
    expect(read.ok || read.error.message).toMatch(/^X\.509: subject: unexpected type 0xc at byte \d+$/);
  });

  test('a name in another place', () => {
    expect(readOrThrow(handMade({ issuer: commonName('i'), subject: commonName('s') })).issuer.text).toBe('CN=i');
  });
});
