import { MessageChannel } from 'node:worker_threads';
import { type Endpoint, expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import { PkiError } from '../errors';
import { keytoolJks } from '../read/jks/keytool-files';
import type { PkiWorkerApi } from './pki-api';
import { createPkiClient, type PkiWorker } from './pki-client';
import { workerApi } from './worker-api';

/** The worker's side on a message channel of this process: everything crosses by structured cloning, as to a worker. */
function startInProcess(api: PkiWorkerApi) {
  const { port1, port2 } = new MessageChannel();
  expose(api, port2 as unknown as Endpoint);
  const failures = new EventTarget();
  let terminated = false;
  const worker: PkiWorker = {
    postMessage: (message: unknown, transfer?: unknown) => port1.postMessage(message, transfer as never),
    addEventListener: (type: string, listener: unknown) =>
      (type === 'error' ? failures : port1).addEventListener(type as never, listener as never),
    removeEventListener: (type: string, listener: unknown) => port1.removeEventListener(type, listener as never),
    terminate: () => {
      terminated = true;
      port1.close();
    },
  };
  port1.start();
  return { worker, failures, isTerminated: () => terminated };
}

const never: PkiWorkerApi = { ...workerApi, readStore: () => new Promise(() => {}) };

describe('pki client', () => {
  it('reads a store and leaves the caller its bytes', async () => {
    const client = createPkiClient(() => startInProcess(workerApi).worker);
    const padded = new Uint8Array(keytoolJks.length + 10);
    padded.set(keytoolJks, 5);
    const view = padded.subarray(5, 5 + keytoolJks.length);
    const read = await client.readStore(view, { password: 'changeit' });
    expect(read).toMatchObject({ ok: true, value: { format: 'jks', integrity: 'verified' } });
    expect(read.ok && read.value.entries[0]?.chain[0]?.notAfter).toBeInstanceOf(Date);
    expect(view).toEqual(keytoolJks);
    if (read.ok) expect(await client.checkHealth(read.value, { now: new Date(0) })).toBeInstanceOf(Array);
    client.close();
  });

  it('revives errors', async () => {
    const client = createPkiClient(() => startInProcess(workerApi).worker);
    const read = await client.readStore(keytoolJks, { password: 'no' });
    if (read.ok) throw new Error('was opened');
    expect(read.error).toBeInstanceOf(PkiError);
    expect(read.error).toMatchObject({ code: 'wrong-password', details: { format: 'JKS' } });
    const key = await client.readPrivateKey(keytoolJks, { alias: 'nobody', password: 'changeit' });
    expect(key).toMatchObject({ ok: false, error: { code: 'not-found' } });
    client.close();
  });

  it('generates, and rejects with the reason where it does not', async () => {
    const client = createPkiClient(() => startInProcess(workerApi).worker);
    const times = { notBefore: new Date('2026-01-01'), notAfter: new Date('2027-01-01') };
    const request = { commonName: 'orders', keyAlgorithm: 'EC-P256', ...times } as const;
    const { chain, privateKey } = await client.generateCertificate(request);
    expect([chain.length, privateKey?.length]).toEqual([1, expect.any(Number)]);
    const refused = client.generateCertificate({ ...request, commonName: '' });
    await expect(refused).rejects.toBeInstanceOf(PkiError);
    await expect(refused).rejects.toMatchObject({ code: 'invalid-request', details: { field: 'commonName' } });

    const { csr, privateKey: waiting } = await client.createCsr({ commonName: 'orders', keyAlgorithm: 'EC-P256' });
    expect(await client.readRequest(csr)).toMatchObject({ ok: true, value: { subject: { text: 'CN=orders' } } });
    const [foreign = new Uint8Array()] = chain;
    expect(await client.joinReply(waiting, foreign)).toMatchObject({ ok: false, error: { code: 'mismatch' } });
    client.close();
  });

  it('writes a store from the entries of another, and rejects with the reason where it cannot', async () => {
    const client = createPkiClient(() => startInProcess(workerApi).worker);
    const keyPasswords = { other: 'otherpw' };
    const entries = await client.readEntries(keytoolJks, { password: 'changeit', keyPasswords });
    if (!entries.ok) throw entries.error;
    const written = await client.writeStore(entries.value, { format: 'pem' });
    expect(await client.readEntries(written)).toMatchObject({ ok: true, value: [{}, {}, {}] });
    const refused = client.writeStore([], { format: 'pem' });
    await expect(refused).rejects.toBeInstanceOf(PkiError);
    await expect(refused).rejects.toMatchObject({ code: 'not-writable', details: { rule: 'no-entries' } });
    client.close();
  });

  it('close ends the worker and rejects calls under way and later ones', async () => {
    const { worker, isTerminated } = startInProcess(never);
    const client = createPkiClient(() => worker);
    const underWay = client.readStore(keytoolJks);
    client.close();
    await expect(underWay).rejects.toMatchObject({ name: 'AbortError' });
    await expect(client.readStore(keytoolJks)).rejects.toMatchObject({ name: 'AbortError' });
    expect(isTerminated()).toBe(true);
    expect(() => client.close()).not.toThrow();
  });

  it('a worker that fails rejects instead of leaving the caller waiting', async () => {
    const { worker, failures } = startInProcess(never);
    const client = createPkiClient(() => worker);
    const underWay = client.readStore(keytoolJks);
    failures.dispatchEvent(new Event('error'));
    await expect(underWay).rejects.toThrow('it could not be loaded');
    client.close();
  });
});
