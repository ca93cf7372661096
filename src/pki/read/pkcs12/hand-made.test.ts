import { describe, expect, test } from 'vitest';
import { concatBytes, fromBase64 } from '../../../shared/bytes';
import { openPkcs12 } from './open-pkcs12';
import {
  bag,
  bmp,
  certBag,
  data,
  encryptedData,
  integer,
  macData,
  octetString,
  oid,
  open,
  pbes2,
  pfx,
  segmented,
  sequence,
  shroudedKeyBag,
  tlv,
} from './testing/build-pkcs12';
import vectors from './vectors.json';

/** What RFC 7292 allows and real files contain, but openssl and keytool do not write. */
const certificate = fromBase64(vectors.certificate);
const privateKey = fromBase64(vectors.privateKey);
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const bmpPassword = bmp('secret', true);
const plainSafe = (...bags: readonly Uint8Array[]): Uint8Array => data(sequence(...bags));

function encryptedSafe(password: Uint8Array, ...bags: readonly Uint8Array[]): Uint8Array {
  const { algorithm, ciphertext } = pbes2(sequence(...bags), { password });
  return encryptedData(algorithm, ciphertext);
}

describe('structure', () => {
  test('indefinite lengths and octet strings in pieces, everywhere', async () => {
    const { algorithm, ciphertext } = pbes2(open(0x30, certBag(certificate, 'in pieces')), {
      password: ascii('secret'),
    });
    const content = open(0x30, oid('1.2.840.113549.1.7.1'), algorithm, segmented(ciphertext, 0xa0));
    const encrypted = open(0x30, oid('1.2.840.113549.1.7.6'), open(0xa0, open(0x30, integer(0), content)));
    const key = pbes2(privateKey, { password: ascii('secret') });
    const shrouded = bag('shrouded', open(0x30, key.algorithm, segmented(key.ciphertext)), 'key');
    const plain = open(0x30, oid('1.2.840.113549.1.7.1'), open(0xa0, segmented(open(0x30, shrouded))));
    const safe = open(0x30, encrypted, plain);
    const authSafe = open(0x30, oid('1.2.840.113549.1.7.1'), open(0xa0, segmented(safe)));
    const file = open(0x30, integer(3), authSafe, macData(safe, { password: bmpPassword }));
    const result = await openPkcs12(file, { password: 'secret' });
    if (!result.ok) throw result.error;
    expect(result.value.integrity).toBe('verified');
    expect(result.value.items).toMatchObject([
      { type: 'certificate', alias: 'in pieces', der: certificate },
      { type: 'private-key', alias: 'key', pkcs8: privateKey },
    ]);
  });

  test('safe contents in safe contents, in the order of the file', async () => {
    const inner = bag(
      'nested',
      sequence(certBag(certificate, 'two'), bag('nested', sequence(bag('key', privateKey, 'three')))),
    );
    const result = await openPkcs12(pfx([plainSafe(certBag(certificate, 'one'), inner, certBag(certificate, 'four'))]));
    expect(result.ok && result.value.items.map(({ alias }) => alias)).toEqual(['one', 'two', 'three', 'four']);
  });

  test('nesting past the limit is refused', async () => {
    let nested = sequence(certBag(certificate));
    for (let depth = 0; depth < 30; depth++) nested = sequence(bag('nested', nested));
    const result = await openPkcs12(pfx([data(nested)]));
    expect(!result.ok && result.error.details.limit).toBe('nesting');
  });

  test('bags of every type: the unknown ones are named, the others shown', async () => {
    const crl = bag(
      'crl',
      sequence(oid('1.2.840.113549.1.9.23.1'), tlv(0xa0, octetString(Uint8Array.of(0x30, 0)))),
      'list',
    );
    const sdsi = bag('certificate', sequence(oid('1.2.840.113549.1.9.22.2'), tlv(0xa0, tlv(0x16, ascii('()')))));
    const secret = bag('secret', sequence(oid('1.2.3.4'), tlv(0xa0, octetString(ascii('value')))), 'note');
    const unknown = sequence(oid('1.2.840.113549.1.12.10.1.9'), tlv(0xa0, integer(1)));
    const broken = bag('certificate', integer(1));
    const bags = [crl, sdsi, secret, unknown, broken, bag('key', privateKey), certBag(certificate)];
    const result = await openPkcs12(pfx([plainSafe(...bags)]));
    if (!result.ok) throw result.error;
    expect(result.value.items).toMatchObject([
      { type: 'crl', alias: 'list' },
      { type: 'secret-key', alias: 'note', algorithm: null, oid: '1.2.3.4', locked: false },
      { type: 'private-key', alias: null, pkcs8: privateKey, encryption: null },
      { type: 'certificate', alias: null },
    ]);
    expect(result.value.warnings).toEqual([
      {
        code: 'bag-not-supported',
        details: {
          format: 'PKCS#12',
          where: 'AuthenticatedSafe part 1 bag 2',
          oid: '1.2.840.113549.1.9.22.2',
          algorithm: 'SDSI certificate',
        },
      },
      {
        code: 'bag-not-supported',
        details: { format: 'PKCS#12', where: 'AuthenticatedSafe part 1 bag 4', oid: '1.2.840.113549.1.12.10.1.9' },
      },
      { code: 'block-unreadable', details: { format: 'PKCS#12', where: 'AuthenticatedSafe part 1 bag 5' } },
    ]);
  });

  test('a part for a public key is named, the rest is shown', async () => {
    const enveloped = sequence(oid('1.2.840.113549.1.7.3'), tlv(0xa0, sequence(integer(0))));
    const result = await openPkcs12(pfx([enveloped, plainSafe(certBag(certificate))], { password: bmpPassword }), {
      password: 'secret',
    });
    expect(result.ok && result.value.items).toHaveLength(1);
    expect(result.ok && result.value.warnings[0]).toMatchObject({
      code: 'algorithm-not-supported',
      details: { oid: '1.2.840.113549.1.7.3' },
    });
  });

  test('a GOST cipher is named, the rest is shown', async () => {
    const gost = sequence(oid('1.2.643.2.2.21'), octetString(new Uint8Array(8)));
    const kdf = sequence(oid('1.2.840.113549.1.5.12'), sequence(octetString(new Uint8Array(8)), integer(1)));
    const part = encryptedData(sequence(oid('1.2.840.113549.1.5.13'), sequence(kdf, gost)), new Uint8Array(16));
    const result = await openPkcs12(pfx([part, plainSafe(certBag(certificate))]));
    expect(result.ok && result.value.items).toHaveLength(1);
    expect(result.ok && result.value.warnings[0]?.details.algorithm).toBe('GOST 28147-89');
  });

  test('a signed file is shown, its integrity not checked', async () => {
    const safe = sequence(plainSafe(certBag(certificate)));
    const signedData = sequence(integer(1), tlv(0x31), data(safe), tlv(0x31));
    const file = sequence(integer(3), sequence(oid('1.2.840.113549.1.7.2'), tlv(0xa0, signedData)));
    const result = await openPkcs12(file);
    expect(result.ok && result.value.integrity).toBe('not-checked');
    expect(result.ok && result.value.items).toHaveLength(1);
    expect(result.ok && result.value.warnings[0]?.code).toBe('integrity-not-checked');
  });

  test.each([
    ['another version', sequence(integer(4), data(sequence()))],
    ['no content', sequence(integer(3), sequence(oid('1.2.840.113549.1.7.1')))],
    ['a part that is no ContentInfo', pfx([integer(1)])],
    ['a MAC that is no MAC', sequence(integer(3), data(sequence()), sequence(integer(1)))],
    ['content that is no SafeContents', pfx([data(integer(1))])],
  ])('%s is malformed', async (_name, file) => {
    const result = await openPkcs12(file, { password: 'secret' });
    expect(!result.ok && result.error.code).toBe('malformed');
  });
});

