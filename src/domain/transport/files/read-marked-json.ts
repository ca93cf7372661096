import { fail, ok, type Result } from '../../../shared/result';
import { decodeText, wrongEncoding } from '../../destination/files/decode-text';
import { findDestinations, isDestination } from '../../destination/files/find-destinations';
import { Refusal } from '../../destination/files/limits';
import { looksLikeBinary, looksLikeText } from '../../destination/files/looks-like';
import { readJson } from '../../destination/files/read-json';
import { lookUp, type TreeNode } from '../../destination/files/tree';
import { isServiceKeyTree } from '../../destination/service-key/looks-like-service-key';
import { DomainError, type DomainErrorDetails } from '../../errors';

/** What tells the files of transport management from any other JSON, and from those of another version. */
export const fileMarks = {
  'transport-request': { format: 'destination-cockpit/transport-request', version: 1, looksLike: 'transport request' },
  landscape: { format: 'destination-cockpit/landscape', version: 1, looksLike: 'transport landscape' },
} as const;

export type MarkedSubject = keyof typeof fileMarks;

/** The same text that is read again, with its mark in front. */
export function writeMarkedJson(subject: MarkedSubject, content: object): string {
  const { format, version } = fileMarks[subject];
  return `${JSON.stringify({ format, version, ...content }, null, 2)}\n`;
}

/**
 * What a JSON file with the mark of the subject holds, not checked further. Anything else is refused by what it looks
 * like; `DomainErrorCode` lists the codes.
 */
export function readMarkedJson(bytes: Uint8Array, subject: MarkedSubject): Result<unknown, DomainError> {
  const binary = looksLikeBinary(bytes);
  if (binary !== null) return fail(unknownFormat(subject, binary));
  const decoded = decodeText(bytes, subject);
  if (!decoded.ok) return decoded;
  const { text, encoding, offset } = decoded.value;
  if (text.trim() === '') return fail(new DomainError('empty', 'The file holds nothing', { subject }));
  // A text inside of JSON may look like anything.
  if (!/^\s*[{[]/.test(text)) return fail(unknownFormat(subject, looksLikeText(text) ?? 'plain text'));
  if (encoding === 'ISO-8859-1') return fail(wrongEncoding(subject, 'JSON', offset ?? 0));
  // This reader knows lines and a limit of nesting; what it took, JSON.parse takes.
  const tree = readJson(text);
  if (!tree.ok) return fail(about(subject, tree.error));
  return checkMark(tree.value, subject) ?? ok(JSON.parse(text));
}

function checkMark(tree: TreeNode, subject: MarkedSubject): Result<never, DomainError> | null {
  const format = tree.kind === 'map' ? lookUp(tree, 'format') : undefined;
  const mark = Object.values(fileMarks).find((known) => format?.kind === 'text' && known.format === format.text);
  if (mark !== fileMarks[subject]) return fail(unknownFormat(subject, mark?.looksLike ?? describe(tree)));
  const version = tree.kind === 'map' ? lookUp(tree, 'version') : undefined;
  const found = version?.kind === 'number' ? Number(version.text) : null;
  if (found === mark.version) return null;
  return fail(found === null ? wrongValue(subject, 'version') : otherVersion(subject, found));
}

function describe(tree: TreeNode): string {
  if (isServiceKeyTree(tree)) return 'service key';
  try {
    return findDestinations([tree]).some(isDestination) ? 'destination' : 'other JSON';
  } catch (refusal) {
    if (refusal instanceof Refusal) return 'other JSON';
    throw refusal;
  }
}

function unknownFormat(subject: MarkedSubject, looksLike: string): DomainError {
  return new DomainError('unknown-format', `This looks like ${looksLike}`, { subject, looksLike });
}

function otherVersion(subject: MarkedSubject, found: number): DomainError {
  const maximum = fileMarks[subject].version;
  return new DomainError('other-version', `The file has version ${found}`, { subject, found, maximum });
}

/** A value that the format does not allow; the path is made of keys of the format, never of text of the file. */
export function wrongValue(subject: MarkedSubject, path: string | null): DomainError {
  const problem = path === null ? 'a wrong value' : `a wrong value at ${path}`;
  return new DomainError('malformed', `The file has ${problem}`, { subject, format: 'JSON', problem });
}

export function pastLimit(
  subject: MarkedSubject,
  limit: 'inputBytes' | 'nodes' | 'routes',
  maximum: number,
  found: number,
): DomainError {
  const message = `The file is past the limit of ${maximum} (${limit})`;
  return new DomainError('limit-exceeded', message, { subject, limit, maximum, found });
}

function about(subject: DomainErrorDetails['subject'], error: DomainError): DomainError {
  return new DomainError(error.code, error.message, { ...error.details, subject });
}
