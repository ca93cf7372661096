import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UndoTicket } from '../../../backend/port';
import type { Scope } from '../../../domain/scope';
import { scopeKeys } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';

/** Every change of this screen; each is done when the list shows it. */
function useFragmentMutation<Variables, Result>(scope: Scope, run: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: run,
    onSettled: () => client.invalidateQueries({ queryKey: scopeKeys.fragments(scope) }),
  });
}

export function useDeleteFragments(scope: Scope) {
  const { fragments } = useServices().backend;
  return useFragmentMutation(scope, (names: readonly string[]) => fragments.delete(scope, names));
}

export function useUndoDelete(scope: Scope) {
  const { fragments } = useServices().backend;
  return useFragmentMutation(scope, (ticket: UndoTicket) => fragments.undoDelete(ticket));
}
