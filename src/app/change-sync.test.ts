import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Backend, ChangeNotice } from '../backend/port';
import { followChanges } from './change-sync';

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
    const listeners = new Set<(change: ChangeNotice) => void>();
    const backend: Pick<Backend, 'subscribe'> = {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
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
});
