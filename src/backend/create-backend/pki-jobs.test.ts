import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PkiError } from '../../pki/errors';
import { makePkiClient } from '../../testing/pki-client';
import type { PkiTools } from '../pki-tools';
import { createPkiJobs } from './pki-jobs';

const clock = { now: () => new Date('2026-11-25T12:00:00Z') };
const request = { commonName: 'a', notBefore: clock.now(), notAfter: clock.now() };
const generate = (tools: PkiTools) => tools.generateCertificate(request);

/** Workers whose jobs end when told so. */
function makeWorkers() {
  const workers: { finish: (error?: unknown) => void; closed: boolean }[] = [];
  const openPki = () => {
    const worker = { finish: (_error?: unknown) => {}, closed: false };
    workers.push(worker);
    return makePkiClient({
      generateCertificate: () =>
        new Promise((resolve, reject) => {
          worker.finish = (error) => (error === undefined ? resolve({ chain: [] }) : reject(error));
        }),
      close: () => {
        worker.closed = true;
        worker.finish(new DOMException('closed', 'AbortError'));
      },
    });
  };
  return { workers, withPki: createPkiJobs({ clock, openPki }) };
}

describe('createPkiJobs', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives jobs at the same time a worker each, and later ones the one that is there', async () => {
    const { workers, withPki } = makeWorkers();
    const both = [withPki(generate), withPki(generate)];
    for (const worker of workers) worker.finish();
    await Promise.all(both);
    expect(workers.map(({ closed }) => closed)).toEqual([true, false]);
    const third = withPki(generate);
    workers[1]?.finish();
    await third;
    expect(workers.length).toBe(2);
    vi.advanceTimersByTime(30_000);
    expect(workers.map(({ closed }) => closed)).toEqual([true, true]);
  });

  it('ends the worker of a job that is aborted, and rejects with the reason', async () => {
    const { workers, withPki } = makeWorkers();
    const stop = new AbortController();
    const reason = new Error('enough');
    const job = withPki(generate, stop.signal);
    stop.abort(reason);
    await expect(job).rejects.toBe(reason);
    expect(workers[0]?.closed).toBe(true);
    await expect(withPki(generate, stop.signal)).rejects.toBe(reason);
    expect(workers.length).toBe(1);
  });

  it('keeps the worker that refuses, and gives the refusal on', async () => {
    const { workers, withPki } = makeWorkers();
    const refusal = new PkiError('weak-key', 'weak', {});
    const job = withPki(generate);
    workers[0]?.finish(refusal);
    await expect(job).rejects.toBe(refusal);
    expect(workers[0]?.closed).toBe(false);
  });

  it('a worker that fails is unavailable and replaced', async () => {
    const { workers, withPki } = makeWorkers();
    const job = withPki(generate);
    workers[0]?.finish(new Error('crashed'));
    await expect(job).rejects.toMatchObject({ code: 'unavailable', details: { reason: 'worker' } });
    const next = withPki(generate);
    workers[1]?.finish();
    await next;
    expect(workers.map(({ closed }) => closed)).toEqual([true, false]);
  });
});
