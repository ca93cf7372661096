import { describe, expect, it } from 'vitest';
import { isAscii, type PasswordStrength, passwordStrength } from './password-strength';

describe('passwordStrength', () => {
  const cases: readonly [password: string, strength: PasswordStrength][] = [
    ['', 'weak'],
    ['abc', 'weak'],
    ['changeit', 'weak'],
    ['Changeit!', 'weak'],
    ['Welcome1', 'weak'],
    ['pässword', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['123456789012', 'weak'],
    ['abcdefghijklmnop', 'weak'],
    ['blue7Horse', 'fair'],
    ['correct horse battery', 'strong'],
    ['x9$Lq2!vRt7#Kp', 'strong'],
    ['Blåbærsyltetøy på loff', 'strong'],
  ];
  it.each(cases)('%j is %s', (password, strength) => {
    expect(passwordStrength(password)).toBe(strength);
  });
});

describe('isAscii', () => {
  it.each([
    ['', true],
    ['x9$ ~', true],
    ['Müller', false],
    ['tab\t', false],
    ['秘密', false],
  ])('%j: %s', (password, expected) => {
    expect(isAscii(password)).toBe(expected);
  });
});
