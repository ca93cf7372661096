import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import type { Backend, ChangeNotice } from '../backend/port';
import { asBulkChange } from '../ui/bulk-change';
import { followChanges } from './change-sync';

/** A backend that tells whatever its listeners are called with. */
function announcer() {
  const listeners = new Set<(change: ChangeNotice) => void>();
  const backend: Pick<Backend, 'subscribe'> = {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { backend, listeners };
}

describe('followChanges', () => {
  const keys = [
    ['subaccounts', 'list'],
    ['service-instances', 'x'],
    ['certificates', 'x', 'list'],
    ['destinations', 'x', 'list'],
    ['fragments', 'x', 'list'],
    ['drafts'],
    ['preferences'],
    ['storage'],
    ['other'],
  ];

  it.each<[ChangeNotice['resource'], readonly string[]]>([
    ['subaccounts', ['subaccounts', 'storage']],
    ['service-instances', ['subaccounts', 'service-instances', 'storage']],
    ['certificates', ['subaccounts', 'service-instances', 'certificates', 'storage']],
    ['destinations', ['subaccounts', 'service-instances', 'destinations', 'storage']],
    ['fragments', ['subaccounts', 'service-instances', 'fragments', 'storage']],
    ['drafts', ['drafts', 'storage']],
    ['preferences', ['preferences']],
    ['vault', ['certificates', 'destinations', 'fragments', 'drafts']],
  ])('a change of %s makes its queries stale, and no others', (resource, expected) => {
    const { backend, listeners } = announcer();
    const client = new QueryClient();
    for (const key of keys) client.setQueryData(key, 'data');
    const end = followChanges(backend, client);
    for (const listener of listeners) listener({ resource });
    const stale = keys.filter((key) => client.getQueryState(key)?.isInvalidated).map(([first]) => first);
    expect(stale).toEqual(expected);
    end();
    expect(listeners.size).toBe(0);
    client.clear();
  });

  it('only marks what is shown while this tab stores many', async () => {
    const { backend, listeners } = announcer();
    const client = new QueryClient();
    let reads = 0;
    const queryFn = () => {
      reads += 1;
      return reads;
    };
    const shown = new QueryObserver(client, { queryKey: ['destinations', 'x'], queryFn, staleTime: Infinity });
    const stopShowing = shown.subscribe(() => undefined);
    await vi.waitFor(() => expect(client.isFetching()).toBe(0));
    let finish: () => void = () => undefined;
    const storing = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const stored = asBulkChange(client, ['destinations'], () => storing);
    followChanges(backend, client);
    for (const listener of listeners) listener({ resource: 'destinations' });
    expect([reads, shown.getCurrentResult().isStale, client.isFetching()]).toEqual([1, true, 0]);
    finish();
    await stored;
    expect(reads).toBe(2);
    for (const listener of listeners) listener({ resource: 'destinations' });
    await vi.waitFor(() => expect(reads).toBe(3));
    stopShowing();
    client.clear();
  });
});
