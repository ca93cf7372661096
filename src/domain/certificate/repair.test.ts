import { describe, expect, test } from 'vitest';
import { readManifest, readVector, vectorFolder } from '../../../e2e/interop/manifest';
import { checkHealth, readEntries, readStore, writeStore } from '../../pki';
import type { Certificate, Finding, ReadOptions, Store } from '../../pki/types';
import { certificatesOf } from './content';
import {
  brokenEnds,
  type FoundIssuer,
  isRepairable,
  planRepair,
  possibleRepairs,
  type RepairStep,
  repairOptions,
  sharedAlias,
} from './repair';
import { displayName } from './summary';
import type { StorePasswords } from './types';

const now = new Date('2026-11-22T12:00:00Z');

interface Opened {
  readonly bytes: Uint8Array;
  readonly store: Store;
  readonly findings: readonly Finding[];
}

async function openBytes(bytes: Uint8Array, password?: string): Promise<Opened> {
  return openWith(bytes, password === undefined ? {} : { password });
}

async function openWith(bytes: Uint8Array, passwords: ReadOptions): Promise<Opened> {
  const read = await readStore(bytes, passwords);
  if (!read.ok) throw read.error;
  return { bytes, store: read.value, findings: await checkHealth(read.value, { now }) };
}

function vector(path: string): Uint8Array {
  return readVector(vectorFolder, path);
}

function foundIn(certificates: readonly Certificate[]): readonly FoundIssuer[] {
  return certificates.map((certificate) => ({ certificate, fileName: 'roots.pem', subaccount: 'Development' }));
}

/** Repairs, and opens what was written. */
async function repair(
  { bytes, store }: Opened,
  steps: readonly RepairStep[],
  {
    issuers = [],
    password,
    keyPasswords,
    newPassword = '',
  }: StorePasswords & { issuers?: readonly FoundIssuer[]; newPassword?: string },
): Promise<Opened> {
  const passwords = { ...(password !== undefined && { password }), ...(keyPasswords && { keyPasswords }) };
  const entries = await readEntries(bytes, passwords);
  if (!entries.ok) throw entries.error;
  const planned = planRepair(store, new Set(steps), issuers);
  const options = repairOptions(store, new Set(steps), planned, passwords, newPassword);
  const written = await writeStore(
    planned.map(({ source, alias, chain }) => ({
      ...(source === null ? {} : entries.value[source]),
      alias,
      chain: chain.map(({ der }) => der),
    })),
    options,
  );
  const { password: kept, keyPasswords: keptOfKeys } = options;
  return openWith(written, {
    ...(kept !== undefined && { password: kept }),
    ...(keptOfKeys && { keyPasswords: keptOfKeys }),
  });
}

const codesOf = ({ findings }: Opened) => findings.map(({ code }) => code);
const keysOf = ({ store }: Opened) => store.entries.filter(({ kind }) => kind === 'key-pair').length;

