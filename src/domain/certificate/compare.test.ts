import { describe, expect, it } from 'vitest';
import type { Certificate, Entry, Store } from '../../pki/types';
import { comparableStore, comparableSummary, compareContents, replacementWarnings } from './compare';
import { chainOf, contentOf, findCertificate, onlyCertificate } from './content';
import { summariseStore } from './summary';

function certificate(subject: string, issuer: string, id: string, notAfter = '2030-01-01T00:00:00Z'): Certificate {
  const name = (text: string) => ({
    text: `CN=${text}`,
    relativeNames: [[{ oid: '2.5.4.3', name: 'CN', value: text }]],
  });
  return {
    der: new Uint8Array([1]),
    fingerprints: { sha256: id.repeat(64), sha1: id.repeat(40) },
    version: 3,
    subject: name(subject),
    issuer: name(issuer),
    serialNumber: `0${id}`,
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date(notAfter),
    publicKey: { spki: new Uint8Array([1]), algorithm: 'RSA', oid: '1.2', size: 2048 },
    signatureAlgorithm: { oid: '1.2', name: 'RSA with SHA-256' },
    extensions: [],
  };
}

function store(entries: readonly Partial<Entry>[]): Store {
  return {
    format: 'pem',
    integrity: 'absent',
    protection: [],
    warnings: [],
    entries: entries.map((entry) => ({ alias: null, kind: 'certificate', chain: [], ...entry })),
  };
}

const leaf = certificate('leaf', 'middle', 'a');
const middle = certificate('middle', 'root', 'b');
const root = certificate('root', 'root', 'c');
const renewed = certificate('leaf', 'middle', 'd', '2031-01-01T00:00:00Z');
const summarise = (value: Store) => summariseStore(value, { readAt: '2026-11-22T00:00:00Z', passwordProtected: false });

describe('compareContents', () => {
  it('says of the same file that nothing differs', () => {
    const side = comparableStore(store([{ chain: [leaf, middle] }]));
    expect(compareContents(side, side).map((part) => part.change)).toEqual(['same', 'same', 'same']);
  });

  it('names the fields of a renewed certificate', () => {
    const [, part] = compareContents(
      comparableStore(store([{ chain: [leaf] }])),
      comparableStore(store([{ chain: [renewed] }])),
    );
    const changed = part?.fields.filter((field) => field.change !== 'same').map((field) => field.field);
    expect(part?.change).toBe('changed');
    expect(changed).toEqual(['serialNumber', 'notAfter', 'sha256', 'sha1']);
  });

  it('tells added and removed parts', () => {
    const parts = compareContents(
      comparableStore(store([{ chain: [leaf, middle] }])),
      comparableStore(store([{ chain: [leaf] }, { chain: [root] }])),
    );
    expect(parts.map((part) => [part.kind, part.name, part.change])).toEqual([
      ['file', '', 'changed'],
      ['certificate', 'leaf', 'same'],
      ['certificate', 'middle', 'removed'],
      ['certificate', 'root', 'added'],
    ]);
  });

  it('pairs entries by alias before anything else', () => {
    const parts = compareContents(
      comparableStore(
        store([
          { alias: 'one', chain: [leaf] },
          { alias: 'two', chain: [root] },
        ]),
      ),
      comparableStore(
        store([
          { alias: 'two', chain: [root] },
          { alias: 'one', chain: [renewed] },
        ]),
      ),
    );
    expect(parts.slice(1).map((part) => [part.name, part.change])).toEqual([
      ['leaf', 'changed'],
      ['root', 'same'],
    ]);
  });

  it('compares the whole names, where both sides are open', () => {
    const elsewhere = {
      ...leaf,
      subject: {
        text: 'CN=leaf,O=Other',
        relativeNames: [[{ oid: '2.5.4.10', name: 'O', value: 'Other' }], ...leaf.subject.relativeNames],
      },
    };
    const [before, after] = [store([{ chain: [leaf] }]), store([{ chain: [elsewhere] }])];
    const [, part] = compareContents(comparableStore(before), comparableStore(after));
    expect(part?.fields.find(({ field }) => field === 'subject')).toEqual({
      field: 'subject',
      change: 'changed',
      before: 'CN=leaf',
      after: 'CN=leaf,O=Other',
    });
    const [, closed] = compareContents(comparableSummary(summarise(before)), comparableStore(after));
    expect(closed?.change).toBe('same');
  });

  it('compares only what a summary knows when one side is closed', () => {
    const opened = store([{ chain: [leaf] }]);
    const [, part] = compareContents(comparableSummary(summarise(opened)), comparableStore(opened));
    expect(part?.change).toBe('same');
    expect(part?.fields.map((field) => field.field)).not.toContain('publicKey');
  });
});

describe('replacementWarnings', () => {
  const now = new Date('2026-11-22T00:00:00Z');
  const plain = summarise(store([{ chain: [leaf] }]));
  const cases: readonly [string, Store, readonly string[]][] = [
    ['a renewed one', store([{ chain: [renewed] }]), []],
    [
      'an expired one',
      store([{ chain: [certificate('leaf', 'middle', 'e', '2026-06-01T00:00:00Z')] }]),
      ['expired', 'ends-earlier'],
    ],
    ['another subject', store([{ chain: [root] }]), ['subject']],
    [
      'an earlier end',
      store([{ chain: [certificate('leaf', 'middle', 'e', '2027-01-01T00:00:00Z')] }]),
      ['ends-earlier'],
    ],
    [
      'a key store instead of a trust store',
      store([
        {
          kind: 'key-pair',
          chain: [leaf],
          key: {
            algorithm: 'RSA',
            oid: null,
            format: 'PKCS#8',
            encryption: null,
            locked: false,
            matchesCertificate: true,
          },
        },
      ]),
      ['kind'],
    ],
  ];
  it.each(cases)('%s', (_, next, expected) => {
    expect(replacementWarnings(plain, summarise(next), now)).toEqual(expected);
  });
});

describe('content of a store', () => {
  const scattered = store([{ chain: [root] }, { chain: [leaf] }, { chain: [middle] }]);

  it('follows the issuers over the whole file', () => {
    expect(chainOf(scattered, 1, 0)).toEqual([leaf, middle, root]);
  });
  it('starts at the certificate of the chain that is asked for', () => {
    expect(chainOf(store([{ chain: [leaf, middle, root] }]), 0, 1)).toEqual([middle, root]);
  });
  it('does not go round in a loop', () => {
    const [first, second] = [certificate('x', 'y', 'e'), certificate('y', 'x', 'f')];
    expect(chainOf(store([{ chain: [first] }, { chain: [second] }]), 0, 0)).toEqual([first, second]);
  });
  it('finds a certificate by its fingerprint', () => {
    expect(findCertificate(scattered, middle.fingerprints.sha256)).toEqual({ entry: 2, position: 0 });
    expect(findCertificate(scattered, 'none')).toBeNull();
  });
  it('knows a file that holds one certificate only', () => {
    expect(onlyCertificate(store([{ chain: [leaf] }]))).toBe(leaf);
    expect(onlyCertificate(scattered)).toBeNull();
    expect(onlyCertificate(store([{ chain: [leaf, root] }]))).toBeNull();
  });
  it('lists the key before its chain', () => {
    const key = {
      algorithm: 'EC',
      oid: null,
      format: 'PKCS#8',
      encryption: null,
      locked: true,
      matchesCertificate: null,
    };
    const [group] = contentOf(store([{ alias: 'one', kind: 'key-pair', key, chain: [leaf, root] }]));
    expect(group?.rows.map((row) => row.part)).toEqual(['key', 'certificate', 'certificate']);
  });
});
