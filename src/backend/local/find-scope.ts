import type { Scope } from '../../domain/scope';
import type { CockpitDatabase, SubaccountRow } from '../workspace/database';
import { notFound } from './refusals';

/** The row of a subaccount; rejects with `not-found`. */
export async function requireSubaccount(database: CockpitDatabase, id: string): Promise<SubaccountRow> {
  const row = await database.subaccounts.get(id);
  if (row === undefined) throw notFound('subaccount', id);
  return row;
}

/** Rejects with `not-found` unless subaccount and service instance are there; looks into both tables. */
export async function requireScope(database: CockpitDatabase, { subaccountId, serviceInstance }: Scope): Promise<void> {
  await requireSubaccount(database, subaccountId);
  if (serviceInstance === null) return;
  const instance = await database.serviceInstances.get([subaccountId, serviceInstance]);
  if (instance === undefined) throw notFound('service-instance', serviceInstance);
}
