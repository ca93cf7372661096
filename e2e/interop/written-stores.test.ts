import { createPrivateKey, createPublicKey } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEntries, type StoreEntryInput, type WriteOptions, writeStore } from '../../src/pki/index';
import { toUtf16Be } from '../../src/shared/bytes';
import { type AlgorithmName, algorithms, type FreshKeys, makeFreshKeys, publicKeyOf, sha256 } from './fresh-keys';
import { fingerprintsIn, tools } from './tools';

/**
 * What we write opens in openssl 3, Java 17 and Node, for every format, key algorithm and kind of password that the
 * tool knows: the same certificates, keys that belong to them, chains that verify. Java starts once for all files.
 */

const ascii = 'Changeit-1';
const anyScript = 'Schlüssel 鍵 🗝️';
const keyPassword = 'only this key';

interface Variant {
  readonly name: string;
  readonly extension: string;
  readonly options: WriteOptions;
  /** How LoadStores.java is to open it; absent where Java cannot. */
  readonly java?: string;
  /** Java passes over keys in the open, and over the certificates that are theirs. */
  readonly emptyForJava?: true;
  readonly openssl?: 'pkcs12' | 'pem' | 'der-key' | 'pkcs7';
  readonly node?: 'pfx' | 'pem';
  /** What of an entry is written; all of it by default. */
  readonly part?: (entry: StoreEntryInput) => StoreEntryInput;
  /** Ed25519 has no form but PKCS#8. */
  readonly traditional?: true;
}

const keyOnly = ({ alias, privateKey }: StoreEntryInput): StoreEntryInput => ({
  alias,
  ...(privateKey ? { privateKey } : {}),
  chain: [],
});
const chainOnly = ({ alias, chain }: StoreEntryInput): StoreEntryInput => ({ alias, chain });
const leafOnly = ({ alias, chain }: StoreEntryInput): StoreEntryInput => ({ alias, chain: chain.slice(0, 1) });
const pfx = { extension: 'p12', openssl: 'pkcs12', node: 'pfx' } as const;
const pem = { extension: 'pem', openssl: 'pem', node: 'pem' } as const;
const traditional = { keyEncoding: 'traditional' } as const;

const variants: readonly Variant[] = [
  { name: 'JKS', extension: 'jks', options: { format: 'jks', password: ascii }, java: 'JKS' },
  {
    name: 'JKS, password in any script',
    extension: 'jks',
    options: { format: 'jks', password: anyScript },
    java: 'JKS',
  },
  { name: 'JKS, empty password', extension: 'jks', options: { format: 'jks', password: '' }, java: 'JKS' },
  { name: 'JCEKS', extension: 'jceks', options: { format: 'jceks', password: ascii }, java: 'JCEKS' },
  { name: 'PKCS#12', ...pfx, options: { format: 'pkcs12', password: ascii }, java: 'PKCS12' },
  { name: 'PKCS#12, password in any script', ...pfx, options: { format: 'pkcs12', password: anyScript } },
  { name: 'PKCS#12, empty password', ...pfx, options: { format: 'pkcs12', password: '' }, java: 'PKCS12' },
  { name: 'PKCS#12, no password', ...pfx, options: { format: 'pkcs12' }, java: 'PKCS12', emptyForJava: true },
  { name: 'PKCS#12 legacy', ...pfx, options: { format: 'pkcs12', password: ascii, legacy: true }, java: 'PKCS12' },
  {
    name: 'PKCS#12 legacy, password in any script',
    ...pfx,
    options: { format: 'pkcs12', password: anyScript, legacy: true },
  },
  { name: 'PEM', ...pem, options: { format: 'pem' } },
  { name: 'PEM, password', ...pem, options: { format: 'pem', password: ascii } },
  { name: 'PEM, password in any script', ...pem, options: { format: 'pem', password: anyScript } },
  { name: 'PEM traditional', ...pem, options: { format: 'pem', ...traditional }, traditional: true },
  {
    name: 'PEM traditional, password',
    ...pem,
    options: { format: 'pem', password: ascii, ...traditional },
    traditional: true,
  },
  { name: 'DER key', extension: 'der', openssl: 'der-key', options: { format: 'der' }, java: 'key', part: keyOnly },
  {
    name: 'DER key, password',
    extension: 'der',
    openssl: 'der-key',
    options: { format: 'der', password: ascii },
    java: 'encrypted-key',
    part: keyOnly,
  },
  {
    name: 'DER key traditional',
    extension: 'der',
    openssl: 'der-key',
    options: { format: 'der', ...traditional },
    part: keyOnly,
    traditional: true,
  },
  { name: 'DER certificate', extension: 'cer', options: { format: 'der' }, java: 'certificates', part: leafOnly },
  {
    name: 'PKCS#7',
    extension: 'p7b',
    openssl: 'pkcs7',
    options: { format: 'pkcs7' },
    java: 'certificates',
    part: chainOnly,
  },
];

