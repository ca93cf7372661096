import type { Backend, Destinations, ServiceInstance, Subaccount } from '../../backend/port';
import type { DestinationKind } from '../../domain/destination/types';
import type { Scope } from '../../domain/scope';

/** One of the two ends: a level of a subaccount in this browser, or in a service. */
export interface Place {
  readonly backend: Pick<Backend, 'destinations' | 'fragments' | 'certificates'>;
  readonly scope: Scope;
}

/** The destinations of a place, or its fragments. */
export function accessOf({ backend }: Place, kind: DestinationKind): Destinations {
  return kind === 'destination' ? backend.destinations : backend.fragments;
}

/** One end with what it is called and what else could be chosen for it. */
export interface CopyEnd extends Place {
  readonly side: 'local' | 'service';
  readonly name: string;
  /** More than one only in this browser. */
  readonly subaccounts: readonly Subaccount[];
  readonly instances: readonly ServiceInstance[];
}

export interface CopyEnds {
  readonly source: CopyEnd;
  readonly target: CopyEnd;
}
