import { describe, expect, it } from 'vitest';
import { generationOf, recordOf, summaryOf } from '../../testing/builders';
import type { ValidityUnit } from './generation';
import { nextRenewalOf, renewalDue } from './renewal';

const notAfter = new Date('2027-06-30T12:00:00.000Z');

describe('renewalDue', () => {
  it.each<[number, ValidityUnit, string]>([
    [1, 'DAYS', '2027-06-30T00:00:00.000Z'],
    [2, 'DAYS', '2027-06-29T12:00:00.000Z'],
    [14, 'DAYS', '2027-06-29T12:00:00.000Z'],
    [15, 'DAYS', '2027-06-27T12:00:00.000Z'],
    [31, 'DAYS', '2027-06-27T12:00:00.000Z'],
    [32, 'DAYS', '2027-06-23T12:00:00.000Z'],
    [154, 'DAYS', '2027-06-23T12:00:00.000Z'],
    [155, 'DAYS', '2027-05-31T12:00:00.000Z'],
    [365, 'DAYS', '2027-05-31T12:00:00.000Z'],
    [366, 'DAYS', '2027-05-31T12:00:00.000Z'],
    [1, 'MONTHS', '2027-06-27T12:00:00.000Z'],
    [2, 'MONTHS', '2027-06-23T12:00:00.000Z'],
    [5, 'MONTHS', '2027-06-23T12:00:00.000Z'],
    [6, 'MONTHS', '2027-05-31T12:00:00.000Z'],
    [12, 'MONTHS', '2027-05-31T12:00:00.000Z'],
    [13, 'MONTHS', '2027-05-31T12:00:00.000Z'],
    [1, 'YEARS', '2027-05-31T12:00:00.000Z'],
    [10, 'YEARS', '2027-05-31T12:00:00.000Z'],
  ])('%i %s are renewed first at %s', (value, unit, expected) => {
    expect(renewalDue({ value, unit }, notAfter).toISOString()).toBe(expected);
  });
});

describe('nextRenewalOf', () => {
  const generation = generationOf({ validity: { value: 6, unit: 'MONTHS' } });

  it('counts from the end of the certificate the file speaks about', () => {
    const record = recordOf('a.pem', { origin: 'generated', generation, summary: summaryOf('key-store') });
    expect(nextRenewalOf(record)).toBe('2026-12-01T23:59:59.000Z');
  });

  it.each([
    ['uploaded', recordOf('a.pem')],
    ['not renewed automatically', recordOf('a.pem', { generation: { ...generation, automaticRenewal: false } })],
    ['not readable', recordOf('a.pem', { generation, summary: summaryOf('unopened') })],
  ])('there is none for one that is %s', (_, record) => {
    expect(nextRenewalOf(record)).toBeNull();
  });
});
