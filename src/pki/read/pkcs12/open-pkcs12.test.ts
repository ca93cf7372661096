import { describe, expect, test } from 'vitest';
import { fromBase64, toHex } from '../../../shared/bytes';
import { PkiError } from '../../errors';
import type { OpenedItem } from '../opened';
import { openPkcs12 } from './open-pkcs12';
import rfc9579 from './rfc9579.vectors.json';
import vectors from './vectors.json';

/** Files made by `openssl pkcs12` 3.0.19 and `keytool` 17 from one Ed25519 key and its certificate, with 2 iterations. */
const files: Readonly<Record<string, string>> = vectors.files;

function file(name: string): Uint8Array {
  const base64 = files[name];
  if (base64 === undefined) throw new Error(`no vector ${name}`);
  return fromBase64(base64);
}

/** `key alias`, `certificate alias`, `secret alias`, with `locked` where it is. */
function summary(item: OpenedItem): string {
  const locked = (item.type === 'private-key' && item.pkcs8 === null) || (item.type === 'secret-key' && item.locked);
  return `${item.type} ${item.alias}${locked ? ' locked' : ''}`;
}

const pair = ['certificate Schlüssel ä', 'private-key Schlüssel ä'];
const aes256 = 'PBES2, PBKDF2 with HMAC-SHA-256, AES-256-CBC';

interface Row {
  readonly name: string;
  readonly password?: string;
  readonly integrity?: 'verified' | 'absent' | 'not-checked';
  readonly items?: readonly string[];
  readonly protection: readonly string[];
  readonly warnings?: readonly string[];
}

const rows: readonly Row[] = [
  { name: 'openssl default', protection: ['HMAC-SHA-256', aes256, aes256] },
  {
    name: 'openssl -legacy',
    protection: ['HMAC-SHA-1', 'pbeWithSHAAnd40BitRC2-CBC', 'pbeWithSHAAnd3-KeyTripleDES-CBC'],
  },
  { name: 'openssl RC4', protection: ['HMAC-SHA-1', 'pbeWithSHAAnd128BitRC4', 'pbeWithSHAAnd40BitRC4'] },
  {
    name: 'openssl RC2-128 and 2-key 3DES',
    protection: ['HMAC-SHA-1', 'pbeWithSHAAnd128BitRC2-CBC', 'pbeWithSHAAnd2-KeyTripleDES-CBC'],
  },
  {
    name: 'openssl AES-192 and 3DES in PBES2',
    protection: [
      'HMAC-SHA-512',
      'PBES2, PBKDF2 with HMAC-SHA-256, AES-192-CBC',
      'PBES2, PBKDF2 with HMAC-SHA-256, DES-EDE3-CBC',
    ],
  },
  { name: 'openssl PKCS#5 v1', protection: ['HMAC-SHA-384', 'pbeWithMD5AndDES-CBC', 'pbeWithSHA1AndRC2-CBC'] },
  {
    name: 'openssl RC2 and DES in PBES2',
    protection: [
      'HMAC-SHA-224',
      'PBES2, PBKDF2 with HMAC-SHA-256, RC2-CBC',
      'PBES2, PBKDF2 with HMAC-SHA-256, DES-CBC',
    ],
  },
  { name: 'openssl empty password', password: '', protection: ['HMAC-SHA-256', aes256, aes256] },
  {
    name: 'openssl -legacy empty password',
    password: '',
    protection: ['HMAC-SHA-1', 'pbeWithSHAAnd40BitRC2-CBC', 'pbeWithSHAAnd3-KeyTripleDES-CBC'],
  },
  {
    name: 'openssl non-ASCII password',
    password: 'Grüße€😀',
    protection: ['HMAC-SHA-1', 'pbeWithSHAAnd40BitRC2-CBC', 'pbeWithSHAAnd3-KeyTripleDES-CBC'],
  },
  {
    name: 'openssl Latin-1 bytes',
    password: 'Grüße',
    protection: ['HMAC-SHA-256', aes256, aes256],
    warnings: ['password-encoding'],
  },
  { name: 'openssl certificates plain', protection: ['HMAC-SHA-256', aes256] },
  {
    name: 'openssl -nomac',
    integrity: 'absent',
    protection: ['PBES2, PBKDF2 with HMAC-SHA-256, AES-128-CBC', aes256],
  },
  { name: 'openssl -nomac plain certificates', integrity: 'absent', protection: [aes256] },
  { name: 'openssl nothing protected', integrity: 'absent', protection: [] },
  {
    name: 'openssl Camellia certificates',
    items: ['private-key Schlüssel ä'],
    protection: ['HMAC-SHA-256', aes256],
    warnings: ['algorithm-not-supported'],
  },
  {
    name: 'openssl CAST5 key',
    items: ['certificate Schlüssel ä', 'private-key Schlüssel ä locked'],
    protection: ['HMAC-SHA-1', 'PBES2, PBKDF2 with HMAC-SHA-256, AES-128-CBC', 'CAST5-CBC'],
    warnings: ['algorithm-not-supported'],
  },
  {
    name: 'openssl MAC with SM3',
    integrity: 'not-checked',
    protection: ['SM3', aes256, aes256],
    warnings: ['algorithm-not-supported'],
  },
  { name: 'keytool trusted certificate', items: ['certificate trusted'], protection: ['HMAC-SHA-256', aes256] },
  { name: 'keytool secret key', items: ['secret-key secret'], protection: ['HMAC-SHA-256', aes256] },
  {
    name: 'keytool key pair, HMAC-SHA-384 and RC4',
    items: ['private-key pair', 'certificate pair'],
    protection: ['HMAC-SHA-512', 'PBES2, PBKDF2 with HMAC-SHA-384, AES-128-CBC', 'pbeWithSHAAnd40BitRC4'],
  },
  { name: 'keytool without protection', integrity: 'absent', items: ['certificate bare'], protection: [] },
];

