import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '../../shared/bytes';
import {
  readEntries,
  readStore,
  type StoreEntryInput,
  type StoreFormat,
  type WriteOptions,
  writeStore,
} from '../index';
import { makePool, type Pool, type PoolEntry } from './testing/pool';

/** What is written is read back as it was: random stores, aliases and passwords in any script. */

let pool: Pool;
beforeAll(async () => {
  pool = await makePool();
});

const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['', ' ', 'a b', ' padded ', 'line\nbreak', 'tab\t', '\\x41', '\\', 'ключ', '鍵', 'مفتاح', 'clé', '🗝️', 'ß'],
      ...['-----BEGIN CERTIFICATE-----', 'Bag Attributes', 'localKeyID: 01 02', 'friendlyName: x', '\u2028', '\ufeff'],
      ...['\u0000', 'I\u0307', 'ΣΑΣ', 'x'.repeat(1_000), '__proto__', 'constructor'],
    ),
  },
);

interface Drawn {
  readonly alias: string;
  readonly pick: number;
}

/** Picks of the pool, each at most once, under names that differ in more than case. */
const drawn = fc
  .uniqueArray(fc.record({ alias: text, pick: fc.nat(99) }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ alias }) => alias.toLowerCase(),
  })
  .map((list): readonly Drawn[] => list);

function entriesOf(list: readonly Drawn[], from: readonly PoolEntry[]): StoreEntryInput[] {
  const left = [...from];
  return list.flatMap(({ alias, pick }) => {
    const [entry] = left.splice(pick % Math.max(left.length, 1), 1);
    return entry ? [{ alias, ...entry }] : [];
  });
}

interface Case {
  readonly name: string;
  readonly options: WriteOptions;
  /** Without one the password is drawn. */
  readonly fixed?: true;
  readonly runs: number;
  readonly pool: (pool: Pool) => readonly PoolEntry[];
  /** What becomes of the entries on the way. */
  readonly expected?: (entries: StoreEntryInput[]) => StoreEntryInput[];
}

const java = ({ keyPairs, certificates }: Pool) => [...keyPairs, ...certificates];
/** Neither the lone key nor its certificate in the same file, where nothing would tell that they are two entries. */
const untied = ({ keyPairs, certificates: [, ...certificates], keyAlone }: Pool) => [
  ...keyPairs,
  ...certificates,
  keyAlone,
];
const lowerCase = (entries: StoreEntryInput[]) =>
  entries.map((entry) => ({ ...entry, alias: entry.alias.toLowerCase() }));
const keysFirst = (entries: StoreEntryInput[]) =>
  entries.toSorted((left, right) => Number(!left.privateKey) - Number(!right.privateKey));
const without25519 = ({ keyPairs: [rsa, ec, , own], certificates: [, ...certificates] }: Pool) =>
  [rsa, ec, own, ...certificates].filter((entry) => entry !== undefined);

const cases: readonly Case[] = [
  { name: 'JKS', options: { format: 'jks' }, runs: 40, pool: java, expected: lowerCase },
  { name: 'JCEKS', options: { format: 'jceks' }, runs: 2, pool: java, expected: lowerCase },
  { name: 'PKCS#12', options: { format: 'pkcs12' }, runs: 12, pool: untied, expected: keysFirst },
  {
    name: 'legacy PKCS#12',
    options: { format: 'pkcs12', legacy: true },
    runs: 12,
    pool: untied,
    expected: keysFirst,
  },
  { name: 'open PKCS#12', options: { format: 'pkcs12' }, fixed: true, runs: 50, pool: untied, expected: keysFirst },
  { name: 'encrypted PEM', options: { format: 'pem' }, runs: 15, pool: untied },
  { name: 'open PEM', options: { format: 'pem' }, fixed: true, runs: 60, pool: untied },
  { name: 'traditional PEM', options: { format: 'pem', keyEncoding: 'traditional' }, runs: 30, pool: without25519 },
  {
    name: 'open traditional PEM',
    options: { format: 'pem', keyEncoding: 'traditional' },
    fixed: true,
    runs: 50,
    pool: without25519,
  },
];

/** As plain values that compare well. */
function comparable(entries: readonly StoreEntryInput[]) {
  return entries.map(({ alias, privateKey, chain }) => ({
    alias,
    key: privateKey ? toHex(privateKey) : null,
    chain: chain.map((der) => toHex(der)),
  }));
}

describe('write, then read', () => {
  it.each(cases)('$name', async ({ options, fixed, runs, pool: choose, expected = (entries) => entries }) => {
    const from = choose(pool);
    const check = async (list: readonly Drawn[], password: string) => {
      const entries = entriesOf(list, from);
      const written = await writeStore(entries, fixed ? options : { ...options, password });
      const opening = fixed ? {} : { password };
      const store = await readStore(written, opening);
      if (!store.ok) throw store.error;
      expect(store.value).toMatchObject({ format: options.format, warnings: [] });
      expect(
        store.value.entries.filter(({ chainInFile, key }) => chainInFile || key?.matchesCertificate === false),
      ).toEqual([]);
      const read = await readEntries(written, opening);
      if (!read.ok) throw read.error;
      expect(comparable(read.value)).toEqual(comparable(expected(entries)));
    };
    await fc.assert(fc.asyncProperty(drawn, text, check), { numRuns: runs });
  });

  it('PKCS#7: every certificate once, each chain in its order', async () => {
    const chains = [...pool.keyPairs, ...pool.certificates].map(({ chain }) => ({ alias: '', chain }));
    const written = await writeStore(chains, { format: 'pkcs7' });
    const read = await readEntries(written);
    if (!read.ok) throw read.error;
    const found = read.value.flatMap(({ chain }) => chain.map((der) => toHex(der)));
    expect(new Set(found).size).toBe(found.length);
    expect(new Set(found)).toEqual(new Set(chains.flatMap(({ chain }) => chain.map((der) => toHex(der)))));
    for (const { chain } of chains) {
      const places = chain.map((der) => found.indexOf(toHex(der)));
      expect(places).toEqual(places.toSorted((left, right) => left - right));
    }
  });

  const single: readonly (readonly [name: string, format: StoreFormat, more: object])[] = [
    ['a key', 'der', {}],
    ['an encrypted key', 'der', { password: 'Geheim 鍵' }],
    ['a key in its traditional form', 'der', { keyEncoding: 'traditional' }],
  ];
  it.each(single)('DER: %s', async (_, format, more) => {
    const { privateKey } = pool.keyAlone;
    if (!privateKey) throw new Error('there is no key');
    const written = await writeStore([{ alias: '', privateKey, chain: [] }], { format, ...more });
    const read = await readEntries(written, more);
    expect(read).toEqual({ ok: true, value: [{ alias: '', privateKey, chain: [] }] });
  });

  it('DER: a certificate, byte by byte', async () => {
    const [der] = pool.certificates[0]?.chain ?? [];
    const written = await writeStore([{ alias: 'ca', chain: der ? [der] : [] }], { format: 'der' });
    expect(written).toEqual(der);
  });
});
