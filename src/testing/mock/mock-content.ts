import {
  createDestinationServiceModel,
  type DestinationServiceModel,
  type DestinationServiceSnapshot,
  fromSnapshot,
  toSnapshot,
} from '../msw/destination-service-model';
import type { FaultRule } from '../msw/faults';
import { mockOwner } from './mock-place';

/** The models of the played services. */
export interface MockContent {
  readonly destinationService: DestinationServiceModel;
}

/** Everything they keep, and the faults that are switched on; survives JSON. */
export interface MockSnapshot {
  readonly destinationService: DestinationServiceSnapshot;
  readonly faults: readonly FaultRule[];
}

/** Services that keep nothing yet. */
export function createContent(): MockContent {
  return { destinationService: createDestinationServiceModel({ owner: mockOwner }) };
}

export function readContent({ destinationService }: MockContent, faults: readonly FaultRule[] = []): MockSnapshot {
  return { destinationService: toSnapshot(destinationService), faults };
}

/** Puts what was kept in place of what the services have; faults are the caller's. */
export function restoreContent({ destinationService }: MockContent, snapshot: MockSnapshot): void {
  fromSnapshot(destinationService, snapshot.destinationService);
}
