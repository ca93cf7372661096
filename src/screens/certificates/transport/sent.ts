import type { Forecast } from '../../../backend/port';
import type { TransportRequest } from '../../../domain/transport/types';

/** The requests that were made, and the nodes whose queues they are in. */
export interface Sent {
  readonly requests: readonly TransportRequest[];
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
}

/** The nodes where the requests arrive at once, nearest first, each once. */
export function nodesReached(forecasts: readonly Forecast[]): Sent['nodes'] {
  const steps = forecasts.flatMap(({ steps }) => steps).filter(({ arrival }) => arrival === 'at-once');
  return [...new Map(steps.map(({ nodeId, node }) => [nodeId, { id: nodeId, name: node }])).values()];
}
