import { describe, expect, it } from 'vitest';
import { PkiError } from '../../pki/errors';
import type { Entry, Store, Warning } from '../../pki/types';
import { passwordNeed, toReading } from './reading';
import { nameForStore, planUploads, type UploadWish } from './upload-plan';

function store(change: Partial<Store>): Store {
  return { format: 'pkcs12', integrity: 'verified', protection: [], entries: [], warnings: [], ...change };
}

function entry(kind: Entry['kind'], alias: string | null, locked?: boolean): Entry {
  if (locked === undefined) return { alias, kind, chain: [] };
  const key = { algorithm: 'RSA', oid: null, format: 'PKCS#8', encryption: null, locked, matchesCertificate: null };
  return { alias, kind, chain: [], key };
}

const contentLocked: Warning = { code: 'content-locked', details: {} };

describe('toReading', () => {
  it.each([
    ['a wrong password', 'wrong-password', 'unopened'],
    ['no password', 'password-required', 'unopened'],
    ['an algorithm the reader lacks', 'unsupported-algorithm', 'unopened'],
    ['a damaged file', 'integrity-failed', 'refused'],
    ['something else', 'unknown-format', 'refused'],
  ] as const)('%s', (_, code, state) => {
    expect(toReading({ ok: false, error: new PkiError(code, 'x') }, []).state).toBe(state);
  });

  it.each([
    ['a certificate', store({ entries: [entry('certificate', null)] }), 'storable'],
    ['only a certification request', store({ entries: [entry('csr', null)] }), 'explained'],
    ['only a revocation list', store({ entries: [entry('crl', null)] }), 'explained'],
    ['a request beside a key', store({ entries: [entry('csr', null), entry('private-key', null)] }), 'storable'],
    ['nothing but closed content', store({ warnings: [contentLocked] }), 'storable'],
  ] as const)('%s', (_, value, state) => {
    expect(toReading({ ok: true, value }, []).state).toBe(state);
  });
});

describe('passwordNeed', () => {
  it.each([
    ['an open store', store({ entries: [entry('key-pair', 'a', false)] }), { store: false, aliases: [] }],
    [
      'a JKS read without its password',
      store({ format: 'jks', integrity: 'not-checked', entries: [entry('key-pair', 'a', true)] }),
      { store: true, aliases: [] },
    ],
    [
      'a JKS truststore read without its password',
      store({ format: 'jks', integrity: 'not-checked', entries: [entry('certificate', 'a')] }),
      { store: true, aliases: [] },
    ],
    [
      'an open store with two keys under passwords of their own',
      store({ entries: [entry('key-pair', 'a', true), entry('key-pair', 'b', true)] }),
      { store: false, aliases: ['a', 'b'] },
    ],
    [
      'an encrypted key in PEM',
      store({ format: 'pem', integrity: 'absent', entries: [entry('private-key', null, true)] }),
      { store: true, aliases: [] },
    ],
    ['closed content', store({ warnings: [contentLocked] }), { store: true, aliases: [] }],
  ] as const)('%s', (_, value, need) => {
    expect(passwordNeed({ state: 'storable', store: value, findings: [] })).toEqual(need);
  });

  it.each([
    ['password-required', true],
    ['wrong-password', true],
    ['unsupported-algorithm', false],
  ] as const)('%s', (code, asks) => {
    expect(passwordNeed({ state: 'unopened', error: new PkiError(code, 'x') }).store).toBe(asks);
  });
});

describe('nameForStore', () => {
  it.each([
    ['client.p12', 'pkcs12', 'client.p12'],
    ['Client.P12', 'pkcs12', 'Client.P12'],
    ['root.der', 'der', 'root.cer'],
    ['server.key', 'pem', 'server.pem'],
    ['cacerts', 'jks', 'cacerts.jks'],
    ['www.example.com', 'pem', 'www.example.com.pem'],
    ['store.keystore', null, 'store.p12'],
    ['a/b\\c.pem', 'pem', 'a_b_c.pem'],
  ] as const)('%s holding %s', (fileName, format, name) => {
    expect(nameForStore(fileName, format)).toBe(name);
  });
});

describe('planUploads', () => {
  const wish = (wishedName: string, sha256: string, change: Partial<UploadWish> = {}): UploadWish => ({
    wishedName,
    sha256,
    choice: null,
    typedName: null,
    ...change,
  });
  const stored = [
    { name: 'a.pem', sha256: 'aa' },
    { name: 'b.pem', sha256: 'bb' },
  ];

  it('creates what is new under its own name', () => {
    expect(planUploads([wish('c.pem', 'cc')], stored)).toEqual([
      { clash: { sameContent: null, sameName: false, replaceable: false }, choice: 'create', name: 'c.pem' },
    ]);
  });

  it('skips the same content unless the user says otherwise', () => {
    const [undecided, decided] = planUploads(
      [wish('copy.pem', 'aa'), wish('d.pem', 'bb', { choice: 'create' })],
      stored,
    );
    expect([undecided?.choice, undecided?.clash.sameContent]).toEqual(['skip', { name: 'a.pem', isStored: true }]);
    expect([decided?.choice, decided?.name]).toEqual(['create', 'd.pem']);
  });

  it('never takes a used name without being told to', () => {
    const [undecided, replaced] = planUploads(
      [wish('a.pem', 'x1'), wish('b.pem', 'x2', { choice: 'replace' })],
      stored,
    );
    expect([undecided?.choice, undecided?.name]).toEqual(['create', 'a (2).pem']);
    expect([replaced?.choice, replaced?.name]).toEqual(['replace', 'b.pem']);
  });

  it('tells files of one upload apart', () => {
    const plans = planUploads([wish('n.pem', 'n1'), wish('n.pem', 'n2'), wish('m.pem', 'n1')], stored);
    expect(plans.map((plan) => [plan.choice, plan.name])).toEqual([
      ['create', 'n.pem'],
      ['create', 'n (2).pem'],
      ['skip', 'm.pem'],
    ]);
  });

  it('cannot replace what is not stored', () => {
    expect(planUploads([wish('new.pem', 'n', { choice: 'replace' })], stored)[0]?.choice).toBe('create');
  });

  it('keeps a typed name as it is', () => {
    expect(planUploads([wish('a.pem', 'x', { typedName: 'mine.pem' })], stored)[0]?.name).toBe('mine.pem');
  });
});
