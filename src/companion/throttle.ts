import { performance } from 'node:perf_hooks';

/** Lets in so many at one time, and so many within a minute. */
export interface Throttle {
  /** Answers what to call when done, or null when there is no room. */
  enter(): (() => void) | null;
}

const minute = 60_000;

export function createThrottle(
  limits: { readonly atOnce: number; readonly perMinute: number },
  now: () => number = () => performance.now(),
): Throttle {
  let running = 0;
  let recent: number[] = [];
  return {
    enter() {
      const time = now();
      recent = recent.filter((started) => time - started < minute);
      if (running >= limits.atOnce || recent.length >= limits.perMinute) return null;
      running += 1;
      recent.push(time);
      let isDone = false;
      return () => {
        if (isDone) return;
        isDone = true;
        running -= 1;
      };
    },
  };
}
