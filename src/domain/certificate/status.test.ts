import { describe, expect, it } from 'vitest';
import { validityOf } from './status';

const now = new Date('2026-11-22T12:00:00Z');

describe('validityOf', () => {
  const cases: readonly [string, string, string, string, number][] = [
    ['ended a second ago', '2020-01-01T00:00:00Z', '2026-11-22T11:59:59Z', 'expired', -1],
    ['ends this very moment', '2020-01-01T00:00:00Z', '2026-11-22T12:00:00Z', 'expiring', 0],
    ['ends within a day', '2020-01-01T00:00:00Z', '2026-11-23T11:00:00Z', 'expiring', 0],
    ['ends in just less than 30 days', '2020-01-01T00:00:00Z', '2026-12-22T11:59:59Z', 'expiring', 29],
    ['ends in 30 days', '2020-01-01T00:00:00Z', '2026-12-22T12:00:00Z', 'valid', 30],
    ['begins in a second', '2026-11-22T12:00:01Z', '2030-01-01T00:00:00Z', 'not-yet-valid', 1135],
    ['begins this very moment', '2026-11-22T12:00:00Z', '2030-01-01T00:00:00Z', 'valid', 1135],
  ];
  it.each(cases)('%s', (_, notBefore, notAfter, code, daysLeft) => {
    expect(validityOf({ notBefore, notAfter }, now)).toEqual({ code, daysLeft, validUntil: notAfter });
  });
});
