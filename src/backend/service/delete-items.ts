import type { Label } from '../../domain/scope';
import { BackendError } from '../errors';
import { inParallel } from './in-parallel';
import type { ItemRequests } from './item-requests';
import { notFound } from './refusals';

/**
 * Deletes all of them or none. The service deletes what it finds, request by request, so the names are checked first,
 * and where one request is not enough the items are read before, to be stored again when a later one fails.
 * Throws `not-found` for the first name that is not there.
 */
export async function deleteItems<Row>(requests: ItemRequests<Row>, names: readonly string[]): Promise<void> {
  const wanted = [...new Set(names)];
  const present = new Set(await requests.names());
  const missing = wanted.find((name) => !present.has(name));
  if (missing !== undefined) throw notFound(requests.kind, missing, '; nothing was deleted');
  if (requests.deletionRequests(wanted) <= 1) {
    await requests.deleteMany(wanted);
    return;
  }
  const copies = await inParallel(wanted, (name) => copyOf(requests, name));
  try {
    await requests.deleteMany(wanted);
  } catch (error) {
    await restore(requests, copies, error);
    throw error;
  }
}

interface Copy<Row> {
  readonly row: Row;
  readonly labels: readonly Label[];
}

async function copyOf<Row>(requests: ItemRequests<Row>, name: string): Promise<Copy<Row>> {
  const [{ row }, labels] = await Promise.all([requests.one(name), requests.labels(name)]);
  return { row, labels };
}

async function restore<Row>(requests: ItemRequests<Row>, copies: readonly Copy<Row>[], cause: unknown): Promise<void> {
  try {
    const present = new Set(await requests.names());
    for (const { row, labels } of copies) {
      const name = requests.nameOf(row);
      if (present.has(name)) continue;
      const [outcome] = await requests.post([row]);
      if (outcome instanceof BackendError) throw outcome;
      if (labels.length > 0) await requests.putLabels(name, labels);
    }
  } catch {
    throw new BackendError(
      'unavailable',
      `The service stopped answering in the middle of a deletion; some of the ${requests.kind}s are deleted. Load the list again.`,
      { resource: requests.kind },
      { cause },
    );
  }
}
