import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials';
import { toTheme } from './theme';

describe('toTheme', () => {
  it.each([
    ['light', { isDark: false, isHighContrast: false }, 'sap_horizon'],
    ['dark', { isDark: true, isHighContrast: false }, 'sap_horizon_dark'],
    ['high contrast on white', { isDark: false, isHighContrast: true }, 'sap_horizon_hcw'],
    ['high contrast on black', { isDark: true, isHighContrast: true }, 'sap_horizon_hcb'],
  ] as const)('follows a system that is %s', (_title, system, expected) => {
    expect(toTheme('system', system)).toBe(expected);
  });

  it('shows the chosen theme whatever the system', () => {
    expect(toTheme('sap_horizon', { isDark: true, isHighContrast: true })).toBe('sap_horizon');
  });
});

describe('initialsOf', () => {
  it.each([
    ['Local user', 'LU'],
    ['Ada', 'AD'],
    ['Ada King Lovelace', 'AL'],
    ['  ada   lovelace ', 'AL'],
    ['Ä', 'Ä'],
    ['🙂 Smile', '🙂S'],
    ['', '?'],
  ])('%j is %s', (name, expected) => {
    expect(initialsOf(name)).toBe(expected);
  });
});
