import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Backend, ServiceInstance, Subaccount } from '../../backend/port';
import { copyText as text } from '../../i18n/copy';
import { serviceInstancesQuery } from '../../ui/scope-queries';
import { useServices } from '../../ui/services';
import { useSubaccounts } from '../../ui/use-workspace-data';
import type { CopySearch } from './copy-search';
import type { CopyEnd, CopyEnds } from './place';
import { copyKeys } from './queries';

/** The workspace of this browser, opened beside the service, and the service. */
export function useEnds(
  search: CopySearch,
  subaccountId: string,
): { readonly ends: CopyEnds | null; readonly error: unknown; readonly retry: () => void } {
  const { backend, openLocal } = useServices();
  const client = useQueryClient();
  const opened = useQuery({
    queryKey: copyKeys.backend,
    queryFn: openLocal,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const local = opened.data ?? null;
  const subaccounts = useQuery({
    queryKey: [...copyKeys.local, 'subaccounts'],
    queryFn: () => local?.subaccounts.list() ?? [],
    enabled: local !== null,
  });
  const chosen = subaccounts.data?.find(({ id }) => id === search.local) ?? subaccounts.data?.[0] ?? null;
  const instances = useQuery({
    queryKey: [...copyKeys.local, 'instances', chosen?.id],
    queryFn: () => local?.serviceInstances.list(chosen?.id ?? '') ?? [],
    enabled: local !== null && chosen !== null,
  });
  const serviceInstances = useQuery(serviceInstancesQuery(backend, subaccountId));
  const serviceSubaccounts = useSubaccounts();

  // Other tabs change it too.
  useEffect(() => local?.subscribe(() => void client.invalidateQueries({ queryKey: copyKeys.local })), [local, client]);

  const localInstances = instances.data;
  const remoteInstances = serviceInstances.data;
  const ends = useMemo(() => {
    if (local === null || chosen === null || localInstances === undefined || remoteInstances === undefined) return null;
    const here = endOf(
      'local',
      text.local,
      local,
      chosen.id,
      search.localInstance,
      localInstances,
      subaccounts.data ?? [],
    );
    const known = serviceSubaccounts ?? [];
    const serviceName = known.find(({ id }) => id === subaccountId)?.name ?? subaccountId;
    const there = endOf(
      'service',
      text.service(serviceName),
      backend,
      subaccountId,
      search.instance,
      remoteInstances,
      known,
    );
    return search.direction === 'to-local' ? { source: there, target: here } : { source: here, target: there };
  }, [
    local,
    chosen,
    localInstances,
    remoteInstances,
    search.localInstance,
    search.instance,
    search.direction,
    subaccounts.data,
    serviceSubaccounts,
    subaccountId,
    backend,
  ]);

  const failed = [opened, subaccounts, instances, serviceInstances].filter(({ isError }) => isError);
  return {
    ends,
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const query of failed) void query.refetch();
    },
  };
}

function endOf(
  side: CopyEnd['side'],
  name: string,
  backend: Backend,
  subaccountId: string,
  wishedInstance: string | undefined,
  instances: readonly ServiceInstance[],
  subaccounts: readonly Subaccount[],
): CopyEnd {
  const serviceInstance = instances.find((instance) => instance.name === wishedInstance)?.name ?? null;
  return { side, name, backend, scope: { subaccountId, serviceInstance }, subaccounts, instances };
}
