import { describe, expect, it } from 'vitest';
import { validateCertificatesSearch } from './certificates-search';
import { fromEntryParameter, toEntryParameter } from './entry-path';
import { layoutFor } from './layout';

describe('validateCertificatesSearch', () => {
  const cases: readonly [string, Record<string, unknown>, object][] = [
    ['nothing', {}, {}],
    ['unknown parameters', { x: 1, __proto__x: 'y' }, {}],
    ['a text that looks like a number', { q: 12 }, { q: '12' }],
    ['an empty text', { q: '' }, {}],
    ['an unknown column', { sort: 'colour', desc: 'yes' }, {}],
    ['a column', { sort: 'validUntil', desc: true }, { sort: 'validUntil', desc: true }],
    ['one status without a list', { status: 'expired' }, { status: ['expired'] }],
    ['known and unknown statuses', { status: ['valid', 'nonsense', 3] }, { status: ['valid'] }],
    ['only unknown ones', { kind: ['nonsense'] }, {}],
    ['a page that is none', { page: -1, size: 51 }, {}],
    ['a page', { page: 3, size: 'all' }, { page: 3, size: 'all' }],
    ['selected names, each once', { selected: ['a.pem', '', 'a.pem', 7] }, { selected: ['a.pem'] }],
    ['an entry without a record', { entry: '0-key', version: 2 }, {}],
    ['an entry of a record', { open: 'a.p12', entry: '0-key' }, { open: 'a.p12', entry: '0-key' }],
    ['an entry that is none', { open: 'a.p12', entry: '../x' }, { open: 'a.p12' }],
    ['an unknown layout', { layout: 'Sideways' }, {}],
    ['upload', { create: 'upload' }, { create: 'upload' }],
    ['generating', { create: 'generate' }, { create: 'generate' }],
    ['an unknown way to create', { create: 'magic' }, {}],
  ];
  it.each(cases)('%s', (_, raw, expected) => {
    expect(JSON.parse(JSON.stringify(validateCertificatesSearch(raw)))).toEqual(expected);
  });
});

describe('entry parameter', () => {
  it.each(['0-key', '3-12', '1-request', '0-crl'])('%s comes back as it was', (text) => {
    const path = fromEntryParameter(text);
    expect(path === null ? null : toEntryParameter(path)).toBe(text);
  });
  it.each(['', '0', 'key', '0-', '-1-key', '0-key-1', undefined])('%s is none', (text) => {
    expect(fromEntryParameter(text)).toBeNull();
  });
});

describe('layoutFor', () => {
  const cases: readonly [string, Parameters<typeof layoutFor>[0], string][] = [
    ['the list alone', {}, 'OneColumn'],
    ['the list alone, whatever is asked', { layout: 'EndColumnFullScreen' }, 'OneColumn'],
    ['a record', { open: 'a' }, 'TwoColumnsMidExpanded'],
    ['a record over the whole screen', { open: 'a', layout: 'MidColumnFullScreen' }, 'MidColumnFullScreen'],
    ['a layout of three columns for two', { open: 'a', layout: 'ThreeColumnsMidExpanded' }, 'TwoColumnsMidExpanded'],
    ['an entry', { open: 'a', entry: '0-key' }, 'ThreeColumnsStartHiddenEndExpanded'],
    [
      'an entry over the whole screen',
      { open: 'a', entry: '0-0', layout: 'EndColumnFullScreen' },
      'EndColumnFullScreen',
    ],
    ['uploading', { create: 'upload' }, 'TwoColumnsMidExpanded'],
  ];
  it.each(cases)('%s', (_, search, expected) => {
    expect(layoutFor(search)).toBe(expected);
  });
});
