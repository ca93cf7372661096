import { describe, expect, it } from 'vitest';
import { passphraseStrength } from './passphrase-strength';

describe('passphraseStrength', () => {
  it.each([
    ['password', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['12345678', 'weak'],
    ['Tr0ub4dor&3', 'fair'],
    ['orbit velvet canyon', 'strong'],
    ['correct horse battery staple', 'strong'],
  ] as const)('calls %s %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase)).toBe(strength);
  });
});
