import { describe, expect, it } from 'vitest';
import { describeFilter, type Facet, filterByFacets, nameIn, toFacetChoices, toFacetParameter } from './facets';

interface Row {
  readonly owner: string;
  readonly status: string;
  readonly at: string;
}

const owner: Facet<Row> = { legend: 'Owner', toValue: (row) => row.owner, label: (value) => value };
const status: Facet<Row> = {
  legend: 'Status',
  toValue: (row) => row.status,
  label: (value) => value,
  usual: ['released'],
};
const facets = { owner, status };
const shape = { facets, timeOf: (row: Row) => row.at };

const now = new Date(2026, 10, 22, 12, 0);
const row = (name: string, state: string, at: Date): Row => ({ owner: name, status: state, at: at.toISOString() });
const rows = [
  row('Ada', 'released', new Date(2026, 10, 22, 0, 0)),
  row('Bob', 'released', new Date(2026, 10, 21, 23, 59)),
  row('Ada', 'deleted', new Date(2026, 10, 15, 0, 0)),
  row('Ada', 'released', new Date(2026, 10, 14, 23, 59)),
];

const places = (found: readonly Row[]) => found.map((item) => rows.indexOf(item));

describe('filterByFacets', () => {
  it.each([
    ['everything', {}, 'all', [0, 1, 2, 3]],
    ['today by the calendar of the user', {}, 'today', [0]],
    ['seven days', {}, '7-days', [0, 1, 2]],
    ['one value', { owner: ['Ada'] }, 'all', [0, 2, 3]],
    ['two facets together', { owner: ['Ada'], status: ['released'] }, 'all', [0, 3]],
    ['facet and period together', { owner: ['Ada'] }, '7-days', [0, 2]],
  ] as const)('lets %s through', (_, chosen, period, expected) => {
    expect(places(filterByFacets(rows, shape, { chosen, period }, now))).toEqual(expected);
  });
});

describe('describeFilter', () => {
  it('names what is chosen of each fact, and nothing of one that lets everything through', () => {
    expect(describeFilter(facets, { owner: undefined, status: ['released', 'deleted'] })).toEqual([
      ['Status', ['released', 'deleted']],
    ]);
  });
});

describe('toFacetParameter', () => {
  const [ofOwner, ofStatus] = toFacetChoices(rows, facets);

  it.each([
    ['nothing chosen of a facet that starts with everything', ofOwner, [], undefined],
    ['a choice', ofOwner, ['Ada'], ['Ada']],
    ['the usual choice', ofStatus, ['released'], undefined],
    ['nothing chosen where something is usual, which means every value', ofStatus, [], ['released', 'deleted']],
    ['another choice than the usual one', ofStatus, ['deleted'], ['deleted']],
    [
      'a part of the usual choice',
      ofStatus && { ...ofStatus, usual: ['released', 'deleted'] },
      ['released'],
      ['released'],
    ],
  ] as const)('says %s', (_, choice, values, expected) => {
    expect(choice && toFacetParameter(choice, values)).toEqual(expected);
  });
});

describe('nameIn', () => {
  it('names what is known, and shows anything else of an address as it is', () => {
    expect(['released', 'lost', 'constructor'].map(nameIn({ released: 'Released' }))).toEqual([
      'Released',
      'lost',
      'constructor',
    ]);
  });
});
