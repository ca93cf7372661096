import {
  createDestinationServiceModel,
  type DestinationServiceModel,
  type DestinationServiceSnapshot,
  fromSnapshot,
  toSnapshot,
} from '../msw/destination-service-model';
import type { FaultRule } from '../msw/faults';
import {
  createTransportServiceModel,
  fromTransportSnapshot,
  type TransportServiceModel,
  type TransportServiceSnapshot,
  toTransportSnapshot,
} from '../msw/transport-service-model';
import { mockOwner } from './mock-place';

/** The models of the played services; they share their faults. */
export interface MockContent {
  readonly destinationService: DestinationServiceModel;
  readonly transport: TransportServiceModel;
}

/** Everything they keep, and the faults that are switched on; survives JSON. */
export interface MockSnapshot {
  readonly destinationService: DestinationServiceSnapshot;
  readonly transport: TransportServiceSnapshot;
  readonly faults: readonly FaultRule[];
}

/** JavaScript cannot count so far in its numbers. */
const firstId = '9007199254740993';

/** Services that keep nothing yet. */
export function createContent(parts: Partial<Pick<DestinationServiceModel, 'fetchToken'>> = {}): MockContent {
  const destinationService = createDestinationServiceModel({ owner: mockOwner, ...parts });
  const { faults } = destinationService;
  return { destinationService, transport: createTransportServiceModel({ faults, nextId: firstId }) };
}

export function readContent(
  { destinationService, transport }: MockContent,
  faults: readonly FaultRule[] = [],
): MockSnapshot {
  return { destinationService: toSnapshot(destinationService), transport: toTransportSnapshot(transport), faults };
}

/** Puts what was kept in place of what the services have; faults are the caller's. */
export function restoreContent({ destinationService, transport }: MockContent, snapshot: MockSnapshot): void {
  fromSnapshot(destinationService, snapshot.destinationService);
  fromTransportSnapshot(transport, snapshot.transport);
}
