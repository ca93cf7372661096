import { describe, expect, it } from 'vitest';
import type { DraftInfo } from '../../backend/workspace/workspace';
import { toDraftEntries } from './components/list/draft-entries';
import { toScopeDrafts } from './use-scope-drafts';

const scope = { subaccountId: 'one', serviceInstance: null };

function draft(id: string, changes: Partial<DraftInfo> = {}): DraftInfo {
  return {
    id,
    kind: 'destination',
    subaccountId: 'one',
    serviceInstance: null,
    title: id,
    basedOn: null,
    savedAt: '2026-11-22T12:00:00Z',
    ...changes,
  };
}

describe('toScopeDrafts', () => {
  it('takes the drafts of the level alone, apart by what they are based on', () => {
    const drafts = toScopeDrafts(
      [
        draft('new'),
        draft('fragment', { kind: 'fragment' }),
        draft('elsewhere', { subaccountId: 'two' }),
        draft('of an instance', { serviceInstance: 'orders' }),
        draft('changed', { basedOn: { name: 'orders-api', version: 3 } }),
      ],
      scope,
    );
    expect(drafts.ofNew.map(({ id }) => id)).toEqual(['new']);
    expect([...drafts.ofRecords].map(([name, { id }]) => [name, id])).toEqual([['orders-api', 'changed']]);
  });
});

describe('toDraftEntries', () => {
  const drafts = [draft('a', { title: 'orders' }), draft('b', { title: ' ' })];
  const cases: readonly [
    string,
    Parameters<typeof toDraftEntries>[1],
    boolean,
    readonly (readonly [string, boolean])[],
  ][] = [
    [
      'closed',
      {},
      false,
      [
        ['orders', false],
        ['Unnamed', false],
      ],
    ],
    [
      'the open one',
      { create: 'scratch', draft: 'b' },
      false,
      [
        ['orders', false],
        ['Unnamed', true],
      ],
    ],
    [
      'an open one that wrote nothing yet',
      { create: 'scratch', draft: 'c' },
      false,
      [
        ['orders', false],
        ['Unnamed', false],
        ['Unnamed', true],
      ],
    ],
    [
      'a copy that wrote nothing yet',
      { duplicate: 'x', draft: 'c' },
      false,
      [
        ['orders', false],
        ['Unnamed', false],
        ['Unnamed', true],
      ],
    ],
    [
      'editing a stored one',
      { open: 'x', edit: true, draft: 'c' },
      false,
      [
        ['orders', false],
        ['Unnamed', false],
      ],
    ],
    ['bulk mode', { create: 'scratch', draft: 'b' }, true, []],
  ];
  it.each(cases)('%s', (_, search, isBulk, expected) => {
    expect(toDraftEntries(drafts, search, isBulk).map(({ title, isOpen }) => [title, isOpen])).toEqual(expected);
  });
});
