import { contentOf } from '../../../domain/destination/record';
import type { Properties } from '../../../domain/destination/types';
import type { NewId } from '../../../shared/ids';
import type { PropertyChange } from '../../port';
import type { StoredDestination } from '../../workspace/database';
import type { Stamp } from '../context';
import { nameOf } from '../destinations/check-content';
import { compareProperties } from '../destinations/compare-properties';
import { splitContent } from '../destinations/to-stored';
import type { BackupPropertySet } from './payload-schema';
import { propertySetDifferences, type StoredPropertySet } from './property-sets';

export interface PlannedPropertySet {
  readonly base: StoredPropertySet | null;
  readonly kind: BackupPropertySet['kind'];
  readonly subaccountId: string;
  readonly serviceInstance: string | null;
  readonly record: StoredDestination;
  readonly secrets: Properties;
  readonly changes: readonly PropertyChange[];
}

/** What an import writes of one destination or fragment: nothing when it is stored as it is in the backup. */
export function planPropertySet(
  item: BackupPropertySet,
  base: StoredPropertySet | null,
  subaccountId: string,
  { newId, stamp }: { readonly newId: NewId; readonly stamp: Stamp },
): PlannedPropertySet[] {
  if (base !== null && propertySetDifferences(item, base).length === 0) return [];
  const { kind, serviceInstance, version, createdAt, modifiedAt, modifiedBy } = item;
  const { visible, secrets } = splitContent(item);
  const record: StoredDestination =
    base === null
      ? { id: newId(), name: nameOf(kind, item), version, ...visible, createdAt, modifiedAt, modifiedBy }
      : { ...base.stored, ...visible, version: base.stored.version + 1, modifiedAt: stamp.at, modifiedBy: stamp.by };
  const changes = base === null ? [] : compareProperties(contentOf(base.stored, base.secrets), item);
  return [{ base, kind, subaccountId, serviceInstance, record, secrets, changes }];
}
