import { createPrivateKey, X509Certificate } from 'node:crypto';
import { sha1 } from '@noble/hashes/legacy.js';
import { describe, expect, it } from 'vitest';
import { concatBytes, toUtf16Be } from '../../../shared/bytes';
import type { ReadOptions } from '../../types';
import type { OpenedItem, OpenedStore } from '../opened';
import { keytoolJceks, keytoolJks, keytoolJksUnicodePassword } from './keytool-files';
import { openJks } from './open-jks';

async function opened(bytes: Uint8Array, options: ReadOptions): Promise<OpenedStore> {
  const result = await openJks(bytes, options);
  if (!result.ok) throw result.error;
  return result.value;
}

async function refused(bytes: Uint8Array, options: ReadOptions) {
  const result = await openJks(bytes, options);
  if (result.ok) throw new Error('was opened');
  return result.error;
}

/** Node's own parser says whether the key opened is that of the certificate beside it. */
function fitsItsCertificate(item: OpenedItem | undefined): boolean {
  if (item?.type !== 'private-key' || !item.pkcs8 || !item.chain?.[0]) return false;
  const key = createPrivateKey({ key: Buffer.from(item.pkcs8), format: 'der', type: 'pkcs8' });
  return new X509Certificate(item.chain[0]).checkPrivateKey(key);
}

function summary({ items }: OpenedStore): string[] {
  return items.map((item) => {
    if (item.type === 'private-key') return `key ${item.alias} ${item.pkcs8 ? 'open' : item.error?.code}`;
    if (item.type === 'secret-key') return `secret ${item.alias} ${item.algorithm} ${item.size} ${item.locked}`;
    return `${item.type} ${item.alias}`;
  });
}

function changed(bytes: Uint8Array, offset: number, value = (bytes[offset] ?? 0) ^ 0x01): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[offset] = value;
  return copy;
}

describe('JKS by keytool', () => {
  it('opens keys with the store password and leaves the one with its own locked', async () => {
    const store = await opened(keytoolJks, { password: 'changeit' });
    expect(store).toMatchObject({ format: 'jks', integrity: 'verified' });
    expect(summary(store)).toEqual(['key other wrong-password', 'key server open', 'certificate größe-日本𝄞']);
    expect(store.warnings).toMatchObject([{ code: 'key-locked', details: { alias: 'other' } }]);
    expect(fitsItsCertificate(store.items[1])).toBe(true);
    expect(store.items[2]?.type === 'certificate' && store.items[2].createdAt?.getUTCFullYear()).toBe(2026);
  });

  it('opens a key with its own password', async () => {
    const store = await opened(keytoolJks, { password: 'changeit', keyPasswords: { other: 'otherpw' } });
    expect(summary(store)).toEqual(['key other open', 'key server open', 'certificate größe-日本𝄞']);
    expect(store.items.filter((item) => item.type === 'private-key').every(fitsItsCertificate)).toBe(true);
    expect(store.warnings).toEqual([]);
  });

  it('shows certificates without a password and says that integrity was not checked', async () => {
    const store = await opened(keytoolJks, {});
    expect(store.integrity).toBe('not-checked');
    expect(summary(store)).toEqual([
      'key other password-required',
      'key server password-required',
      'certificate größe-日本𝄞',
    ]);
    expect(store.warnings.map(({ code }) => code)).toEqual(['integrity-not-checked', 'key-locked', 'key-locked']);
  });

  it('opens a key by its own password alone', async () => {
    const store = await opened(keytoolJks, { keyPasswords: { other: 'otherpw' } });
    expect(summary(store)[0]).toBe('key other open');
    expect(store.integrity).toBe('not-checked');
  });

  it('takes passwords as UTF-16', async () => {
    const store = await opened(keytoolJksUnicodePassword, { password: 'pässwörd日' });
    expect(summary(store)).toEqual(['key server open']);
    expect(fitsItsCertificate(store.items[0])).toBe(true);
  });

  it.each(['', 'Changeit', 'otherpw'])('refuses the wrong password %j', async (password) => {
    expect(await refused(keytoolJks, { password })).toMatchObject({ code: 'wrong-password' });
  });

  it('tells damage from a wrong password by a key that opens', async () => {
    const damaged = changed(keytoolJksUnicodePassword, keytoolJksUnicodePassword.length - 25);
    expect(await refused(damaged, { password: 'pässwörd日' })).toMatchObject({
      code: 'integrity-failed',
      details: { format: 'JKS', algorithm: 'SHA-1 over password and content' },
    });
  });

  it('names trailing bytes', async () => {
    const store = await opened(concatBytes([keytoolJks, new Uint8Array(3)]), { password: 'changeit' });
    expect(store.warnings[0]).toEqual({
      code: 'trailing-data',
      details: { format: 'JKS', offset: keytoolJks.length, found: 3 },
    });
  });

  it('opens version 1, which leaves out the type of certificates', async () => {
    const content = withoutCertificateTypes(keytoolJks.subarray(0, -20));
    const digest = sha1(concatBytes([toUtf16Be('changeit'), new TextEncoder().encode('Mighty Aphrodite'), content]));
    const store = await opened(concatBytes([content, digest]), { password: 'changeit' });
    expect(store.integrity).toBe('verified');
    expect(summary(store)).toEqual(['key other wrong-password', 'key server open', 'certificate größe-日本𝄞']);
    expect(fitsItsCertificate(store.items[1])).toBe(true);
  });

  it('says in which entry, where and by how much a file is cut', async () => {
    const error = await refused(keytoolJks.subarray(0, 100), { password: 'changeit' });
    expect(error).toMatchObject({
      code: 'truncated',
      details: { format: 'JKS', where: 'entry 1 (other), private key', offset: 35 },
    });
    expect(error.details.expected).toBeGreaterThan(0);
  });
});

