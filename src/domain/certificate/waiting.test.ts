import { describe, expect, it } from 'vitest';
import type { Entry, Store } from '../../pki/types';
import { certificateVector } from '../../pki/x509/vectors/vectors';
import { renewableCertificateOf, renewalRequestName, requestFileName, waitingRequestOf } from './signing-request';
import { statusOf } from './status';
import { summariseStore } from './summary';
import { isWaiting } from './waiting';

const leaf = certificateVector('leaf');
const request = { alias: null, kind: 'csr', chain: [], request: {} } as unknown as Entry;
const key: Entry = { alias: null, kind: 'private-key', chain: [] };
const pair: Entry = { alias: 'pair', kind: 'key-pair', chain: [leaf] };
const certificate: Entry = { alias: null, kind: 'certificate', chain: [certificateVector('root')] };

function storeOf(...entries: readonly Entry[]): Store {
  return { format: 'pem', integrity: 'absent', protection: [], entries, warnings: [] };
}

function summaryOf(store: Store) {
  return summariseStore(
    { ...store, entries: store.entries.map((entry) => ({ ...entry })) },
    { readAt: '', passwordProtected: false },
  );
}

describe('a waiting key', () => {
  it.each<[string, readonly Entry[], boolean]>([
    ['with its request', [key, request], true],
    ['without one', [key], false],
    ['that has its certificate', [pair, request], false],
    ['that is not there', [request], false],
  ])('%s', (_name, entries, waits) => {
    const summary = summaryOf(storeOf(...entries));
    expect(isWaiting(summary)).toBe(waits);
    expect(statusOf({ dummy: false, summary }, new Date()).code === 'waiting').toBe(waits);
  });

  it('has a request, whose file is named after it', () => {
    expect(waitingRequestOf(storeOf(key, request))).toBe(request.request);
    expect(waitingRequestOf(storeOf(key))).toBeNull();
    expect(requestFileName('orders.prod.pem')).toBe('orders.prod.csr');
  });
});

it.each<[string, readonly Entry[], string | null]>([
  ['the leaf of a key pair', [certificate, pair], leaf.subject.text],
  ['the only certificate', [{ ...certificate, chain: [leaf] }], leaf.subject.text],
  ['no root without its key', [certificate], null],
  ['none of several certificates', [certificate, certificate], null],
  ['none of a key that waits', [key, request], null],
])('a request renews %s', (_name, entries, subject) => {
  expect(renewableCertificateOf(storeOf(...entries))?.subject.text ?? null).toBe(subject);
});

it('the key for a renewal gets a free name', () => {
  expect(renewalRequestName('a.p12', new Set(['a.p12']))).toBe('a-renewal.pem');
  expect(renewalRequestName('a.p12', new Set(['a-renewal.pem']))).toBe('a-renewal (2).pem');
});
