import { queryOptions } from '@tanstack/react-query';
import { BackendError } from '../../../backend/errors';
import type { Backend, Forecast, Transport, TransportLandscape } from '../../../backend/port';
import type { Scope } from '../../../domain/scope';
import { sourceDestination } from '../../../domain/transport';
import { forecastQuery, landscapeQuery, transportKeys } from '../../../ui/transport-queries';

/**
 * What is known before certificates are transported: all of it where the backend can tell; else, without any step, the
 * source node and what keeps the subaccount from using it.
 */
export function outlookQuery(backend: Backend, transport: Transport, scope: Scope, names: readonly string[]) {
  if (backend.capabilities.forecastTransport) return forecastQuery(transport, scope, names);
  return queryOptions({
    queryKey: transportKeys.forecast(scope, names),
    queryFn: ({ client }) => readOutlook(backend, scope, names, client.fetchQuery(landscapeQuery(transport))),
  });
}

/** For each of the certificates the same, as nothing is known of any of them. */
export async function readOutlook(
  backend: { readonly destinations: Pick<Backend['destinations'], 'read'> },
  { subaccountId }: Scope,
  names: readonly string[],
  landscape: Promise<Pick<TransportLandscape, 'nodes'>>,
): Promise<readonly Forecast[]> {
  const [sourceNode, { nodes }] = await Promise.all([readSourceNode(backend, subaccountId), landscape]);
  const obstacle = obstacleOf(sourceNode, nodes);
  return names.map((name) => ({ name, obstacle, sourceNode, steps: [] }));
}

/** The name of the node that the subaccount says is its own; null where it says none. */
async function readSourceNode(
  { destinations }: { readonly destinations: Pick<Backend['destinations'], 'read'> },
  subaccountId: string,
): Promise<string | null> {
  const { name, property } = sourceDestination;
  try {
    const { properties } = await destinations.read({ subaccountId, serviceInstance: null }, name);
    return properties[property] || null;
  } catch (error) {
    if (error instanceof BackendError && error.code === 'not-found') return null;
    throw error;
  }
}

function obstacleOf(sourceNode: string | null, nodes: TransportLandscape['nodes']): Forecast['obstacle'] {
  if (sourceNode === null) return 'no-source-node';
  return nodes.some(({ name }) => name === sourceNode) ? null : 'no-such-node';
}
