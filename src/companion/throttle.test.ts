import { describe, expect, it } from 'vitest';
import { createThrottle } from './throttle';

describe('createThrottle', () => {
  it('lets in so many at once', () => {
    const throttle = createThrottle({ atOnce: 2, perMinute: 100 }, () => 0);
    const leave = throttle.enter();
    throttle.enter();
    expect(throttle.enter()).toBeNull();
    leave?.();
    leave?.();
    expect(throttle.enter()).not.toBeNull();
    expect(throttle.enter(), 'leaving twice makes no room for two').toBeNull();
  });

  it('lets in so many within a minute', () => {
    let time = 0;
    const throttle = createThrottle({ atOnce: 9, perMinute: 2 }, () => time);
    throttle.enter()?.();
    throttle.enter()?.();
    expect(throttle.enter()).toBeNull();
    time = 60_000;
    expect(throttle.enter()).not.toBeNull();
  });
});
