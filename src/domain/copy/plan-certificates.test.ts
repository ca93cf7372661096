import { describe, expect, it } from 'vitest';
import type { CertificateKind, CertificateRecord } from '../certificate/types';
import { carriesKey, planCertificates } from './plan-certificates';

function certificate(
  name: string,
  overrides: Partial<CertificateRecord> = {},
  kind: CertificateKind = 'trust-store',
): CertificateRecord {
  return {
    name,
    scope: { subaccountId: 's', serviceInstance: null },
    version: 1,
    origin: 'uploaded',
    generation: null,
    renews: null,
    dummy: false,
    transportRequest: null,
    size: 1,
    sha256: 'aa',
    labels: [],
    summary: {
      readerVersion: 1,
      readAt: '2026-03-01T08:00:00.000Z',
      kind,
      format: 'pem',
      integrity: 'absent',
      passwordProtected: false,
      main: null,
      firstExpiry: null,
      entries: [],
    },
    passwordRemembered: false,
    createdAt: '',
    modifiedAt: '',
    modifiedBy: '',
    ...overrides,
  };
}

const label = { key: 'stage', values: ['test'] };

describe('planCertificates', () => {
  it.each([
    { name: 'new', target: [], state: 'new', kinds: ['content'] },
    { name: 'the same bytes', target: [certificate('a.pem')], state: 'same', kinds: [] },
    { name: 'other bytes', target: [certificate('a.pem', { sha256: 'bb' })], state: 'different', kinds: ['content'] },
    { name: 'other labels', target: [certificate('a.pem', { labels: [label] })], state: 'different', kinds: ['label'] },
    {
      name: 'a dummy at the target',
      target: [certificate('a.pem', { sha256: null, dummy: true })],
      state: 'different',
      kinds: ['content'],
    },
  ])('$name', ({ target, state, kinds }) => {
    const [item] = planCertificates([certificate('a.pem')], target);
    expect(item?.state).toBe(state);
    expect(item?.differences.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('a dummy cannot be copied', () => {
    const dummy = certificate('a.pem', { sha256: null, dummy: true });
    expect(planCertificates([dummy], [certificate('a.pem')])).toMatchObject([{ state: 'dummy', differences: [] }]);
  });

  it.each<{ kind: CertificateKind; target: readonly CertificateRecord[]; expected: boolean }>([
    { kind: 'key-store', target: [], expected: true },
    { kind: 'unopened', target: [], expected: true },
    { kind: 'trust-store', target: [], expected: false },
    { kind: 'key-store', target: [certificate('a.pem', { labels: [label] })], expected: false },
  ])('a $kind carries a key: $expected', ({ kind, target, expected }) => {
    const [item] = planCertificates([certificate('a.pem', {}, kind)], target);
    expect(item !== undefined && carriesKey(item)).toBe(expected);
  });
});
