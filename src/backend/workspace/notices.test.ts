import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeNotice } from '../port';
import { type Notices, openNotices } from './notices';

/** A channel that delivers at once, so that only the timers of the notices take time. */
class DirectChannel {
  static open = new Set<DirectChannel>();
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;

  constructor(readonly name: string) {
    DirectChannel.open.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of DirectChannel.open) {
      if (other !== this && other.name === this.name) other.onmessage?.({ data });
    }
  }

  close(): void {
    DirectChannel.open.delete(this);
  }
}

function listen(notices: Notices): ChangeNotice['resource'][] {
  const heard: ChangeNotice['resource'][] = [];
  notices.subscribe(({ resource }) => heard.push(resource));
  return heard;
}

describe('notices', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('BroadcastChannel', DirectChannel);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    DirectChannel.open.clear();
  });

  it('tell a change in both tabs at once, and in the next moment the next one here', async () => {
    const [one, other] = [openNotices('same'), openNotices('same')];
    const [here, there] = [listen(one), listen(other)];
    one.publish('drafts');
    one.publish('drafts');
    await vi.advanceTimersByTimeAsync(50);
    one.publish('certificates');
    await vi.advanceTimersByTimeAsync(50);
    expect(here).toEqual(['drafts', 'certificates']);
    expect(there).toEqual(['drafts']);
    other.publish('vault');
    await vi.advanceTimersByTimeAsync(50);
    expect(there).toEqual(['drafts', 'vault']);
  });

  it('of many parts reach the other tab once a second, also the last one of a tab that was closed', async () => {
    const [one, other] = [openNotices('same'), openNotices('same')];
    const [here, there] = [listen(one), listen(other)];
    for (let part = 1; part <= 25; part += 1) {
      one.publishElsewhere('transport');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(there).toEqual(['transport', 'transport', 'transport']);
    one.close();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(there).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(there).toHaveLength(4);
    expect(here).toEqual([]);
  });
});
