import { performance } from 'node:perf_hooks';
import type { Asked } from './admission.ts';

/** Starts the clock of a request; the answer writes its line: method, path without query, status and time. */
export function startLine({ method, path }: Asked, log: (line: string) => void): (status: number | string) => void {
  const started = performance.now();
  return (status) => log(`${method} ${path} ${status} ${Math.round(performance.now() - started)} ms`);
}
