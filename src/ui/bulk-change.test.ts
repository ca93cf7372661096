import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { asBulkChange, isBulkChanging } from './bulk-change';

it.each([
  ['done', () => Promise.resolve('outcome')],
  ['failed', () => Promise.reject(new Error('refused'))],
])('what is shown is read once when the work is %s, and nothing of the work is kept', async (_, end) => {
  const client = new QueryClient();
  let reads = 0;
  const queryFn = () => {
    reads += 1;
    return reads;
  };
  const shown = new QueryObserver(client, { queryKey: ['list', 'x'], queryFn, staleTime: Number.POSITIVE_INFINITY });
  const stopShowing = shown.subscribe(() => undefined);
  await vi.waitFor(() => expect(client.isFetching()).toBe(0));
  const work = asBulkChange(client, ['list'], async () => {
    expect([isBulkChanging(client), reads]).toEqual([true, 1]);
    return end();
  });
  await work.catch(() => undefined);
  expect([isBulkChanging(client), reads]).toEqual([false, 2]);
  await vi.waitFor(() => expect(client.getMutationCache().getAll()).toEqual([]));
  stopShowing();
  client.clear();
});
