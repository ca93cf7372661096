import { beforeAll, describe, expect, it } from 'vitest';
import { PkiError, readEntries, readPrivateKey, readStore, type WriteOptions, writeStore } from '../index';
import { makePool, type Pool } from './testing/pool';
import type { StoreEntryInput } from './types';

let pool: Pool;
let pair: StoreEntryInput;
let certificate: StoreEntryInput;
let key: StoreEntryInput;
beforeAll(async () => {
  pool = await makePool();
  const [first] = pool.keyPairs;
  const [trusted] = pool.certificates;
  if (!first || !trusted) throw new Error('the pool is empty');
  pair = { alias: 'pair', ...first };
  certificate = { alias: 'trusted', ...trusted };
  key = { alias: 'key', ...pool.keyAlone };
});

describe('what a format cannot hold', () => {
  const table: readonly (readonly [
    rule: string,
    options: WriteOptions,
    entries: () => readonly StoreEntryInput[],
    details: object,
  ])[] = [
    ['no-entries', { format: 'pem' }, () => [], { format: 'PEM' }],
    ['no-password', { format: 'jks' }, () => [pair], { format: 'JKS' }],
    ['no-password', { format: 'jceks' }, () => [certificate], { format: 'JCEKS' }],
    ['empty-entry', { format: 'pem' }, () => [{ alias: 'x', chain: [] }], { alias: 'x' }],
    ['duplicate-alias', { format: 'pkcs12' }, () => [pair, { ...certificate, alias: 'PAIR' }], { alias: 'PAIR' }],
    ['duplicate-alias', { format: 'jks', password: 'p' }, () => [pair, pair], { alias: 'pair' }],
    [
      'duplicate-alias',
      { format: 'jceks', password: 'p' },
      () => [
        { ...pair, alias: '' },
        { ...certificate, alias: '' },
      ],
      { alias: '' },
    ],
    ['private-key', { format: 'pkcs7' }, () => [pair], { format: 'PKCS#7', alias: 'pair' }],
    ['key-without-certificate', { format: 'jks', password: 'p' }, () => [key], { alias: 'key' }],
    ['key-without-certificate', { format: 'jceks', password: 'p' }, () => [key], { alias: 'key' }],
    [
      'several-certificates',
      { format: 'pkcs12' },
      () => [{ alias: 'chain', chain: pair.chain }],
      { format: 'PKCS#12', alias: 'chain' },
    ],
    ['one-only', { format: 'der' }, () => [certificate, certificate], { format: 'DER' }],
    ['one-only', { format: 'der' }, () => [pair], { format: 'DER' }],
    ['traditional', { format: 'pem', keyEncoding: 'traditional' }, () => pool.keyPairs.map(named), { alias: '2' }],
  ];
  const named = (entry: object, index: number) => ({ alias: String(index), chain: [], ...entry });

  it.each(table)('%s, %o', async (rule, options, entries, details) => {
    const refused = writeStore(entries(), options);
    await expect(refused).rejects.toBeInstanceOf(PkiError);
    await expect(refused).rejects.toMatchObject({ code: 'not-writable', details: { rule, ...details } });
  });

  it('bytes that are no certificate or key', async () => {
    const broken = [
      { alias: 'x', chain: [Uint8Array.of(1, 2, 3)] },
      { alias: 'x', chain: [pair.privateKey ?? new Uint8Array()] },
      { alias: 'x', chain: [], privateKey: Uint8Array.of(0x30, 0) },
      { alias: 'x', chain: [], privateKey: pair.chain[0] ?? new Uint8Array() },
      { alias: 'x', chain: [Uint8Array.of(...(pair.chain[0] ?? []), 0)] },
    ];
    for (const entry of broken) {
      const refused = writeStore([entry], { format: 'pem' });
      await expect(refused).rejects.toMatchObject({
        code: expect.stringMatching(/^(malformed|truncated)$/),
        details: { alias: 'x' },
      });
    }
  });

  it('an alias longer than JKS has room for', async () => {
    const refused = writeStore([{ ...pair, alias: '鍵'.repeat(30_000) }], { format: 'jks', password: 'p' });
    await expect(refused).rejects.toMatchObject({ code: 'limit-exceeded', details: { limit: 'aliasBytes' } });
  });
});

