import { queryOptions } from '@tanstack/react-query';
import type { Transport } from '../backend/port';
import type { Scope } from '../domain/scope';
import { workspaceKeys } from './use-workspace-data';

/** Keys of the transport management; every change of it makes all of them stale. */
export const transportKeys = {
  landscape: [...workspaceKeys.transport, 'landscape'],
  queue: (nodeId: string) => [...workspaceKeys.transport, 'queue', nodeId],
  requests: [...workspaceKeys.transport, 'requests'],
  request: (number: number) => [...workspaceKeys.transport, 'request', number],
  actions: [...workspaceKeys.transport, 'actions'],
  landscapeChanges: [...workspaceKeys.transport, 'landscape-changes'],
  dummies: [...workspaceKeys.transport, 'dummies'],
  forecast: (scope: Scope, names: readonly string[]) => [...workspaceKeys.transport, 'forecast', scope, names],
} as const;

export function landscapeQuery(transport: Transport) {
  return queryOptions({ queryKey: transportKeys.landscape, queryFn: () => transport.landscape() });
}

export function queueQuery(transport: Transport, nodeId: string) {
  return queryOptions({ queryKey: transportKeys.queue(nodeId), queryFn: () => transport.queue(nodeId) });
}

export function requestsQuery(transport: Transport) {
  return queryOptions({ queryKey: transportKeys.requests, queryFn: () => transport.requests() });
}

export function requestQuery(transport: Transport, number: number) {
  return queryOptions({ queryKey: transportKeys.request(number), queryFn: () => transport.request(number) });
}

export function actionsQuery(transport: Transport) {
  return queryOptions({ queryKey: transportKeys.actions, queryFn: () => transport.actions() });
}

export function landscapeChangesQuery(transport: Transport) {
  return queryOptions({ queryKey: transportKeys.landscapeChanges, queryFn: () => transport.landscapeChanges() });
}

export function dummiesQuery(transport: Transport) {
  return queryOptions({ queryKey: transportKeys.dummies, queryFn: () => transport.dummies() });
}

export function forecastQuery(transport: Transport, scope: Scope, names: readonly string[]) {
  return queryOptions({
    queryKey: transportKeys.forecast(scope, names),
    queryFn: () => transport.forecast(scope, names),
  });
}
