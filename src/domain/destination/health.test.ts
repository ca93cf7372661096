import { describe, expect, it } from 'vitest';
import { makeDestinationRecord, recordOf, summaryOf } from '../../testing/builders';
import { healthOf } from './health';

/** The certificates of the builders are valid for the year 2026. */
const summer = new Date('2026-07-01T00:00:00Z');
const client = {
  Authentication: 'ClientCertificateAuthentication',
  KeyStoreLocation: 'client.p12',
  KeyStorePassword: 'hush',
};
const store = recordOf('client.p12', { summary: summaryOf('key-store') });

describe('the health of a destination', () => {
  it.each([
    ['nothing wrong', makeDestinationRecord('a'), [], summer, 'ok', null],
    ['a valid certificate', makeDestinationRecord('a', client), [store], summer, 'ok', 'valid'],
    [
      'a certificate that ends soon',
      makeDestinationRecord('a', client),
      [store],
      new Date('2026-12-20'),
      'warning',
      'expiring',
    ],
    ['an expired certificate', makeDestinationRecord('a', client), [store], new Date('2027-01-02'), 'error', 'expired'],
    [
      'a certificate before its time',
      makeDestinationRecord('a', client),
      [store],
      new Date('2025-12-20'),
      'error',
      'not-yet-valid',
    ],
    [
      'a dummy',
      makeDestinationRecord('a', client),
      [recordOf('client.p12', { dummy: true })],
      summer,
      'warning',
      'dummy',
    ],
    ['no such certificate', makeDestinationRecord('a', client), [], summer, 'error', null],
    ['a wrong property', makeDestinationRecord('a', { URL: 'x' }), [], summer, 'error', null],
    ['a pointless property', makeDestinationRecord('a', { Password: 'x' }), [], summer, 'warning', null],
    [
      'a missing secret',
      makeDestinationRecord(
        'a',
        { Authentication: 'BasicAuthentication', User: 'x' },
        { missingSecrets: ['Password'] },
      ),
      [],
      summer,
      'warning',
      null,
    ],
    [
      'a certificate that has no effect',
      makeDestinationRecord('a', { TrustStoreLocation: 'client.p12', TrustAll: 'TRUE' }),
      [store],
      new Date('2027-01-02'),
      'warning',
      null,
    ],
  ] as const)('%s', (_title, record, certificates, now, level, status) => {
    const health = healthOf(record, certificates, now);
    expect(health.level).toBe(level);
    expect(health.certificate?.code ?? null).toBe(status);
  });

  it('follows the certificates', () => {
    const record = makeDestinationRecord('a', client);
    expect(healthOf(record, [], summer).level).toBe('error');
    expect(healthOf(record, [store], summer).level).toBe('ok');
  });

  it('names the most urgent certificate', () => {
    const record = makeDestinationRecord('a', { ...client, TrustStoreLocation: 'ca.pem' });
    const trust = recordOf('ca.pem', { dummy: true });
    expect(healthOf(record, [store, trust], summer).certificate?.code).toBe('dummy');
    expect(healthOf(record, [store, trust], new Date('2027-01-02')).certificate?.code).toBe('expired');
  });
});
