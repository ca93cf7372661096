import { BackendError } from '../../backend/errors';
import { type CertificateItem, type CopyItem, copyKey, copyKinds, type PropertySetItem } from '../../domain/copy/types';
import { attempt } from './attempt';
import { copyCertificate } from './copy-certificate';
import { copyPropertySets } from './copy-property-sets';
import type { Place } from './place';

export interface CopyRun {
  /** Stops it after the few entries that are under way; what was copied stays. */
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** By key, null for what was copied, else why it was not; what was not begun is missing. */
export type CopyOutcome = ReadonlyMap<string, unknown>;

/** Few enough for progress and Cancel. */
const batchSize: Record<CopyItem['kind'], number> = { certificate: 5, fragment: 20, destination: 50 };

/**
 * Copies the entries as they were planned, certificates first, because destinations name them. One that is refused does
 * not hold up the others; when a whole batch fails because the service is not reached or nobody is signed in, the rest is
 * not tried. What changed since the plan was made, at either end, is a conflict.
 */
export async function carryOut(
  source: Place,
  target: Place,
  items: readonly CopyItem[],
  { signal, onProgress }: CopyRun,
): Promise<CopyOutcome> {
  const outcome = new Map<string, unknown>();
  for (const batch of copyKinds.flatMap((kind) => batchesOf(items, kind))) {
    if (signal.aborted) break;
    const results = await copyBatch(source, target, batch);
    for (const [index, item] of batch.entries()) outcome.set(copyKey(item), results[index] ?? null);
    onProgress(outcome.size);
    if (results.every(isPointless)) break;
  }
  return outcome;
}

function batchesOf(items: readonly CopyItem[], kind: CopyItem['kind']): readonly (readonly CopyItem[])[] {
  const ofKind = items.filter((item) => item.kind === kind);
  const size = batchSize[kind];
  return Array.from({ length: Math.ceil(ofKind.length / size) }, (_, index) =>
    ofKind.slice(index * size, (index + 1) * size),
  );
}

/** Nobody is signed in any more, or the service cannot be reached: the next request gets no further. */
const pointlessRules: ReadonlySet<string | undefined> = new Set(['session-over', 'no-connection']);

function isPointless(error: unknown): boolean {
  return error instanceof BackendError && pointlessRules.has(error.details.rule);
}

/** Null for each that was copied, else why not. */
async function copyBatch(source: Place, target: Place, batch: readonly CopyItem[]): Promise<readonly unknown[]> {
  const certificates = batch.filter((item): item is CertificateItem => item.kind === 'certificate');
  const sets = batch.filter((item): item is PropertySetItem => item.kind !== 'certificate');
  const [first] = sets;
  if (first !== undefined) return copyPropertySets(first.kind, source, target, sets);
  const results = await Promise.all(certificates.map((item) => attempt(copyCertificate(source, target, item))));
  return results.map((result) => (result.ok ? null : result.error));
}