const files = variants.flatMap((variant, index) =>
  algorithms
    .filter(({ name }) => !variant.traditional || name !== 'ed25519')
    .map(({ name: algorithm }) => ({ variant, algorithm, file: `${index}-${algorithm}.${variant.extension}` })),
);
/** Everything in one file, with trusted certificates beside the keys. */
const whole = [
  { file: 'whole.jks', type: 'JKS', options: { format: 'jks', password: ascii } },
  { file: 'whole.jceks', type: 'JCEKS', options: { format: 'jceks', password: ascii } },
  { file: 'whole.p12', type: 'PKCS12', options: { format: 'pkcs12', password: ascii } },
  { file: 'whole-legacy.p12', type: 'PKCS12', options: { format: 'pkcs12', password: ascii, legacy: true } },
] as const;
const ownPassword = { file: 'own-password.jks', type: 'JKS' };

let keys: FreshKeys;
let everything: readonly StoreEntryInput[];
/** What Java says of a file: `alias kind fingerprints`, by file. */
const loaded = new Map<string, string[]>();

function entryOf(algorithm: AlgorithmName): StoreEntryInput {
  const entry = keys.entries.find(({ alias }) => alias === algorithm);
  if (!entry) throw new Error(`there is no ${algorithm}`);
  return entry;
}

beforeAll(async () => {
  keys = makeFreshKeys();
  const trusted = [
    { alias: 'Aussteller ☃', chain: [keys.issuing] },
    { alias: 'root', chain: [keys.root] },
  ];
  everything = [...keys.entries, ...trusted];
  const manifest: string[] = [];
  for (const { variant, algorithm, file } of files) {
    const { options, part = (entry: StoreEntryInput) => entry, java } = variant;
    tools.write(file, await writeStore([part(entryOf(algorithm))], options));
    if (java) manifest.push([file, java, inBase64(options.password), '-'].join(' '));
  }
  for (const { file, type, options } of whole) {
    tools.write(file, await writeStore(everything, options));
    manifest.push([file, type, inBase64(options.password), '-'].join(' '));
  }
  const options = { format: 'jks', password: anyScript, keyPasswords: { 'ec-p256': keyPassword } } as const;
  tools.write(ownPassword.file, await writeStore([entryOf('ec-p256')], options));
  manifest.push([ownPassword.file, ownPassword.type, inBase64(anyScript), inBase64(keyPassword)].join(' '));
  tools.write('manifest.txt', manifest.map((line) => `${line}\n`).join(''));
  const program = fileURLToPath(new URL('LoadStores.java', import.meta.url));
  tools.run('java', ['-XX:TieredStopAtLevel=1', program, tools.folder]);
  for (const line of tools.read('loaded.txt').toString().trim().split('\n')) {
    const [file = '', alias = '-', kind = '', fingerprints = ''] = line.split(' ');
    const name = alias === '-' ? '-' : Buffer.from(alias, 'base64').swap16().toString('utf16le');
    loaded.set(file, [...(loaded.get(file) ?? []), [name, kind, fingerprints].join(' ')]);
  }
}, 120_000);
afterAll(() => tools.remove());

function inBase64(password: string | undefined): string {
  if (password === undefined) return '-';
  // An empty text would vanish between the spaces.
  return password === '' ? 'empty' : Buffer.from(toUtf16Be(password)).toString('base64');
}

const fingerprints = ({ chain }: StoreEntryInput) => chain.map(sha256);
const passIn = (password: string | undefined) => ['-passin', `pass:${password ?? ''}`];

function publicKeyInPem(text: string): string {
  const [block = ''] = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/.exec(text) ?? [];
  return createPublicKey(createPrivateKey(block)).export({ type: 'spki', format: 'der' }).toString('hex');
}

describe.each(variants.filter(({ openssl }) => openssl !== undefined))('openssl opens $name', (variant) => {
  const { password } = variant.options;
  const own = files.filter((file) => file.variant === variant);

  it.each(own)('$algorithm', ({ algorithm, file }) => {
    const entry = entryOf(algorithm);
    if (variant.openssl === 'pkcs12') {
      const printed = tools.openssl(['pkcs12', '-in', file, '-nodes', ...passIn(password)]).toString();
      expect(fingerprintsIn(printed)).toEqual(fingerprints(entry));
      expect(publicKeyInPem(printed)).toBe(publicKeyOf(entry));
      expect(printed.match(/friendlyName: (.+)/)?.[1]).toBe(algorithm);
      return;
    }
    if (variant.openssl === 'pkcs7') {
      const printed = tools.openssl(['pkcs7', '-inform', 'DER', '-in', file, '-print_certs']).toString();
      expect(fingerprintsIn(printed)).toEqual(fingerprints(entry));
      return;
    }
    const form = variant.openssl === 'der-key' ? 'DER' : 'PEM';
    const spki = tools.openssl([
      ...['pkey', '-in', file, '-inform', form, '-pubout', '-outform', 'DER'],
      ...passIn(password),
    ]);
    expect(spki.toString('hex')).toBe(publicKeyOf(entry));
    if (form === 'DER') return;
    const said = tools.openssl(['verify', '-CAfile', 'root.crt', '-untrusted', file, file]).toString();
    expect(said).toContain(': OK');
    expect(fingerprintsIn(tools.read(file).toString())).toEqual(fingerprints(entry));
  });
});

