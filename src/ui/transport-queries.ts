import { queryOptions } from '@tanstack/react-query';
import type { QueueRow, Transport } from '../backend/port';
import type { Scope } from '../domain/scope';
import type { RequestNumber } from '../domain/transport/types';
import { workspaceKeys } from './use-workspace-data';

/** Keys of the transport management; every change of it makes all of them stale. */
export const transportKeys = {
  landscape: [...workspaceKeys.transport, 'landscape'],
  queue: (nodeId: string) => [...workspaceKeys.transport, 'queue', nodeId],
  requests: [...workspaceKeys.transport, 'requests'],
  /** As text: a key becomes JSON, which knows no bigint. */
  request: (number: RequestNumber) => [...workspaceKeys.transport, 'request', String(number)],
  actions: [...workspaceKeys.transport, 'actions'],
  landscapeChanges: [...workspaceKeys.transport, 'landscape-changes'],
  dummies: [...workspaceKeys.transport, 'dummies'],
  forecast: (scope: Scope, names: readonly string[]) => [...workspaceKeys.transport, 'forecast', scope, names],
} as const;

export function landscapeQuery(transport: Transport) {
  return queryOptions({ queryKey: transportKeys.landscape, queryFn: () => transport.landscape() });
}

export function queueQuery(transport: Transport, nodeId: string) {
  return queryOptions({
    queryKey: transportKeys.queue(nodeId),
    queryFn: () => transport.queue(nodeId),
    structuralSharing: shareRows,
  });
}

export function requestsQuery(transport: Transport) {
  return queryOptions({ queryKey: transportKeys.requests, queryFn: () => transport.requests() });
}

export function requestQuery(transport: Transport, number: RequestNumber) {
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

/** Entries that did not change stay the same objects; what a request says never changes, so that their state tells. */
function shareRows(previous: unknown, next: unknown): unknown {
  const known = new Map((previous as readonly QueueRow[] | undefined)?.map((row) => [row.request, row]));
  return (next as readonly QueueRow[]).map((row) => {
    const before = known.get(row.request);
    const isSame =
      before?.status === row.status && before.statusAt === row.statusAt && before.position === row.position;
    return isSame ? before : row;
  });
}
