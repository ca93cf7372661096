import { describe, expect, it } from 'vitest';
import { BackendError } from '../../../backend/errors';
import { PkiError } from '../../../pki/errors';
import { emptyDraft, type GenerationDraft, toRequest } from './generation-draft';
import { findProblems, problemOfError } from './problems';

const context = {
  now: new Date('2026-11-25T12:00:00Z'),
  authorityEnds: new Date('2027-11-25T12:00:00Z'),
  renewsHere: true,
  taken: new Set(['taken.pem']),
};

const named: GenerationDraft = { ...emptyDraft, name: 'client' };

describe('findProblems', () => {
  const cases: readonly [string, Partial<GenerationDraft>, readonly string[]][] = [
    ['nothing', {}, []],
    ['no name, which says enough', { name: ' ' }, ['name']],
    ['a name that is used', { name: 'taken' }, ['name']],
    ['a common name made of a long name', { name: 'n'.repeat(61) }, ['commonName']],
    ['a common name of its own for it', { name: 'n'.repeat(61), commonName: 'short' }, []],
    ['a validity that is no number', { validity: 'long' }, ['validity']],
    ['half a day', { validity: '0.5', unit: 'DAYS' }, ['validity']],
    ['a validity beyond the authority', { validity: '2', unit: 'YEARS' }, ['validity']],
    ['a store without a password', { extension: 'p12' }, ['password']],
    ['a JKS with a short one', { extension: 'jks', password: 'five5' }, ['password']],
  ];
  it.each(cases)('%s', (_, entered, fields) => {
    const problems = findProblems(toRequest({ ...named, ...entered }, []), context);
    expect([...problems.keys()]).toEqual(fields);
    for (const words of problems.values()) expect(words).toMatch(/\.$/);
  });
});

describe('problemOfError', () => {
  const refusal = (field: string, rule: string, details: object = {}) =>
    new BackendError(
      'invalid',
      'refused',
      { resource: 'certificate', field, rule },
      {
        cause: new PkiError('invalid-request', 'refused', { field, rule, ...details }),
      },
    );
  const draft: GenerationDraft = {
    ...named,
    subject: { C: 'Deutschland' },
    alternativeNames: [
      { id: 1, type: 'dns', value: 'a.example' },
      { id: 2, type: 'dns', value: ' b ! ' },
    ],
  };

  it.each([
    ['an attribute', refusal('subject', 'country', { type: 'C' }), 'subject.C'],
    ['one of several names', refusal('subjectAltNames', 'dns', { type: 'dns', value: 'b !' }), 'alternativeName.2'],
    ['a field', refusal('validity', 'outlives-authority'), 'validity'],
    ['what stands at no field', refusal('csr', 'weak-key'), undefined],
    ['another error', new Error('no'), undefined],
  ])('%s', (_, error, field) => {
    expect(problemOfError(error, draft)?.field).toBe(field);
  });
});