describe('files of openssl and keytool', () => {
  test.each(rows)('$name', async ({ name, password = 'changeit', integrity = 'verified', items = pair, ...row }) => {
    const result = await openPkcs12(file(name), { password });
    if (!result.ok) throw result.error;
    expect(result.value.integrity).toBe(integrity);
    expect(result.value.items.map(summary)).toEqual(items);
    expect(result.value.protection.map(({ algorithm }) => algorithm)).toEqual(row.protection);
    expect(result.value.warnings.map(({ code }) => code)).toEqual(row.warnings ?? []);
    for (const item of result.value.items) {
      if (item.type === 'certificate' && !name.startsWith('keytool key pair')) {
        expect(toHex(item.der)).toBe(toHex(fromBase64(vectors.certificate)));
      }
      if (item.type === 'private-key' && item.pkcs8 !== null && name.startsWith('openssl')) {
        expect(toHex(item.pkcs8)).toBe(toHex(fromBase64(vectors.privateKey)));
      }
    }
  });

  test('a secret key of Java tells its algorithm and size', async () => {
    const result = await openPkcs12(file('keytool secret key'), { password: 'changeit' });
    expect(result.ok && result.value.items[0]).toMatchObject({ algorithm: 'AES', size: 256, locked: false });
  });

  test('the creation time Java writes as local key id, and the id that pairs key and certificate', async () => {
    const result = await openPkcs12(file('keytool key pair, HMAC-SHA-384 and RC4'), { password: 'changeit' });
    const [key, certificate] = result.ok ? result.value.items : [];
    expect(key).toHaveProperty('createdAt', expect.any(Date));
    expect(key).toHaveProperty('localKeyId', expect.stringMatching(/^54696d6520/));
    expect(certificate).toMatchObject({ localKeyId: key && 'localKeyId' in key ? key.localKeyId : '' });
  });

  test('weak ciphers are marked as legacy, 3DES and AES are not', async () => {
    const result = await openPkcs12(file('openssl -legacy'), { password: 'changeit' });
    expect(result.ok && result.value.protection).toEqual([
      { of: 'integrity', algorithm: 'HMAC-SHA-1', iterations: 2, legacy: false },
      { of: 'certificates', algorithm: 'pbeWithSHAAnd40BitRC2-CBC', iterations: 2, legacy: true },
      { of: 'private-key', algorithm: 'pbeWithSHAAnd3-KeyTripleDES-CBC', iterations: 2, legacy: false },
    ]);
  });
});

describe('without a password', () => {
  test.each([
    ['openssl empty password', 'verified', pair],
    ['openssl -legacy empty password', 'verified', pair],
    ['openssl certificates plain', 'not-checked', ['certificate Schlüssel ä', 'private-key Schlüssel ä locked']],
    ['openssl -nomac plain certificates', 'absent', ['certificate Schlüssel ä', 'private-key Schlüssel ä locked']],
    ['openssl nothing protected', 'absent', pair],
    ['keytool without protection', 'absent', ['certificate bare']],
  ])('%s is shown', async (name, integrity, items) => {
    const result = await openPkcs12(file(name));
    expect(result.ok && result.value.integrity).toBe(integrity);
    expect(result.ok && result.value.items.map(summary)).toEqual(items);
  });

  test.each(['openssl default', 'openssl -legacy', 'openssl -nomac', 'keytool trusted certificate'])(
    '%s needs one',
    async (name) => {
      const result = await openPkcs12(file(name));
      expect(!result.ok && result.error.code).toBe('password-required');
    },
  );

  test('what stays closed is said', async () => {
    const result = await openPkcs12(file('openssl certificates plain'));
    expect(result.ok && result.value.warnings.map(({ code }) => code)).toEqual(['key-locked', 'integrity-not-checked']);
  });
});