describe('repair', () => {
  test.each([
    ['a chain without a key, root first', 'pem/openssl-chain-reversed.pem', undefined, 'order', 'chain-order'],
    ['a certificate twice', 'pem/openssl-certificate-twice.pem', undefined, 'duplicates', 'duplicate-certificate'],
    [
      'a trusted certificate twice in JKS',
      'jks/handmade-duplicate-certificates.jks',
      'changeit',
      'duplicates',
      'duplicate-certificate',
    ],
    ['RC2 in PKCS#12', 'pkcs12/openssl-legacy.pfx', 'changeit', 'encryption', 'legacy-encryption'],
    ['DES around a key in PEM', 'pem/openssl-traditional-des.pem', 'changeit', 'encryption', 'legacy-encryption'],
  ] as const)('%s', async (_name, path, password, step, code) => {
    const opened = await openBytes(vector(path), password);
    expect(possibleRepairs(opened.store, opened.findings, [])).toContain(step);
    expect(codesOf(opened)).toContain(code);
    const repaired = await repair(opened, [step], password === undefined ? {} : { password });
    expect(codesOf(repaired)).not.toContain(code);
    expect(keysOf(repaired)).toBe(keysOf(opened));
    const fingerprints = (of: Opened) => new Set(certificatesOf(of.store).map((one) => one.fingerprints.sha256));
    expect(fingerprints(repaired)).toEqual(fingerprints(opened));
    expect(repaired.store.format).toBe(opened.store.format);
  });

  test('the missing issuers are added to the chain of the key', async () => {
    const whole = await openBytes(vector('pem/openssl-key-and-chain.pem'));
    const [leaf, ...issuers] = whole.store.entries[0]?.chain ?? [];
    const [entry] = await readEntries(whole.bytes).then((read) => (read.ok ? read.value : []));
    if (leaf === undefined || entry === undefined) throw new Error('the vector holds a key with its chain');
    const alone = await openBytes(await writeStore([{ ...entry, chain: [leaf.der] }], { format: 'pem' }));
    expect(brokenEnds(alone.store, alone.findings).map(({ fingerprints }) => fingerprints.sha256)).toEqual([
      leaf.fingerprints.sha256,
    ]);
    expect(possibleRepairs(alone.store, alone.findings, foundIn(issuers))).toContain('issuers');
    const repaired = await repair(alone, ['issuers'], { issuers: foundIn(issuers.toReversed()) });
    expect(repaired.store.entries[0]?.chain.map(({ subject }) => displayName(subject))).toEqual(
      [leaf, ...issuers].map(({ subject }) => displayName(subject)),
    );
    expect(codesOf(repaired)).not.toContain('chain-incomplete');
  });

  test('a single certificate in DER becomes PEM when its issuers are added', async () => {
    const chain = certificatesOf((await openBytes(vector('pem/openssl-chain.pem'))).store);
    const [leaf, ...issuers] = chain;
    if (leaf === undefined) throw new Error('the vector holds a chain');
    const alone = await openBytes(leaf.der);
    expect(alone.store.format).toBe('der');
    const repaired = await repair(alone, ['issuers'], { issuers: foundIn(issuers) });
    expect(repaired.store.format).toBe('pem');
    expect(certificatesOf(repaired.store)).toHaveLength(chain.length);
    expect((await repair(alone, [], {})).store.format).toBe('der');
  });

  test.each([
    ['pkcs12/openssl-pbes2-aes-256.p12', 'changeit'],
    ['jks/keytool-rsa.jks', 'changeit'],
    ['pem/openssl-key-and-chain.pem', undefined],
  ] as const)('a new password for %s', async (path, password) => {
    const opened = await openBytes(vector(path), password);
    expect(possibleRepairs(opened.store, opened.findings, [])).toContain('password');
    const repaired = await repair(opened, ['password'], {
      ...(password !== undefined && { password }),
      newPassword: 'another one',
    });
    expect(keysOf(repaired)).toBe(keysOf(opened));
    expect(keysOf(repaired)).toBeGreaterThan(0);
    expect(repaired.store.entries.every(({ key }) => key?.locked !== true)).toBe(true);
  });

  test.each(['pkcs12/openssl-3des.p12', 'pkcs12/openssl-legacy.pfx'])(
    'old consumers keep 3DES, unless AES is asked for: %s',
    async (path) => {
      const opened = await openBytes(vector(path), 'changeit');
      const ciphersOf = ({ store }: Opened) =>
        store.protection.flatMap(({ of, algorithm }) =>
          of === 'integrity' ? [] : [/AES-256|DES/.exec(algorithm)?.[0]],
        );
      expect(possibleRepairs(opened.store, opened.findings, [])).toContain('encryption');
      expect(new Set(ciphersOf(await repair(opened, [], { password: 'changeit' })))).toEqual(new Set(['DES']));
      const renewed = await repair(opened, ['encryption'], { password: 'changeit' });
      expect(new Set(ciphersOf(renewed))).toEqual(new Set(['AES-256']));
    },
  );

  test('what does not belong to the chain of a key in a Java store does not become trusted', async () => {
    const bytes = vector('pkcs12/openssl-leaf-only.p12');
    const read = await readEntries(bytes, { password: 'changeit' });
    const [entry] = read.ok ? read.value : [];
    const [stranger] = (await openBytes(vector('screens/openssl-expired.cer'))).store.entries[0]?.chain ?? [];
    if (entry === undefined || stranger === undefined) throw new Error('the vectors hold a key and a certificate');
    const strange = { ...entry, chain: [...entry.chain, stranger.der] };
    const opened = await openBytes(await writeStore([strange], { format: 'jks', password: 'changeit' }), 'changeit');
    expect(codesOf(opened)).toContain('chain-extra-certificates');
    const repaired = await repair(opened, [], { password: 'changeit' });
    expect(repaired.store.entries.map(({ kind }) => kind)).toEqual(['key-pair']);
  });

  test('without a step for it the password and the protection stay', async () => {
    const opened = await openBytes(vector('pkcs12/openssl-pbes2-aes-256.p12'), 'changeit');
    const repaired = await repair(opened, ['order'], { password: 'changeit' });
    expect(repaired.store.integrity).toBe('verified');
    expect(repaired.store.protection.some(({ algorithm }) => algorithm.includes('AES-256'))).toBe(true);
  });

  test.each([
    ['pem/openssl-chain.pem', undefined, true],
    ['pem/openssl-everything.pem', undefined, false],
    ['pem/openssl-request.csr', undefined, false],
    ['pem/openssl-public-key-beside.pem', undefined, false],
    ['pem/handmade-one-damaged-block.pem', undefined, false],
    ['pkcs12/openssl-certificates-camellia.p12', 'changeit', false],
    ['pkcs12/handmade-unknown-bag.p12', 'changeit', false],
    ['jks/handmade-unreadable-certificate.jks', 'changeit', false],
    ['pkcs12/keytool-secret-key.p12', 'changeit', false],
  ] as const)('what writing would lose keeps the file from being written: %s', async (path, password, expected) => {
    expect(isRepairable((await openBytes(vector(path), password)).store)).toBe(expected);
  });

  test('the empty password of a PKCS#12 file stays, and its key is not laid open', async () => {
    const opened = await openBytes(vector('pkcs12/openssl-password-empty-aes.p12'));
    const repaired = await repair(opened, [], {});
    expect(repaired.store.integrity).toBe('verified');
    expect(repaired.store.entries[0]?.key?.encryption).not.toBeNull();
  });

  test.each([
    ['pem/openssl-pkcs1.pem', undefined, 'PKCS#1'],
    ['pem/openssl-sec1-with-parameters.pem', undefined, 'SEC 1'],
    ['pem/openssl-traditional-aes256.pem', 'changeit', null],
  ] as const)('keys keep their older form: %s', async (path, password, form) => {
    const opened = await openBytes(vector(path), password);
    const formOf = ({ store }: Opened) => store.entries.find(({ key }) => key !== undefined)?.key?.format;
    if (form !== null) expect(formOf(opened)).toBe(form);
    expect(possibleRepairs(opened.store, opened.findings, [])).not.toContain('encryption');
    const passwords = password === undefined ? {} : { password };
    expect(formOf(await repair(opened, [], passwords))).toBe(formOf(opened));
    const renewed = await repair(opened, ['password'], { ...passwords, newPassword: 'another one' });
    expect(formOf(renewed)).toBe(password === undefined ? 'PKCS#8' : formOf(opened));
  });

  test.each(['pem/openssl-pkcs8-pbes2-des.pem', 'pem/openssl-pkcs8-pbes2-rc2.pem'])(
    'weak ciphers under PBES2 are replaced: %s',
    async (path) => {
      const opened = await openBytes(vector(path), 'changeit');
      expect(codesOf(opened)).toContain('legacy-encryption');
      expect(possibleRepairs(opened.store, opened.findings, [])).toContain('encryption');
    },
  );

  test('copies are left out only where there are some: two keys may have the same certificate', async () => {
    const bytes = vector('pkcs12/openssl-leaf-only.p12');
    const read = await readEntries(bytes, { password: 'changeit' });
    const [entry] = read.ok ? read.value : [];
    if (entry === undefined) throw new Error('the vector holds a key');
    const pair = ['one', 'two'].map((alias) => ({ ...entry, alias }));
    const opened = await openBytes(await writeStore(pair, { format: 'jks', password: 'changeit' }), 'changeit');
    expect(codesOf(opened)).toContain('duplicate-certificate');
    expect(possibleRepairs(opened.store, opened.findings, [])).not.toContain('duplicates');
  });

  test('aliases that differ in case alone are told before, and those of Java stores are in lower case', async () => {
    const { store } = await openBytes(vector('pkcs12/handmade-same-friendly-name-twice.p12'), 'changeit');
    expect(sharedAlias(store, planRepair(store, new Set(), []))).not.toBeNull();
    const other = await openBytes(vector('pkcs12/keytool-two-keys.p12'), 'changeit');
    expect(sharedAlias(other.store, planRepair(other.store, new Set(), []))).toBeNull();
    const [first, second] = other.store.entries;
    if (first === undefined || second === undefined) throw new Error('the vector holds two keys');
    const jks: Store = {
      ...other.store,
      format: 'jks',
      entries: [
        { ...first, alias: 'A' },
        { ...second, alias: 'a' },
      ],
    };
    const planned = planRepair(jks, new Set(), []);
    expect(planned.map(({ alias }) => alias)).toEqual(['a', 'a']);
    expect(sharedAlias(jks, planned)).toBe('a');
    expect(repairOptions(jks, new Set(), planned, { keyPasswords: { A: 'own' } }, '').keyPasswords).toEqual({
      a: 'own',
    });
  });

  test('whatever else is in a file, keys and certificates stay, and so does its protection', async () => {
    const counts = { repaired: 0, left: 0 };
    for (const { file, reads } of readManifest(vectorFolder).files) {
      const [reading] = reads.filter((one) => 'format' in one.expect);
      // Many differ only in how they are encrypted.
      if (
        reading === undefined ||
        /truststores|^certificates|pbes2|pkcs5|pbe-|pbmac|mac-|iterations|password-|rc[24]-|des\.p12/.test(file)
      )
        continue;
      const { password, keyPasswords } = reading;
      const passwords = { ...(password !== undefined && { password }), ...(keyPasswords && { keyPasswords }) };
      const bytes = vector(file);
      const [opened, before] = [await openWith(bytes, passwords), await readEntries(bytes, passwords)];
      const { store } = opened;
      const isOpen = before.ok && store.integrity !== 'not-checked';
      if (!isOpen || !isRepairable(store) || sharedAlias(store, planRepair(store, new Set(), [])) !== null) {
        counts.left += 1;
        continue;
      }
      const withoutCertificate = store.entries.some(({ kind }) => kind === 'private-key');
      if (withoutCertificate && (store.format === 'jks' || store.format === 'jceks')) continue;
      const repaired = await repair(opened, [], passwords);
      const prints = (of: Opened) =>
        certificatesOf(of.store)
          .map(({ fingerprints }) => fingerprints.sha256)
          .toSorted();
      expect(prints(repaired), file).toEqual(prints(opened));
      expect(keysOf(repaired), file).toBe(keysOf(opened));
      expect(repaired.store.entries.filter(({ key }) => key?.locked).length, file).toBe(0);
      const isEncrypted = (of: Opened) => of.store.entries.filter(({ key }) => key?.encryption != null).length;
      expect(isEncrypted(repaired), file).toBeGreaterThanOrEqual(isEncrypted(opened));
      if (store.integrity === 'verified') expect(repaired.store.integrity, file).toBe('verified');
      counts.repaired += 1;
    }
    expect(counts.repaired).toBeGreaterThan(80);
    expect(counts.left).toBeGreaterThan(5);
  }, 60_000);
});
