import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ActivityChannel, watchIdleness } from './idle-lock';

describe('watchIdleness', () => {
  let time = 0;
  let idleCount = 0;
  let told = 0;
  let target = new EventTarget();
  let channel: ActivityChannel;
  let end = () => {};

  beforeEach(() => {
    vi.useFakeTimers();
    [time, idleCount, told] = [1_000_000, 0, 0];
    target = new EventTarget();
    channel = {
      onmessage: null,
      postMessage: () => {
        told += 1;
      },
      close: () => {},
    };
    const clock = { now: () => new Date(time) };
    const onIdle = () => {
      idleCount += 1;
    };
    end = watchIdleness({ minutes: 5, clock, onIdle, target, channel });
  });
  afterEach(() => {
    end();
    vi.useRealTimers();
  });

  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 5) {
      time += 5_000;
      vi.advanceTimersByTime(5_000);
    }
  };

  it('calls once the minutes are over', () => {
    pass(295);
    expect(idleCount).toBe(0);
    pass(5);
    expect(idleCount).toBe(1);
  });

  it('starts anew with every key and pointer', () => {
    pass(200);
    target.dispatchEvent(new Event('keydown'));
    pass(200);
    expect(idleCount).toBe(0);
  });

  it('counts what is done in another tab', () => {
    pass(200);
    channel.onmessage?.(new MessageEvent('message'));
    pass(200);
    expect(idleCount).toBe(0);
  });

  it('tells other tabs, but not at every movement', () => {
    target.dispatchEvent(new Event('pointermove'));
    target.dispatchEvent(new Event('pointermove'));
    expect(told).toBe(1);
  });

  it('is over at the first movement after a sleep, before that counts as activity', () => {
    time += 3_600_000;
    target.dispatchEvent(new Event('pointermove'));
    expect(idleCount).toBe(1);
  });

  it('ends', () => {
    end();
    pass(600);
    expect(idleCount).toBe(0);
  });
});