describe('JCEKS by keytool', () => {
  it('opens private and secret keys', async () => {
    const store = await opened(keytoolJceks, {
      password: 'changeit',
      keyPasswords: { other: 'otherpw', des: 'otherpw' },
    });
    expect(store).toMatchObject({ format: 'jceks', integrity: 'verified', warnings: [] });
    expect(summary(store).sort()).toEqual([
      'certificate trusted',
      'key other open',
      'key server open',
      'secret aes AES 256 false',
      'secret des DESede 192 false',
      'secret hmac HmacSHA256 256 false',
    ]);
    expect(store.items.filter((item) => item.type === 'private-key').every(fitsItsCertificate)).toBe(true);
  });

  it('lists secret keys that stay locked', async () => {
    const store = await opened(keytoolJceks, { password: 'changeit' });
    expect(summary(store)).toContain('secret des null undefined true');
    expect(store.warnings.map(({ code, details }) => `${code} ${details.alias}`).sort()).toEqual([
      'key-locked des',
      'key-locked other',
    ]);
  });

  it('names how each key is protected', async () => {
    const store = await opened(keytoolJceks, {});
    const other = store.items.find((item) => item.alias === 'other');
    expect(other?.type === 'private-key' && other.encryption).toEqual({
      algorithm: 'PBEWithMD5AndTripleDES',
      iterations: 200_000,
      legacy: false,
    });
  });

  it('refuses a wrong password', async () => {
    expect(await refused(keytoolJceks, { password: 'nope' })).toMatchObject({ code: 'wrong-password' });
  });
});

describe('damaged files', () => {
  it.each([
    ['JKS', keytoolJks],
    ['JCEKS', keytoolJceks],
  ])('%s cut after every byte is truncated', async (_, bytes) => {
    for (let length = 4; length < bytes.length; length += 1) {
      const error = await refused(bytes.subarray(0, length), {});
      expect(error).toMatchObject({ code: 'truncated', details: { expected: expect.any(Number) } });
      expect(error.details.offset).toBeLessThanOrEqual(length);
    }
  });

  it.each([
    ['JKS', keytoolJks],
    ['JCEKS', keytoolJceks],
  ])('%s with any byte changed opens or fails with a typed error', async (_, bytes) => {
    const codes = new Set<string>();
    for (let offset = 4; offset < bytes.length; offset += 1) {
      for (const bit of [0x01, 0x80]) {
        const result = await openJks(changed(bytes, offset, (bytes[offset] ?? 0) ^ bit), {});
        codes.add(result.ok ? 'opened' : result.error.code);
      }
    }
    expect([...codes].sort()).toEqual(['limit-exceeded', 'malformed', 'opened', 'truncated']);
  });

  it('with the password any changed byte is noticed', async () => {
    for (let offset = 4; offset < keytoolJks.length; offset += 1) {
      expect(await refused(changed(keytoolJks, offset), { password: 'changeit' })).toBeDefined();
    }
  });
});

/** Turns version 2 into version 1. */
function withoutCertificateTypes(bytes: Uint8Array): Uint8Array {
  const type = Uint8Array.of(0, 5, ...new TextEncoder().encode('X.509'));
  const parts: Uint8Array[] = [];
  let start = 0;
  for (let offset = 0; offset < bytes.length; offset += 1) {
    if (type.every((byte, index) => bytes[offset + index] === byte)) {
      parts.push(bytes.subarray(start, offset));
      start = offset + type.length;
      offset = start - 1;
    }
  }
  return changed(concatBytes([...parts, bytes.subarray(start)]), 7, 1);
}
