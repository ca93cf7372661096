import { describe, expect, it } from 'vitest';
import { readVector, vectorFolder } from '../../../e2e/interop/manifest';
import { readEntries, readStore, writeStore } from '../../pki';
import {
  aliasProblems,
  asksPassword,
  type Candidate,
  type Chosen,
  candidatesOf,
  conversionProblems,
  convertedName,
  entriesToWrite,
  exportFormats,
  exposesKey,
  formatFacts,
  isKept,
  kindOfChosen,
  passwordWarnings,
  proposeAliases,
  storeFormats,
  writeOptionsOf,
} from './convert';

const password = 'changeit';

async function candidates(file = 'pkcs12/keytool-two-keys.p12'): Promise<readonly Candidate[]> {
  const bytes = readVector(vectorFolder, file);
  const [store, entries] = [await readStore(bytes, { password }), await readEntries(bytes, { password })];
  if (!store.ok || !entries.ok) throw new Error('the vector does not open');
  return candidatesOf(file, store.value, entries.value);
}

const choose = (list: readonly Candidate[]): Chosen[] => {
  const aliases = proposeAliases(list);
  return list.map((candidate, index) => ({ candidate, alias: aliases[index] ?? '' }));
};
const form = { format: 'pkcs12', password: '', repeated: '', keyEncoding: 'pkcs8' } as const;

describe('candidates', () => {
  it('are the entries of the file, then each certificate of its chains once', async () => {
    const found = await candidates();
    expect(found.map(({ type, subject }) => `${type} ${subject}`)).toEqual([
      'key-pair rsa-client.vector.example',
      'key-pair client.vector.example',
      'chain-certificate rsa-client.vector.example',
      'chain-certificate Vector Issuing CA',
      'chain-certificate Vector Root CA',
      'chain-certificate client.vector.example',
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  it('get names of their own', async () => {
    const found = await candidates();
    expect(proposeAliases([...found.slice(0, 1), ...found.slice(0, 4)], ['VECTOR issuing ca'])).toEqual([
      'server',
      'server 2',
      'client',
      'rsa-client.vector.example',
      'Vector Issuing CA 2',
    ]);
  });
});

describe('every format', () => {
  it.each(exportFormats)('%s: what the rules let through is written', async (format) => {
    const [pair, , part] = choose(await candidates());
    if (!pair || !part) throw new Error('there is no candidate');
    const chosen = format === 'der' ? [pair] : [pair, part];
    const entered = { ...form, format, password: 'geheim-1', repeated: 'geheim-1' };
    expect(conversionProblems(chosen, entered)).toEqual([]);
    expect(aliasProblems(chosen, format).size).toBe(0);
    const written = await writeStore(entriesToWrite(chosen, format), writeOptionsOf(entered));
    const read = await readStore(written, { password: 'geheim-1' });
    expect(read.ok && read.value.format).toBe(formatFacts[format].store);
  });

  it('of a new store holds several entries and is one that the cockpit keeps', () => {
    expect(storeFormats).toEqual(['pkcs12', 'pkcs12-legacy', 'jks', 'pem']);
  });
});

describe('rules', () => {
  it('nothing, too much, and a key without its certificate', async () => {
    const chosen = choose(await candidates());
    const bare = chosen.slice(0, 1).map(({ candidate, alias }) => ({
      candidate: { ...candidate, type: 'private-key', input: { ...candidate.input, chain: [] } } as const,
      alias,
    }));
    expect(conversionProblems([], form)).toEqual(['no-entries']);
    expect(conversionProblems(chosen, { ...form, format: 'der' })).toEqual(['one-only']);
    expect(conversionProblems(bare, { ...form, format: 'jks', password: 'x', repeated: 'x' })).toEqual([
      'key-without-certificate',
    ]);
    expect(conversionProblems(bare, { ...form, format: 'pkcs7' })).toEqual(['key-without-certificate']);
  });

  it('a password, twice the same', async () => {
    const chosen = choose(await candidates());
    expect(conversionProblems(chosen, { ...form, format: 'jks' })).toEqual(['password']);
    expect(conversionProblems(chosen, { ...form, password: 'a' })).toEqual(['repeated']);
    expect(conversionProblems(chosen, { ...form, format: 'pkcs7', password: 'a' })).toEqual([]);
  });

  it('a password is asked for where it protects something', async () => {
    const chosen = choose(await candidates());
    const certificates = chosen.filter(({ candidate }) => candidate.type === 'chain-certificate');
    expect(exportFormats.filter((format) => asksPassword(certificates, format))).toEqual([
      'pkcs12',
      'pkcs12-legacy',
      'jks',
      'jceks',
    ]);
    expect(asksPassword(chosen, 'pem')).toBe(true);
    expect(exposesKey(chosen, form)).toBe(true);
    expect(exposesKey(chosen, { ...form, password: 'a' })).toBe(false);
    expect(exposesKey(chosen, { ...form, format: 'pkcs7' })).toBe(false);
    expect(exposesKey(certificates, form)).toBe(false);
    expect([kindOfChosen(chosen), kindOfChosen(certificates)]).toEqual(['key-store', 'trust-store']);
  });

  it('aliases differ in more than case', async () => {
    const [first, second, third] = choose(await candidates());
    if (!first || !second || !third) throw new Error('there is no candidate');
    const chosen = [first, { ...second, alias: first.alias.toUpperCase() }, { ...third, alias: '' }];
    expect([...aliasProblems(chosen, 'jks').values()]).toEqual(['duplicate', 'empty']);
    expect(aliasProblems(chosen, 'pem').size).toBe(0);
  });

  it.each([
    ['geheim', 'jks', []],
    ['kurz', 'jks', ['short']],
    ['größer', 'jks', []],
    ['größer', 'jceks', ['not-ascii']],
    ['groß', 'pkcs12', ['short', 'not-ascii']],
    ['', 'pkcs12', []],
    ['ä', 'pem', []],
  ] as const)('the password %s in %s', (given, format, expected) => {
    expect(passwordWarnings(given, format)).toEqual(expected);
  });

  it('names follow the format', async () => {
    const chosen = choose(await candidates());
    const certificate = chosen.slice(2, 3);
    const names = exportFormats.map((format) => convertedName('orders.pfx', certificate, format));
    expect(names).toEqual([
      'orders.p12',
      'orders.p12',
      'orders.jks',
      'orders.jceks',
      'orders.pem',
      'orders.cer',
      'orders.p7b',
    ]);
    expect(convertedName('orders.pfx', chosen, 'der')).toBe('orders.der');
    expect(exportFormats.filter((format) => isKept(certificate, format))).toEqual([...storeFormats, 'der']);
    expect(isKept(chosen, 'der')).toBe(false);
  });
});
