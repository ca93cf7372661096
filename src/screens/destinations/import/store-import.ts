import type { BackendError } from '../../../backend/errors';
import type { Destinations, DestinationUpdate, ItemResult } from '../../../backend/port';
import { contentOf } from '../../../domain/destination/record';
import type { DestinationContent, DestinationRecord, Properties } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { contentOfItem, type PlannedItem } from './plan-items';

export interface ImportOutcome {
  /** Names stored, created or replaced. */
  readonly stored: readonly string[];
  /** Ids of their items. */
  readonly done: ReadonlySet<string>;
  /** By item id, why it was not stored. */
  readonly failed: ReadonlyMap<string, BackendError>;
}

interface StoreOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** So many are stored with one call: few enough for progress and Cancel, enough for speed. */
const batchSize = 500;

/**
 * Stores what was planned, in batches, the new ones first; one that is refused does not hold up the others.
 * When the signal aborts, what was created is deleted, what was replaced gets its former content back, and the promise
 * rejects with the signal's reason: all of the chosen ones arrive, or none.
 */
export async function storeImport(
  destinations: Destinations,
  scope: Scope,
  planned: readonly PlannedItem[],
  { signal, onProgress }: StoreOptions,
): Promise<ImportOutcome> {
  const wanted = planned.filter(({ plan }) => plan.choice !== 'skip');
  const run = new ImportRun(destinations, scope);
  try {
    for (const batch of batches(wanted.filter(({ plan }) => plan.choice !== 'replace'))) {
      signal.throwIfAborted();
      await run.create(batch);
      onProgress(run.settled, wanted.length);
    }
    for (const batch of batches(wanted.filter(({ plan }) => plan.choice === 'replace'))) {
      signal.throwIfAborted();
      await run.replace(batch);
      onProgress(run.settled, wanted.length);
    }
  } catch (error) {
    await run.takeBack();
    throw error;
  }
  return { stored: run.stored, done: run.done, failed: run.failed };
}

class ImportRun {
  readonly stored: string[] = [];
  readonly done = new Set<string>();
  readonly failed = new Map<string, BackendError>();
  readonly #destinations: Destinations;
  readonly #scope: Scope;
  readonly #created: string[] = [];
  readonly #former: DestinationUpdate[] = [];

  constructor(destinations: Destinations, scope: Scope) {
    this.#destinations = destinations;
    this.#scope = scope;
  }

  get settled(): number {
    return this.done.size + this.failed.size;
  }

  async create(batch: readonly PlannedItem[]): Promise<void> {
    const contents = batch.map((planned) => contentFor(planned, {}));
    const results = await this.#destinations.create(this.#scope, contents);
    this.#settle(batch, results, (record) => this.#created.push(record.name));
  }

  async replace(batch: readonly PlannedItem[]): Promise<void> {
    const former = await this.#readFormer(batch);
    const updates = batch.map((planned, index) => ({
      name: planned.plan.name,
      content: contentFor(planned, former[index]?.properties ?? {}),
      expectedVersion: planned.plan.replaced?.version ?? 0,
    }));
    const results = await this.#destinations.update(this.#scope, updates);
    this.#settle(batch, results, (record, index) => {
      const content = former[index];
      if (content !== undefined) this.#former.push({ name: record.name, content, expectedVersion: record.version });
    });
  }

  async takeBack(): Promise<void> {
    if (this.#created.length > 0) await this.#destinations.delete(this.#scope, this.#created);
    for (const batch of batches(this.#former)) await this.#destinations.update(this.#scope, batch);
  }

  #settle(
    batch: readonly PlannedItem[],
    results: readonly ItemResult<DestinationRecord>[],
    onStored: (record: DestinationRecord, index: number) => void,
  ): void {
    for (const [index, { item }] of batch.entries()) {
      const result = results[index];
      if (result?.ok === true) {
        this.stored.push(result.record.name);
        this.done.add(item.id);
        onStored(result.record, index);
      } else if (result !== undefined) {
        this.failed.set(item.id, result.error);
      }
    }
  }

  /** What is stored now, with its secrets: those that a file lacks are kept, and all are needed to take it back. */
  async #readFormer(batch: readonly PlannedItem[]): Promise<readonly DestinationContent[]> {
    const records = batch.flatMap(({ plan }) => (plan.replaced === null ? [] : [plan.replaced]));
    const holders = records.filter((record) => record.secretKeys.length > 0).map((record) => record.name);
    const values = holders.length === 0 ? [] : await this.#destinations.readSecrets(this.#scope, holders);
    const secrets = new Map(holders.map((name, index) => [name, values[index] ?? {}]));
    return records.map((record) => contentOf(record, secrets.get(record.name) ?? {}));
  }
}

function contentFor(planned: PlannedItem, former: Properties): DestinationContent {
  const content = contentOfItem(planned, former);
  if (content === null) throw new RangeError('Something that is skipped cannot be stored');
  return content;
}

function batches<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );
}
