/** Ids that something in a backup holds of another thing: those of subaccounts may be others here. */
import { targetProperties } from '../../../domain/transport';
import type { NewId } from '../../../shared/ids';
import type { SubaccountRow } from '../../workspace/database';
import type { BackupIndex, BackupPropertySet, BackupSubaccount } from './payload-schema';

/** The id of every subaccount of a backup here: of the one it is, else its own where that is free. */
export function subaccountIdsHere(
  wanted: readonly BackupSubaccount[],
  matched: ReadonlyMap<string, SubaccountRow>,
  stored: readonly SubaccountRow[],
  newId: NewId,
): ReadonlyMap<string, string> {
  const taken = new Set(stored.map(({ id }) => id));
  return new Map(wanted.map(({ id }) => [id, matched.get(id)?.id ?? (taken.has(id) ? newId() : id)]));
}

/** The backup with destinations of nodes that point to the same subaccounts here. */
export function localIndex(index: BackupIndex, ids: ReadonlyMap<string, string>): BackupIndex {
  return { ...index, propertySets: index.propertySets.map((item) => withLocalTarget(item, ids)) };
}

function withLocalTarget(item: BackupPropertySet, ids: ReadonlyMap<string, string>): BackupPropertySet {
  const key = targetProperties.subaccount;
  const target = Object.hasOwn(item.properties, key) ? ids.get(item.properties[key] ?? '') : undefined;
  return target === undefined ? item : { ...item, properties: { ...item.properties, [key]: target } };
}
