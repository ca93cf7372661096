import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UndoTicket } from '../../backend/port';
import { contentOf } from '../../domain/destination/record';
import type { DestinationRecord } from '../../domain/destination/types';
import type { Label, Scope } from '../../domain/scope';
import { useServices } from '../../ui/services';
import { destinationKeys } from './queries';

/** Every change of this screen; each is done when the lists show it. */
function useDestinationMutation<Variables, Result>(scope: Scope, run: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: run,
    onSettled: () => client.invalidateQueries({ queryKey: destinationKeys.scope(scope) }),
  });
}

export function useDeleteDestinations(scope: Scope) {
  const { destinations } = useServices().backend;
  return useDestinationMutation(scope, (names: readonly string[]) => destinations.delete(scope, names));
}

export function useUndoDelete(scope: Scope) {
  const { destinations } = useServices().backend;
  return useDestinationMutation(scope, (ticket: UndoTicket) => destinations.undoDelete(ticket));
}

/** An update overwrites everything, so that the secrets are read first; rejects with `locked` while the vault is. */
export function useSetLabels(scope: Scope, record: DestinationRecord) {
  const { destinations } = useServices().backend;
  return useDestinationMutation(scope, async (labels: readonly Label[]) => {
    const [secrets = {}] = record.secretKeys.length === 0 ? [] : await destinations.readSecrets(scope, [record.name]);
    const content = { ...contentOf(record, secrets), labels };
    const [result] = await destinations.update(scope, [
      { name: record.name, content, expectedVersion: record.version },
    ]);
    if (result?.ok === false) throw result.error;
  });
}
