import { describe, expect, test } from 'vitest';
import { der, derNull, derOid, derPrivateKey, derPublicKey } from './encode';
import { keyMatches } from './key-match';
import { describePrivateKey, readEcPrivateKey, readPrivateKeyInfo, readPrivateKeyParts } from './private-key';
import { describePublicKey } from './public-key';
import { certificateVector, type VectorName, vector } from './vectors/vectors';

const keys: readonly [kind: string, key: VectorName, spki: Uint8Array, described: object][] = [
  ['RSA', 'rsa-2048.key', spkiOf('rsa-2048'), { algorithm: 'RSA', size: 2048 }],
  ['RSASSA-PSS', 'rsa-pss.key', spkiOf('rsa-pss'), { algorithm: 'RSASSA-PSS', size: 2048 }],
  ['DSA', 'dsa.key', spkiOf('dsa'), { algorithm: 'DSA', size: 2048 }],
  ['P-256', 'p-256.key', spkiOf('p-256'), { algorithm: 'EC', size: 256, curve: 'P-256' }],
  ['P-384', 'p-384.key', spkiOf('p-384'), { algorithm: 'EC', size: 384, curve: 'P-384' }],
  ['P-521', 'p-521.key', spkiOf('p-521'), { algorithm: 'EC', size: 521, curve: 'P-521' }],
  ['secp256k1', 'secp256k1.key', spkiOf('secp256k1'), { algorithm: 'EC', size: 256, curve: 'secp256k1' }],
  ['brainpool', 'brainpool.key', spkiOf('brainpool'), { algorithm: 'EC', size: 256, curve: 'brainpoolP256r1' }],
  [
    'explicit P-256',
    'p-256-explicit.key',
    spkiOf('p-256-explicit'),
    { algorithm: 'EC', size: 256, curve: 'explicit parameters (P-256)' },
  ],
  ['Ed25519', 'ed25519.key', spkiOf('ed25519'), { algorithm: 'Ed25519' }],
  ['Ed448', 'ed448.key', spkiOf('ed448'), { algorithm: 'Ed448' }],
  ['X25519', 'x25519.key', spkiOf('x25519'), { algorithm: 'X25519' }],
  ['X448', 'x448.key', spkiOf('x448'), { algorithm: 'X448' }],
  ['ML-DSA-44', 'ml-dsa-44.key', vector('ml-dsa-44.public'), { algorithm: 'ML-DSA-44' }],
];

function spkiOf(name: VectorName): Uint8Array {
  return certificateVector(name).publicKey.spki;
}

/** The same private key without its public point, which PKCS#8 may leave out. */
function withoutPoint(name: VectorName, curve: string): Uint8Array {
  const { secret } = readEcPrivateKey(readPrivateKeyParts(vector(name)).key);
  const inner = der(0x30, Uint8Array.of(2, 1, 1), der(0x04, secret));
  return derPrivateKey('1.2.840.10045.2.1', derOid(curve), inner);
}

describe.each(keys)('%s', (kind, name, spki, described) => {
  test('is described', () => {
    expect(describePrivateKey(vector(name))).toMatchObject(described);
    expect(describePublicKey(spki)).toMatchObject({ ...described, spki });
  });

  test('belongs to its certificate', async () => expect(await keyMatches(vector(name), spki)).toBe(true));

  test('belongs to no other', async () => {
    for (const [other, , otherSpki] of keys) {
      if (other !== kind) expect(await keyMatches(vector(name), otherSpki), other).toBe(false);
    }
  });
});

describe('keys of one kind', () => {
  test.each<[string, VectorName, VectorName]>([
    ['RSA', 'second.key', 'rsa-2048'],
    ['EC', 'leaf.key', 'p-256'],
  ])('%s', async (_kind, key, certificate) => {
    expect(await keyMatches(vector(key), spkiOf(certificate))).toBe(false);
  });

  test('RSA keys match whether they are called RSASSA-PSS or not', async () => {
    const parts = readPrivateKeyParts(vector('rsa-pss.key'));
    const plain = derPrivateKey('1.2.840.113549.1.1.1', derNull, parts.key);
    expect(await keyMatches(plain, spkiOf('rsa-pss'))).toBe(true);
  });
});

describe('EC keys without their public point', () => {
  test.each<[string, VectorName, string, VectorName, boolean | null]>([
    ['P-256 derived', 'p-256.key', '1.2.840.10045.3.1.7', 'p-256', true],
    ['P-384 derived', 'p-384.key', '1.3.132.0.34', 'p-384', true],
    ['P-521 derived', 'p-521.key', '1.3.132.0.35', 'p-521', true],
    ['P-256 of another key', 'leaf.key', '1.2.840.10045.3.1.7', 'p-256', false],
    ['secp256k1 cannot be told', 'secp256k1.key', '1.3.132.0.10', 'secp256k1', null],
  ])('%s', async (_name, key, curve, certificate, expected) => {
    expect(await keyMatches(withoutPoint(key, curve), spkiOf(certificate))).toBe(expected);
  });

  test('a certificate with a compressed point', async () => {
    const full = spkiOf('p-256').slice(-65);
    const compressed = Uint8Array.of(2 + ((full.at(-1) ?? 0) & 1), ...full.subarray(1, 33));
    const flipped = Uint8Array.of(compressed[0] === 2 ? 3 : 2, ...compressed.subarray(1));
    const spki = (point: Uint8Array): Uint8Array =>
      derPublicKey('1.2.840.10045.2.1', derOid('1.2.840.10045.3.1.7'), point);
    expect(await keyMatches(vector('p-256.key'), spki(compressed))).toBe(true);
    expect(await keyMatches(vector('p-256.key'), spki(flipped))).toBe(false);
  });
});

describe('what cannot be told', () => {
  test('an unknown algorithm', async () => {
    const secret = derPrivateKey('1.3.9999.1', new Uint8Array(), Uint8Array.of(1));
    const same = derPublicKey('1.3.9999.1', new Uint8Array(), Uint8Array.of(2));
    expect(await keyMatches(secret, same)).toBeNull();
    expect(await keyMatches(secret, spkiOf('p-256'))).toBe(false);
    expect(describePrivateKey(secret).algorithm).toBe('1.3.9999.1');
  });

  test('bytes that are no key', async () => {
    expect(await keyMatches(Uint8Array.of(1, 2, 3), spkiOf('p-256'))).toBeNull();
    expect(readPrivateKeyInfo(Uint8Array.of(0x30, 5, 2))).toMatchObject({ ok: false, error: { code: 'truncated' } });
  });

  test('damaged keys neither throw nor match another certificate', async () => {
    for (const name of ['p-256.key', 'ed25519.key', 'ml-dsa-44.key'] as const) {
      const bytes = vector(name);
      for (let position = 0; position < bytes.length; position++) {
        const damaged = bytes.slice();
        damaged[position] = (damaged[position] ?? 0) ^ 0x41;
        expect(await keyMatches(damaged, spkiOf('leaf'))).not.toBe(true);
        expect(readPrivateKeyInfo(bytes.subarray(0, position)).ok).toBe(false);
      }
    }
  });
});
