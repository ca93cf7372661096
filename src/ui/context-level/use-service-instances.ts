import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UndoTicket } from '../../backend/port';
import { serviceInstancesQuery } from '../scope-queries';
import { useServices } from '../services';
import { workspaceKeys } from '../use-workspace-data';

export function useServiceInstances(subaccountId: string) {
  const { backend } = useServices();
  return useQuery(serviceInstancesQuery(backend, subaccountId));
}

/** Every change of service instances; each is done when the lists show it. */
function useInstanceMutation<Variables, Result>(run: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  const stale = [
    workspaceKeys.serviceInstances,
    workspaceKeys.destinations,
    workspaceKeys.fragments,
    workspaceKeys.certificates,
    workspaceKeys.drafts,
  ];
  return useMutation({
    networkMode: 'always',
    mutationFn: run,
    onSettled: () => Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export function useCreateInstance(subaccountId: string) {
  const { serviceInstances } = useServices().backend;
  return useInstanceMutation((name: string) => serviceInstances.create(subaccountId, name));
}

export function useRenameInstance(subaccountId: string, name: string) {
  const { serviceInstances } = useServices().backend;
  return useInstanceMutation((newName: string) => serviceInstances.rename(subaccountId, name, newName));
}

export function useDeleteInstance(subaccountId: string, name: string) {
  const { serviceInstances } = useServices().backend;
  return useInstanceMutation((_: undefined) => serviceInstances.delete(subaccountId, name));
}

export function useUndoDeleteInstance() {
  const { serviceInstances } = useServices().backend;
  return useInstanceMutation((ticket: UndoTicket) => serviceInstances.undoDelete(ticket));
}