describe('passwords', () => {
  const name = 'Grüße';
  const latin1 = Uint8Array.from(name, (character) => character.charCodeAt(0));
  const widened = concatBytes([Uint8Array.from([...ascii(name)].flatMap((byte) => [0, byte])), Uint8Array.of(0, 0)]);

  test.each([
    ['PBES2 with UTF-8', bmp(name, true), ascii(name), null],
    ['PBES2 with Latin-1', bmp(name, true), latin1, 'Latin-1'],
    ['PBES2 with BMPString', bmp(name, true), bmp(name, true), 'BMPString'],
    ['MAC over widened UTF-8', widened, ascii(name), 'UTF-8 widened to BMPString'],
  ])('%s', async (_name, macPassword, password, encoding) => {
    const file = pfx([encryptedSafe(password, certBag(certificate))], { password: macPassword });
    const result = await openPkcs12(file, { password: name });
    if (!result.ok) throw result.error;
    expect(result.value.items).toHaveLength(1);
    expect(result.value.warnings.map(({ details }) => details.algorithm)).toEqual(encoding === null ? [] : [encoding]);
  });

  test.each([
    ['zero bytes', new Uint8Array(0)],
    ['a terminator alone', Uint8Array.of(0, 0)],
  ])('no password, as %s, opens with none and with the empty one', async (_name, password) => {
    const file = pfx([encryptedSafe(new Uint8Array(0), certBag(certificate))], { password });
    for (const options of [{}, { password: '' }]) {
      const result = await openPkcs12(file, options);
      expect(result.ok && result.value.integrity).toBe('verified');
    }
  });

  test('parts with different passwords: what the given one opens is shown', async () => {
    const parts = [
      encryptedSafe(ascii('secret'), certBag(certificate, 'mine')),
      encryptedSafe(ascii('other'), certBag(certificate, 'theirs')),
    ];
    const result = await openPkcs12(pfx(parts, { password: bmpPassword }), { password: 'secret' });
    expect(result.ok && result.value.items.map(({ alias }) => alias)).toEqual(['mine']);
    expect(result.ok && result.value.warnings.map(({ code }) => code)).toEqual(['content-locked']);
  });

  test('an alias that is a property of every object takes no password from there', async () => {
    const file = pfx([
      plainSafe(shroudedKeyBag(privateKey, { password: ascii('own') }, 'constructor'), certBag(certificate)),
    ]);
    const locked = await openPkcs12(file, { keyPasswords: {} });
    expect(locked.ok && locked.value.items[0]).toMatchObject({ pkcs8: null });
    const opened = await openPkcs12(file, { keyPasswords: { constructor: 'own' } });
    expect(opened.ok && opened.value.items[0]).toMatchObject({ pkcs8: privateKey });
  });

  test('a key without an alias takes the password of the empty one', async () => {
    const file = pfx([plainSafe(shroudedKeyBag(privateKey, { password: ascii('own') }))], { password: bmpPassword });
    const result = await openPkcs12(file, { password: 'secret', keyPasswords: { '': 'own' } });
    expect(result.ok && result.value.items[0]).toMatchObject({ alias: null, pkcs8: privateKey });
  });
});

