import { describe, expect, it } from 'vitest';
import { type CertificateColumn, countFacets, filterRows, searchRows, shareRecords, sortRows, toRows } from './list';
import { buildSearchIndex } from './search';
import type { CertificateFacts, CertificateRecord } from './types';

const now = new Date('2026-11-22T12:00:00Z');

function facts(subject: string, notAfter: string): CertificateFacts {
  return {
    subject,
    issuer: `${subject} issuer`,
    notBefore: '2020-01-01T00:00:00.000Z',
    notAfter,
    serialNumber: '0a1b',
    sha256: 'ab'.repeat(32),
    sha1: 'cd'.repeat(20),
    names: [`${subject}.example`],
  };
}

function record(name: string, changes: Partial<CertificateRecord> & { readonly main?: CertificateFacts } = {}) {
  const { main = null, ...rest } = changes;
  const complete: CertificateRecord = {
    name,
    scope: { subaccountId: 's', serviceInstance: null },
    version: 1,
    origin: 'uploaded',
    generation: null,
    renews: null,
    dummy: false,
    transportRequest: null,
    size: 1,
    sha256: '00',
    labels: [],
    summary: {
      readerVersion: 1,
      readAt: '2026-01-01T00:00:00.000Z',
      kind: main === null ? 'unopened' : 'trust-store',
      format: null,
      integrity: null,
      passwordProtected: false,
      main,
      firstExpiry: main?.notAfter ?? null,
      entries:
        main === null ? [] : [{ alias: 'alias of it', kind: 'certificate', keyAlgorithm: null, certificates: [main] }],
    },
    passwordRemembered: false,
    createdAt: '2026-01-01T00:00:00.000Z',
    modifiedAt: '2026-01-01T00:00:00.000Z',
    modifiedBy: 'me',
    ...rest,
  };
  return complete;
}

const records = [
  record('b.pem', { main: facts('Zoe', '2030-01-01T00:00:00.000Z'), modifiedAt: '2026-03-01T00:00:00.000Z' }),
  record('a10.cer', { main: facts('adam', '2026-12-01T00:00:00.000Z'), labels: [{ key: 'stage', values: ['dev'] }] }),
  record('a9.p12', { origin: 'transported' }),
  record('C.jks', { main: facts('Bob', '2026-01-01T00:00:00.000Z'), modifiedAt: '2026-02-01T00:00:00.000Z' }),
];
const rows = toRows(records, now);
const namesOf = (list: readonly { readonly record: CertificateRecord }[]) => list.map((row) => row.record.name);

describe('sortRows', () => {
  const cases: readonly [CertificateColumn, boolean, readonly string[]][] = [
    ['name', false, ['a9.p12', 'a10.cer', 'b.pem', 'C.jks']],
    ['name', true, ['C.jks', 'b.pem', 'a10.cer', 'a9.p12']],
    ['type', false, ['a10.cer', 'C.jks', 'a9.p12', 'b.pem']],
    ['kind', false, ['b.pem', 'a10.cer', 'C.jks', 'a9.p12']],
    ['subject', false, ['a10.cer', 'C.jks', 'b.pem', 'a9.p12']],
    ['subject', true, ['b.pem', 'C.jks', 'a10.cer', 'a9.p12']],
    ['validUntil', false, ['C.jks', 'a10.cer', 'b.pem', 'a9.p12']],
    ['validUntil', true, ['b.pem', 'a10.cer', 'C.jks', 'a9.p12']],
    ['labels', true, ['a10.cer', 'b.pem', 'a9.p12', 'C.jks']],
    ['changed', true, ['b.pem', 'C.jks', 'a10.cer', 'a9.p12']],
  ];
  it.each(cases)('by %s, descending %s', (by, descending, expected) => {
    expect(namesOf(sortRows(rows, { by, descending }))).toEqual(expected);
  });
});

describe('filterRows', () => {
  const cases: readonly [string, Parameters<typeof filterRows>[1], readonly string[]][] = [
    ['nothing chosen', {}, ['b.pem', 'a10.cer', 'a9.p12', 'C.jks']],
    ['an empty choice', { status: [] }, ['b.pem', 'a10.cer', 'a9.p12', 'C.jks']],
    ['one status', { status: ['expired'] }, ['C.jks']],
    ['two statuses', { status: ['expiring', 'unopened'] }, ['a10.cer', 'a9.p12']],
    ['a kind', { kind: ['unopened'] }, ['a9.p12']],
    ['an origin', { origin: ['transported'] }, ['a9.p12']],
    ['a type', { type: ['pem', 'jks'] }, ['b.pem', 'C.jks']],
    ['status and type', { status: ['valid'], type: ['cer'] }, []],
  ];
  it.each(cases)('%s', (_, filter, expected) => {
    expect(namesOf(filterRows(rows, filter))).toEqual(expected);
  });
});

describe('searchRows', () => {
  const index = buildSearchIndex(records);
  const cases: readonly [string, string, number][] = [
    ['nothing', '  ', 4],
    ['part of a name', 'A10.', 1],
    ['a subject in another case', 'ZOE', 1],
    ['an alternative name', 'bob.example', 1],
    ['a fingerprint with colons', 'AB:AB:AB', 3],
    ['a serial number', '0a1b', 3],
    ['an alias', 'alias', 3],
    ['a label value', 'dev', 1],
    ['two words, each somewhere', 'adam stage', 1],
    ['what is nowhere', 'nowhere', 0],
  ];
  it.each(cases)('%s', (_, query, expected) => {
    expect(searchRows(rows, index, query)).toHaveLength(expected);
  });
});

describe('countFacets', () => {
  it('counts what occurs, the most urgent status first', () => {
    const { status, kind, type, origin } = countFacets(rows);
    expect([...status]).toEqual([
      ['expired', 1],
      ['expiring', 1],
      ['unopened', 1],
      ['valid', 1],
    ]);
    expect([...kind]).toEqual([
      ['trust-store', 3],
      ['unopened', 1],
    ]);
    expect([...type.keys()]).toEqual(['cer', 'jks', 'p12', 'pem']);
    expect([...origin]).toEqual([
      ['uploaded', 3],
      ['transported', 1],
    ]);
  });
});

describe('shareRecords', () => {
  it('keeps the whole list when nothing changed', () => {
    expect(shareRecords(records, structuredClone(records))).toBe(records);
  });
  it('keeps every record but the changed one', () => {
    const next = structuredClone(records);
    next[1] = { ...records[1], version: 2 } as CertificateRecord;
    const shared = shareRecords(records, next);
    expect(shared[0]).toBe(records[0]);
    expect(shared[1]).not.toBe(records[1]);
    expect(shared[2]).toBe(records[2]);
  });
  it('notices a removed record', () => {
    expect(shareRecords(records, records.slice(1))).toHaveLength(3);
  });
});
