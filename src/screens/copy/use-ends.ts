import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Backend, ServiceInstance } from '../../backend/port';
import { copyText as text } from '../../i18n/copy';
import { serviceInstancesQuery } from '../../ui/scope-queries';
import { useServices } from '../../ui/services';
import { useSubaccounts } from '../../ui/use-workspace-data';
import type { CopySearch } from './copy-search';
import type { CopyEnd, CopyEnds } from './place';
import { useLocalWorkspace } from './use-local-workspace';

interface OpenedEnds {
  /** Null while they are being opened, and where this browser has no subaccount. */
  readonly ends: CopyEnds | null;
  /** Set where there is no subaccount in this browser to copy to or from. */
  readonly emptyWorkspace: Backend | null;
  /** Of the subaccount of the service. */
  readonly serviceName: string;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The workspace of this browser and the service, as the address arranges them. */
export function useEnds(search: CopySearch, subaccountId: string): OpenedEnds {
  const { backend } = useServices();
  const local = useLocalWorkspace(search.local);
  const remote = useQuery(serviceInstancesQuery(backend, subaccountId));
  const known = useSubaccounts();
  const serviceName = known?.find(({ id }) => id === subaccountId)?.name ?? subaccountId;
  const { backend: localBackend, subaccounts, chosen, instances } = local;
  const { direction, instance, localInstance } = search;

  const here = useMemo((): CopyEnd | null => {
    if (localBackend === null || subaccounts === null || chosen === null || instances === null) return null;
    const scope = { subaccountId: chosen.id, serviceInstance: nameIn(instances, localInstance) };
    return { side: 'local', name: text.local, backend: localBackend, scope, subaccounts, instances };
  }, [localBackend, subaccounts, chosen, instances, localInstance]);

  const there = useMemo((): CopyEnd | null => {
    if (remote.data === undefined || known === null) return null;
    const scope = { subaccountId, serviceInstance: nameIn(remote.data, instance) };
    const name = text.service(serviceName);
    return { side: 'service', name, backend, scope, subaccounts: known, instances: remote.data };
  }, [backend, remote.data, known, subaccountId, serviceName, instance]);

  const ends = useMemo(() => {
    if (here === null || there === null) return null;
    return direction === 'to-local' ? { source: there, target: here } : { source: here, target: there };
  }, [here, there, direction]);

  const failures = [...local.failures, ...(remote.isError ? [remote] : [])];
  return {
    ends,
    emptyWorkspace: subaccounts?.length === 0 ? localBackend : null,
    serviceName,
    error: failures[0]?.error ?? null,
    retry: () => {
      for (const query of failures) void query.refetch();
    },
  };
}

/** The level that is wished, while it is there; null is the subaccount itself. */
function nameIn(instances: readonly ServiceInstance[], wished: string | undefined): string | null {
  return instances.find(({ name }) => name === wished)?.name ?? null;
}
