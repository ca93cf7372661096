import { describe, expect, it } from 'vitest';
import type { GenerationRequest } from '../../../domain/certificate/generation';
import type { CertificationRequest } from '../../../pki/types';
import { emptyDraft, type GenerationDraft, toRequest } from './generation-draft';

const csr = {
  fileName: 'own.csr',
  request: { der: Uint8Array.of(0x30, 0x00) } as CertificationRequest,
};

const draft: GenerationDraft = { ...emptyDraft, name: ' orders ' };

describe('toRequest', () => {
  const cases: readonly [string, Partial<GenerationDraft>, Partial<GenerationRequest>][] = [
    ['the defaults of what was left empty', {}, { name: 'orders.pem', commonName: 'orders.pem', csr: null }],
    ['three months', {}, { validity: { value: 3, unit: 'MONTHS' } }],
    ['another unit for the same number', { unit: 'YEARS' }, { validity: { value: 3, unit: 'YEARS' } }],
    ['what was entered', { validity: '12', unit: 'DAYS' }, { validity: { value: 12, unit: 'DAYS' } }],
    ['a common name of its own', { commonName: ' client ' }, { commonName: 'client' }],
    ['no empty attributes', { subject: { C: 'DE', O: ' ' } }, { subject: [{ type: 'C', value: 'DE' }] }],
    [
      'attributes from general to special, whatever came first',
      { subject: { OU: 'b', C: 'DE', O: 'a' } },
      {
        subject: [
          { type: 'C', value: 'DE' },
          { type: 'O', value: 'a' },
          { type: 'OU', value: 'b' },
        ],
      },
    ],
    [
      'no empty alternative names',
      {
        alternativeNames: [
          { id: 1, type: 'dns', value: ' ' },
          { id: 2, type: 'ip', value: ' ::1 ' },
        ],
      },
      { subjectAltNames: [{ type: 'ip', value: '::1' }] },
    ],
    ['a password that is kept when asked to', { password: 'x', rememberPassword: true }, { rememberPassword: true }],
    ['one that renewal needs', { password: 'x', automaticRenewal: true }, { rememberPassword: true }],
    ['one that is not kept', { password: 'x' }, { password: 'x', rememberPassword: false }],
    [
      'the request as PEM, whose key stays the same',
      { csr, keyOnRenewal: 'new' },
      {
        csr: '-----BEGIN CERTIFICATE REQUEST-----\nMAA=\n-----END CERTIFICATE REQUEST-----\n',
        keyOnRenewal: 'same',
      },
    ],
  ];
  it.each(cases)('%s', (_, entered, expected) => {
    expect(toRequest({ ...draft, ...entered }, [])).toMatchObject(expected);
  });

  it('none is kept for a service that renews by itself', () => {
    const request = toRequest({ ...draft, password: 'x', automaticRenewal: true }, [], { renewsHere: false });
    expect(request).toMatchObject({ password: 'x', automaticRenewal: true, rememberPassword: false });
  });

  it('no password where there is no key to protect, nor where none was entered', () => {
    expect(toRequest({ ...draft, csr, password: 'x' }, [])).not.toHaveProperty('password');
    expect(toRequest(draft, [])).not.toHaveProperty('password');
  });
});
