import type { Vault } from '../../backend/workspace/workspace';
import type { StorePasswords } from '../../domain/certificate/types';
import type { Scope } from '../../domain/scope';
import { useServices } from '../../ui/services';
import { mergePasswords } from './read-content';

/** Passwords that opened stored files, kept in memory alone until the page is left or the vault locks. */
export interface SessionPasswords {
  /** Notes passwords that opened the file; with those known before, the newer ones counting. */
  remember(scope: Scope, name: string, passwords: StorePasswords): void;
  /** Those that opened the file in this session; empty when none did. */
  recall(scope: Scope, name: string): StorePasswords;
  forget(scope: Scope, names: readonly string[]): void;
}

/** An empty holder that is emptied whenever the vault locks, and takes nothing while it is locked. */
export function createSessionPasswords(vault: Pick<Vault, 'state' | 'subscribe'>): SessionPasswords {
  const known = new Map<string, StorePasswords>();
  vault.subscribe((state) => {
    if (state === 'locked') known.clear();
  });
  const keyOf = ({ subaccountId, serviceInstance }: Scope, name: string) =>
    JSON.stringify([subaccountId, serviceInstance, name]);
  const recall = (scope: Scope, name: string) => known.get(keyOf(scope, name)) ?? {};
  return {
    remember(scope, name, passwords) {
      if (vault.state() === 'locked') return;
      const { password, keyPasswords = {} } = passwords;
      if (password === undefined && Object.keys(keyPasswords).length === 0) return;
      known.set(keyOf(scope, name), mergePasswords(recall(scope, name), passwords));
    },
    recall,
    forget(scope, names) {
      for (const name of names) known.delete(keyOf(scope, name));
    },
  };
}

const holders = new WeakMap<Vault, SessionPasswords>();

/** The holder of this session, the same for every screen that works with the same vault. */
export function useSessionPasswords(): SessionPasswords {
  const { vault } = useServices().workspace;
  const holder = holders.get(vault) ?? createSessionPasswords(vault);
  holders.set(vault, holder);
  return holder;
}
