import { describe, expect, it } from 'vitest';
import { buildSearchIndex, searchRecords } from './search';
import type { CertificateRecord } from './types';

function record(name: string, subject: string, sha256: string, alias: string | null = null): CertificateRecord {
  const at = '2026-11-22T12:00:00.000Z';
  const facts = {
    subject,
    issuer: 'Issuing CA',
    notBefore: at,
    notAfter: at,
    serialNumber: '0a1b2c',
    sha256,
    sha1: '00ff',
    names: [`www.${subject}`],
  };
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
    sha256: null,
    labels: [{ key: 'team', values: ['Payments'] }],
    summary: {
      readerVersion: 1,
      readAt: at,
      kind: 'trust-store',
      format: 'pem',
      integrity: 'absent',
      passwordProtected: false,
      main: facts,
      firstExpiry: at,
      entries: [{ alias, kind: 'certificate', keyAlgorithm: null, certificates: [facts] }],
    },
    passwordRemembered: false,
    createdAt: at,
    modifiedAt: at,
    modifiedBy: 'Local user',
  };
}

const orders = record('orders.pem', 'orders.example', 'aabbccdd', 'first alias');
const billing = record('billing.pem', 'billing.example', '11223344');
const records = [orders, billing];

describe('searchRecords', () => {
  it.each([
    ['nothing', '  ', records],
    ['a name, whatever its case', 'ORDERS.pem', [orders]],
    ['a subject alternative name', 'www.billing', [billing]],
    ['an alias', 'first alias', [orders]],
    ['a label value', 'payments', records],
    ['an issuer', 'issuing', records],
    ['a fingerprint with colons', 'AA:BB:CC:DD', [orders]],
    ['a fingerprint with blanks', '11 22 33 44', [billing]],
    ['a serial number with colons', '0A:1B:2C', records],
    ['words that stand in different places', 'orders payments', [orders]],
    ['two words of which one is nowhere', 'orders nowhere', []],
    ['text over the border of two values', 'orders.examplewww', []],
  ])('finds %s', (_, query, found) => {
    expect(searchRecords(records, buildSearchIndex(records), query)).toEqual(found);
    expect(searchRecords(records, new Map(), query), 'without an index').toEqual(found);
  });
});

it('takes known records over and forgets those that are gone', () => {
  const first = buildSearchIndex(records);
  const next = buildSearchIndex([orders], new Map([[orders, 'text of before']]));
  expect(next.get(orders)).toBe('text of before');
  expect([first.size, next.size]).toEqual([2, 1]);
});
