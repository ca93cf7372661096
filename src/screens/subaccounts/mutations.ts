import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Subaccount, UndoTicket } from '../../backend/port';
import { useServices } from '../../ui/services';
import { workspaceKeys } from '../../ui/use-workspace-data';

export interface SubaccountDraft {
  readonly name: string;
  readonly description: string;
}

function useInvalidateSubaccounts() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: workspaceKeys.subaccounts });
}

/** Creates a subaccount, or saves the changes of one that exists. */
export function useSaveSubaccount(existing: Subaccount | null) {
  const { backend } = useServices();
  const onSuccess = useInvalidateSubaccounts();
  return useMutation({
    mutationFn: (draft: SubaccountDraft) =>
      existing === null
        ? backend.subaccounts.create(draft)
        : backend.subaccounts.update(existing.id, draft, existing.version),
    onSuccess,
  });
}

export function useDeleteSubaccount() {
  const { backend } = useServices();
  const onSuccess = useInvalidateSubaccounts();
  return useMutation({ mutationFn: (id: string) => backend.subaccounts.delete(id), onSuccess });
}

export function useUndoDelete() {
  const { backend } = useServices();
  const client = useQueryClient();
  const invalidate = useInvalidateSubaccounts();
  return useMutation({
    mutationFn: (ticket: UndoTicket) => backend.subaccounts.undoDelete(ticket),
    onSuccess: () => Promise.all([invalidate(), client.invalidateQueries({ queryKey: workspaceKeys.certificates })]),
  });
}
