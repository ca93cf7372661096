/**
 * Splits text into PEM blocks (RFC 7468, RFC 1421 headers) as leniently as real files need: any label, text around and
 * before the blocks, indentation, any line end or none at all (`\n` written out, as JSON strings have it), long lines.
 */
import { fail, type Result } from '../../../shared/result';
import { PkiError } from '../../errors';
import { limits } from '../../limits';
import { decodeBase64 } from './base64';

export interface PemBlock {
  /** `CERTIFICATE`, `RSA PRIVATE KEY`, … */
  readonly label: string;
  /** RFC 1421 headers by name. */
  readonly headers: ReadonlyMap<string, string>;
  /** Decoded content, or why there is none. */
  readonly content: Result<Uint8Array, PkiError>;
  /** `block 2 (CERTIFICATE), line 31`, for messages. */
  readonly where: string;
  /** Text between the block before and this one. */
  readonly leadingText: string;
  /** Whether the END line names another label than the BEGIN line. */
  readonly labelsDiffer: boolean;
}

const boundary = /-----BEGIN ([\x20-\x7e]{0,80}?)-----/g;

/** Whether there is a BEGIN line anywhere. */
export function hasPemBlock(text: string): boolean {
  return text.search(boundary) !== -1;
}

/**
 * All blocks of the text, in order; those that cannot be decoded too, with the reason.
 * Throws a `PkiError` (`limit-exceeded`) for more blocks than a store may have entries.
 */
export function readPemBlocks(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  const begins = findBegins(text);
  const lines = new LineCounter(text);
  let previousEnd = 0;
  begins.forEach((begin, index) => {
    const label = (begin[1] ?? '').trim();
    const limit = begins[index + 1]?.index ?? text.length;
    const start = begin.index + begin[0].length;
    const rest = text.slice(start, limit);
    const end = /-----END ([\x20-\x7e]{0,80}?)-----/.exec(rest);
    const line = lines.lineOf(begin.index);
    const where = `block ${index + 1} (${label}), line ${line}`;
    const { headers, body, offset } = splitHeaders(end ? rest.slice(0, end.index) : rest);
    blocks.push({
      label,
      headers,
      content: end
        ? decodeBody(body, where, (at) => lines.lineOf(start + offset + at))
        : fail(unterminated(label, where)),
      where,
      leadingText: text.slice(previousEnd, begin.index),
      labelsDiffer: end !== null && end[1]?.trim() !== label,
    });
    previousEnd = end ? start + end.index + end[0].length : limit;
  });
  return blocks;
}

function findBegins(text: string): readonly RegExpExecArray[] {
  const begins: RegExpExecArray[] = [];
  for (const begin of text.matchAll(boundary)) {
    begins.push(begin);
    if (begins.length > limits.storeEntries) {
      const details = { format: 'PEM', limit: 'storeEntries', maximum: limits.storeEntries };
      throw new PkiError('limit-exceeded', `The text has more than ${limits.storeEntries} PEM blocks`, details);
    }
  }
  return begins;
}

function unterminated(label: string, where: string): PkiError {
  return new PkiError('truncated', `${where} has no line -----END ${label}-----`, { format: 'PEM', where });
}

function decodeBody(body: string, where: string, lineOf: (at: number) => number): Result<Uint8Array, PkiError> {
  const decoded = decodeBase64(body);
  if (!decoded.ok) {
    const { at } = decoded.error;
    const what = at === null ? 'is not complete base64' : `has a character in line ${lineOf(at)} that is not base64`;
    return fail(new PkiError('malformed', `${where} ${what}`, { format: 'PEM', where }));
  }
  if (decoded.value.length === 0) return fail(new PkiError('malformed', `${where} is empty`, { format: 'PEM', where }));
  return decoded;
}

/** Headers are a few short lines; what is longer is none, and not worth splitting into lines. */
const longestHeaders = 16 * 1024;

/** RFC 1421 section 4.6: headers, when the first line is one, end at the first empty line. */
function splitHeaders(raw: string): { headers: ReadonlyMap<string, string>; body: string; offset: number } {
  // Same length, so that offsets stay those of the text.
  const text = raw.includes('\\') ? raw.replace(/\\r\\n/g, '  \r\n').replace(/\\[nr]/g, ' \n') : raw;
  const headers = new Map<string, string>();
  const beginning = text.slice(0, longestHeaders);
  if (!/^\s*[A-Za-z0-9-]+:/.test(beginning)) return { headers, body: text, offset: 0 };
  let position = 0;
  let name: string | null = null;
  const hasBlankLine = /(\r\n|\r|\n)[ \t]*(\r\n|\r|\n)/.test(beginning.trimStart());
  for (const line of beginning.split(/(?<=\r\n|\r(?!\n)|\n)/)) {
    const header = /^\s*([A-Za-z0-9-]+):(.*)/.exec(line);
    if (header) {
      name = header[1] ?? '';
      headers.set(name, (header[2] ?? '').trim());
    } else if (name !== null && (line.trim() === '' || !hasBlankLine)) {
      break;
    } else if (name !== null) {
      headers.set(name, (headers.get(name) ?? '') + line.trim());
    }
    position += line.length;
  }
  return { headers, body: text.slice(position), offset: position };
}

/** Line numbers (from 1) of ascending positions, each character looked at once. */
class LineCounter {
  readonly #text: string;
  #position = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  lineOf(position: number): number {
    if (position < this.#position) {
      this.#position = 0;
      this.#line = 1;
    }
    for (; this.#position < position; this.#position += 1) {
      const character = this.#text[this.#position];
      if (character === '\n' || (character === '\r' && this.#text[this.#position + 1] !== '\n')) this.#line += 1;
    }
    return this.#line;
  }
}
