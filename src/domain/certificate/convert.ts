import type { Store, StoreFormat } from '../../pki/types';
import type { StoreEntryInput, WriteOptions } from '../../pki/write/types';
import { toFileNamePart } from '../dated-file-name';
import { isAscii } from '../password-strength';
import { baseNameOf, type CertificateExtension } from './name';
import { displayName } from './summary';
import type { CertificateKind } from './types';

/** Formats that stored entries can be written in; the first is what nearly everything reads. */
export const exportFormats = ['pkcs12', 'pkcs12-legacy', 'jks', 'jceks', 'pem', 'der', 'pkcs7'] as const;

export type ExportFormat = (typeof exportFormats)[number];

interface FormatFacts {
  readonly store: StoreFormat;
  readonly legacy?: true;
  readonly password: 'required' | 'optional' | 'none';
  /** Whether each entry has a name in it. */
  readonly aliases: boolean;
  /** Of a downloaded file. */
  readonly extension: string;
  /** Of a file kept in the cockpit, which knows only some extensions (certificates.md section 1.1). */
  readonly stored: CertificateExtension | null;
}

export const formatFacts: Readonly<Record<ExportFormat, FormatFacts>> = {
  pkcs12: { store: 'pkcs12', password: 'optional', aliases: true, extension: 'p12', stored: 'p12' },
  'pkcs12-legacy': {
    store: 'pkcs12',
    legacy: true,
    password: 'optional',
    aliases: true,
    extension: 'p12',
    stored: 'p12',
  },
  jks: { store: 'jks', password: 'required', aliases: true, extension: 'jks', stored: 'jks' },
  // As .jks it would be taken for what it is not.
  jceks: { store: 'jceks', password: 'required', aliases: true, extension: 'jceks', stored: null },
  pem: { store: 'pem', password: 'optional', aliases: true, extension: 'pem', stored: 'pem' },
  der: { store: 'der', password: 'optional', aliases: false, extension: 'cer', stored: 'cer' },
  pkcs7: { store: 'pkcs7', password: 'none', aliases: false, extension: 'p7b', stored: null },
};

/** Formats of a new store: those that hold several entries and that the cockpit keeps. */
export const storeFormats = exportFormats.filter(
  (format) => formatFacts[format].aliases && formatFacts[format].stored !== null,
);

/** Something of a file that can become an entry of another one. */
export interface Candidate {
  /** Unique over all files. */
  readonly id: string;
  /** `chain-certificate`: part of a key's chain, which can be an entry of its own. */
  readonly type: 'key-pair' | 'private-key' | 'certificate' | 'chain-certificate';
  readonly subject: string;
  readonly notAfter: Date | null;
  readonly input: StoreEntryInput;
}

/** Name of the file that a candidate comes from. */
export function fileOf({ id }: Candidate): string {
  const [file]: [string] = JSON.parse(id);
  return file;
}

/** A candidate that is chosen, under the name it is to have. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly alias: string;
}

/**
 * What can be taken out of a file: its entries, then the certificates of its chains one by one. `entries` are those of
 * `readEntries` for the same file and passwords.
 */
export function candidatesOf(file: string, store: Store, entries: readonly StoreEntryInput[]): readonly Candidate[] {
  const shown = store.entries.filter(
    ({ kind }) => kind === 'key-pair' || kind === 'private-key' || kind === 'certificate',
  );
  const whole = entries.flatMap((input, index): Candidate[] => {
    const entry = shown[index];
    if (!entry) return [];
    const [leaf] = entry.chain;
    const type = entry.kind === 'key-pair' || entry.kind === 'private-key' ? entry.kind : 'certificate';
    const subject = leaf ? displayName(leaf.subject) : '';
    return [{ id: JSON.stringify([file, index]), type, subject, notAfter: leaf?.notAfter ?? null, input }];
  });
  const alone = new Set(
    shown.flatMap(({ kind, chain: [only] }) => (kind === 'certificate' && only ? [only.fingerprints.sha256] : [])),
  );
  const parts = new Map(
    shown
      .flatMap(({ kind, chain }) => (kind === 'key-pair' ? chain : []))
      .filter(({ fingerprints }) => !alone.has(fingerprints.sha256))
      .map((certificate) => [certificate.fingerprints.sha256, certificate]),
  );
  const single = [...parts].map(([sha256, { subject, notAfter, der }]): Candidate => {
    const id = JSON.stringify([file, sha256]);
    return {
      id,
      type: 'chain-certificate',
      subject: displayName(subject),
      notAfter,
      input: { alias: '', chain: [der] },
    };
  });
  return [...whole, ...single];
}

/** The aliases as they are, names made of the subject where there are none, and numbers behind those that are taken. */
export function proposeAliases(candidates: readonly Candidate[], taken: Iterable<string> = []): readonly string[] {
  const used = new Set(Array.from(taken, (alias) => alias.toLowerCase()));
  return candidates.map(({ subject, input }) => {
    const wished = input.alias || subject || 'entry';
    let alias = wished;
    for (let number = 2; used.has(alias.toLowerCase()); number += 1) alias = `${wished} ${number}`;
    used.add(alias.toLowerCase());
    return alias;
  });
}

