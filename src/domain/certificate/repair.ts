import type { Certificate, Entry, Finding, Store, Warning } from '../../pki/types';
import type { WriteOptions } from '../../pki/write/types';
import { certificatesOf, chainOf, findCertificate, isIssuerByName } from './content';
import { displayName } from './summary';
import type { StorePasswords } from './types';

/** What can be mended by writing a file anew, in the order in which it is offered. */
export const repairSteps = ['order', 'duplicates', 'issuers', 'encryption', 'password'] as const;

export type RepairStep = (typeof repairSteps)[number];

/** An issuer that the file lacks, found in another stored file. */
export interface FoundIssuer {
  readonly certificate: Certificate;
  readonly fileName: string;
  /** Name of the subaccount the other file is in. */
  readonly subaccount: string;
}

/** One entry of the file as the repair would write it. */
export interface RepairedEntry {
  /** Place among the entries that `readEntries` gives; null for one that is added. */
  readonly source: number | null;
  readonly alias: string;
  readonly hasKey: boolean;
  /** Leaf first. */
  readonly chain: readonly Certificate[];
}

/** Content that no writer takes over: it would be lost. */
const unwritable: ReadonlySet<Entry['kind']> = new Set(['secret-key', 'csr', 'crl']);

/** Parts of the file that no entry shows, and that would be lost too. */
const unread: ReadonlySet<Warning['code']> = new Set([
  'algorithm-not-supported',
  'bag-not-supported',
  'block-not-supported',
  'block-unreadable',
  'certificate-unreadable',
]);

/** Whether the file can be written anew without losing any of it; locked parts are the caller's to ask for. */
export function isRepairable(store: Store): boolean {
  return (
    store.entries.length > 0 &&
    store.entries.every(({ kind }) => !unwritable.has(kind)) &&
    !store.warnings.some(({ code }) => unread.has(code))
  );
}

/** The certificates at which a chain of the file breaks off: their issuers are missing. */
export function brokenEnds(store: Store, findings: readonly Finding[]): readonly Certificate[] {
  const ends = findings.flatMap(({ code, certificate }) => {
    const place = code === 'chain-incomplete' && certificate !== null ? findCertificate(store, certificate) : null;
    const last = place === null ? undefined : chainOf(store, place.entry, place.position).at(-1);
    return last === undefined ? [] : [last];
  });
  return [...new Map(ends.map((end) => [end.fingerprints.sha256, end])).values()];
}

/** What of the file can be mended; a password can be changed wherever the format has one. */
export function possibleRepairs(
  store: Store,
  findings: readonly Finding[],
  issuers: readonly FoundIssuer[],
): readonly RepairStep[] {
  const codes = new Set(findings.map(({ code }) => code));
  const isPossible: Record<RepairStep, boolean> = {
    order: codes.has('chain-order'),
    // A certificate that several keys have stays with each of them.
    duplicates: codes.has('duplicate-certificate') && hasCopies(store),
    issuers: issuers.length > 0,
    encryption: hasOldEncryption(store),
    password: canHavePassword(store),
  };
  return repairSteps.filter((step) => isPossible[step]);
}

/**
 * The entries after the repair. Whatever the steps, chains are written leaf first and each certificate of a chain once:
 * no file is written in another way.
 */
export function planRepair(
  store: Store,
  steps: ReadonlySet<RepairStep>,
  issuers: readonly FoundIssuer[],
): readonly RepairedEntry[] {
  const present = presentEntries(store);
  const kept = steps.has('duplicates') ? withoutDuplicates(present, store) : present;
  const ordered = steps.has('order') ? inOrder(kept, store) : kept;
  return steps.has('issuers') ? withIssuers(ordered, issuers, store) : ordered;
}

