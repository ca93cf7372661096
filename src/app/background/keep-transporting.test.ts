import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeNotice, Transport } from '../../backend/port';
import type { Page } from './keep-renewing';
import { keepTransporting } from './keep-transporting';

function start(runDue: Transport['runDue']) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' }) as unknown as EventTarget & Page;
  const listeners = new Set<(change: ChangeNotice) => void>();
  const backend = {
    subscribe: (listener: (change: ChangeNotice) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const end = keepTransporting({ transport: { runDue }, backend, clock: { now: () => new Date() }, page });
  const tell = (resource: ChangeNotice['resource']) => {
    for (const listener of listeners) listener({ resource });
  };
  return { page, tell, end };
}

const idle: { readonly imported: number; readonly nextAt: string | null } = { imported: 0, nextAt: null };

describe('keepTransporting', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs at once, once after many changes of transport, and when the page is looked at', async () => {
    const runDue = vi.fn(async () => idle);
    const { page, tell, end } = start(runDue);
    await vi.advanceTimersByTimeAsync(0);
    expect(runDue).toHaveBeenCalledTimes(1);
    for (let change = 0; change < 20; change += 1) tell('transport');
    tell('destinations');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runDue).toHaveBeenCalledTimes(2);
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(runDue).toHaveBeenCalledTimes(3);
    end();
    tell('transport');
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(runDue).toHaveBeenCalledTimes(3);
  });

  it('runs when the next schedule is due', async () => {
    const runDue = vi
      .fn(async () => idle)
      .mockResolvedValueOnce({ imported: 0, nextAt: new Date(Date.now() + 5 * 60_000).toISOString() });
    start(runDue);
    await vi.advanceTimersByTimeAsync(5 * 60_000 - 1);
    expect(runDue).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(runDue).toHaveBeenCalledTimes(2);
  });

  it('looks again at what changed while it ran, and never runs twice at a time', async () => {
    let finish: (value: typeof idle) => void = () => undefined;
    const runDue = vi.fn(() => new Promise<typeof idle>((resolve) => (finish = resolve)));
    const { tell } = start(runDue);
    tell('transport');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runDue).toHaveBeenCalledTimes(1);
    finish(idle);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runDue).toHaveBeenCalledTimes(2);
  });

  it('goes on after a run that failed, and does not hurry where another tab is at it', async () => {
    const past = { imported: 0, nextAt: new Date(0).toISOString() };
    const runDue = vi.fn(async () => past).mockRejectedValueOnce(new Error('the database is closed'));
    start(runDue);
    await vi.advanceTimersByTimeAsync(15 * 60_000);
    expect(runDue).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(runDue).toHaveBeenCalledTimes(5);
  });
});
