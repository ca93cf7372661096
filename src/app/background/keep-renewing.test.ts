import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VaultState } from '../../backend/workspace/workspace';
import { keepRenewing, type Page } from './keep-renewing';

function start(run: () => Promise<{ renewed: number; failed: number }>) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' }) as unknown as EventTarget & Page;
  let tell: (state: VaultState) => void = () => undefined;
  const vault = {
    subscribe: (listener: (state: VaultState) => void) => {
      tell = listener;
      return () => {
        tell = () => undefined;
      };
    },
  };
  const end = keepRenewing({ renewal: { run }, vault, page });
  return { page, tell: (state: VaultState) => tell(state), end };
}

describe('keepRenewing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs at once, by time, when the page is looked at and when the vault opens, until it is ended', () => {
    const run = vi.fn(async () => ({ renewed: 0, failed: 0 }));
    const { page, tell, end } = start(run);
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(15 * 60_000);
    expect(run).toHaveBeenCalledTimes(2);
    page.dispatchEvent(new Event('visibilitychange'));
    expect(run).toHaveBeenCalledTimes(3);
    Object.assign(page, { visibilityState: 'hidden' });
    page.dispatchEvent(new Event('visibilitychange'));
    tell('locked');
    expect(run).toHaveBeenCalledTimes(3);
    tell('unlocked');
    expect(run).toHaveBeenCalledTimes(4);
    end();
    Object.assign(page, { visibilityState: 'visible' });
    page.dispatchEvent(new Event('visibilitychange'));
    tell('unlocked');
    vi.advanceTimersByTime(60 * 60_000);
    expect(run).toHaveBeenCalledTimes(4);
  });

  it('goes on after a run that failed', async () => {
    const run = vi.fn(() => Promise.reject(new Error('the database is closed')));
    start(run);
    await vi.advanceTimersByTimeAsync(15 * 60_000);
    expect(run).toHaveBeenCalledTimes(2);
  });
});
