import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../pki/types';
import { findingsForUse } from './certificate-findings';
import { completeName } from './complete-name';
import { issueByKey } from './form-issues';
import { proposeCopyName } from './free-name';
import { leavesForm } from './leaves-form';

describe('the name of a copy', () => {
  it.each([
    { taken: ['orders'], expected: 'orders-copy' },
    { taken: ['orders', 'orders-copy'], expected: 'orders-copy-2' },
    { taken: ['orders', 'orders-copy', 'orders-copy-2'], expected: 'orders-copy-3' },
  ])('is $expected', ({ taken, expected }) => {
    expect(proposeCopyName('orders', new Set(taken))).toBe(expected);
  });

  it('stays within the limit', () => {
    expect(proposeCopyName('a'.repeat(200), new Set())).toBe(`${'a'.repeat(195)}-copy`);
  });
});

describe('the name of a certificate', () => {
  const names = ['other-client.p12', 'ca.pem', 'ca-2.pem'];
  it.each([
    { typed: 'CLIENT', expected: 'other-client.p12' },
    { typed: 'ca', expected: 'ca' },
    { typed: 'unknown', expected: 'unknown' },
    { typed: 'client.p12', expected: 'client.p12' },
    { typed: '', expected: '' },
  ])('"$typed" is taken as "$expected"', ({ typed, expected }) => {
    expect(completeName(typed, names)).toBe(expected);
  });
});

describe('leaving the form', () => {
  const at = (search: object, pathname = '/d') => ({ pathname, search });
  it.each([
    { name: 'a search beside it', to: at({ create: 'scratch', draft: 'a', q: 'x', page: 2 }), leaves: false },
    {
      name: 'the full screen',
      to: at({ create: 'scratch', draft: 'a', layout: 'MidColumnFullScreen' }),
      leaves: false,
    },
    { name: 'closing it', to: at({}), leaves: true },
    { name: 'another destination', to: at({ open: 'orders' }), leaves: true },
    { name: 'another draft', to: at({ create: 'scratch', draft: 'b' }), leaves: true },
    { name: 'another level', to: at({ create: 'scratch', draft: 'a', instance: 'i' }), leaves: true },
    { name: 'another screen', to: at({ create: 'scratch', draft: 'a' }, '/c'), leaves: true },
  ])('$name: $leaves', ({ to, leaves }) => {
    expect(leavesForm(at({ create: 'scratch', draft: 'a' }), to)).toBe(leaves);
  });

  it('its draft getting an address is none', () => {
    expect(leavesForm(at({ create: 'scratch' }), at({ create: 'scratch', draft: 'a' }))).toBe(false);
  });
});

describe('the findings that matter', () => {
  const finding = (code: Finding['code']): Finding => ({
    code,
    severity: 'warning',
    entry: 0,
    certificate: null,
    details: {},
  });
  const found = [finding('client-auth-missing'), finding('expired'), finding('expired'), finding('fips-key-store')];
  it.each([
    { use: 'key-store', codes: ['client-auth-missing', 'expired'] },
    { use: 'trust-store', codes: ['expired'] },
  ] as const)('for a $use', ({ use, codes }) => {
    expect(findingsForUse(found, use).map(({ code }) => code)).toEqual(codes);
  });
});

describe('the issue of a field', () => {
  it('is its first error, else its first warning', () => {
    const issue = (key: string, severity: 'error' | 'warning', message: string) => ({
      key,
      severity,
      message,
      label: key,
    });
    const issues = [
      issue('a', 'warning', '1'),
      issue('a', 'error', '2'),
      issue('a', 'error', '3'),
      issue('b', 'warning', '4'),
    ];
    expect([...issueByKey(issues).values()].map(({ message }) => message)).toEqual(['2', '4']);
  });
});
