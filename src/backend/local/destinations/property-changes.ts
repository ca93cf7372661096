import type { DestinationKind } from '../../../domain/destination/types';
import type { DestinationAction, PropertyChange } from '../../port';
import type { CockpitDatabase, PropertiesChangeRow, StoredDestination } from '../../workspace/database';
import type { Stamp } from '../context';
import type { ToChange } from '../deletions';

/** The entry of the change log for a destination or fragment. */
export function propertiesChange(
  kind: DestinationKind,
  action: DestinationAction,
  stamp: Stamp,
  subaccountId: string,
  { id, name, version }: StoredDestination,
  changes: readonly PropertyChange[],
): PropertiesChangeRow {
  return { resource: kind, recordId: id, subaccountId, name, version, action, ...stamp, changes };
}

/** Deletion and undo change no property. */
export function propertiesDeletionChange(kind: DestinationKind): ToChange<StoredDestination> {
  return (action, stamp, subaccountId, record) => propertiesChange(kind, action, stamp, subaccountId, record, []);
}

/**
 * What was no secret before stands in older entries of the change log: its values are taken out of them, or they would
 * lie beside the vault. To be called within a transaction over `changes`.
 */
export async function hideFromHistory(
  { changes }: CockpitDatabase,
  kind: DestinationKind,
  before: StoredDestination,
  after: StoredDestination,
): Promise<void> {
  const wasPlain = (key: string) => Object.hasOwn(before.properties, key) || before.plainKeys.includes(key);
  const hidden = after.secretKeys.filter((key) => wasPlain(key) && !before.secretKeys.includes(key));
  if (hidden.length === 0) return;
  await changes
    .where('[resource+recordId]')
    .equals([kind, after.id])
    .modify((row, context) => {
      if (!('changes' in row)) return;
      const clean = row.changes.map((change) =>
        change.kind === 'property' && hidden.includes(change.key)
          ? { ...change, before: null, after: null, secret: true }
          : change,
      );
      context.value = { ...row, changes: clean };
    });
}
