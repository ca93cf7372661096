import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PkiError } from '../pki/errors';
import type { Store } from '../pki/types';
import type { PkiClient } from '../pki/worker/pki-client';
import { fail, ok } from '../shared/result';
import { makePkiClient } from '../testing/pki-client';
import { createBackend, createSummarise } from './create-backend';
import { createSharedWorker } from './create-backend/shared-worker';
import { makeProfile } from './local/testing/open-test-workspace';

const now = new Date('2026-11-22T12:00:00Z');
const clock = { now: () => now };
const store: Store = { format: 'jks', integrity: 'verified', protection: [], entries: [], warnings: [] };

function makePki(readStore: PkiClient['readStore']) {
  const calls: unknown[][] = [];
  let opened = 0;
  let closed = 0;
  const openPki = (): PkiClient => {
    opened += 1;
    return makePkiClient({
      readStore: (...parameters) => {
        calls.push(parameters);
        return readStore(...parameters);
      },
      close: () => {
        closed += 1;
      },
    });
  };
  return { openPki, calls, opened: () => opened, closed: () => closed };
}

describe('createSummarise', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const content = new Uint8Array([1, 2, 3]);

  it('summarises what opened, read at the time of the clock', async () => {
    const pki = makePki(async () => ok(store));
    const summarise = createSummarise(clock, createSharedWorker(pki.openPki));
    const summary = await summarise(content, 'a.jks', { password: 'p', keyPasswords: { k: 'q' } });
    expect(summary).toMatchObject({ format: 'jks', kind: 'trust-store', readAt: now.toISOString() });
    expect(pki.calls).toEqual([[content, { fileName: 'a.jks', password: 'p', keyPasswords: { k: 'q' } }]]);
  });

  it.each([
    ['nothing', {}, false],
    ['encrypted certificates', { protection: [{ of: 'certificates', algorithm: 'AES-256', legacy: false }] }, true],
    ['a digest alone', { protection: [{ of: 'integrity', algorithm: 'SHA-1', legacy: false }] }, false],
    ['locked content', { warnings: [{ code: 'content-locked', details: {} }] }, true],
  ] as const)('says whether a password protects it: %s', async (_title, part, expected) => {
    const pki = makePki(async () => ok({ ...store, ...part }));
    const summary = await createSummarise(clock, createSharedWorker(pki.openPki))(content, 'a.p12', {});
    expect(summary.passwordProtected).toBe(expected);
  });

  it.each(['password-required', 'wrong-password', 'unsupported-algorithm'] as const)(
    'summarises a file as unopened: %s',
    async (code) => {
      const pki = makePki(async () => fail(new PkiError(code, 'x')));
      const summary = await createSummarise(clock, createSharedWorker(pki.openPki))(content, 'a.p12', {});
      expect(summary).toMatchObject({ kind: 'unopened', entries: [] });
    },
  );

  it('rejects when the worker fails, and starts another for the next file', async () => {
    let isBroken = true;
    const pki = makePki(() => (isBroken ? Promise.reject(new Error('crashed')) : Promise.resolve(ok(store))));
    const summarise = createSummarise(clock, createSharedWorker(pki.openPki));
    await expect(summarise(content, 'a.p12', {})).rejects.toMatchObject({ code: 'unavailable' });
    isBroken = false;
    await expect(summarise(content, 'a.p12', {})).resolves.toMatchObject({ format: 'jks' });
    expect(pki.opened()).toBe(2);
  });

  it('keeps one worker for many files and ends it when it has nothing to do', async () => {
    const pki = makePki(async () => ok(store));
    const summarise = createSummarise(clock, createSharedWorker(pki.openPki));
    await Promise.all([summarise(content, 'a.p12', {}), summarise(content, 'b.p12', {})]);
    expect([pki.opened(), pki.closed()]).toEqual([1, 0]);
    vi.advanceTimersByTime(60_000);
    expect(pki.closed()).toBe(1);
  });
});

describe('createBackend', () => {
  const service = {
    backend: 'service',
    subaccount: { id: '1e1f', name: 'Development' },
    region: 'eu10',
    serviceInstance: 'orders',
    transport: false,
  } as const;

  it('gives the backend of the service, which needs nothing of the workspace and asks for nothing yet', async () => {
    const profile = makeProfile();
    const backend = await createBackend(service, await profile.openTab(), { clock, openPki: makePkiClient });
    expect(backend.mode).toBe('service');
    expect(await backend.subaccounts.list()).toMatchObject([{ id: '1e1f', name: 'Development' }]);
    expect(await backend.serviceInstances.list('1e1f')).toEqual([{ name: 'orders' }]);
    expect(backend.transport).toBeNull();
    profile.close();
  });

  it('has transport management where the configuration says so', async () => {
    const profile = makeProfile();
    const config = { ...service, transport: true };
    const { transport } = await createBackend(config, await profile.openTab(), { clock, openPki: makePkiClient });
    expect(await transport?.runDue()).toEqual({ imported: 0, nextAt: null });
    profile.close();
  });
});
