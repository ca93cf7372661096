import { isUniversal, readBer, tags } from '../ber';
import { PkiError } from '../errors';
import { classifyDer, type DerKind } from '../read/der/classify';
import type { StoreFormat } from '../types';
import type { StoreEntryInput, WriteOptions } from './types';

/** What a format can hold, as the tools that read it see it. */
interface FormatRules {
  readonly name: string;
  readonly needsPassword?: true;
  /** Java asks for entries by lower-case alias, so names that differ in case alone hide each other. */
  readonly uniqueAliases?: true;
  readonly keys: 'any' | 'with-certificate' | 'none';
  /** Whether an entry without a key may have more than one certificate. */
  readonly loneChains?: true;
  /** Nothing but one structure. */
  readonly single?: true;
}

const formats: Readonly<Record<StoreFormat, FormatRules>> = {
  jks: { name: 'JKS', needsPassword: true, uniqueAliases: true, keys: 'with-certificate' },
  jceks: { name: 'JCEKS', needsPassword: true, uniqueAliases: true, keys: 'with-certificate' },
  pkcs12: { name: 'PKCS#12', uniqueAliases: true, keys: 'any' },
  pem: { name: 'PEM', keys: 'any', loneChains: true },
  der: { name: 'DER', keys: 'any', loneChains: true, single: true },
  pkcs7: { name: 'PKCS#7', keys: 'none', loneChains: true },
};

/**
 * Throws what speaks against writing these entries: `not-writable` with its rule, or `malformed` (`truncated`)
 * where bytes are no certificate or key.
 */
export function checkEntries(entries: readonly StoreEntryInput[], { format, password }: WriteOptions): void {
  const rules = formats[format];
  if (entries.length === 0) throw notWritable(format, 'no-entries');
  if (rules.needsPassword && password === undefined) throw notWritable(format, 'no-password');
  for (const entry of entries) checkEntry(entry, format);
  if (rules.uniqueAliases) checkAliases(entries, format);
  const structures = entries.reduce((sum, { privateKey, chain }) => sum + chain.length + (privateKey ? 1 : 0), 0);
  if (rules.single && structures !== 1) throw notWritable(format, 'one-only');
}

function checkEntry({ alias, privateKey, chain }: StoreEntryInput, format: StoreFormat): void {
  const { keys, loneChains, name } = formats[format];
  if (!privateKey && chain.length === 0) throw notWritable(format, 'empty-entry', alias);
  if (privateKey && keys === 'none') throw notWritable(format, 'private-key', alias);
  if (privateKey && keys === 'with-certificate' && chain.length === 0) {
    throw notWritable(format, 'key-without-certificate', alias);
  }
  if (!privateKey && !loneChains && chain.length > 1) throw notWritable(format, 'several-certificates', alias);
  const source = (where: string) => ({ format: name, where, alias });
  if (privateKey) expectKind(privateKey, 'pkcs8', source('private key'));
  chain.forEach((der, index) => {
    expectKind(der, 'certificate', source(`certificate ${index + 1}`));
  });
}

function checkAliases(entries: readonly StoreEntryInput[], format: StoreFormat): void {
  const seen = new Set<string>();
  for (const { alias } of entries) {
    const key = alias.toLowerCase();
    // PKCS#12 entries need no name; the others have no other way to be told apart.
    if (key === '' && format === 'pkcs12') continue;
    if (seen.has(key)) throw notWritable(format, 'duplicate-alias', alias);
    seen.add(key);
  }
}

function expectKind(der: Uint8Array, kind: DerKind, source: { format: string; where: string; alias: string }): void {
  const parsed = readBer(der, source);
  if (!parsed.ok) throw new PkiError(parsed.error.code, parsed.error.message, { ...parsed.error.details, ...source });
  const { value } = parsed;
  if (isUniversal(value, tags.sequence) && value.end === der.length && classifyDer(value) === kind) return;
  throw new PkiError('malformed', `The ${source.where} of ${source.alias} is not what it should be`, source);
}

/** What a format cannot hold; the rules are those of `PkiErrorCode`. */
export function notWritable(format: StoreFormat, rule: string, alias?: string): PkiError {
  const { name } = formats[format];
  const details = { format: name, rule, ...(alias === undefined ? {} : { alias }) };
  return new PkiError('not-writable', `${name} cannot hold this: ${rule}`, details);
}
