import { lifecycleOf, queueStatuses } from '../../../domain/transport';
import type { RequestNumber, TransportAction } from '../../../domain/transport/types';
import type { DummyCertificate, LandscapeChange, QueueRow, RequestDetails, RequestRow } from '../../port';
import type { ActionRow, CockpitDatabase } from '../../workspace/database';
import { toRecord } from '../find-certificate';
import { notFound } from '../refusals';
import { scopeOf } from '../scope';
import { entriesOfRequest, isCounted, readByNumber, readQueue } from './read-in-order';

/** All entries of a queue in its order; rejects with `not-found`. */
export function queueOf(database: CockpitDatabase, nodeId: string): PromiseLike<QueueRow[]> {
  const { transportNodes, transportEntries } = database;
  return database.transaction('r', transportNodes, transportEntries, async () => {
    if ((await transportNodes.get(nodeId)) === undefined) throw notFound('transport-node', nodeId);
    return readQueue(database, nodeId);
  });
}

/** Newest first. */
export function allRequests(database: CockpitDatabase): PromiseLike<RequestRow[]> {
  const { transportNodes, transportRequests, transportEntries } = database;
  return database.transaction('r', transportNodes, transportRequests, transportEntries, async () => {
    const nodeIds = await transportNodes.toCollection().primaryKeys();
    const released = new Set<number>();
    for (const status of queueStatuses.filter((one) => one !== 'deleted')) {
      for (const id of nodeIds) {
        const keys = await transportEntries.where('[nodeId+status]').equals([id, status]).primaryKeys();
        for (const [request] of keys) released.add(request);
      }
    }
    const requests = await readByNumber(transportRequests, ({ number }) => number);
    return requests.reverse().map((request): RequestRow => {
      return { ...request, lifecycle: released.has(request.number) ? 'released' : 'deleted' };
    });
  });
}

/** Rejects with `not-found`. */
export function requestDetails(database: CockpitDatabase, number: RequestNumber): PromiseLike<RequestDetails> {
  const { transportRequests, transportEntries, transportActions } = database;
  return database.transaction('r', transportRequests, transportEntries, transportActions, async () => {
    const request = isCounted(number) ? await transportRequests.get(number) : undefined;
    if (request === undefined) throw notFound('transport-request', String(number));
    const rows = await entriesOfRequest(database, request.number);
    const entries = rows.map(({ nodeId, position, status, statusAt }) => ({
      request: request.number,
      nodeId,
      position,
      status,
      statusAt,
    }));
    const actions = newestFirst(await transportActions.where({ request: request.number }).toArray());
    return { ...request, lifecycle: lifecycleOf(entries), entries, actions };
  });
}

export async function allActions({ transportActions }: CockpitDatabase): Promise<TransportAction[]> {
  return newestFirst(await readByNumber(transportActions, ({ number = 0 }) => number));
}

export async function allLandscapeChanges({ landscapeChanges }: CockpitDatabase): Promise<LandscapeChange[]> {
  const rows = await readByNumber(landscapeChanges, ({ number = 0 }) => number);
  return rows
    .toSorted((left, right) => byTime(right.at, left.at) || (right.number ?? 0) - (left.number ?? 0))
    .map(({ number: _, ...change }) => change);
}

/** Of every subaccount, found by an index of the pages that have some. */
export function allDummies(database: CockpitDatabase): PromiseLike<DummyCertificate[]> {
  const { certificatePages, transportRequests } = database;
  return database.transaction('r', certificatePages, transportRequests, async () => {
    const keys = await certificatePages.where('dummies').above(0).primaryKeys();
    const pages = await certificatePages.bulkGet(keys);
    const records = pages.flatMap((page) =>
      page === undefined
        ? []
        : page.records
            .filter(({ dummy }) => dummy)
            .map((stored) => toRecord(stored, scopeOf(page.subaccountId, page.level))),
    );
    const numbers = [...new Set(records.flatMap(({ transportRequest }) => transportRequest ?? []))];
    const requests = await transportRequests.bulkGet(numbers);
    const byNumber = new Map(requests.flatMap((request) => (request === undefined ? [] : [[request.number, request]])));
    return records.map((record) => ({ record, request: byNumber.get(record.transportRequest ?? 0) ?? null }));
  });
}

/** What was written last in one moment comes first. */
function newestFirst(rows: readonly ActionRow[]): TransportAction[] {
  return rows
    .toSorted((left, right) => byTime(right.endedAt, left.endedAt) || (right.number ?? 0) - (left.number ?? 0))
    .map(({ number: _, ...action }) => action);
}

function byTime(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
