import type { Table } from 'dexie';
import type { LandscapeChange } from '../../port';
import type { CockpitDatabase } from '../../workspace/database';
import { type LocalContext, makeStamp } from '../context';
import type { LandscapeStamp } from './landscape-changes';
import { readStoredLandscape, type StoredLandscape } from './stored-landscape';

/** Changes nodes, routes or settings in one transaction with the lines of the landscape log that `work` gives back. */
export async function changeLandscape<Result>(
  context: LocalContext,
  moreTables: readonly Table[],
  work: (
    landscape: StoredLandscape,
    stamp: LandscapeStamp,
  ) => Promise<{ readonly result: Result; readonly log: readonly LandscapeChange[] }>,
): Promise<Result> {
  const { database, newId } = context;
  const stamp = { ...(await makeStamp(context)), newId };
  return database.transaction('rw', [...landscapeTables(database), ...moreTables], async () => {
    const { result, log } = await work(await readStoredLandscape(database), stamp);
    await database.landscapeChanges.bulkAdd(log);
    return result;
  });
}

function landscapeTables({ meta, transportNodes, transportRoutes, landscapeChanges }: CockpitDatabase): Table[] {
  return [meta, transportNodes, transportRoutes, landscapeChanges];
}
