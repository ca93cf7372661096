import { expect, it } from 'vitest';
import { checkLabels } from './labels';

const many = (number: number) => Array.from({ length: number }, (_, index) => ({ key: `k${index}`, values: ['v'] }));
const values = (number: number) => [{ key: 'k', values: Array.from({ length: number }, (_, index) => `v${index}`) }];

it.each([
  ['none', [], null],
  ['ten labels', many(10), null],
  ['eleven labels', many(11), { rule: 'too-many-labels', index: 10 }],
  ['ten values', values(10), null],
  ['eleven values', values(11), { rule: 'too-many-values', index: 0 }],
  ['an empty key', [{ key: ' ', values: [] }], { rule: 'empty-key', index: 0 }],
  ['a key twice', [...many(2), { key: 'k1', values: [] }], { rule: 'duplicate-key', index: 2 }],
])('%s', (_, labels, problem) => {
  expect(checkLabels(labels)).toEqual(problem);
});
