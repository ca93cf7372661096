import Dexie from 'dexie';
import type { Scope } from '../../domain/scope';
import type { NameKey } from '../workspace/database';

const INSTANCE = 'instance/';

/** The part of a key that tells the levels of a subaccount apart: IndexedDB has no key for null. */
export function levelOf({ serviceInstance }: Scope): string {
  return serviceInstance === null ? '' : INSTANCE + serviceInstance;
}

export function scopeOf(subaccountId: string, level: string): Scope {
  return { subaccountId, serviceInstance: level === '' ? null : level.slice(INSTANCE.length) };
}

/** Of the row that says where the record of a name is. */
export function nameKey(scope: Scope, name: string): NameKey {
  return [scope.subaccountId, levelOf(scope), name];
}

/** From and to of everything of a scope, in tables whose key begins with subaccount and level. */
export function allOfScope(scope: Scope): [unknown[], unknown[]] {
  const level = levelOf(scope);
  return [
    [scope.subaccountId, level, Dexie.minKey],
    [scope.subaccountId, level, Dexie.maxKey],
  ];
}

/** From and to of everything of a subaccount, in tables whose key begins with it. */
export function allOfSubaccount(subaccountId: string): [unknown[], unknown[]] {
  return [
    [subaccountId, Dexie.minKey, Dexie.minKey],
    [subaccountId, Dexie.maxKey, Dexie.maxKey],
  ];
}