/** The entries as they are, under the aliases that the format keeps. */
function presentEntries({ format, entries }: Store): readonly RepairedEntry[] {
  const isJava = javaFormats.has(format);
  return entries.flatMap(({ alias, chain, key }, source): readonly RepairedEntry[] => {
    const hasKey = key !== undefined;
    // Something strange in the chain of a key: as an entry of its own, Java would trust it.
    if (isJava && !hasKey && alias === null) return [];
    return [{ source, alias: isJava ? (alias ?? '').toLowerCase() : (alias ?? ''), hasKey, chain }];
  });
}

/** An alias that two of the entries would share, which their format does not hold; null where there is none. */
export function sharedAlias({ format }: Store, entries: readonly RepairedEntry[]): string | null {
  if (!formatsOfNames.has(format)) return null;
  const seen = new Set<string>();
  for (const { alias } of entries) {
    const key = alias.toLowerCase();
    if (key === '' && format === 'pkcs12') continue;
    if (seen.has(key)) return alias;
    seen.add(key);
  }
  return null;
}

/** How the file is written: its format, protection and form of keys, unless a step changes them. */
export function repairOptions(
  store: Store,
  steps: ReadonlySet<RepairStep>,
  entries: readonly RepairedEntry[],
  passwords: StorePasswords,
  newPassword: string,
): WriteOptions {
  // A single certificate is all that DER can hold.
  const format = store.format === 'der' && entries.length + (entries[0]?.chain.length ?? 0) > 2 ? 'pem' : store.format;
  const legacy = format === 'pkcs12' && isBeforePbes2(store) && !steps.has('encryption');
  const keyEncoding = keepsTraditional(store, steps) ? 'traditional' : 'pkcs8';
  if (steps.has('password')) return { format, legacy, keyEncoding, password: newPassword };
  if (!isProtected(store)) return { format, legacy, keyEncoding };
  const keyPasswords = Object.fromEntries(
    Object.entries(passwords.keyPasswords ?? {}).map(([alias, password]) => [
      javaFormats.has(format) ? alias.toLowerCase() : alias,
      password,
    ]),
  );
  // What opens without a password although it is encrypted has the empty one.
  const password = passwords.password ?? Object.values(keyPasswords)[0] ?? '';
  return { format, legacy, keyEncoding, password, keyPasswords };
}

/**
 * Keys as PKCS#1 or SEC 1 stay so (encrypted, SAP's Transparent Proxy reads no others), unless what protects them is
 * weak or new.
 */
function keepsTraditional({ entries }: Store, steps: ReadonlySet<RepairStep>): boolean {
  const keys = entries.flatMap(({ key }) => key ?? []);
  const isTraditional = keys.length > 0 && keys.every(({ format }) => format === 'PKCS#1' || format === 'SEC 1');
  const isFirstPassword = steps.has('password') && keys.every(({ encryption }) => encryption === null);
  return isTraditional && !isFirstPassword && !steps.has('encryption');
}

/** Whether a password is needed for some of the file. */
export function isProtected(store: Store): boolean {
  return (
    store.format === 'jks' ||
    store.format === 'jceks' ||
    store.protection.length > 0 ||
    store.entries.some(({ key }) => key != null && key.encryption !== null)
  );
}

function canHavePassword({ format, entries }: Store): boolean {
  if (format === 'jks' || format === 'jceks' || format === 'pkcs12') return true;
  return format === 'pem' && entries.some(({ key }) => key !== undefined);
}

/** Anything weaker than AES; JKS and JCEKS know nothing better. */
function hasOldEncryption({ format, protection, entries }: Store): boolean {
  const isOld = (algorithm: string) => /DES|RC2|RC4/.test(algorithm);
  if (format === 'pkcs12') return protection.some(({ of, algorithm }) => of !== 'integrity' && isOld(algorithm));
  return format === 'pem' && entries.some(({ key }) => key?.encryption != null && isOld(key.encryption.algorithm));
}

/** As old consumers want it, which may not know PBES2. */
function isBeforePbes2({ protection }: Store): boolean {
  return protection.some(({ of, algorithm }) => of !== 'integrity' && !algorithm.startsWith('PBES2'));
}

const javaFormats: ReadonlySet<Store['format']> = new Set(['jks', 'jceks']);

