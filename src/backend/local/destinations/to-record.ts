import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import type { StoredDestination } from '../../workspace/database';

/** The record as the port knows it. */
export function toRecord(stored: StoredDestination, scope: Scope): DestinationRecord {
  return { ...stored, scope };
}
