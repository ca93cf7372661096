import { expect, it } from 'vitest';
import { mergedFrom, mergeFragments } from './fragments';

const destination = { Name: 'orders', Type: 'HTTP', URL: 'https://a', User: 'a' };
const first = { FragmentName: 'first', URL: 'https://b', scope: 'read' };
const second = { FragmentName: 'second', URL: 'https://c' };

it('merges from left to right: the later value wins, and the last name', () => {
  expect(mergeFragments(destination, [first, second])).toEqual({
    Name: 'orders',
    Type: 'HTTP',
    URL: 'https://c',
    User: 'a',
    FragmentName: 'second',
    scope: 'read',
  });
  expect(mergeFragments(destination, [second, first])).toMatchObject({ URL: 'https://b', FragmentName: 'first' });
  expect(mergeFragments(destination, [])).toEqual(destination);
});

it('says where each value comes from, and what it took the place of', () => {
  expect(mergedFrom(destination, [first, second])).toEqual([
    { key: 'Name', value: 'orders', from: null, replaced: [] },
    { key: 'Type', value: 'HTTP', from: null, replaced: [] },
    {
      key: 'URL',
      value: 'https://c',
      from: 'second',
      replaced: [
        { from: null, value: 'https://a' },
        { from: 'first', value: 'https://b' },
      ],
    },
    { key: 'User', value: 'a', from: null, replaced: [] },
    { key: 'FragmentName', value: 'second', from: 'second', replaced: [{ from: 'first', value: 'first' }] },
    { key: 'scope', value: 'read', from: 'first', replaced: [] },
  ]);
});
