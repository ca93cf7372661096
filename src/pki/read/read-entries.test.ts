import { describe, expect, it } from 'vitest';
import { nameOf, readManifest, readVector, vectorFolder } from '../../../e2e/interop/manifest';
import { toHex } from '../../shared/bytes';
import { readEntries, readPrivateKey, readStore, writeStore } from '../index';

/** Every committed vector that opens: all of it, and what becomes of it when it is written again. */

const { files } = readManifest(vectorFolder);
const readings = files.flatMap(({ file, reads }) =>
  reads.flatMap((reading) => ('format' in reading.expect ? [{ file, reading, name: nameOf(reading) }] : [])),
);

describe.each(readings)('$file, $name', ({ file, reading: { password, keyPasswords } }) => {
  const bytes = readVector(vectorFolder, file);
  const options = { ...(password === undefined ? {} : { password }), ...(keyPasswords ? { keyPasswords } : {}) };

  it('gives the certificates and keys that it shows, or says what stays locked', async () => {
    const store = await readStore(bytes, options);
    if (!store.ok) throw store.error;
    const read = await readEntries(bytes, options);
    const locked = store.value.entries.some(({ kind, key }) => kind !== 'secret-key' && key?.locked);
    if (!read.ok) {
      expect(locked || store.value.warnings.some(({ code }) => code === 'content-locked')).toBe(true);
      return;
    }
    const shown = store.value.entries.filter(({ kind }) => /^(key-pair|private-key|certificate)$/.test(kind));
    expect(read.value.map(({ alias, chain }) => [alias, ...chain.map((der) => toHex(der))])).toEqual(
      shown.map(({ alias, chain }) => [alias ?? '', ...chain.map(({ der }) => toHex(der))]),
    );
    for (const [index, { privateKey }] of read.value.entries()) {
      expect(privateKey !== undefined).toBe(shown[index]?.kind !== 'certificate');
    }
  });
});

it('a key is the one that readPrivateKey gives', async () => {
  const bytes = readVector(vectorFolder, 'pkcs12/keytool-two-keys.p12');
  const read = await readEntries(bytes, { password: 'changeit' });
  if (!read.ok) throw read.error;
  for (const { alias, privateKey } of read.value) {
    const key = await readPrivateKey(bytes, { alias, password: 'changeit' });
    expect(key).toEqual({ ok: true, value: privateKey });
  }
});

it('what openssl and keytool wrote goes through all formats and comes back the same', async () => {
  const password = 'changeit';
  for (const file of ['pkcs12/keytool-two-keys.p12', 'pkcs12/openssl-3des.p12', 'jks/keytool-rsa.jks']) {
    const original = await readEntries(readVector(vectorFolder, file), { password });
    if (!original.ok) throw original.error;
    let { value: entries } = original;
    for (const format of ['jks', 'pem', 'jceks', 'pkcs12'] as const) {
      const read = await readEntries(await writeStore(entries, { format, password }), { password });
      if (!read.ok) throw read.error;
      entries = read.value;
    }
    const plain = (list: typeof entries) => list.map(({ alias, privateKey, chain }) => ({ alias, privateKey, chain }));
    expect(plain(entries)).toEqual(plain(original.value));
  }
});
