import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Backend, ServiceInstance, Subaccount } from '../../backend/port';
import { isBulkChanging } from '../../ui/bulk-change';
import { useServices } from '../../ui/services';
import { copyKeys } from './queries';

interface LocalWorkspace {
  /** Null while it is being opened. */
  readonly backend: Backend | null;
  readonly subaccounts: readonly Subaccount[] | null;
  /** The wished one, else the first. */
  readonly chosen: Subaccount | null;
  /** Of the chosen one. */
  readonly instances: readonly ServiceInstance[] | null;
  readonly failures: readonly { readonly error: unknown; readonly refetch: () => unknown }[];
}

/** The workspace of this browser, opened beside the service once. */
export function useLocalWorkspace(subaccountId: string | undefined): LocalWorkspace {
  const { openLocal } = useServices();
  const client = useQueryClient();
  const opened = useQuery({
    queryKey: copyKeys.backend,
    queryFn: openLocal,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const backend = opened.data ?? null;
  const subaccounts = useQuery({
    queryKey: [...copyKeys.local, 'subaccounts'],
    queryFn: () => backend?.subaccounts.list() ?? [],
    enabled: backend !== null,
  });
  const chosen = subaccounts.data?.find(({ id }) => id === subaccountId) ?? subaccounts.data?.[0] ?? null;
  const instances = useQuery({
    queryKey: [...copyKeys.local, 'instances', chosen?.id],
    queryFn: () => backend?.serviceInstances.list(chosen?.id ?? '') ?? [],
    enabled: backend !== null && chosen !== null,
  });

  // Other tabs change it too; a run of this one reads it again at its end.
  useEffect(() => {
    const refresh = () =>
      void client.invalidateQueries({
        queryKey: copyKeys.local,
        refetchType: isBulkChanging(client) ? 'none' : 'active',
      });
    return backend?.subscribe(refresh);
  }, [backend, client]);

  return {
    backend,
    subaccounts: subaccounts.data ?? null,
    chosen,
    instances: instances.data ?? null,
    failures: [opened, subaccounts, instances].filter(({ isError }) => isError),
  };
}
