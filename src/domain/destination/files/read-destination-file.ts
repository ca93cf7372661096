import { fail, ok, type Result } from '../../../shared/result';
import { DomainError } from '../../errors';
import { isServiceKeyTree } from '../service-key/looks-like-service-key';
import { decodeText, wrongEncoding } from './decode-text';
import { type DestinationFormat, detectFormat, formatOfName } from './detect-format';
import { findDestinations, isDestination } from './find-destinations';
import { fileLimits, pastLimit, Refusal } from './limits';
import { looksLikeBinary, looksLikeText } from './looks-like';
import { readJson } from './read-json';
import { readProperties } from './read-properties';
import { readYaml } from './read-yaml';
import { type Budget, toImported } from './to-imported';
import { isEmptyTree, type TreeNode } from './tree';
import type { ImportedDestination } from './types';

/**
 * The destinations of a JSON, YAML or .properties file. The format comes from the content; the file name decides only
 * between YAML and .properties where both would read it. One entry that is no destination does not hold up the others:
 * it has an issue of the severity `error`. Fails as `DomainError` says; never throws.
 */
export function readDestinationFile(
  bytes: Uint8Array,
  { fileName }: { readonly fileName: string },
): Result<ImportedDestination[], DomainError> {
  try {
    return ok(read(bytes, fileName));
  } catch (refusal) {
    if (refusal instanceof Refusal) return fail(refusal.error);
    throw refusal;
  }
}

function read(bytes: Uint8Array, fileName: string): ImportedDestination[] {
  if (bytes.length > fileLimits.inputBytes) throw new Refusal(pastLimit('inputBytes', bytes.length));
  const binary = looksLikeBinary(bytes);
  if (binary !== null) refuse('unknown-format', binary);
  const { text, encoding, offset } = take(decodeText(bytes, 'destination-file'));
  if (text.trim() === '') refuse('empty');
  const known = looksLikeText(text);
  if (known !== null) refuse('unknown-format', known);
  const format = detectFormat(text, fileName);
  if (encoding === 'ISO-8859-1' && format !== 'properties') {
    throw new Refusal(wrongEncoding('destination-file', formatNames[format], offset ?? 0));
  }
  return format === 'properties' ? fromProperties(text, fileName) : fromTree(text, format);
}

const formatNames: Readonly<Record<DestinationFormat, string>> = {
  json: 'JSON',
  yaml: 'YAML',
  properties: '.properties',
};

function fromProperties(text: string, fileName: string): ImportedDestination[] {
  const { map, removedSecrets } = take(readProperties(text));
  if (map.pairs.length === 0) refuse('empty');
  if (!isDestination(map)) {
    // Any text can be read as .properties.
    if (formatOfName(fileName) === 'properties') refuse('not-a-destination', 'other .properties');
    refuse('unknown-format', 'plain text');
  }
  return [toImported(map, 0, { properties: 0 }, removedSecrets)];
}

function fromTree(text: string, format: 'json' | 'yaml'): ImportedDestination[] {
  if (format === 'yaml' && text.length > fileLimits.yamlBytes) throw new Refusal(pastLimit('yamlBytes', text.length));
  const documents = format === 'json' ? [take(readJson(text))] : take(readYaml(text));
  const found = findDestinations(documents);
  const budget: Budget = { properties: 0 };
  if (found.some(isDestination)) return found.map((node, index) => toImported(node, index, budget));
  if (documents.every(isEmptyTree)) refuse('empty');
  return refuse('not-a-destination', describeTree(documents, format));
}

function describeTree(documents: readonly TreeNode[], format: 'json' | 'yaml'): string {
  if (documents.some(isServiceKeyTree)) return 'service key';
  return documents.some(({ kind }) => kind === 'map' || kind === 'list')
    ? `other ${formatNames[format]}`
    : 'plain text';
}

function take<T>(result: Result<T, DomainError>): T {
  if (!result.ok) throw new Refusal(result.error);
  return result.value;
}

function refuse(code: 'empty' | 'unknown-format' | 'not-a-destination', looksLike?: string): never {
  const message = looksLike === undefined ? 'The file holds nothing' : `No destination: this looks like ${looksLike}`;
  throw new Refusal(
    new DomainError(code, message, {
      subject: 'destination-file',
      ...(looksLike === undefined ? {} : { looksLike }),
    }),
  );
}
