import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { toReading } from '../../../domain/certificate/reading';
import { readStore } from '../../../pki';
import { findKeyMatches } from './combine-key';
import { newItem, type UploadItem } from './upload-items';

async function dropped(path: string): Promise<UploadItem> {
  const content = Uint8Array.from(readFileSync(`e2e/vectors/${path}`));
  const item = newItem(path, basename(path), content, null);
  return { ...item, reading: toReading(await readStore(content), []) };
}

const key = await dropped('screens/openssl-client.key');
const certificate = await dropped('screens/openssl-client.crt');

it('finds the certificate of a key, whichever was dropped first', async () => {
  for (const items of [
    [key, certificate],
    [certificate, key],
  ]) {
    const matches = await findKeyMatches(items, { readStore });
    expect(matches.map((match) => [match.keyItem.fileName, match.certificateItem.fileName])).toEqual([
      ['openssl-client.key', 'openssl-client.crt'],
    ]);
  }
});

it('joins them into one file that the reader opens as a key pair', async () => {
  const [match] = await findKeyMatches([key, certificate], { readStore });
  const joined = await readStore(match?.content ?? new Uint8Array());
  expect(joined.ok && joined.value.entries.map((entry) => entry.kind)).toEqual(['key-pair']);
});

it('offers every certificate of the same key', async () => {
  const renewed = { ...certificate, id: 'renewed', fileName: 'renewed.crt' };
  const matches = await findKeyMatches([key, certificate, renewed], { readStore });
  expect(matches.map((match) => match.certificateItem.fileName)).toEqual(['openssl-client.crt', 'renewed.crt']);
});

it('does not join a key and the certificate of another', async () => {
  const other = await dropped('screens/openssl-weak-key-and-hash.cer');
  expect(other.reading.state).toBe('storable');
  expect(await findKeyMatches([key, other], { readStore })).toEqual([]);
});

it('leaves a key pair and a store alone', async () => {
  const store = await dropped('truststores/keytool-150.jks');
  expect(await findKeyMatches([key, store], { readStore })).toEqual([]);
});
