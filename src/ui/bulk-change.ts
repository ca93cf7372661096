import { MutationObserver, type QueryClient, type QueryKey } from '@tanstack/react-query';

const mutationKey = ['bulk-change'];

/**
 * Runs work that stores many with many calls. Meanwhile what is shown is only marked as stale; at the end, also after a
 * failure, it is read again once, with everything below `changed`. Nothing of the work is kept: it may hold secrets.
 */
export async function asBulkChange<T>(client: QueryClient, changed: QueryKey, work: () => Promise<T>): Promise<T> {
  const running = new MutationObserver<T>(client, { mutationKey, mutationFn: work, gcTime: 0 });
  try {
    return await running.mutate();
  } finally {
    running.reset();
    await client.invalidateQueries({ queryKey: changed, refetchType: 'none' });
    await client.refetchQueries({ type: 'active', stale: true });
  }
}

/** Whether such work is under way in this tab. */
export function isBulkChanging(client: QueryClient): boolean {
  return client.isMutating({ mutationKey }) > 0;
}
