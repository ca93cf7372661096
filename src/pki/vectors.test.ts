import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkCertificate, checkReading } from '../../e2e/interop/check-reading';
import { nameOf, type Reading, readManifest, readVector, vectorFolder } from '../../e2e/interop/manifest';
import { readPrivateKey, readStore } from './index';
import { limits } from './limits';
import type { ReadOptions } from './types';

/** Every committed vector, read as the tools that made it say. See e2e/scripts/make-vectors.mjs. */

const { files, certificates } = readManifest(vectorFolder);

function optionsOf(file: string, { password, keyPasswords }: Reading): ReadOptions {
  return {
    fileName: file,
    ...(password === undefined ? {} : { password }),
    ...(keyPasswords ? { keyPasswords } : {}),
  };
}

describe.each(files)('$file', ({ file, reads }) => {
  const bytes = readVector(vectorFolder, file);

  it.each(reads.map((reading) => ({ reading, name: nameOf(reading) })))('$name', async ({ reading }) => {
    const result = await readStore(bytes, optionsOf(file, reading));
    checkReading(reading, result);
    if (!result.ok) return;
    for (const certificate of result.value.entries.flatMap(({ chain }) => chain)) {
      checkCertificate(certificate, certificates[certificate.fingerprints.sha256]);
    }
  });
});

it('a file past the size limit is refused unread', async () => {
  const result = await readStore(new Uint8Array(limits.inputBytes + 1));
  checkReading({ expect: { error: 'limit-exceeded', details: { found: limits.inputBytes + 1 } } }, result);
});

const keys = files.flatMap(({ file, reads }) =>
  reads.flatMap((reading) => {
    if ('error' in reading.expect) return [];
    const withKey = reading.expect.entries.filter((entry) => entry.publicKey);
    // Keys without a name of their own cannot be asked for one by one.
    const names = new Set(withKey.map(({ alias }) => alias ?? null));
    if (withKey.length > 1 && (names.has(null) || names.size < withKey.length)) return [];
    return reading.expect.entries.flatMap((entry) =>
      entry.publicKey ? [{ file, reading, alias: entry.alias, publicKey: entry.publicKey, name: nameOf(reading) }] : [],
    );
  }),
);

describe('readPrivateKey gives the PKCS#8 key that belongs to the public key openssl names', () => {
  it.each(keys)('$file, $alias, $name', async ({ file, reading, alias, publicKey }) => {
    const bytes = readVector(vectorFolder, file);
    const name = alias === undefined ? await aliasOf(bytes, optionsOf(file, reading), publicKey) : alias;
    const keyPassword = reading.keyPasswords?.[name ?? ''];
    const result = await readPrivateKey(bytes, {
      alias: name,
      ...(reading.password === undefined ? {} : { password: reading.password }),
      ...(keyPassword === undefined ? {} : { keyPassword }),
    });
    if (!result.ok) expect.fail(`${result.error.code}: ${result.error.message}`);
    expect(publicKeyOf(result.value)).toBe(publicKey);
  });
});

/** The alias of the entry with that public key, where the tool gives it none and the reader may choose. */
async function aliasOf(bytes: Uint8Array, options: ReadOptions, publicKey: string): Promise<string | null> {
  const store = await readStore(bytes, options);
  if (!store.ok) expect.fail(store.error.message);
  const withKeys = store.value.entries.filter(({ kind }) => kind === 'key-pair' || kind === 'private-key');
  const [only] = withKeys;
  const pair = withKeys.find(({ chain: [leaf] }) => leaf && sha256(leaf.publicKey.spki) === publicKey) ?? only;
  if (!pair) expect.fail('there is no entry with a private key');
  return pair.alias;
}

function publicKeyOf(pkcs8: Uint8Array): string {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  return sha256(createPublicKey(key).export({ format: 'der', type: 'spki' }));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
