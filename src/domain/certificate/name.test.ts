import { describe, expect, it } from 'vitest';
import { baseNameOf, checkCertificateName, extensionOf, proposeFreeName } from './name';

describe('checkCertificateName', () => {
  it.each([
    ['client.p12', null],
    ['Client Zertifikat (Köln).PFX', null],
    ["o'brien.cer", null],
    ['', 'empty'],
    ['   ', 'empty'],
    ['client', 'extension'],
    ['.pem', 'extension'],
    ['client.txt', 'extension'],
    ['a/b.pem', 'characters'],
    ['a\\b.pem', 'characters'],
    ['a\u0007b.pem', 'characters'],
    [`${'x'.repeat(196)}.pem`, null],
    [`${'x'.repeat(197)}.pem`, 'too-long'],
  ])('%j is %s', (name, problem) => {
    expect(checkCertificateName(name)).toBe(problem);
  });
});

describe('proposeFreeName', () => {
  it.each([
    ['free', 'a.pem', [], 'a.pem'],
    ['taken once', 'a.pem', ['a.pem'], 'a (2).pem'],
    ['taken twice', 'a.pem', ['a.pem', 'a (2).pem'], 'a (3).pem'],
    ['without extension', 'a', ['a'], 'a (2)'],
    ['at full length', `${'x'.repeat(196)}.pem`, [`${'x'.repeat(196)}.pem`], `${'x'.repeat(192)} (2).pem`],
  ])('%s', (_, wished, taken, proposed) => {
    expect(proposeFreeName(wished, new Set(taken))).toBe(proposed);
  });
});

it('splits a name at its last dot, and a leading dot is no extension', () => {
  expect([extensionOf('a.b.P12'), baseNameOf('a.b.P12')]).toEqual(['p12', 'a.b']);
  expect([extensionOf('.pem'), baseNameOf('.pem')]).toEqual(['', '.pem']);
});
