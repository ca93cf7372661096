import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDestinationRecord, recordOf, summaryOf } from '../../testing/builders';
import { countFacets, type DestinationFilter, filterRows, searchRows, sortRows, toRows } from './list';
import { type DestinationColumn, destinationColumns } from './list-columns';
import { buildSearchIndex, matcherFor } from './search';
import { shareRecords } from './share-records';

const now = new Date('2026-07-01T00:00:00Z');
const certificates = [
  recordOf('client.p12', { summary: summaryOf('key-store') }),
  recordOf('old.p12', { dummy: true }),
];

const orders = makeDestinationRecord(
  'orders',
  { Description: 'Orders of today' },
  {
    labels: [{ key: 'team', values: ['Payments'] }],
    modifiedAt: '2026-03-01T00:00:00Z',
  },
);
const client = makeDestinationRecord('client', {
  Authentication: 'ClientCertificateAuthentication',
  KeyStoreLocation: 'client.p12',
  Password: 'unfindable',
});
const dummy = makeDestinationRecord('dummy2', {
  Authentication: 'ClientCertificateAuthentication',
  KeyStoreLocation: 'old.p12',
});
const rfc = makeDestinationRecord(
  'rfc10',
  {},
  {
    properties: { Name: 'rfc10', Type: 'RFC', 'jco.destination.proxy_type': 'OnPremise', 'jco.client.ashost': 'erp' },
    modifiedAt: null,
  },
);
const records = [rfc, orders, dummy, client];
const rows = toRows(records, certificates, now);
const names = (list: typeof rows) => list.map(({ record }) => record.name);

describe('sorting', () => {
  it.each<[DestinationColumn, readonly string[]]>([
    ['name', ['client', 'dummy2', 'orders', 'rfc10']],
    ['type', ['orders', 'dummy2', 'client', 'rfc10']],
    ['proxyType', ['orders', 'dummy2', 'client', 'rfc10']],
    ['description', ['orders', 'rfc10', 'dummy2', 'client']],
    ['authentication', ['dummy2', 'client', 'orders', 'rfc10']],
    ['url', ['rfc10', 'client', 'dummy2', 'orders']],
    ['certificateStatus', ['dummy2', 'client', 'rfc10', 'orders']],
    ['labels', ['orders', 'rfc10', 'dummy2', 'client']],
    ['changed', ['dummy2', 'client', 'orders', 'rfc10']],
  ])('by %s', (by, expected) => {
    expect(names(sortRows(rows, { by, descending: false }))).toEqual(expected);
  });

  it('has an order for every column', () => {
    for (const by of destinationColumns) expect(sortRows(rows, { by, descending: true })).toHaveLength(rows.length);
  });
});

describe('filtering', () => {
  it.each<[DestinationFilter, readonly string[]]>([
    [{}, ['rfc10', 'orders', 'dummy2', 'client']],
    [{ type: [] }, ['rfc10', 'orders', 'dummy2', 'client']],
    [{ type: ['RFC'] }, ['rfc10']],
    [{ proxyType: ['OnPremise', 'PrivateLink'] }, ['rfc10']],
    [{ authentication: ['NoAuthentication'] }, ['orders']],
    [{ label: ['team'] }, ['orders']],
    [{ label: ['other'] }, []],
    [{ health: ['ok'] }, ['orders']],
    [{ health: ['error'], type: ['RFC'] }, ['rfc10']],
    [{ health: ['warning'] }, ['dummy2', 'client']],
  ])('by %j', (filter, expected) => {
    expect(names(filterRows(rows, filter))).toEqual(expected);
  });

  it('counts what each value has, in the order they are offered', () => {
    const facets = countFacets(rows);
    expect([...facets.type]).toEqual([
      ['HTTP', 3],
      ['RFC', 1],
    ]);
    expect([...facets.proxyType]).toEqual([
      ['Internet', 3],
      ['OnPremise', 1],
    ]);
    expect([...facets.authentication]).toEqual([
      ['NoAuthentication', 1],
      ['ClientCertificateAuthentication', 2],
    ]);
    expect([...facets.label]).toEqual([['team', 1]]);
    expect([...facets.health]).toEqual([
      ['error', 1],
      ['warning', 2],
      ['ok', 1],
    ]);
  });
});

describe('searching', () => {
  const index = buildSearchIndex(records);

  it.each([
    ['orders', ['orders']],
    ['OF today', ['orders']],
    ['payments team', ['orders']],
    ['erp', ['rfc10']],
    ['old.p12', ['dummy2']],
    ['client.example.com', ['client']],
    ['  ', ['rfc10', 'orders', 'dummy2', 'client']],
    ['unfindable', []],
    ['orders erp', []],
  ])('%j', (query, expected) => {
    expect(names(searchRows(rows, index, query))).toEqual(expected);
  });

  it('never finds the value of a secret', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{12,20}$/),
        fc.constantFrom('Password', 'apiKey', 'clientSecret'),
        (secret, key) => {
          const record = makeDestinationRecord('x', { [key]: secret });
          expect(matcherFor(buildSearchIndex([record]), secret)(record)).toBe(false);
        },
      ),
    );
  });

  it('finds every word of every value that is none', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1 }), (words) => {
        const record = makeDestinationRecord('x', { anything: words.join(' ') });
        for (const word of words) expect(matcherFor(buildSearchIndex([record]), word)(record)).toBe(true);
      }),
    );
  });

  it('takes known texts over', () => {
    const known = new Map([[orders, 'known']]);
    expect(buildSearchIndex([orders, rfc], known).get(orders)).toBe('known');
  });
});

describe('shareRecords', () => {
  it('keeps the identity of what did not change', () => {
    const copy = records.map((record) => ({ ...record }));
    expect(shareRecords(records, copy)).toBe(records);
    const changed = copy.map((record) => (record.name === 'orders' ? { ...record, version: 2 } : record));
    expect(shareRecords(records, changed).map((record, index) => record === records[index])).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('compares the content where a backend tells no time', () => {
    const other = { ...rfc, properties: { ...rfc.properties, 'jco.client.ashost': 'erp2' } };
    expect(shareRecords([rfc], [other])[0]).toBe(other);
  });

  it('takes the new list when there is no old one, and drops what is gone', () => {
    expect(shareRecords(undefined, records)).toBe(records);
    expect(shareRecords(records, [orders])).toEqual([orders]);
  });
});
