import type { DestinationKind } from '../../../domain/destination/types';
import { sortByName } from '../../../domain/name-order';
import type { ChangeNotice, DestinationChange, Destinations, ItemResult } from '../../port';
import type { ChangeRow } from '../../workspace/database';
import { guarded } from '../../workspace/storage-error';
import { destinationsOf } from '../collections';
import { type LocalContext, makeStamp } from '../context';
import { deleteRecords, undoDeleteRecords } from '../deletions';
import { requireScope } from '../find-scope';
import { readRecords } from '../pages';
import { requireMany } from './find-destinations';
import { propertiesDeletionChange } from './property-changes';
import { readSecretProperties } from './property-secrets';
import { toRecord } from './to-record';

const notices: Record<DestinationKind, ChangeNotice['resource']> = {
  destination: 'destinations',
  fragment: 'fragments',
};

/**
 * Destinations or fragments in IndexedDB; rejects as the port says. `onStored` is called after the first one was stored.
 * What writes has to know the whole catalogue, which the first load does without: it comes when it is needed.
 */
export function createDestinationAccess(
  context: LocalContext,
  kind: DestinationKind,
  onStored: () => void,
): Destinations {
  const { database, vault, newId } = context;
  const collection = destinationsOf(database, kind);
  const toChange = propertiesDeletionChange(kind);
  const guard = <T>(work: () => PromiseLike<T>) => guarded({ resource: kind }, work);
  const publish = () => context.notices.publish(notices[kind]);
  const publishStored = <Stored>(results: readonly ItemResult<Stored>[]) => {
    if (!results.some(({ ok }) => ok)) return;
    publish();
    onStored();
  };

  return {
    list: (scope) =>
      guard(() =>
        database.transaction('r', [database.subaccounts, database.serviceInstances, collection.pages], async () => {
          await requireScope(database, scope);
          const stored = await readRecords(collection, scope);
          return sortByName(stored).map((record) => toRecord(record, scope));
        }),
      ),

    read: (scope, name) =>
      guard(async () => {
        const [stored] = await requireMany(collection, kind, scope, [name]);
        if (stored === undefined) throw new Error('one name has one record');
        return toRecord(stored, scope);
      }),

    readSecrets: (scope, names) =>
      guard(async () => {
        const stored = await requireMany(collection, kind, scope, names);
        return readSecretProperties(
          vault,
          stored.map(({ id }) => id),
        );
      }),

    create: (scope, contents) =>
      guard(async () => {
        const { createDestinations } = await import('./create-destinations');
        const results = await createDestinations(context, kind, scope, contents);
        publishStored(results);
        return results;
      }),

    update: (scope, updates) =>
      guard(async () => {
        const { updateDestinations } = await import('./update-destinations');
        const results = await updateDestinations(context, kind, scope, updates);
        publishStored(results);
        return results;
      }),

    delete: (scope, names) =>
      guard(async () => {
        const ticket = { id: newId() };
        const deletion = { deletionId: ticket.id, stamp: await makeStamp(context), toChange };
        await deleteRecords(database, collection, scope, names, deletion);
        publish();
        return ticket;
      }),

    undoDelete: (ticket) =>
      guard(async () => {
        await undoDeleteRecords(database, collection, ticket.id, await makeStamp(context), toChange);
        publish();
      }),

    history: (scope, name) =>
      guard(async () => {
        const [stored] = await requireMany(collection, kind, scope, [name]);
        const rows = await database.changes
          .where('[resource+recordId]')
          .equals([kind, stored?.id ?? ''])
          .reverse()
          .toArray();
        return rows.flatMap(toHistory);
      }),
  };
}

function toHistory(row: ChangeRow): DestinationChange[] {
  if (!('changes' in row)) return [];
  const { version, action, at, by, changes } = row;
  return [{ version, action, at, by, changes }];
}
