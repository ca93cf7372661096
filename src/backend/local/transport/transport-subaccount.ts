import type { LocalContext } from '../context';
import { requireSubaccount } from '../find-scope';
import { changeLandscape } from './change-landscape';
import { landscapeChange } from './landscape-changes';
import { putSettings } from './stored-landscape';

/** Rejects with `not-found` when there is no such subaccount. */
export function setTransportSubaccount(context: LocalContext, id: string | null): Promise<void> {
  const { database } = context;
  return changeLandscape(context, [database.subaccounts], async ({ settings }, stamp) => {
    const after = id === null ? null : await requireSubaccount(database, id);
    const before = settings.subaccountId === null ? undefined : await database.subaccounts.get(settings.subaccountId);
    if (settings.subaccountId === id) return { result: undefined, log: [] };
    await putSettings(database, { ...settings, subaccountId: id });
    const [was, is] = [{ transportSubaccount: before?.name ?? null }, { transportSubaccount: after?.name ?? null }];
    const object = after?.name ?? before?.name ?? '';
    return { result: undefined, log: [landscapeChange('configuration', object, was, is, stamp)] };
  });
}
