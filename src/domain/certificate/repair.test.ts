import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkHealth, readEntries, readStore, writeStore } from '../../pki';
import type { Certificate, Finding, Store } from '../../pki/types';
import { certificatesOf } from './content';
import {
  brokenEnds,
  type FoundIssuer,
  isRepairable,
  planRepair,
  possibleRepairs,
  type RepairStep,
  repairOptions,
} from './repair';
import { displayName } from './summary';

const now = new Date('2026-11-22T12:00:00Z');

interface Opened {
  readonly bytes: Uint8Array;
  readonly store: Store;
  readonly findings: readonly Finding[];
}

async function openBytes(bytes: Uint8Array, password?: string): Promise<Opened> {
  const read = await readStore(bytes, password === undefined ? {} : { password });
  if (!read.ok) throw read.error;
  return { bytes, store: read.value, findings: await checkHealth(read.value, { now }) };
}

function vector(path: string): Uint8Array {
  return new Uint8Array(readFileSync(`e2e/vectors/${path}`));
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
    newPassword = '',
  }: { issuers?: readonly FoundIssuer[]; password?: string; newPassword?: string },
): Promise<Opened> {
  const passwords = password === undefined ? {} : { password };
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
  return openBytes(written, options.password);
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

  test('without a step for it the password and the protection stay', async () => {
    const opened = await openBytes(vector('pkcs12/openssl-pbes2-aes-256.p12'), 'changeit');
    const repaired = await repair(opened, ['order'], { password: 'changeit' });
    expect(repaired.store.integrity).toBe('verified');
    expect(repaired.store.protection.some(({ algorithm }) => algorithm.includes('AES-256'))).toBe(true);
  });

  test('what writing would lose keeps the file from being written', async () => {
    expect(isRepairable((await openBytes(vector('pem/openssl-chain.pem'))).store)).toBe(true);
    expect(isRepairable((await openBytes(vector('pem/openssl-everything.pem'))).store)).toBe(false);
    expect(isRepairable((await openBytes(vector('pem/openssl-request.csr'))).store)).toBe(false);
  });
});
