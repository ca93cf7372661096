import type { Properties } from '../../domain/destination/types';
import type { ItemOutcome, ItemRequests } from './item-requests';
import type { WirePropertySet } from './wire-property-set';

/** The destinations or the fragments of one level, request by request. All methods reject with `BackendError`. */
export interface PropertySetRequests extends ItemRequests<Properties> {
  all(): Promise<readonly WirePropertySet[]>;
  /** Those of the names that are there, by name. */
  some(names: readonly string[]): Promise<ReadonlyMap<string, WirePropertySet>>;
  /** One outcome each, in the order given, names differing; what fails as a whole rejects. */
  put(rows: readonly Properties[]): Promise<readonly ItemOutcome[]>;
}
