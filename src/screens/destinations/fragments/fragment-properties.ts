import { type DestinationRecord, nameKeys } from '../../../domain/destination/types';

/** The properties of a fragment besides its name, in their order. */
export function keysOf({ keys }: DestinationRecord): readonly string[] {
  return keys.filter((key) => key !== nameKeys.fragment);
}
