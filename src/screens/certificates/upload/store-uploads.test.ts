import { expect, it } from 'vitest';
import { BackendError } from '../../../backend/errors';
import type { Backend, NewCertificate } from '../../../backend/port';
import type { CertificateRecord } from '../../../domain/certificate/types';
import { type PlannedItem, storeUploads } from './store-uploads';
import { newItem } from './upload-items';

const scope = { subaccountId: 's', serviceInstance: null };

function planned(id: string, choice: 'create' | 'replace' | 'skip'): PlannedItem {
  const clash = { sameContent: null, sameName: false, replaceable: choice === 'replace' };
  return { item: newItem(id, id, new Uint8Array([1]), null), plan: { clash, choice, name: id } };
}

/** Keeps names alone; refuses what is called `bad.pem`. */
function fakeBackend(onCreate: () => void = () => undefined) {
  const names: string[] = [];
  const replacedFrom: number[] = [];
  const refusal = new BackendError('conflict', 'taken');
  const certificates = {
    create: async (_: unknown, drafts: readonly NewCertificate[]) => {
      onCreate();
      return drafts.map(({ name }) => {
        if (name === 'bad.pem') return { name, ok: false, error: refusal };
        names.push(name);
        return { name, ok: true, record: { name } };
      });
    },
    replace: async (_: unknown, name: string, __: unknown, version: number) => {
      if (name === 'bad.pem') throw refusal;
      replacedFrom.push(version);
      return { name };
    },
    delete: async (_: unknown, gone: readonly string[]) => {
      names.splice(0, names.length, ...names.filter((name) => !gone.includes(name)));
      return { id: 't' };
    },
  };
  return { backend: { certificates } as unknown as Backend, names, replacedFrom };
}

const existing = [{ name: 'old.pem', version: 7 }] as unknown as readonly CertificateRecord[];
const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

it('stores each, and one refusal holds up no other', async () => {
  const { backend, names, replacedFrom } = fakeBackend();
  const items = [
    planned('bad.pem', 'create'),
    planned('new.pem', 'create'),
    planned('same.pem', 'skip'),
    planned('old.pem', 'replace'),
  ];
  const outcome = await storeUploads(backend, scope, items, existing, quiet);
  expect(outcome.stored).toEqual(['new.pem', 'old.pem']);
  expect([...outcome.failed.keys()]).toEqual(['bad.pem']);
  expect([...outcome.done].sort()).toEqual(['new.pem', 'old.pem', 'same.pem']);
  expect(names).toEqual(['new.pem']);
  expect(replacedFrom, 'based on the version that was seen').toEqual([7]);
});

it('takes back what was created when it is cancelled, and replaces nothing', async () => {
  const run = new AbortController();
  const { backend, names, replacedFrom } = fakeBackend(() => run.abort());
  const items = [planned('a.pem', 'create'), planned('old.pem', 'replace')];
  const storing = storeUploads(backend, scope, items, existing, { ...quiet, signal: run.signal });
  await expect(storing).rejects.toBe(run.signal.reason);
  expect(names).toEqual([]);
  expect(replacedFrom).toEqual([]);
});