describe('what a file keeps', () => {
  it.each(['jks', 'jceks'] as const)('%s: a password of its own for a key', async (format) => {
    const keyPasswords = { Pair: 'schlüssel' };
    const written = await writeStore([{ ...pair, alias: 'Pair' }], { format, password: 'store', keyPasswords });
    const alias = 'pair';
    expect(await readPrivateKey(written, { alias, password: 'store' })).toMatchObject({
      error: { code: 'wrong-password' },
    });
    expect(await readEntries(written, { password: 'store' })).toMatchObject({ error: { code: 'wrong-password' } });
    const opened = await readPrivateKey(written, { alias, password: 'store', keyPassword: 'schlüssel' });
    expect(opened).toEqual({ ok: true, value: pair.privateKey });
  });

  it('the day an entry was created, or from which its certificate is valid', async () => {
    const createdAt = new Date('2024-02-29T12:00:00Z');
    const written = await writeStore([{ ...pair, createdAt }, certificate], { format: 'jks', password: 'p' });
    const read = await readEntries(written, { password: 'p' });
    expect(read.ok && read.value.map((entry) => entry.createdAt)).toEqual([
      createdAt,
      new Date('2026-01-01T00:00:00Z'),
    ]);
  });

  it('a certificate that a chain needs and that is an entry too', async () => {
    const [, ca] = pair.chain;
    if (!ca) throw new Error('there is no chain');
    for (const format of ['pkcs12', 'pem', 'jks', 'jceks'] as const) {
      const entries = [pair, { alias: 'ca', chain: [ca] }];
      const read = await readStore(await writeStore(entries, { format, password: 'p' }), { password: 'p' });
      const found = read.ok && read.value.entries.map(({ kind, alias, chain }) => [kind, alias, chain.length]);
      expect(found).toEqual([
        ['key-pair', 'pair', 3],
        ['certificate', 'ca', 1],
      ]);
    }
  });
});

describe('how a file is protected', () => {
  const table: readonly (readonly [options: WriteOptions, algorithms: readonly string[]])[] = [
    [{ format: 'pkcs12', password: 'p' }, ['HMAC-SHA-256 10000', 'PBES2, PBKDF2 with HMAC-SHA-256, AES-256-CBC 10000']],
    [{ format: 'pkcs12', password: 'p', legacy: true }, ['HMAC-SHA-1 2048', 'pbeWithSHAAnd3-KeyTripleDES-CBC 2048']],
    [{ format: 'pkcs12' }, []],
    [{ format: 'jks', password: 'p' }, ['SHA-1 over password and content', 'Sun key protector']],
    [{ format: 'jceks', password: 'p' }, ['SHA-1 over password and content', 'PBEWithMD5AndTripleDES 200000']],
    [{ format: 'pem', password: 'p' }, ['PBES2, PBKDF2 with HMAC-SHA-256, AES-256-CBC 10000']],
    [
      { format: 'pem', password: 'p', keyEncoding: 'traditional' },
      ['AES-256-CBC, key derived with MD5 (traditional PEM)'],
    ],
    [{ format: 'pem' }, []],
  ];
  it.each(table)('%o', async (options, algorithms) => {
    const { password = null } = options;
    const read = await readStore(await writeStore([pair], options), password === null ? {} : { password });
    if (!read.ok) throw read.error;
    const { integrity, protection } = read.value;
    expect([...new Set(protection.map((one) => [one.algorithm, one.iterations].join(' ').trim()))]).toEqual(algorithms);
    const hasDigest = /jks|jceks/.test(options.format) || (options.format === 'pkcs12' && password !== null);
    expect(integrity).toBe(hasDigest ? 'verified' : 'absent');
  });

  it('salts are new each time', async () => {
    for (const format of ['jks', 'pkcs12', 'pem'] as const) {
      const [first, second] = [1, 2].map(() => writeStore([pair], { format, password: 'p' }));
      expect(await first).not.toEqual(await second);
    }
  });

  it.each(['jks', 'pkcs12', 'pem'] as const)('%s is not opened by another password, or without one', async (format) => {
    const written = await writeStore([pair], { format, password: 'richtig' });
    expect(await readEntries(written, { password: 'Richtig' })).toMatchObject({ error: { code: 'wrong-password' } });
    expect(await readEntries(written)).toMatchObject({ error: { code: 'password-required' } });
  });
});
