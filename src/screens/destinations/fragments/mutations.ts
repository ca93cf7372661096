import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UndoTicket } from '../../../backend/port';
import type { DestinationContent, DestinationRecord } from '../../../domain/destination/types';
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

export interface FragmentSave {
  readonly content: DestinationContent;
  /** The stored fragment it was made from; null for a new one. */
  readonly base: { readonly name: string; readonly version: number } | null;
}

export function useSaveFragment(scope: Scope) {
  const { fragments } = useServices().backend;
  return useFragmentMutation(scope, async ({ content, base }: FragmentSave): Promise<DestinationRecord> => {
    const [result] =
      base === null
        ? await fragments.create(scope, [content])
        : await fragments.update(scope, [{ name: base.name, content, expectedVersion: base.version }]);
    if (result === undefined) throw new Error('a backend answers every item');
    if (!result.ok) throw result.error;
    return result.record;
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
