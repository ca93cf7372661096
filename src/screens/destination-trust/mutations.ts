import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BackendError } from '../../backend/errors';
import type { TrustSlot } from '../../backend/port';
import { useServices } from '../../ui/services';
import { useUnlock } from '../../ui/use-unlock';
import { trustKeys } from './queries';

function useTrustMutation<Variables>(subaccountId: string, run: (variables: Variables) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => client.invalidateQueries({ queryKey: trustKeys.all(subaccountId) }),
  });
}

/** Makes or renews a certificate; a backend that seals the key has its vault unlocked first. The dialog has to be rendered. */
export function useGenerate(subaccountId: string) {
  const { trust } = useServices().backend;
  const { unlock, dialog } = useUnlock();
  const generate = useTrustMutation(subaccountId, async (slot: TrustSlot) => {
    try {
      return await trust.generate(subaccountId, slot);
    } catch (error) {
      const isLocked = error instanceof BackendError && error.code === 'locked';
      if (!isLocked || !(await unlock())) throw error;
      return trust.generate(subaccountId, slot);
    }
  });
  return { generate, dialog };
}

export function useRotate(subaccountId: string) {
  const { trust } = useServices().backend;
  return useTrustMutation(subaccountId, () => trust.rotate(subaccountId));
}

export function useDeletePassive(subaccountId: string) {
  const { trust } = useServices().backend;
  return useTrustMutation(subaccountId, () => trust.deletePassive(subaccountId));
}
