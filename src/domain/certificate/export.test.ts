import { describe, expect, it } from 'vitest';
import type { KeyInfo, Store } from '../../pki/types';
import { archiveFileName, certificateFileName, holdsReadableKey } from './export';

const key: KeyInfo = {
  algorithm: 'RSA',
  oid: null,
  format: 'PKCS#8',
  encryption: null,
  locked: false,
  matchesCertificate: null,
};

function storeWith(keys: readonly (KeyInfo | null)[]): Store {
  return {
    format: 'pem',
    integrity: 'absent',
    protection: [],
    warnings: [],
    entries: keys.map((info) =>
      info === null
        ? { alias: null, kind: 'certificate', chain: [] }
        : { alias: null, kind: 'private-key', chain: [], key: info },
    ),
  };
}

describe('holdsReadableKey', () => {
  const encryption = { algorithm: 'PBES2', legacy: false };
  const cases: readonly [string, Store, boolean][] = [
    ['certificates only', storeWith([null, null]), false],
    ['a plain key', storeWith([null, key]), true],
    ['a key that stays locked', storeWith([{ ...key, encryption, locked: true }]), false],
    ['an encrypted key that the empty password opens', storeWith([{ ...key, encryption }]), true],
    ['one locked and one plain key', storeWith([{ ...key, locked: true }, key]), true],
  ];
  it.each(cases)('%s', (_, store, expected) => {
    expect(holdsReadableKey(store)).toBe(expected);
  });
});

describe('certificateFileName', () => {
  const cases: readonly [string, Parameters<typeof certificateFileName>, string][] = [
    ['names the owner', ['store.p12', 'client', { encoding: 'pem', chain: false }], 'store-client.pem'],
    ['does not repeat itself', ['client.crt', 'client', { encoding: 'der', chain: false }], 'client.cer'],
    ['says that it is a chain', ['client.p12', 'client', { encoding: 'pem', chain: true }], 'client-chain.pem'],
    ['no subject', ['a.p12', '', { encoding: 'pem', chain: false }], 'a.pem'],
    ['hostile subject', ['a.p12', '../../x:\u0000"y', { encoding: 'pem', chain: false }], 'a-x_y.pem'],
  ];
  it.each(cases)('%s', (_, input, expected) => {
    expect(certificateFileName(...input)).toBe(expected);
  });
});

describe('archiveFileName', () => {
  it('names subaccount and day', () => {
    expect(archiveFileName('My Dev', new Date('2026-11-22T23:30:00Z'))).toBe('certificates-My_Dev-2026-11-22.zip');
  });
  it('does without a name', () => {
    expect(archiveFileName('', new Date('2026-01-02T00:00:00Z'))).toBe('certificates-2026-01-02.zip');
  });
});
