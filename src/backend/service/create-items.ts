import type { Label } from '../../domain/scope';
import { BackendError } from '../errors';
import { type BatchItem, toBatches } from './batches';
import { inParallel } from './in-parallel';
import type { ItemOutcome, ItemRequests } from './item-requests';
import { asItemError } from './refusals';

export interface NewItem<Row> extends BatchItem {
  /** Made when it is sent: bodies are large, and not all are on their way at once. */
  readonly toRow: () => Row;
  readonly labels: readonly Label[];
}

interface Entry<Row> extends BatchItem {
  readonly item: NewItem<Row>;
  outcome: ItemOutcome;
}

/** What storing needs of the requests of one level. */
export type StoringRequests<Row> = Pick<ItemRequests<Row>, 'kind' | 'post' | 'putLabels' | 'deleteMany'>;

/**
 * Posts items that were checked, in batches, and sets their labels; outcomes in the order given, never a rejection.
 * An item whose labels are refused is taken away again.
 */
export async function createItems<Row>(
  requests: StoringRequests<Row>,
  items: readonly NewItem<Row>[],
): Promise<readonly ItemOutcome[]> {
  const entries = items.map((item): Entry<Row> => ({ ...item, item, outcome: { etag: null } }));
  for (const batch of toBatches(entries)) await postBatch(requests, batch);
  await inParallel(
    entries.filter(({ item, outcome }) => !(outcome instanceof BackendError) && item.labels.length > 0),
    (entry) => setFirstLabels(requests, entry),
  );
  return entries.map(({ outcome }) => outcome);
}

async function postBatch<Row>(requests: StoringRequests<Row>, batch: readonly Entry<Row>[]): Promise<void> {
  try {
    const outcomes = await requests.post(batch.map(({ item }) => item.toRow()));
    for (const [index, entry] of batch.entries()) entry.outcome = outcomes[index] ?? entry.outcome;
  } catch (error) {
    for (const entry of batch) entry.outcome = asItemError(error, requests.kind, entry.name);
  }
}

async function setFirstLabels<Row>(requests: StoringRequests<Row>, entry: Entry<Row>): Promise<void> {
  const { name, item } = entry;
  try {
    await requests.putLabels(name, item.labels);
  } catch (error) {
    entry.outcome = asItemError(error, requests.kind, name);
    await requests.deleteMany([name]).catch((cause: unknown) => {
      entry.outcome = new BackendError(
        'unavailable',
        `${name} was stored, but its labels were not, and it could not be taken away again; load the list and set them.`,
        { resource: requests.kind, name, field: 'labels' },
        { cause },
      );
    });
  }
}
