import type { Properties } from '../../domain/destination/types';
import type { Label } from '../../domain/scope';
import { BackendError } from '../errors';
import { inParallel } from './in-parallel';
import type { ItemKind, ItemOutcome } from './item-requests';
import type { PropertySetRequests } from './property-set-requests';
import { asItemError, labelsNotStored, notFound, refusalOfVersion } from './refusals';
import { isSameLabels } from './session-book';

export interface ItemUpdate {
  readonly name: string;
  readonly row: Properties;
  readonly labels: readonly Label[];
  readonly expectedVersion: number;
}

interface CurrentState {
  readonly version: number;
  readonly labels: readonly Label[];
}

/** The states the service has now, of those of the names that are there. */
type Observe = (names: readonly string[]) => Promise<ReadonlyMap<string, CurrentState>>;

interface Entry {
  readonly item: ItemUpdate;
  outcome: ItemOutcome;
}

/**
 * Overwrites one batch of items that were checked, and their labels where they differ; outcomes in the order given,
 * never a rejection.
 */
export async function updateItems(
  requests: PropertySetRequests,
  batch: readonly ItemUpdate[],
  observe: Observe,
): Promise<readonly ItemOutcome[]> {
  const { kind } = requests;
  const entries = batch.map((item): Entry => ({ item, outcome: { etag: null } }));
  try {
    const states = await observe(batch.map(({ name }) => name));
    for (const entry of entries) {
      const refusal = refusalOf(kind, entry.item, states.get(entry.item.name));
      if (refusal !== null) entry.outcome = refusal;
    }
    const accepted = entries.filter(isStanding);
    const outcomes = await requests.put(accepted.map(({ item }) => item.row));
    for (const [index, entry] of accepted.entries()) entry.outcome = outcomes[index] ?? entry.outcome;
    await inParallel(accepted.filter(isStanding), (entry) => updateLabels(requests, entry, states));
  } catch (error) {
    for (const entry of entries.filter(isStanding)) entry.outcome = asItemError(error, kind, entry.item.name);
  }
  return entries.map(({ outcome }) => outcome);
}

function isStanding({ outcome }: Entry): boolean {
  return !(outcome instanceof BackendError);
}

function refusalOf(
  kind: ItemKind,
  { name, expectedVersion }: ItemUpdate,
  state: CurrentState | undefined,
): BackendError | null {
  if (state === undefined) return notFound(kind, name);
  return refusalOfVersion(kind, name, { expected: expectedVersion, current: state.version });
}

async function updateLabels(
  requests: PropertySetRequests,
  entry: Entry,
  states: ReadonlyMap<string, CurrentState>,
): Promise<void> {
  const { name, labels } = entry.item;
  if (isSameLabels(states.get(name)?.labels ?? [], labels)) return;
  try {
    await requests.putLabels(name, labels);
  } catch (cause) {
    entry.outcome = labelsNotStored(requests.kind, name, cause);
  }
}
