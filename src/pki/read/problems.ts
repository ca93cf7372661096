import type { PkiError } from '../errors';
import type { Warning } from '../types';
import type { OpenedStore } from './opened';

/** What could not be read, as warnings, and the first one's error. */
export class Problems {
  readonly warnings: Warning[] = [];
  first: PkiError | undefined;
  readonly #format: string;

  constructor(opened: OpenedStore) {
    this.#format = opened.format;
  }

  add(code: Warning['code'], where: string, alias: string | null, error: PkiError): void {
    this.first ??= error;
    const named = alias === null ? {} : { alias };
    this.warnings.push({ code, details: { ...error.details, format: this.#format, where, ...named } });
  }
}
