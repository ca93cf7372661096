import { describe, expect, it } from 'vitest';
import { formatBytes, formatDate, formatDateTime } from './format';

describe('formatBytes', () => {
  it.each([
    [0, /^0 byte/],
    [999, /^999 byte/],
    [1000, /^1 kB$/],
    [73_728, /^73\.7 kB$/],
    [50_000_000, /^50 MB$/],
    [10_700_000_000, /^10\.7 GB$/],
    [5e15, /^5,?000 TB$/],
  ])('%d', (bytes, expected) => {
    expect(formatBytes(bytes)).toMatch(expected);
  });
});

describe('times', () => {
  it('shows a day and a time', () => {
    expect(formatDate('2026-11-22T12:00:00Z')).toContain('2026');
    expect(formatDateTime(new Date('2026-11-22T12:34:00Z'))).toContain('34');
  });

  it('shows what is no time as it came', () => {
    expect(formatDate('99991231235959Z')).toBe('99991231235959Z');
  });
});
