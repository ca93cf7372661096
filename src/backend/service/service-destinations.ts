import {
  type DestinationContent,
  type DestinationKind,
  type DestinationRecord,
  nameKeys,
} from '../../domain/destination/types';
import { sortByName } from '../../domain/name-order';
import { BackendError } from '../errors';
import type { Destinations, ItemResult } from '../port';
import { type BatchItem, toBatches } from './batches';
import { createItems } from './create-items';
import { deleteItems } from './delete-items';
import { refuse } from './http-errors';
import { inParallel } from './in-parallel';
import { createPropertySetLedger, type PropertySetLedgerParts, type SentPropertySet } from './property-set-ledger';
import { splitRow, toRecord } from './property-set-state';
import { refusalOfContent, refusalOfUpdate } from './refusal-of-content';
import { notFound } from './refusals';
import { updateItems } from './update-items';

export interface ServiceDestinationsParts extends PropertySetLedgerParts {
  readonly kind: DestinationKind;
  /** Called after every change of this session. */
  readonly notify: () => void;
}

interface Item extends SentPropertySet, BatchItem {
  readonly refusal: BackendError | null;
}

type Result = ItemResult<DestinationRecord>;

/**
 * Destinations or fragments of the Destination service.
 * A write reads the current state first and is refused when it is not the one it was based on; the service takes no
 * condition on PUT, so a change between that reading and the writing is not noticed.
 */
export function createServiceDestinations(parts: ServiceDestinationsParts): Destinations {
  const { kind, requestsOf, notify } = parts;
  const ledger = createPropertySetLedger(parts);

  /** Copies the properties: the caller may change its own while they are on their way. */
  function toItem(content: DestinationContent, refusalOf: (name: string) => BackendError | null): Item {
    const row = { ...content.properties };
    const name = row[nameKeys[kind]] ?? '';
    return { name, row, labels: content.labels, bytes: JSON.stringify(row).length, refusal: refusalOf(name) };
  }

  /** What came of all, in their order. A write that was not answered may have arrived. */
  function finish(items: readonly Item[], results: ReadonlyMap<Item, Result>): readonly Result[] {
    const all = items.map((item): Result => {
      const { name, refusal } = item;
      const result = refusal === null ? results.get(item) : ({ name, ok: false, error: refusal } as const);
      if (result === undefined) throw new Error('every item must have a result');
      return result;
    });
    if (all.some((result) => result.ok || result.error.code === 'unavailable')) notify();
    return all;
  }

  return {
    list: async (scope) => sortByName(await ledger.all(scope)),

    read: async (scope, name) => {
      const state = (await ledger.observe(scope, [name])).get(name);
      if (state === undefined) throw notFound(kind, name);
      return toRecord(scope, name, state);
    },

    readSecrets: async (scope, names) => {
      const requests = requestsOf(scope);
      return inParallel(names, async (name) => splitRow((await requests.one(name)).row).secrets);
    },

    create: async (scope, contents) => {
      const requests = requestsOf(scope);
      const items = contents.map((content) => toItem(content, (name) => refusalOfContent(kind, name, content)));
      const sent = items.filter(({ refusal }) => refusal === null);
      const outcomes = await createItems(
        requests,
        sent.map((item) => ({ ...item, toRow: () => item.row })),
      );
      const settled = await ledger.settle(scope, sent, outcomes, 'created');
      return finish(items, pair(sent, settled));
    },

    update: async (scope, updates) => {
      const requests = requestsOf(scope);
      const items = updates.map(({ name, content, expectedVersion }) => ({
        ...toItem(content, (newName) => refusalOfUpdate(kind, name, newName, content)),
        expectedVersion,
      }));
      const results = new Map<Item, Result>();
      for (const batch of toBatches(items.filter(({ refusal }) => refusal === null))) {
        const outcomes = await updateItems(requests, batch, (names) => ledger.observe(scope, names));
        const settled = await ledger.settle(scope, batch, outcomes, 'wrote');
        for (const [item, result] of pair(batch, settled)) results.set(item, result);
      }
      return finish(items, results);
    },

    delete: async (scope, names) => {
      try {
        await deleteItems(requestsOf(scope), names);
      } catch (error) {
        // The service may have deleted some before it failed.
        if (error instanceof BackendError && error.code === 'unavailable') notify();
        throw error;
      }
      for (const name of names) ledger.forget(scope, name);
      notify();
      return { id: `deletion of ${names.length}` };
    },

    undoDelete: refuse('undo of a deletion'),
    history: refuse('older versions'),
  };
}

function pair(items: readonly Item[], results: readonly Result[]): ReadonlyMap<Item, Result> {
  return new Map(
    items.flatMap((item, index) => {
      const result = results[index];
      return result === undefined ? [] : [[item, result] as const];
    }),
  );
}
