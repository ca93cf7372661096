import { describe, expect, it } from 'vitest';
import type { Validity, ValidityUnit } from './generation';
import { checkValidity, defaultValidity, notAfterOf } from './validity';

describe('notAfterOf', () => {
  it.each<[string, number, ValidityUnit, string, string]>([
    ['2026-01-31T10:20:30Z', 1, 'MONTHS', '2026-02-28T10:20:30Z', 'a month that is shorter'],
    ['2028-01-31T10:20:30Z', 1, 'MONTHS', '2028-02-29T10:20:30Z', 'the same in a leap year'],
    ['2026-02-28T00:00:00Z', 1, 'MONTHS', '2026-03-28T00:00:00Z', 'the end of a month is no reason for the next end'],
    ['2026-03-31T23:59:59Z', 1, 'MONTHS', '2026-04-30T23:59:59Z', 'a month of thirty days'],
    ['2026-12-31T12:00:00Z', 2, 'MONTHS', '2027-02-28T12:00:00Z', 'over the end of the year'],
    ['2026-08-31T12:00:00Z', 6, 'MONTHS', '2027-02-28T12:00:00Z', 'half a year'],
    ['2026-11-25T12:00:00Z', 3, 'MONTHS', '2027-02-25T12:00:00Z', 'an ordinary day'],
    ['2026-11-25T12:00:00Z', 120, 'MONTHS', '2036-11-25T12:00:00Z', 'ten years of months'],
    ['2028-02-29T12:00:00Z', 1, 'YEARS', '2029-02-28T12:00:00Z', 'from a leap day'],
    ['2028-02-29T12:00:00Z', 4, 'YEARS', '2032-02-29T12:00:00Z', 'from leap day to leap day'],
    ['2096-02-29T12:00:00Z', 4, 'YEARS', '2100-02-28T12:00:00Z', 'to a century without one'],
    ['2027-02-28T12:00:00Z', 1, 'YEARS', '2028-02-28T12:00:00Z', 'into a leap year'],
    ['2026-02-27T12:00:00Z', 2, 'DAYS', '2026-03-01T12:00:00Z', 'days over a short month'],
    ['2026-03-28T12:00:00Z', 2, 'DAYS', '2026-03-30T12:00:00Z', 'days over the change to summer time'],
  ])('%s + %i %s = %s: %s', (from, value, unit, expected) => {
    expect(notAfterOf({ value, unit }, new Date(from))).toEqual(new Date(expected));
  });

  it('has whole seconds and leaves the date it is given', () => {
    const from = new Date('2026-01-31T10:20:30.789Z');
    expect(notAfterOf({ value: 1, unit: 'DAYS' }, from).toISOString()).toBe('2026-02-01T10:20:30.000Z');
    expect(from.toISOString()).toBe('2026-01-31T10:20:30.789Z');
  });
});

describe('checkValidity', () => {
  it.each([
    [defaultValidity, null],
    [{ value: 1, unit: 'DAYS' }, null],
    [{ value: 3650, unit: 'DAYS' }, null],
    [{ value: 3651, unit: 'DAYS' }, 'value'],
    [{ value: 120, unit: 'MONTHS' }, null],
    [{ value: 121, unit: 'MONTHS' }, 'value'],
    [{ value: 10, unit: 'YEARS' }, null],
    [{ value: 11, unit: 'YEARS' }, 'value'],
    [{ value: 0, unit: 'MONTHS' }, 'value'],
    [{ value: -1, unit: 'MONTHS' }, 'value'],
    [{ value: 1.5, unit: 'MONTHS' }, 'value'],
    [{ value: Number.NaN, unit: 'MONTHS' }, 'value'],
    [{ value: 1, unit: 'WEEKS' }, 'unit'],
    [{ value: 1, unit: '' }, 'unit'],
  ])('%j is %s', (validity, problem) => {
    expect(checkValidity(validity as Validity)).toBe(problem);
  });
});
