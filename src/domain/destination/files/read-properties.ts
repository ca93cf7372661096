import { Properties, type PropertiesNode, type PropertyNode } from 'properties-file/parser';
import { fail, ok, type Result } from '../../../shared/result';
import type { DomainError } from '../../errors';
import { fileLimits, malformed, pastLimit } from './limits';
import { isSecretPlaceholder } from './placeholder';
import type { MapNode } from './tree';

export interface PropertiesFile {
  readonly map: MapNode;
  /** Keys that a comment names as secrets which an export left out. */
  readonly removedSecrets: readonly string[];
}

/** A Java .properties file, as `Properties.load` reads it, and the comments that stand for removed secrets. */
export function readProperties(text: string): Result<PropertiesFile, DomainError> {
  const lines = countLines(text);
  if (lines > fileLimits.propertiesLines) return fail(pastLimit('propertiesLines', lines));
  const nodes = parse(text);
  if (nodes === null) return fail(malformed('.properties', 'a wrong \\u escape', { line: lineOfWrongEscape(text) }));
  const pairs = nodes.flatMap((node) => {
    if (node.type !== 'property' || isBlank(node)) return [];
    const line = node.startingLineNumber;
    return [{ key: node.key, line, value: { kind: 'text', text: node.value, line } as const }];
  });
  const removedSecrets = nodes.flatMap((node) => {
    const [commented] = node.type === 'comment' && isSecretPlaceholderIn(node.body) ? (parse(node.body) ?? []) : [];
    return commented?.type === 'property' && isSecretPlaceholder(commented.value) ? [commented.key] : [];
  });
  return ok({ map: { kind: 'map', pairs, line: pairs[0]?.line ?? 1 }, removedSecrets });
}

/** Continued lines with nothing in them are an entry without key and value for the library; nobody means one. */
function isBlank({ escapedKey, separatorChar, escapedValue }: PropertyNode): boolean {
  return escapedKey === '' && separatorChar === undefined && escapedValue === '';
}

function isSecretPlaceholderIn(comment: string): boolean {
  return comment.trimEnd().endsWith('>>');
}

/** Null for a `\u` without four hexadecimal digits, the only thing a .properties file can get wrong; Java throws there, too. */
function parse(text: string): readonly PropertiesNode[] | null {
  try {
    return new Properties(text).nodes;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('malformed escaped unicode')) return null;
    throw error;
  }
}

/** The library does not say where: the shortest beginning of the file that has the error ends with its line. */
function lineOfWrongEscape(text: string): number {
  const lines = text.split(/\r\n|\r|\n/);
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (parse(lines.slice(0, middle).join('\n')) === null) high = middle;
    else low = middle;
  }
  return high;
}

function countLines(text: string): number {
  let lines = 1;
  for (const _ of text.matchAll(/\r\n|\r|\n/g)) lines += 1;
  return lines;
}
