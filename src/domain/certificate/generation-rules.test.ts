import { describe, expect, it } from 'vitest';
import { generationRequestOf } from '../../testing/builders';
import type { GenerationRequest } from './generation';
import { checkGeneration, type GenerationContext } from './generation-rules';

const context: GenerationContext = {
  now: new Date('2026-11-25T12:00:00.000Z'),
  authorityEnds: new Date('2036-11-25T12:00:00.000Z'),
  renewsHere: true,
};

const csr = '-----BEGIN CERTIFICATE REQUEST-----';

function problemsOf(
  name: string,
  overrides: Partial<GenerationRequest> = {},
  changed: Partial<GenerationContext> = {},
) {
  const request = generationRequestOf(name, { commonName: 'client', automaticRenewal: false, ...overrides });
  return checkGeneration(request, { ...context, ...changed }).map(({ field, rule }) => `${field} ${rule}`);
}

describe('checkGeneration', () => {
  it.each<[string, string, Partial<GenerationRequest>, readonly string[]]>([
    ['a plain PEM', 'a.pem', {}, []],
    ['a CER', 'a.cer', {}, []],
    ['a protected PEM', 'a.pem', { password: 'x' }, []],
    ['a store with its password', 'a.p12', { password: 'x' }, []],
    ['no name', '', {}, ['name empty']],
    ['no extension', 'a', {}, ['name extension']],
    ['an extension of another kind', 'a.der', {}, ['name extension']],
    ['a path', 'a/b.pem', {}, ['name characters']],
    ['no common name', 'a.pem', { commonName: ' ' }, ['commonName empty']],
    ['a common name of 64 characters', 'a.pem', { commonName: 'ü'.repeat(64) }, []],
    ['a common name of 65 characters', 'a.pem', { commonName: 'x'.repeat(65) }, ['commonName too-long']],
    ['64 characters outside the basic plane', 'a.pem', { commonName: '😀'.repeat(64) }, []],
    ['a line break in the common name', 'a.pem', { commonName: 'a\nb' }, ['commonName characters']],
    ['no days', 'a.pem', { validity: { value: 0, unit: 'DAYS' } }, ['validity value']],
    ['half a month', 'a.pem', { validity: { value: 0.5, unit: 'MONTHS' } }, ['validity value']],
    ['weeks', 'a.pem', { validity: { value: 1, unit: 'WEEKS' as 'DAYS' } }, ['validity unit']],
    ['exactly as long as the authority', 'a.pem', { validity: { value: 10, unit: 'YEARS' } }, []],
    ['P12 without a password', 'a.p12', {}, ['password password-required']],
    ['PFX without a password', 'a.PFX', { password: '' }, ['password password-required']],
    ['JKS without a password', 'a.jks', {}, ['password password-required']],
    ['JKS with five characters', 'a.jks', { password: '12345' }, ['password password-too-short']],
    ['JKS with six', 'a.jks', { password: '123456' }, []],
    ['a request as PEM', 'a.pem', { csr }, []],
    ['a request as CER', 'a.cer', { csr }, ['csr pem-only']],
    ['a request as a store', 'a.p12', { csr }, ['csr pem-only']],
    ['a request with a password', 'a.pem', { csr, password: 'x' }, ['password nothing-to-protect']],
    [
      'automatic renewal without the password kept',
      'a.p12',
      { password: 'x', automaticRenewal: true },
      ['rememberPassword renewal-needs-password'],
    ],
    ['automatic renewal with it', 'a.p12', { password: 'x', automaticRenewal: true, rememberPassword: true }, []],
    ['automatic renewal without a password', 'a.pem', { automaticRenewal: true }, []],
    ['a label without a key', 'a.pem', { labels: [{ key: ' ', values: [] }] }, ['labels empty-key']],
    [
      'several at once',
      'a.exe',
      { commonName: '', validity: { value: -1, unit: 'DAYS' } },
      ['name extension', 'commonName empty', 'validity value'],
    ],
  ])('%s', (_, name, overrides, expected) => {
    expect(problemsOf(name, overrides)).toEqual(expected);
  });

  it('nothing outlives the authority that signs it', () => {
    const authorityEnds = new Date('2026-12-25T11:59:59.000Z');
    expect(problemsOf('a.pem', { validity: { value: 1, unit: 'MONTHS' } }, { authorityEnds })).toEqual([
      'validity outlives-authority',
    ]);
    expect(problemsOf('a.pem', { validity: { value: 29, unit: 'DAYS' } }, { authorityEnds })).toEqual([]);
    expect(problemsOf('a.pem', { validity: { value: 1, unit: 'MONTHS' } }, { authorityEnds: null })).toEqual([]);
  });

  it('a service renews without the password', () => {
    expect(problemsOf('a.p12', { password: 'x', automaticRenewal: true }, { renewsHere: false })).toEqual([]);
  });
});
