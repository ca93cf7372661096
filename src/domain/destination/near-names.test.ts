import { describe, expect, it } from 'vitest';
import { nearNames } from './near-names';

const names = ['orders', 'orders-eu', 'invoices', 'ERP_Backend', 'erp-backend-2', 'mail'];

describe('nearNames', () => {
  it.each([
    { wanted: 'Orders', expected: ['orders', 'orders-eu'] },
    { wanted: 'oders', expected: ['orders', 'orders-eu'] },
    { wanted: 'amil', expected: ['mail'] },
    { wanted: 'orders-us', expected: ['orders', 'orders-eu'] },
    { wanted: 'erp_backend', expected: ['ERP_Backend', 'erp-backend-2'] },
    { wanted: 'customers', expected: [] },
    { wanted: '  ', expected: [] },
  ])('offers $expected for "$wanted"', ({ wanted, expected }) => {
    expect(nearNames(wanted, names)).toEqual(expected);
  });

  it('offers at most five of many', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `destination-${index}`);
    expect(nearNames('destination', many)).toHaveLength(5);
  });
});