describe('limits, before anything is derived', () => {
  /** pbeWithSHAAnd3-KeyTripleDES-CBC */
  const kdf12 = (salt: Uint8Array, iterations: number): Uint8Array =>
    sequence(oid('1.2.840.113549.1.12.1.3'), sequence(octetString(salt), integer(iterations)));
  const shrouded = (iterations: number): Uint8Array => shroudedKeyBag(privateKey, { password: ascii('x'), iterations });
  const slow = pbes2(sequence(certBag(certificate)), { password: ascii('x'), iterations: 2_000_001 });
  test.each([
    ['the MAC', pfx([], { password: bmpPassword, iterations: 500_001 }), 'pkcs12KdfIterations', 500_001],
    ['a part', pfx([encryptedData(slow.algorithm, slow.ciphertext)]), 'pbkdf2Iterations', 2_000_001],
    ['a key', pfx([plainSafe(shrouded(2_000_001))]), 'pbkdf2Iterations', 2_000_001],
  ])('%s asks for too many iterations', async (_name, file, limit, found) => {
    const result = await openPkcs12(file, { password: 'x' });
    expect(!result.ok && result.error.code).toBe('limit-exceeded');
    expect(!result.ok && result.error.details).toMatchObject({ limit, found });
  });

  test('many parts, each within the limit, too many together', async () => {
    const parts = Array.from({ length: 6 }, (_, index) => {
      const salt = new Uint8Array(8).fill(index);
      return encryptedData(kdf12(salt, 500_000), new Uint8Array(8));
    });
    const many = Array.from({ length: 4 }, () => parts).flat();
    const repeated = await openPkcs12(pfx([plainSafe(certBag(certificate)), ...many], { password: bmpPassword }));
    expect(repeated.ok && repeated.value.warnings).toHaveLength(25);
    const salted = Array.from({ length: 21 }, (_, index) =>
      encryptedData(kdf12(new Uint8Array(8).fill(index), 500_000), new Uint8Array(8)),
    );
    const result = await openPkcs12(pfx([plainSafe(certBag(certificate)), ...salted], { password: bmpPassword }));
    expect(!result.ok && result.error.details).toMatchObject({ limit: 'totalIterations', maximum: 10_000_000 });
  });

  test.each([0, -1])('%i iterations are malformed', async (iterations) => {
    const count = iterations === 0 ? integer(0) : tlv(0x02, Uint8Array.of(0xff));
    const salt = octetString(new Uint8Array(8));
    const algorithm = sequence(oid('1.2.840.113549.1.12.1.3'), sequence(salt, count));
    const result = await openPkcs12(pfx([encryptedData(algorithm, new Uint8Array(8))]), { password: 'x' });
    expect(!result.ok && result.error.code).toBe('malformed');
  });
});
