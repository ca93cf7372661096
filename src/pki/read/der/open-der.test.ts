import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { concatBytes, equalBytes } from '../../../shared/bytes';
import type { Store } from '../../types';
import * as files from '../pem/openssl-files';
import { readPrivateKey } from '../read-private-key';
import { readStore } from '../read-store';

const derOf = (pem: string) => Uint8Array.from(Buffer.from(pem.replace(/-----.*?-----|\s/g, ''), 'base64'));
const summary = ({ format, entries }: Store) => [format, ...entries.map(({ kind }) => kind)].join(' ');

async function read(bytes: Uint8Array, password?: string): Promise<Store> {
  const result = await readStore(bytes, password === undefined ? {} : { password });
  if (!result.ok) throw result.error;
  return result.value;
}

const certificate = derOf(files.leafPem);
const pkcs7 = derOf(files.pkcs7Pem);

describe('DER', () => {
  it.each([
    ['certificate', files.leafPem, 'der certificate'],
    ['request', files.requestPem, 'der csr'],
    ['revocation list', files.revocationListPem, 'der crl'],
    ['SEC 1 key', files.leafKeyPem, 'der private-key'],
    ['PKCS#7', files.pkcs7Pem, 'pkcs7 certificate certificate crl'],
  ])('%s', async (_, pem, expected) => {
    const store = await read(derOf(pem));
    expect(summary(store)).toBe(expected);
    expect(store).toMatchObject({ integrity: 'absent', warnings: [] });
  });

  it.each([
    ['PKCS#8', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }), 'Ed25519'],
    [
      'PKCS#1',
      generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs1', format: 'der' }),
      'RSA',
    ],
    [
      'SEC 1',
      generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey.export({ type: 'sec1', format: 'der' }),
      'EC',
    ],
  ])('%s key', async (format, bytes, algorithm) => {
    expect((await read(bytes)).entries).toMatchObject([
      { kind: 'private-key', key: { format, algorithm, locked: false } },
    ]);
  });

  it('encrypted PKCS#8', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const bytes = privateKey.export({ type: 'pkcs8', format: 'der', cipher: 'aes-128-cbc', passphrase: 'changeit' });
    expect(await readStore(bytes)).toMatchObject({ ok: false, error: { code: 'password-required' } });
    expect(await readStore(bytes, { password: 'x' })).toMatchObject({ ok: false, error: { code: 'wrong-password' } });
    expect((await read(bytes, 'changeit')).entries).toMatchObject([{ key: { algorithm: 'Ed25519', locked: false } }]);
    const key = await readPrivateKey(bytes, { alias: null, keyPassword: 'changeit' });
    expect(key.ok && equalBytes(key.value, privateKey.export({ type: 'pkcs8', format: 'der' }))).toBe(true);
  });

  it('several structures behind each other', async () => {
    const store = await read(concatBytes([certificate, derOf(files.rootPem), derOf(files.leafKeyPem)]));
    expect(summary(store)).toBe('der key-pair');
    expect(store.entries[0]?.chain).toHaveLength(2);
  });

  it('names what trails', async () => {
    const store = await read(concatBytes([certificate, new Uint8Array(3)]));
    expect(store.warnings).toEqual([
      { code: 'trailing-data', details: { format: 'DER', offset: certificate.length, found: 3 } },
    ]);
  });

  it('PKCS#7 of indefinite length', async () => {
    // The outermost length replaced by the indefinite form (X.690 section 8.1.3.6).
    const header = (pkcs7[1] ?? 0) > 0x80 ? 2 + ((pkcs7[1] ?? 0) & 0x7f) : 2;
    const indefinite = Uint8Array.of(0x30, 0x80, ...pkcs7.subarray(header), 0, 0);
    expect(summary(await read(indefinite))).toBe('pkcs7 certificate certificate crl');
  });

  it('a structure that is a certificate by its outline only', async () => {
    const outline = Uint8Array.from(
      Buffer.from('30123007a003020102020130050603551d0f030100'.replace('12', '13'), 'hex'),
    );
    expect(await readStore(outline)).toMatchObject({ ok: false });
  });
});

describe('damaged DER', () => {
  const table = [
    ['certificate', certificate],
    ['SEC 1 key', derOf(files.leafKeyPem)],
    ['PKCS#7', pkcs7],
  ] as const;

  it.each(table)('%s cut after every byte says where', async (_, bytes) => {
    for (let length = 3; length < bytes.length; length += 1) {
      const result = await readStore(bytes.subarray(0, length));
      expect(result).toMatchObject({ ok: false, error: { code: 'truncated', details: { offset: length } } });
    }
  });

  it.each(table)(
    '%s with any bit flipped opens or fails with a typed error',
    { timeout: 120_000 },
    async (_, bytes) => {
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const flipped = Uint8Array.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const result = await readStore(flipped);
        if (!result.ok) expect(result.error.message).not.toContain('does not expect');
      }
    },
  );
});
