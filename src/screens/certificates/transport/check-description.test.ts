import { describe, expect, it } from 'vitest';
import { checkDescription } from './check-description';

describe('checkDescription', () => {
  it.each([
    ['nothing', '', 'missing'],
    ['blanks', ' \n', 'missing'],
    ['512 characters, with blanks around that are not sent', ` ${'x'.repeat(512)}\n`, null],
    ['513 characters', 'x'.repeat(513), 'too-long'],
  ] as const)('of %s', (_, description, problem) => {
    expect(checkDescription(description)).toBe(problem);
  });
});
