import type { BackendError } from '../../../backend/errors';
import type { DestinationIssue } from '../../../domain/destination/field-types';
import type { ReadEntry } from '../../../domain/destination/file-worker/read-files';
import type { ImportChoice } from '../../../domain/destination/import-plan';
import { randomId } from '../../../shared/ids';

export type ReadableOutcome = Extract<ReadEntry['outcome'], { readonly ok: true }>;

/** One destination of a file, or a file that could not be read, from the drop to the moment it is stored. */
export interface ImportItem {
  readonly id: string;
  readonly fileName: string;
  /** The archive it came out of. */
  readonly archive: string | null;
  readonly outcome: ReadEntry['outcome'];
  /** What the user decided; null for what the plan suggests. */
  readonly choice: ImportChoice | null;
  readonly typedName: string | null;
  /** Values entered for secrets that the file lacks. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Why storing it failed, at the last try. */
  readonly problem: BackendError | null;
}

export type ItemChange = Partial<Pick<ImportItem, 'choice' | 'typedName' | 'secrets' | 'problem'>>;

/** An encrypted file that waits for its passphrase. */
export interface SealedFile {
  readonly id: string;
  readonly fileName: string;
  readonly archive: string | null;
  readonly content: Uint8Array;
}

export function newItem(fileName: string, archive: string | null, outcome: ReadEntry['outcome']): ImportItem {
  return {
    id: randomId(),
    fileName,
    archive,
    // What could not be read is not needed any more.
    outcome: outcome.ok ? outcome : { ...outcome, content: null },
    choice: null,
    typedName: null,
    secrets: {},
    problem: null,
  };
}

export function changeItems(
  items: readonly ImportItem[],
  ids: ReadonlySet<string>,
  change: ItemChange,
): readonly ImportItem[] {
  return items.map((item) => (ids.has(item.id) ? { ...item, ...change } : item));
}

export function nameInFile({ outcome }: ImportItem): string {
  return outcome.ok ? (outcome.destination.properties.Name ?? '') : '';
}

/** What the rules warn of; what breaks one is a reason of the plan. */
export function warningsOf({ outcome }: ImportItem): readonly DestinationIssue[] {
  return outcome.ok ? outcome.findings.filter(({ severity }) => severity !== 'error') : [];
}
