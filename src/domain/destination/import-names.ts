import { maximumNameLength } from './catalogue/shared';

/** Names that are used, stored or earlier in the same import; finds free ones without trying all numbers anew. */
export class FreeNames {
  readonly #taken: Set<string>;
  readonly #nextNumber = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  take(name: string): void {
    this.#taken.add(name);
  }

  isTaken(name: string): boolean {
    return this.#taken.has(name);
  }

  /** The wished name, else with a number behind it (`orders-2`). */
  propose(wished: string): string {
    if (!this.#taken.has(wished)) return wished;
    for (let number = this.#nextNumber.get(wished) ?? 2; ; number += 1) {
      const suffix = `-${number}`;
      const candidate = wished.slice(0, maximumNameLength - suffix.length) + suffix;
      if (!this.#taken.has(candidate)) {
        this.#nextNumber.set(wished, number);
        return candidate;
      }
    }
  }
}

/** A name that follows the rule (destinations-editor.md section 3), as near to the wished one as it allows; else from the file's. */
export function toAllowedName(wished: string, fileName: string): string {
  const base = fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  return clean(wished) || clean(base) || 'destination';
}

function clean(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_-]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, maximumNameLength);
}