/** Whether the file will hold private keys. */
export function writesKey(chosen: readonly Chosen[], format: ExportFormat): boolean {
  return format !== 'pkcs7' && chosen.some(({ candidate }) => candidate.input.privateKey !== undefined);
}

/** What a file with these entries is; the same rule as for a file that was read. */
export function kindOfChosen(chosen: readonly Chosen[]): CertificateKind {
  return writesKey(chosen, 'pkcs12') ? 'key-store' : 'trust-store';
}

/** The entries as the format takes them: PKCS#7 has no keys, and of a key pair DER is the key alone. */
export function entriesToWrite(chosen: readonly Chosen[], format: ExportFormat): readonly StoreEntryInput[] {
  return chosen.map(({ candidate: { input }, alias }) => {
    const { privateKey, chain, createdAt } = input;
    if (format === 'pkcs7' || !privateKey) return { alias, chain, ...(createdAt ? { createdAt } : {}) };
    return { alias, privateKey, chain: format === 'der' ? [] : chain, ...(createdAt ? { createdAt } : {}) };
  });
}

/** How the file is to be written, as entered. */
export interface ConversionForm {
  readonly format: ExportFormat;
  /** Empty: none. */
  readonly password: string;
  readonly repeated: string;
  readonly keyEncoding: 'pkcs8' | 'traditional';
}

/** A file to be written differently only where the format asks for it. */
export function writeOptionsOf({ format, password, keyEncoding }: ConversionForm): WriteOptions {
  const { store, legacy } = formatFacts[format];
  return {
    format: store,
    ...(legacy ? { legacy } : {}),
    ...(password === '' || formatFacts[format].password === 'none' ? {} : { password }),
    ...(store === 'pem' || store === 'der' ? { keyEncoding } : {}),
  };
}

export type ConversionProblem = 'no-entries' | 'one-only' | 'key-without-certificate' | 'password' | 'repeated';

/** What keeps the file from being written, besides aliases. */
export function conversionProblems(chosen: readonly Chosen[], form: ConversionForm): readonly ConversionProblem[] {
  const { store, password } = formatFacts[form.format];
  const bareKey = chosen.some(({ candidate }) => candidate.type === 'private-key');
  const takesPassword = asksPassword(chosen, form.format);
  const found: readonly (readonly [ConversionProblem, boolean])[] = [
    ['no-entries', chosen.length === 0],
    ['one-only', store === 'der' && chosen.length > 1],
    ['key-without-certificate', bareKey && (store === 'jks' || store === 'jceks' || store === 'pkcs7')],
    ['password', password === 'required' && form.password === ''],
    ['repeated', takesPassword && form.password !== form.repeated],
  ];
  return found.flatMap(([problem, isSo]) => (isSo ? [problem] : []));
}

/** Whether a password would protect something: PEM and DER have none but those of keys. */
export function asksPassword(chosen: readonly Chosen[], format: ExportFormat): boolean {
  const { store, password } = formatFacts[format];
  if (password === 'none') return false;
  return store === 'pem' || store === 'der' ? writesKey(chosen, format) : true;
}

/** Whether whoever gets the file can use a key in it at once. */
export function exposesKey(chosen: readonly Chosen[], form: ConversionForm): boolean {
  return writesKey(chosen, form.format) && form.password === '';
}

export type AliasProblem = 'empty' | 'duplicate';

/** What is wrong with the aliases, by candidate; nothing where the format does not tell entries apart by them. */
export function aliasProblems(chosen: readonly Chosen[], format: ExportFormat): ReadonlyMap<string, AliasProblem> {
  const problems = new Map<string, AliasProblem>();
  if (!formatFacts[format].aliases || format === 'pem') return problems;
  const seen = new Set<string>();
  for (const { candidate, alias } of chosen) {
    // Java asks for entries in lower case.
    const key = alias.toLowerCase();
    if (alias === '') problems.set(candidate.id, 'empty');
    else if (seen.has(key)) problems.set(candidate.id, 'duplicate');
    seen.add(key);
  }
  return problems;
}

/** keytool neither makes nor changes a store with a shorter password. */
const keytoolMinimum = 6;

export type PasswordWarning = 'short' | 'not-ascii';

/** Who will not take a password that the format itself allows; an empty one is no password. */
export function passwordWarnings(password: string, format: StoreFormat): readonly PasswordWarning[] {
  const isJavaStore = format === 'jks' || format === 'jceks' || format === 'pkcs12';
  return [
    ...(isJavaStore && password !== '' && password.length < keytoolMinimum ? (['short'] as const) : []),
    // JKS hashes characters and takes any.
    ...((format === 'pkcs12' || format === 'jceks') && !isAscii(password) ? (['not-ascii'] as const) : []),
  ];
}

/** The name of what a stored file becomes. */
export function convertedName(storedName: string, chosen: readonly Chosen[], format: ExportFormat): string {
  const { extension } = formatFacts[format];
  const base = toFileNamePart(baseNameOf(storedName)) || 'certificates';
  return `${base}.${format === 'der' && writesKey(chosen, format) ? 'der' : extension}`;
}

/** Whether the cockpit keeps a file of this kind. */
export function isKept(chosen: readonly Chosen[], format: ExportFormat): boolean {
  return formatFacts[format].stored !== null && !(format === 'der' && writesKey(chosen, format));
}
