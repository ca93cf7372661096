import type { Backend } from '../../backend/port';
import type { Scope } from '../../domain/scope';

/** One of the two ends: a level of a subaccount in this browser, or in a service. */
export interface Place {
  readonly backend: Pick<Backend, 'destinations' | 'fragments' | 'certificates'>;
  readonly scope: Scope;
}
