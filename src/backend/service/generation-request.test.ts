import { describe, expect, it } from 'vitest';
import { generationRequestOf } from '../../testing/builders';
import { toWire } from './generation-request';

const attributes = { CN: 'client', Validity: { TimeUnit: 'MONTHS', Value: 6 }, AutomaticRenew: true };
const wanted = { commonName: 'client', validity: { value: 6, unit: 'MONTHS' } } as const;

describe('toWire', () => {
  it('sends what the service lets be chosen, a password among it', () => {
    expect(toWire(generationRequestOf('a.p12', { ...wanted, password: 'secret' }))).toEqual({
      Name: 'a.p12',
      Attributes: { ...attributes, Password: 'secret' },
    });
  });

  it('sends a request as base64 of its PEM, and no empty password', () => {
    const csr = '-----BEGIN CERTIFICATE REQUEST-----\nMA==\n-----END CERTIFICATE REQUEST-----\n';
    expect(toWire(generationRequestOf('a.pem', { ...wanted, password: '', csr }))).toEqual({
      Name: 'a.pem',
      Attributes: { ...attributes, CSR: Buffer.from(csr).toString('base64') },
    });
  });
});
