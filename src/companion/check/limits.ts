/** Milliseconds that one stage may take. */
export const stageTime = 10_000;

/** Milliseconds that a whole check may take. */
export const checkTime = 30_000;

/** A stage's own time within that of the whole check; ends when either does. */
export function withinStage(whole: AbortSignal, milliseconds = stageTime): AbortSignal {
  return AbortSignal.any([whole, AbortSignal.timeout(milliseconds)]);
}

/** Settles with the promise, or rejects as soon as the signal is aborted. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
