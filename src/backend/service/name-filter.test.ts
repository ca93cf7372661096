import { describe, expect, it } from 'vitest';
import { groupByFilter, nameFilter } from './name-filter';

describe('nameFilter', () => {
  it.each([
    { names: ['a.pem'], filter: "Name in ('a.pem')" },
    { names: ['a.pem', 'b.crt'], filter: "Name in ('a.pem','b.crt')" },
    { names: ["our team's app.pem"], filter: "Name in ('our%20team%27s%20app.pem')" },
    { names: ['workflow (new).pem'], filter: "Name in ('workflow%20%28new%29.pem')" },
    { names: ['100%.pem'], filter: "Name in ('100%25.pem')" },
    { names: ['ü!*.pem'], filter: "Name in ('%C3%BC%21%2A.pem')" },
  ])('$filter', ({ names, filter }) => {
    const query = nameFilter(names);
    expect(new URLSearchParams(query).get('$filter')).toBe(filter);
    expect(query).toMatch(/^\$filter=[A-Za-z0-9%._~-]+$/);
  });
});

describe('groupByFilter', () => {
  it.each([
    { name: 'none', names: [], limit: 100, groups: [] },
    { name: 'all in one', names: ['a', 'b'], limit: 100, groups: [['a', 'b']] },
    { name: 'one each', names: ['a', 'b', 'c'], limit: 1, groups: [['a'], ['b'], ['c']] },
    {
      name: 'in their order',
      names: ['c', 'a', 'b'],
      limit: nameFilter(['c', 'a']).length,
      groups: [['c', 'a'], ['b']],
    },
  ])('$name', ({ names, limit, groups }) => {
    expect(groupByFilter(names, (filter) => filter.length <= limit)).toEqual(groups);
  });
});
