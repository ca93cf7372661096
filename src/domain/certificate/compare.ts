import type { Certificate, Store } from '../../pki/types';
import { validityOf } from './status';
import { alternativeNames, displayName, kindOf } from './summary';
import type { CertificateFacts, CertificateSummary } from './types';

/** Fields of a file, a key or a certificate that a comparison shows; each is text, times in ISO form. */
const comparedFields = [
  'format',
  'kind',
  'entries',
  'keyAlgorithm',
  'keySize',
  'keyEncryption',
  'subject',
  'issuer',
  'serialNumber',
  'notBefore',
  'notAfter',
  'publicKey',
  'signatureAlgorithm',
  'names',
  'keyUsage',
  'extendedKeyUsage',
  'basicConstraints',
  'extensions',
  'sha256',
  'sha1',
] as const;

export type ComparedFieldName = (typeof comparedFields)[number];

type Fields = Partial<Record<ComparedFieldName, string>>;

/** One part of a file with what is known about it. */
interface Part {
  readonly kind: 'file' | 'key' | 'certificate';
  /** What the part is called: alias or subject; empty for the file. */
  readonly name: string;
  readonly fields: Fields;
  /** Subject and issuer in full, for comparing certificates that are both open. */
  readonly names?: Pick<Fields, 'subject' | 'issuer'>;
}

/** An entry is compared with the one of the same alias, else the same certificate, else the same subject, else the next. */
interface EntryParts {
  readonly identities: readonly (string | null)[];
  readonly parts: readonly Part[];
}

/** A file made ready for comparing. `full` from an opened store; a summary knows fewer fields. */
export interface Comparable {
  readonly full: boolean;
  readonly file: Part;
  readonly entries: readonly EntryParts[];
}

export interface ComparedField {
  readonly field: ComparedFieldName;
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  readonly before: string | null;
  readonly after: string | null;
}

export interface ComparedPart {
  readonly kind: Part['kind'];
  readonly name: string;
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  readonly fields: readonly ComparedField[];
}

/** Fields that a summary knows too. */
const summaryFields: ReadonlySet<ComparedFieldName> = new Set([
  'format',
  'kind',
  'entries',
  'keyAlgorithm',
  'subject',
  'issuer',
  'serialNumber',
  'notBefore',
  'notAfter',
  'names',
  'sha256',
  'sha1',
]);

/** A store that was opened, ready for comparing. */
export function comparableStore(store: Store): Comparable {
  return {
    full: true,
    file: filePart(store.format, kindOf(store), store.entries.length),
    entries: store.entries.map((entry) => {
      const parts: Part[] = [];
      if (entry.key !== undefined) {
        const { algorithm, size, curve, encryption } = entry.key;
        const fields = {
          keyAlgorithm: algorithm ?? '',
          keySize: curve ?? size?.toString() ?? '',
          keyEncryption: encryption?.algorithm ?? '',
        };
        parts.push({ kind: 'key', name: entry.alias ?? '', fields });
      }
      parts.push(...entry.chain.map(certificatePart));
      const leaf = entry.chain[0];
      return {
        identities: [entry.alias, leaf?.fingerprints.sha256 ?? null, leaf ? displayName(leaf.subject) : null],
        parts,
      };
    }),
  };
}

/** What the summary knows of a file, ready for comparing; for a store that is still locked. */
export function comparableSummary(summary: CertificateSummary): Comparable {
  return {
    full: false,
    file: filePart(summary.format ?? '', summary.kind, summary.entries.length),
    entries: summary.entries.map((entry) => {
      const leaf = entry.certificates[0];
      const key: Part[] =
        entry.kind === 'key-pair' || entry.kind === 'private-key' || entry.kind === 'secret-key'
          ? [{ kind: 'key', name: entry.alias ?? '', fields: { keyAlgorithm: entry.keyAlgorithm ?? '' } }]
          : [];
      return {
        identities: [entry.alias, leaf?.sha256 ?? null, leaf?.subject ?? null],
        parts: [...key, ...entry.certificates.map(factsPart)],
      };
    }),
  };
}

/**
 * Old and new side by side: the file, then each entry's key and certificates.
 * Parts that only one side has are added or removed as a whole. When one side is a summary, only its fields are compared.
 */
export function compareContents(before: Comparable, after: Comparable): readonly ComparedPart[] {
  const wanted = (field: ComparedFieldName) => (before.full && after.full) || summaryFields.has(field);
  const side = (part: Part | undefined): Fields =>
    before.full && after.full ? { ...part?.fields, ...part?.names } : (part?.fields ?? {});
  const compared = [comparePart(before.file, after.file, side, wanted)];
  for (const [old, next] of pairEntries(before.entries, after.entries)) {
    const kinds = ['key', 'certificate'] as const;
    for (const kind of kinds) {
      const oldParts = old?.parts.filter((part) => part.kind === kind) ?? [];
      const nextParts = next?.parts.filter((part) => part.kind === kind) ?? [];
      for (let position = 0; position < Math.max(oldParts.length, nextParts.length); position += 1) {
        compared.push(comparePart(oldParts[position], nextParts[position], side, wanted));
      }
    }
  }
  return compared;
}

