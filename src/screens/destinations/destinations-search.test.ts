import { describe, expect, it } from 'vitest';
import { validateDestinationsSearch } from './destinations-search';
import { layoutFor } from './layout';

describe('validateDestinationsSearch', () => {
  const cases: readonly [string, Record<string, unknown>, object][] = [
    ['nothing', {}, {}],
    ['unknown parameters', { x: 1, __proto__x: 'y' }, {}],
    ['a text that looks like a number', { q: 12, open: 7 }, { q: '12', open: '7' }],
    ['an unknown column', { sort: 'colour', desc: 'yes' }, {}],
    ['a column', { sort: 'certificateStatus', desc: true }, { sort: 'certificateStatus', desc: true }],
    ['any type, also one that the catalogue does not know', { type: ['HTTP', 'NEW'] }, { type: ['HTTP', 'NEW'] }],
    ['one value without a list', { proxyType: 'OnPremise' }, { proxyType: ['OnPremise'] }],
    ['known and unknown health', { health: ['warning', 'ill', 3, 'error'] }, { health: ['error', 'warning'] }],
    ['a page that is none', { page: -1, size: 51 }, {}],
    ['bulk mode', { bulk: true, selected: ['a', '', 'a', 7] }, { bulk: true, selected: ['a'] }],
    ['bulk mode that is none', { bulk: 'yes' }, {}],
    ['a record as JSON', { open: 'a', view: 'json' }, { open: 'a', view: 'json' }],
    ['JSON of nothing', { view: 'json' }, {}],
    ['editing', { open: 'a', edit: true, draft: 'd', view: 'json' }, { open: 'a', edit: true, draft: 'd' }],
    ['editing nothing', { edit: true, draft: 'd' }, {}],
    ['a draft of a record that is only shown', { open: 'a', draft: 'd' }, { open: 'a' }],
    ['a new one', { create: 'scratch', draft: 'd', open: 'a' }, { create: 'scratch', draft: 'd' }],
    ['an import', { create: 'file', draft: 'd', duplicate: 'a' }, { create: 'file' }],
    ['an unknown way to create', { create: 'magic' }, {}],
    ['a copy', { duplicate: 'a', draft: 'd', open: 'b' }, { duplicate: 'a', draft: 'd' }],
    ['a level', { instance: 'orders', layout: 'Sideways' }, { instance: 'orders' }],
  ];
  it.each(cases)('%s', (_, raw, expected) => {
    expect(JSON.parse(JSON.stringify(validateDestinationsSearch(raw)))).toEqual(expected);
  });
});

describe('layoutFor', () => {
  const cases: readonly [string, Parameters<typeof layoutFor>[0], string][] = [
    ['the list alone', {}, 'OneColumn'],
    ['the list alone, whatever is asked', { layout: 'MidColumnFullScreen' }, 'OneColumn'],
    ['a record', { open: 'a' }, 'TwoColumnsMidExpanded'],
    ['a record over the whole screen', { open: 'a', layout: 'MidColumnFullScreen' }, 'MidColumnFullScreen'],
    ['a layout of three columns', { open: 'a', layout: 'ThreeColumnsMidExpanded' }, 'TwoColumnsMidExpanded'],
    ['a copy', { duplicate: 'a' }, 'TwoColumnsMidExpanded'],
    ['an import', { create: 'file' }, 'TwoColumnsMidExpanded'],
  ];
  it.each(cases)('%s', (_, search, expected) => {
    expect(layoutFor(search)).toBe(expected);
  });
});
