import { expect, it } from 'vitest';
import { readVector, vectorFolder } from '../../../../e2e/interop/manifest';
import { readEntries, readStore, writeStore } from '../../../pki/index';
import { renewedEntries, renewedOptions } from './renewed-entries';

const bytes = (value: number) => Uint8Array.of(value);
const fresh = { privateKey: bytes(9), chain: [bytes(8)] };
const pair = { alias: 'client', privateKey: bytes(1), chain: [bytes(2)], createdAt: new Date(0) };
const trusted = { alias: 'root', chain: [bytes(3)] };

it.each([
  ['in the place of the first key pair', [trusted, pair, pair], [trusted, { alias: 'client', ...fresh }, pair]],
  ['alone where there were only certificates', [trusted], [{ alias: '', ...fresh }]],
  ['alone in an empty file', [], [{ alias: '', ...fresh }]],
])('a new key pair stands %s', (_name, entries, expected) => {
  expect(renewedEntries(entries, fresh)).toEqual(expected);
});

const own = { password: 'changeit' };
const ofKey = { password: 'correct horse 7' };

it.each([
  ['the password of the waiting key where the file has none', 'pem/openssl-key-and-chain.pem', {}, ofKey, 'pem', ofKey],
  ['none where neither has one', 'pem/openssl-key-and-chain.pem', {}, {}, 'pem', {}],
  ['its own password', 'pkcs12/openssl-pbes2-aes-256.p12', own, ofKey, 'pkcs12', own],
  ['its own, empty password', 'pkcs12/openssl-password-empty-aes.p12', {}, ofKey, 'pkcs12', { password: '' }],
] as const)('the renewed file is locked with %s', async (_name, path, passwords, waiting, format, expected) => {
  const bytes = readVector(vectorFolder, path);
  const [store, entries] = await Promise.all([readStore(bytes, passwords), readEntries(bytes, passwords)]);
  const [pair] = entries.ok ? entries.value : [];
  if (!store.ok || pair?.privateKey === undefined) throw new Error('the vector opens and holds a key');
  const options = renewedOptions(store.value, passwords, waiting);
  expect(options.format).toBe(format);
  const written = await writeStore(renewedEntries([pair], { ...pair, privateKey: pair.privateKey }), options);
  expect(await readEntries(written, expected)).toMatchObject({ ok: true, value: [{ alias: pair.alias }] });
  expect((await readEntries(written, { password: 'another' })).ok).toBe(!('password' in expected));
});

it('a lone certificate in DER becomes PEM with the key, locked like that', async () => {
  const bytes = readVector(vectorFolder, 'pem/openssl-key-and-chain.pem');
  const read = await readEntries(bytes);
  const [pair] = read.ok ? read.value : [];
  const store = await readStore(pair?.chain[0] ?? bytes);
  if (!store.ok) throw store.error;
  expect(store.value.format).toBe('der');
  expect(renewedOptions(store.value, {}, ofKey)).toMatchObject({ format: 'pem', ...ofKey });
});
