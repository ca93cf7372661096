import type { Label } from '../../scope';

/** Stable words of what a file says that a destination cannot keep as it is; `i18n/import-issues.ts` says them. */
export type ImportRule =
  /** Kept as text. */
  | 'number-as-text'
  | 'boolean-as-text'
  /** Given more than once; the last one counts. */
  | 'duplicate-key'
  /** Left out: there is nothing, or an object or a list, where text belongs. */
  | 'null-value'
  | 'nested-value'
  /** Left out: labels that are not a list of `key` and `values`. */
  | 'labels'
  /** Not a destination at all: plain text or a number in the list, an object without any known key, a certificate, a fragment. */
  | 'not-an-object'
  | 'no-destination'
  | 'certificate'
  | 'fragment';

export interface ImportIssue {
  readonly rule: ImportRule;
  /** Null where the whole entry is meant. */
  readonly key: string | null;
  /** From 1. */
  readonly line: number | null;
  /** `error`: it cannot be imported; `warning`: something of it is left out; `note`: kept in another form. */
  readonly severity: 'error' | 'warning' | 'note';
}

export interface ImportedDestination {
  /** In the order of the file. */
  readonly properties: Record<string, string>;
  /** Keys of secrets that the file names without their value. */
  readonly missingSecrets: string[];
  readonly issues: readonly ImportIssue[];
  /** Where it is in the file: which one, from 0, and its first line, from 1. */
  readonly position: { readonly index: number; readonly line: number };
  readonly labels?: readonly Label[];
  /** Keys declared not secret, as our encrypted export keeps them in `$metadata`. */
  readonly plainKeys?: readonly string[];
}
