import type { CockpitDatabase, SubaccountRow } from '../workspace/database';
import { notFound } from './refusals';

/** The row of a subaccount; rejects with `not-found`. */
export async function requireSubaccount(database: CockpitDatabase, id: string): Promise<SubaccountRow> {
  const row = await database.subaccounts.get(id);
  if (row === undefined) throw notFound('subaccount', id);
  return row;
}
