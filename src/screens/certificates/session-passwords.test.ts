import { describe, expect, test } from 'vitest';
import type { VaultState } from '../../backend/workspace/workspace';
import { createSessionPasswords } from './session-passwords';

const scope = { subaccountId: 'one', serviceInstance: null };

function makeVault(initial: VaultState = 'unlocked') {
  let state = initial;
  const listeners = new Set<(state: VaultState) => void>();
  return {
    state: () => state,
    subscribe(listener: (state: VaultState) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(next: VaultState) {
      state = next;
      for (const listener of listeners) listener(next);
    },
  };
}

describe('passwords of this session', () => {
  test('are known again for the same file only', () => {
    const passwords = createSessionPasswords(makeVault());
    passwords.remember(scope, 'a.jks', { password: 'first' });
    expect(passwords.recall(scope, 'a.jks')).toEqual({ password: 'first', keyPasswords: {} });
    expect(passwords.recall(scope, 'b.jks')).toEqual({});
    expect(passwords.recall({ ...scope, subaccountId: 'two' }, 'a.jks')).toEqual({});
    expect(passwords.recall({ ...scope, serviceInstance: 'own' }, 'a.jks')).toEqual({});
  });

  test('add up, the newer one counting', () => {
    const passwords = createSessionPasswords(makeVault());
    passwords.remember(scope, 'a.jks', { password: 'first', keyPasswords: { one: '1', two: '2' } });
    passwords.remember(scope, 'a.jks', { keyPasswords: { two: 'changed' } });
    passwords.remember(scope, 'a.jks', {});
    expect(passwords.recall(scope, 'a.jks')).toEqual({
      password: 'first',
      keyPasswords: { one: '1', two: 'changed' },
    });
  });

  test('are gone for what is forgotten', () => {
    const passwords = createSessionPasswords(makeVault());
    for (const name of ['a.jks', 'b.jks']) passwords.remember(scope, name, { password: name });
    passwords.forget(scope, ['a.jks']);
    expect(passwords.recall(scope, 'a.jks')).toEqual({});
    expect(passwords.recall(scope, 'b.jks').password).toBe('b.jks');
  });

  test('are gone when the vault locks, and stay so when it opens', () => {
    const vault = makeVault();
    const passwords = createSessionPasswords(vault);
    passwords.remember(scope, 'a.jks', { password: 'first' });
    vault.become('locked');
    passwords.remember(scope, 'b.jks', { password: 'second' });
    vault.become('unlocked');
    expect(passwords.recall(scope, 'a.jks')).toEqual({});
    expect(passwords.recall(scope, 'b.jks')).toEqual({});
  });
});