describe.each(variants.filter(({ java }) => java !== undefined))('Java opens $name', (variant) => {
  it.each(files.filter((file) => file.variant === variant))('$algorithm', ({ algorithm, file }) => {
    const entry = (variant.part ?? ((whole: StoreEntryInput) => whole))(entryOf(algorithm));
    const family = algorithm.startsWith('rsa') ? 'RSA' : algorithm.startsWith('ec') ? 'EC' : 'EdDSA';
    const expected = /key/.test(variant.java ?? '')
      ? `- key ${family}`
      : variant.java === 'certificates'
        ? `- certificates ${fingerprints(entry).join()}`
        : `${algorithm} key ${fingerprints(entry).join()}`;
    expect(loaded.get(file) ?? []).toEqual(variant.emptyForJava ? [] : [expected]);
  });
});

describe.each(variants.filter(({ node }) => node !== undefined))('Node takes $name for TLS', (variant) => {
  it.each(files.filter((file) => file.variant === variant))('$algorithm', ({ file }) => {
    const content = tools.read(file);
    const { password: passphrase } = variant.options;
    const secret = passphrase === undefined ? {} : { passphrase };
    const context = variant.node === 'pfx' ? { pfx: content } : { key: content, cert: content };
    expect(() => createSecureContext({ ...context, ...secret })).not.toThrow();
  });
});

describe('a file of many entries', () => {
  it.each(whole)('$file: Java finds every key, chain and trusted certificate', ({ file }) => {
    const expected = everything.map(
      (entry) =>
        `${entry.alias.toLowerCase()} ${entry.privateKey ? 'key' : 'certificate'} ${fingerprints(entry).join()}`,
    );
    expect(loaded.get(file)?.toSorted()).toEqual(expected.toSorted());
  });

  it.each(whole)('$file: keytool -list -v is happy', ({ file, type }) => {
    const printed = tools
      .keytool(['-list', '-v', '-keystore', file, '-storetype', type, '-storepass', ascii])
      .toString();
    expect(printed).toContain(`contains ${everything.length} entries`);
    expect(printed.match(/Entry type: PrivateKeyEntry\nCertificate chain length: 3/g)).toHaveLength(
      keys.entries.length,
    );
    expect(printed.match(/Entry type: trustedCertEntry/g)).toHaveLength(2);
  });

  it('a key of a JKS store with a password of its own', () => {
    const entry = entryOf('ec-p256');
    expect(loaded.get(ownPassword.file)).toEqual([`ec-p256 key ${fingerprints(entry).join()}`]);
  });

  it.each([
    { from: whole[0], type: 'PKCS12', file: 'imported.p12' },
    { from: whole[2], type: 'JKS', file: 'imported.jks' },
  ])('keytool -importkeystore turns $from.file into $type, which opens here', async ({ from, type, file }) => {
    const source = ['-srckeystore', from.file, '-srcstoretype', from.type, '-srcstorepass', ascii];
    const target = ['-destkeystore', file, '-deststoretype', type, '-deststorepass', ascii];
    tools.keytool(['-importkeystore', '-noprompt', ...source, ...target]);
    const read = await readEntries(new Uint8Array(tools.read(file)), { password: ascii });
    if (!read.ok) throw read.error;
    const plain = (entries: readonly StoreEntryInput[]) =>
      entries.map((entry) => [entry.alias.toLowerCase(), !!entry.privateKey, ...fingerprints(entry)].join()).toSorted();
    expect(plain(read.value)).toEqual(plain(everything));
  });

  it('through PKCS#12, JKS and PEM and back, openssl finds the same', async () => {
    let entries: readonly StoreEntryInput[] = everything;
    for (const format of ['pkcs12', 'jks', 'pem', 'pkcs12'] as const) {
      const written = await writeStore(entries, { format, password: ascii });
      tools.write('converted.p12', written);
      const read = await readEntries(written, { password: ascii });
      if (!read.ok) throw read.error;
      entries = read.value;
    }
    const printed = tools.openssl(['pkcs12', '-in', 'converted.p12', '-nodes', ...passIn(ascii)]).toString();
    const expected = new Set(everything.flatMap(fingerprints));
    expect(new Set(fingerprintsIn(printed))).toEqual(expected);
    expect(printed.match(/BEGIN PRIVATE KEY/g)).toHaveLength(keys.entries.length);
    expect(new Set(entries.flatMap(fingerprints))).toEqual(expected);
  });
});
