import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backend, ChangeNotice } from '../../backend/port';
import type { CertificateNotice } from '../../domain/certificate/expiry-notices';
import type { CertificateRecord } from '../../domain/certificate/types';
import { recordOf } from '../../testing/builders';
import { asBulkChange } from '../../ui/bulk-change';
import { noticesKey } from '../notices/use-notices';
import { keepNotices } from './keep-notices';

/** The records expire at the end of 2026. */
let time = new Date('2026-12-10T00:00:00.000Z');

function start(records: CertificateRecord[]) {
  let lists = 0;
  const listeners = new Set<(change: ChangeNotice) => void>();
  const backend = {
    subaccounts: { list: async () => [{ id: 's' }] },
    serviceInstances: { list: async () => [{ name: 'orders' }] },
    certificates: {
      list: async ({ serviceInstance }: CertificateRecord['scope']) => {
        lists += 1;
        return records.filter(({ scope }) => scope.serviceInstance === serviceInstance);
      },
    },
    subscribe: (listener: (change: ChangeNotice) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Backend;
  const client = new QueryClient();
  const end = keepNotices({ backend, clock: { now: () => time } }, client);
  const shown = () => (client.getQueryData<readonly CertificateNotice[]>(noticesKey) ?? []).map(({ name }) => name);
  const change = (resource: ChangeNotice['resource']) => {
    for (const listener of listeners) listener({ resource });
  };
  return { client, shown, change, end, lists: () => lists };
}

describe('keepNotices', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    time = new Date('2026-12-10T00:00:00.000Z');
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('finds what comes with time and with changes, on every level', async () => {
    const inside = { subaccountId: 's', serviceInstance: 'orders' };
    const records = [recordOf('a.pem', { scope: { subaccountId: 's', serviceInstance: null } })];
    const { shown, change, end, lists } = start(records);
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toEqual([]);
    time = new Date('2026-12-20T00:00:00.000Z');
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(shown()).toEqual(['a.pem']);
    // Nothing changed, so nothing is read again.
    expect(lists()).toBe(2);
    records.push(recordOf('b.pem', { scope: inside }));
    change('certificates');
    change('drafts');
    await vi.advanceTimersByTimeAsync(499);
    expect(shown()).toEqual(['a.pem']);
    await vi.advanceTimersByTimeAsync(1);
    expect(shown()).toEqual(['a.pem', 'b.pem']);
    end();
  });

  it('looks once after many were stored, not meanwhile', async () => {
    time = new Date('2026-12-20T00:00:00.000Z');
    const records: CertificateRecord[] = [];
    const { client, shown, change, end, lists } = start(records);
    await vi.advanceTimersByTimeAsync(0);
    let finish = () => {};
    const stored = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const storing = asBulkChange(client, ['certificates'], () => stored);
    records.push(recordOf('a.pem', { scope: { subaccountId: 's', serviceInstance: null } }));
    change('certificates');
    await vi.advanceTimersByTimeAsync(5_000);
    expect([lists(), shown()]).toEqual([2, []]);
    finish();
    await storing;
    await vi.advanceTimersByTimeAsync(500);
    expect([lists(), shown()]).toEqual([4, ['a.pem']]);
    end();
  });
});