describe('diagnosis', () => {
  test.each(rows.filter(({ protection }) => protection.length > 0).map(({ name }) => name))(
    '%s with a wrong password',
    async (name) => {
      const result = await openPkcs12(file(name), { password: 'not this one' });
      expect(!result.ok && result.error.code).toBe('wrong-password');
    },
  );

  test.each([undefined, 'changeit', 'wrong'])('Camellia throughout is named, with password %s', async (password) => {
    const result = await openPkcs12(file('openssl Camellia throughout'), password === undefined ? {} : { password });
    expect(!result.ok && result.error.code).toBe('unsupported-algorithm');
    expect(!result.ok && result.error.details.algorithm).toBe('Camellia-128-CBC');
  });

  test('a key that names an unsupported cipher says so', async () => {
    const result = await openPkcs12(file('openssl CAST5 key'), { password: 'changeit' });
    expect(result.ok && result.value.items[1]).toMatchObject({ pkcs8: null, encryption: { algorithm: 'CAST5-CBC' } });
  });

  test('no bytes', async () => {
    const result = await openPkcs12(new Uint8Array(0));
    expect(!result.ok && result.error.code).toBe('empty-file');
  });

  test('bytes after the structure are remarked', async () => {
    const bytes = Uint8Array.of(...file('openssl default'), 13, 10);
    const result = await openPkcs12(bytes, { password: 'changeit' });
    expect(result.ok && result.value.warnings).toEqual([
      { code: 'trailing-data', details: { format: 'PKCS#12', offset: bytes.length - 2, found: 2 } },
    ]);
  });
});

describe('keys with passwords of their own (written by java.security.KeyStore)', () => {
  const bytes = file('java three keys, three passwords');
  test.each([
    ['none given', {}, [false, false, true]],
    ['one given', { one: 'first-1' }, [true, false, true]],
    ['one wrong', { one: 'second-2', two: 'second-2' }, [false, true, true]],
    ['all given', { one: 'first-1', two: 'second-2', same: 'changeit' }, [true, true, true]],
    ['the wrong one for a key of the store password', { same: 'nonsense' }, [false, false, true]],
  ])('%s', async (_name, keyPasswords, open) => {
    const result = await openPkcs12(bytes, { password: 'changeit', keyPasswords });
    if (!result.ok) throw result.error;
    const keys = result.value.items.filter((item) => item.type === 'private-key');
    expect(keys.map(({ pkcs8 }) => pkcs8 !== null)).toEqual(open);
    expect(keys.map(({ error }) => error?.code)).toEqual(open.map((is) => (is ? undefined : 'wrong-password')));
    expect(result.value.items.filter(({ type }) => type === 'certificate')).toHaveLength(3);
    expect(result.value.warnings.map(({ details }) => details.alias)).toEqual(
      ['one', 'two', 'same'].filter((_alias, index) => !open[index]),
    );
  });

  test('one key password without that of the store opens that key alone', async () => {
    const result = await openPkcs12(bytes, { keyPasswords: { two: 'second-2' } });
    expect(result.ok && result.value.integrity).toBe('not-checked');
    expect(result.ok && result.value.items.map(summary)).toEqual([
      'private-key one locked',
      'private-key two',
      'private-key same locked',
    ]);
  });
});

describe('PBMAC1: the examples of RFC 9579 appendix A', () => {
  test.each([
    ['A.1', 'verified'],
    ['A.2', 'verified'],
    ['A.3', 'verified'],
    ['A.4', 'integrity-failed'],
    ['A.5', 'integrity-failed'],
    ['A.6', 'malformed'],
  ] as const)('%s: %s', async (name, outcome) => {
    const result = await openPkcs12(fromBase64(rfc9579[name]), { password: '1234' });
    expect(result.ok ? result.value.integrity : result.error.code).toBe(outcome);
    if (result.ok) expect(result.value.items.map(({ type }) => type)).toEqual(['certificate', 'private-key']);
  });
});

describe('damage', () => {
  const names = ['openssl default', 'openssl -legacy', 'openssl certificates plain', 'openssl nothing protected'];

  test.each(names)('%s cut at every byte says where', async (name) => {
    const bytes = file(name);
    for (let length = 1; length < bytes.length; length++) {
      const result = await openPkcs12(bytes.subarray(0, length), { password: 'changeit' });
      expect(!result.ok && result.error.code).toBe('truncated');
      expect(!result.ok && result.error.details.offset).toBe(length);
      if (length > 4) expect(!result.ok && result.error.details.expected).toBe(bytes.length - length);
    }
  });

  test.each(names)('%s with any bit flipped gives a result or a typed error', async (name) => {
    const bytes = file(name);
    const protectedByMac = name !== 'openssl nothing protected';
    for (let bit = 0; bit < bytes.length * 8; bit += 3) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const result = await openPkcs12(flipped, { password: 'changeit' });
      if (!result.ok) expect(result.error).toBeInstanceOf(PkiError);
      else if (protectedByMac && result.value.integrity === 'verified') {
        // Only bytes outside of what the MAC covers may change without being noticed, and they say nothing.
        expect(result.value.items.map(summary)).toEqual(pair);
      }
    }
  });

  test('a changed plain certificate is an integrity failure that names the MAC, as the key still decrypts', async () => {
    const bytes = file('openssl certificates plain');
    const certificate = toHex(fromBase64(vectors.certificate));
    const at = toHex(bytes).indexOf(certificate) / 2 + 100;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const result = await openPkcs12(bytes, { password: 'changeit' });
    expect(!result.ok && result.error.code).toBe('integrity-failed');
    expect(!result.ok && result.error.details.algorithm).toBe('HMAC-SHA-256');
  });
});
