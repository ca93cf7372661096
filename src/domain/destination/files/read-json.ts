import { fail, ok, type Result } from '../../../shared/result';
import type { DomainError } from '../../errors';
import { fileLimits, malformed, pastLimit, Refusal } from './limits';
import type { ListNode, MapNode, Pair, TreeNode } from './tree';

/**
 * JSON (RFC 8259) with what `JSON.parse` hides: lines, keys given twice, numbers as they are written,
 * and a limit on the nesting before it is a limit of the stack.
 */
export function readJson(text: string): Result<TreeNode, DomainError> {
  try {
    return ok(new JsonCursor(text).document());
  } catch (refusal) {
    if (refusal instanceof Refusal) return fail(refusal.error);
    throw refusal;
  }
}

const blank = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

class JsonCursor {
  readonly #text: string;
  #offset = 0;
  #line = 1;
  #lineStart = 0;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): TreeNode {
    this.#skipBlank();
    const value = this.#value(1);
    this.#skipBlank();
    if (this.#offset < this.#text.length) this.#refuse('text after the end');
    return value;
  }

  #value(depth: number): TreeNode {
    if (depth > fileLimits.nesting) throw new Refusal(pastLimit('nesting'));
    this.#values += 1;
    if (this.#values > fileLimits.values) throw new Refusal(pastLimit('values'));
    const line = this.#line;
    switch (this.#text[this.#offset]) {
      case '{':
        return this.#map(depth);
      case '[':
        return this.#list(depth);
      case '"':
        return { kind: 'text', text: this.#string(), line };
      default:
        return this.#plain(line);
    }
  }

  #map(depth: number): MapNode {
    const line = this.#line;
    const pairs: Pair[] = [];
    this.#members('}', () => {
      if (this.#text[this.#offset] !== '"') this.#refuse('expected a key in double quotes');
      const keyLine = this.#line;
      const key = this.#string();
      this.#skipBlank();
      if (this.#text[this.#offset] !== ':') this.#refuse('expected a colon');
      this.#offset += 1;
      this.#skipBlank();
      pairs.push({ key, line: keyLine, value: this.#value(depth + 1) });
    });
    return { kind: 'map', pairs, line };
  }

  #list(depth: number): ListNode {
    const line = this.#line;
    const items: TreeNode[] = [];
    this.#members(']', () => items.push(this.#value(depth + 1)));
    return { kind: 'list', items, line };
  }

  #members(end: string, readOne: () => void): void {
    this.#offset += 1;
    this.#skipBlank();
    if (this.#text[this.#offset] === end) {
      this.#offset += 1;
      return;
    }
    for (;;) {
      readOne();
      this.#skipBlank();
      const next = this.#text[this.#offset];
      if (next !== ',' && next !== end) this.#refuse(`expected a comma or ${end}`);
      this.#offset += 1;
      if (next === end) return;
      this.#skipBlank();
    }
  }

  #string(): string {
    const source = this.#text.slice(this.#offset, this.#endOfString());
    try {
      const text: unknown = JSON.parse(source);
      if (typeof text === 'string') {
        this.#offset += source.length;
        return text;
      }
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    return this.#refuse('a text with a line break or a wrong escape');
  }

  /** Behind the closing quote; no pattern, which would run out of stack on a text of some megabytes. */
  #endOfString(): number {
    for (let from = this.#offset + 1; ; ) {
      const quote = this.#text.indexOf('"', from);
      if (quote === -1) this.#refuse('a text without closing quote');
      let backslash = quote;
      while (this.#text[backslash - 1] === '\\') backslash -= 1;
      if ((quote - backslash) % 2 === 0) return quote + 1;
      from = quote + 1;
    }
  }

  #plain(line: number): TreeNode {
    const source = this.#match(number) ?? this.#match(word);
    if (source === null) this.#refuse(this.#offset < this.#text.length ? 'expected a value' : 'it ends too early');
    this.#offset += source.length;
    if (source === 'null') return { kind: 'null', line };
    return { kind: source === 'true' || source === 'false' ? 'boolean' : 'number', text: source, line };
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#offset;
    return pattern.exec(this.#text)?.[0] ?? null;
  }

  #skipBlank(): void {
    const end = this.#offset + (this.#match(blank)?.length ?? 0);
    for (let offset = this.#offset; offset < end; offset += 1) {
      if (this.#text[offset] === '\n') {
        this.#line += 1;
        this.#lineStart = offset + 1;
      }
    }
    this.#offset = end;
  }

  #refuse(problem: string): never {
    const column = this.#offset - this.#lineStart + 1;
    throw new Refusal(malformed('JSON', problem, { line: this.#line, column }));
  }
}
