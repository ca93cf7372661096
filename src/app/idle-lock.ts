import { useEffect } from 'react';
import type { Clock } from '../shared/clock';

const activityEvents = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const checkMilliseconds = 5_000;
/** How often one tab tells the others that its user is there. */
const tellMilliseconds = 10_000;

/** The part of a BroadcastChannel that is used. */
export interface ActivityChannel {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/**
 * Calls `onIdle` once nothing was done for the given minutes, in this tab or any other of the application.
 * The clock decides, not a timer: a computer that slept is idle when it wakes. Returns the function that ends it.
 */
export function watchIdleness(options: {
  readonly minutes: number;
  readonly clock: Clock;
  readonly onIdle: () => void;
  readonly target: EventTarget;
  readonly channel: ActivityChannel;
}): () => void {
  const { minutes, clock, onIdle, target, channel } = options;
  const now = () => clock.now().getTime();
  let lastActivity = now();
  let lastTold = 0;
  const isOver = () => now() - lastActivity >= minutes * 60_000;
  const check = () => {
    if (!isOver()) return false;
    lastActivity = now();
    onIdle();
    return true;
  };
  const noteActivity = () => {
    if (check()) return;
    lastActivity = now();
    if (lastActivity - lastTold < tellMilliseconds) return;
    lastTold = lastActivity;
    channel.postMessage('active');
  };
  channel.onmessage = () => {
    lastActivity = now();
  };
  for (const name of activityEvents) target.addEventListener(name, noteActivity, { passive: true, capture: true });
  const timer = setInterval(check, checkMilliseconds);
  return () => {
    clearInterval(timer);
    for (const name of activityEvents) target.removeEventListener(name, noteActivity, { capture: true });
    channel.onmessage = null;
    channel.close();
  };
}

/** Watches while `minutes` is a number. */
export function useIdleLock(minutes: number | null, clock: Clock, onIdle: () => void): void {
  useEffect(() => {
    if (minutes === null) return;
    const channel = new BroadcastChannel('destination-cockpit-activity');
    return watchIdleness({ minutes, clock, onIdle, target: window, channel });
  }, [minutes, clock, onIdle]);
}
