import type { LandscapeChange } from '../../port';
import type { CockpitDatabase } from '../../workspace/database';
import type { LocalContext } from '../context';
import { requireSubaccount } from '../find-scope';
import { changeLandscape } from './change-landscape';
import { type LandscapeStamp, landscapeChange } from './landscape-changes';
import { putSettings } from './stored-landscape';

/** Rejects with `not-found` when there is no such subaccount. */
export function setTransportSubaccount(context: LocalContext, id: string | null): Promise<void> {
  const { database } = context;
  return changeLandscape(context, [database.subaccounts], async ({ settings }, stamp) => {
    if (id !== null) await requireSubaccount(database, id);
    const log = await markChanges(database, settings.subaccountId, id, stamp);
    if (log.length > 0) await putSettings(database, { ...settings, subaccountId: id });
    return { result: undefined, log };
  });
}

/** What the log says of another Transport subaccount, by its name. To be called within a transaction over `subaccounts`. */
export async function markChanges(
  { subaccounts }: CockpitDatabase,
  before: string | null,
  after: string | null,
  stamp: LandscapeStamp,
): Promise<LandscapeChange[]> {
  if (before === after) return [];
  const [was, is] = await subaccounts.bulkGet([before ?? '', after ?? '']);
  const [left, right] = [{ transportSubaccount: was?.name ?? null }, { transportSubaccount: is?.name ?? null }];
  return [landscapeChange('configuration', is?.name ?? was?.name ?? '', left, right, stamp)];
}