function pairEntries(
  before: readonly EntryParts[],
  after: readonly EntryParts[],
): readonly (readonly [EntryParts | undefined, EntryParts | undefined])[] {
  const partners = new Map<EntryParts, EntryParts>();
  const taken = new Set<EntryParts>();
  const pair = (old: EntryParts, next: EntryParts | undefined) => {
    if (next === undefined) return;
    partners.set(old, next);
    taken.add(next);
  };
  for (const identity of [0, 1, 2]) {
    for (const old of before) {
      const wanted = old.identities[identity] ?? null;
      if (partners.has(old) || wanted === null) continue;
      pair(
        old,
        after.find((next) => !taken.has(next) && next.identities[identity] === wanted),
      );
    }
  }
  for (const old of before) {
    if (!partners.has(old)) {
      pair(
        old,
        after.find((next) => !taken.has(next)),
      );
    }
  }
  const added = after.filter((next) => !taken.has(next)).map((next) => [undefined, next] as const);
  return [...before.map((old) => [old, partners.get(old)] as const), ...added];
}

function comparePart(
  before: Part | undefined,
  after: Part | undefined,
  side: (part: Part | undefined) => Fields,
  wanted: (field: ComparedFieldName) => boolean,
): ComparedPart {
  const shown = after ?? before;
  const [oldFields, nextFields] = [side(before), side(after)];
  const fields = comparedFields.filter(wanted).flatMap((field): ComparedField[] => {
    const old = oldFields[field] ?? null;
    const next = nextFields[field] ?? null;
    if (isBlank(old) && isBlank(next)) return [];
    return [{ field, change: changeOf(old, next), before: old, after: next }];
  });
  const isSame = fields.every((field) => field.change === 'same');
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : isSame ? 'same' : 'changed';
  return { kind: shown?.kind ?? 'file', name: shown?.name ?? '', change, fields };
}

function isBlank(value: string | null): boolean {
  return value === null || value === '';
}

function changeOf(before: string | null, after: string | null): ComparedField['change'] {
  if (before === after) return 'same';
  if (isBlank(before)) return 'added';
  return isBlank(after) ? 'removed' : 'changed';
}

function filePart(format: string, kind: string, entries: number): Part {
  return { kind: 'file', name: '', fields: { format, kind, entries: entries.toString() } };
}

function certificatePart(certificate: Certificate): Part {
  const { fingerprints, publicKey, extensions } = certificate;
  const fields: Fields = {
    subject: displayName(certificate.subject),
    issuer: displayName(certificate.issuer),
    serialNumber: certificate.serialNumber,
    notBefore: toText(certificate.notBefore),
    notAfter: toText(certificate.notAfter),
    publicKey: [publicKey.algorithm, publicKey.curve ?? publicKey.size?.toString() ?? ''].join(' ').trim(),
    signatureAlgorithm: certificate.signatureAlgorithm.name,
    names: alternativeNames(certificate).join(', '),
    extensions: extensions.map((extension) => extension.name).join(', '),
    sha256: fingerprints.sha256,
    sha1: fingerprints.sha1,
  };
  for (const { decoded } of extensions) {
    if (decoded?.type === 'key-usage') fields.keyUsage = decoded.usages.join(', ');
    if (decoded?.type === 'extended-key-usage') {
      fields.extendedKeyUsage = decoded.purposes.map((purpose) => purpose.name).join(', ');
    }
    if (decoded?.type === 'basic-constraints') {
      const limit = decoded.pathLength === null ? '' : `, pathLength=${decoded.pathLength}`;
      fields.basicConstraints = `CA=${decoded.ca}${limit}`;
    }
  }
  const names = { subject: certificate.subject.text, issuer: certificate.issuer.text };
  return { kind: 'certificate', name: displayName(certificate.subject), fields, names };
}

function factsPart(facts: CertificateFacts): Part {
  const { subject, issuer, serialNumber, notBefore, notAfter, sha256, sha1, names } = facts;
  const fields = { subject, issuer, serialNumber, notBefore, notAfter, sha256, sha1, names: names.join(', ') };
  return { kind: 'certificate', name: subject, fields };
}

function toText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** What somebody who replaces a file should know before: it is expired already, became another kind, speaks for somebody else, or ends earlier. */
export type ReplacementWarning = 'expired' | 'kind' | 'subject' | 'ends-earlier';

/** Compares the summaries of the stored and of the new file, as they stand at `now`. */
export function replacementWarnings(
  before: CertificateSummary,
  after: CertificateSummary,
  now: Date,
): readonly ReplacementWarning[] {
  const warnings: ReplacementWarning[] = [];
  if (after.main !== null && validityOf(after.main, now).code === 'expired') warnings.push('expired');
  const isKnown = before.kind !== 'unopened' && after.kind !== 'unopened';
  if (isKnown && before.kind !== after.kind) warnings.push('kind');
  if (before.main === null || after.main === null) return warnings;
  if (before.main.subject !== after.main.subject) warnings.push('subject');
  if (Date.parse(after.main.notAfter) < Date.parse(before.main.notAfter)) warnings.push('ends-earlier');
  return warnings;
}
