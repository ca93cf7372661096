import { describe, expect, it } from 'vitest';
import { tasksOf } from './task';

describe('tasksOf', () => {
  it.each([
    ['a dummy, which has nothing to export', true, true, ['replace', 'transport', 'delete']],
    ['a dummy where nothing is transported', true, false, ['replace', 'delete']],
    ['a file', false, true, ['transport', 'export', 'delete']],
    ['a file where nothing is transported', false, false, ['export', 'delete']],
  ] as const)('of %s', (_, dummy, canTransport, expected) => {
    expect(tasksOf({ dummy }, canTransport)).toEqual(expected);
  });
});