const formatsOfNames: ReadonlySet<Store['format']> = new Set(['jks', 'jceks', 'pkcs12']);

/** Whether leaving out copies would change something. */
function hasCopies(store: Store): boolean {
  const present = presentEntries(store);
  const isRepeated = (fingerprints: readonly string[]) => new Set(fingerprints).size < fingerprints.length;
  return (
    withoutDuplicates(present, store).length < present.length ||
    store.entries.some(({ chainInFile = [] }) => isRepeated(chainInFile))
  );
}

/** Of equal certificates the first one; one beside a chain that holds it stays where its name says that it is meant. */
function withoutDuplicates(entries: readonly RepairedEntry[], { format }: Store): readonly RepairedEntry[] {
  const inChains = new Set(
    entries.flatMap(({ hasKey, chain }) => (hasKey ? chain.map(({ fingerprints }) => fingerprints.sha256) : [])),
  );
  const alone = new Set<string>();
  return entries.filter(({ hasKey, alias, chain }) => {
    const fingerprint = chain[0]?.fingerprints.sha256;
    if (hasKey || fingerprint === undefined) return true;
    const isMeant = formatsOfNames.has(format) && alias !== '';
    if (alone.has(fingerprint) || (inChains.has(fingerprint) && !isMeant)) return false;
    alone.add(fingerprint);
    return true;
  });
}

/** Certificates without a key in the order of their longest chain; the others behind them as they were. */
function inOrder(entries: readonly RepairedEntry[], store: Store): readonly RepairedEntry[] {
  if (entries.some(({ hasKey }) => hasKey)) return entries;
  const chains = store.entries.map((_, index) => chainOf(store, index, 0));
  const longest = chains.reduce<readonly Certificate[]>(
    (best, chain) => (chain.length > best.length ? chain : best),
    [],
  );
  const place = new Map(longest.map(({ fingerprints }, index) => [fingerprints.sha256, index]));
  const placeOf = ({ chain }: RepairedEntry) => place.get(chain[0]?.fingerprints.sha256 ?? '') ?? longest.length;
  return entries.toSorted((left, right) => placeOf(left) - placeOf(right));
}

function withIssuers(
  entries: readonly RepairedEntry[],
  issuers: readonly FoundIssuer[],
  store: Store,
): readonly RepairedEntry[] {
  const found = issuers.map(({ certificate }) => certificate);
  const completed = entries.map((entry) =>
    entry.hasKey && entry.chain.length > 0 ? { ...entry, chain: continued(entry.chain, found) } : entry,
  );
  const held = new Set([...certificatesOf(store), ...completed.flatMap(({ chain }) => chain)].map(fingerprintOf));
  const aliases = new Set(entries.map(({ alias }) => alias.toLowerCase()));
  const added = found.filter((certificate) => !held.has(fingerprintOf(certificate)));
  return [
    ...completed,
    ...added.map((certificate) => ({
      source: null,
      alias: formatsOfNames.has(store.format) ? freeAlias(certificate, aliases) : '',
      hasKey: false,
      chain: [certificate],
    })),
  ];
}

function continued(chain: readonly Certificate[], pool: readonly Certificate[]): readonly Certificate[] {
  const last = chain.at(-1);
  const issuer = pool.find(
    (candidate) => last !== undefined && isIssuerByName(last, candidate) && !chain.includes(candidate),
  );
  if (last === undefined || last.subject.text === last.issuer.text || issuer === undefined) return chain;
  return continued([...chain, issuer], pool);
}

/** Also notes it as taken. */
function freeAlias(certificate: Certificate, taken: Set<string>): string {
  const base = displayName(certificate.subject).toLowerCase() || 'issuer';
  const numbered = Array.from({ length: taken.size + 1 }, (_, index) => (index === 0 ? base : `${base} ${index + 1}`));
  const free = numbered.find((alias) => !taken.has(alias)) ?? base;
  taken.add(free);
  return free;
}

function fingerprintOf({ fingerprints }: Certificate): string {
  return fingerprints.sha256;
}
