import type { SourceFile } from './source-files';

/** One rule of the architecture: what breaks it, and samples that do and do not. */
export interface Rule {
  readonly name: string;
  /** One line for each place that breaks it. */
  readonly violations: (files: readonly SourceFile[]) => readonly string[];
  /** Each must break the rule, by itself. */
  readonly bad: readonly Sample[];
  /** Each must not. */
  readonly good: readonly Sample[];
}

/** Sources by their path in `src`. */
export type Sample = Readonly<Record<string, string>>;
