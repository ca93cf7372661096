import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Backend, ChangeNotice } from '../backend/port';
import { isBulkChanging } from '../ui/bulk-change';
import { useServices } from '../ui/services';
import { workspaceKeys } from '../ui/use-workspace-data';

/** Which queries a change makes stale, by the first words of their keys. */
const staleKeys: Record<ChangeNotice['resource'], readonly (readonly string[])[]> = {
  subaccounts: [workspaceKeys.subaccounts, workspaceKeys.transport, workspaceKeys.storage],
  'service-instances': [workspaceKeys.serviceInstances, workspaceKeys.subaccounts, workspaceKeys.storage],
  certificates: [
    workspaceKeys.certificates,
    workspaceKeys.renewal,
    workspaceKeys.transport,
    workspaceKeys.serviceInstances,
    workspaceKeys.subaccounts,
    workspaceKeys.storage,
  ],
  destinations: [
    workspaceKeys.destinations,
    workspaceKeys.transport,
    workspaceKeys.serviceInstances,
    workspaceKeys.subaccounts,
    workspaceKeys.storage,
  ],
  fragments: [
    workspaceKeys.fragments,
    workspaceKeys.serviceInstances,
    workspaceKeys.subaccounts,
    workspaceKeys.storage,
  ],
  authority: [workspaceKeys.authority],
  trust: [workspaceKeys.trust],
  renewal: [workspaceKeys.renewal],
  transport: [workspaceKeys.transport],
  drafts: [workspaceKeys.drafts, workspaceKeys.storage],
  preferences: [workspaceKeys.preferences],
  // What was refused while locked can be read again, and the other way round.
  vault: [workspaceKeys.certificates, workspaceKeys.destinations, workspaceKeys.fragments, workspaceKeys.drafts],
};

/**
 * Reads again whatever a change, of this tab or another, made stale. While this tab stores many, what it shows is only
 * marked: whoever stores them reads again at the end. Returns the function that ends it.
 */
export function followChanges(backend: Pick<Backend, 'subscribe'>, client: QueryClient): () => void {
  return backend.subscribe((change) => {
    const refetchType = isBulkChanging(client) ? 'none' : 'active';
    for (const queryKey of staleKeys[change.resource]) void client.invalidateQueries({ queryKey, refetchType });
  });
}

export function useChangeSync(): void {
  const { backend } = useServices();
  const client = useQueryClient();
  useEffect(() => followChanges(backend, client), [backend, client]);
}
