import type { DestinationRecord } from '../../../domain/destination/types';
import { BackendError } from '../../errors';
import type { ItemResult } from '../../port';
import { toBackendError } from '../../workspace/storage-error';

/** So many are encrypted and written at a time. */
const CHUNK = 200;

/** One of many: either what can be written, or why it is refused. */
export type Item<Ready> =
  | { readonly name: string; readonly ready: Ready }
  | { readonly name: string; readonly error: BackendError };

/** What `work` makes of it, or the refusal it throws; anything else that is thrown ends the whole. */
export async function itemOf<Ready>(name: string, work: () => Ready | Promise<Ready>): Promise<Item<Ready>> {
  try {
    return { name, ready: await work() };
  } catch (error) {
    if (error instanceof BackendError) return { name, error };
    throw error;
  }
}

/** The next step of those that are not refused yet. */
export function continueItems<Ready, Next>(
  items: readonly Item<Ready>[],
  work: (ready: Ready) => Next | Promise<Next>,
): Promise<Item<Next>[]> {
  return Promise.all(items.map((item) => ('error' in item ? item : itemOf(item.name, () => work(item.ready)))));
}

export function refused(name: string, error: BackendError): ItemResult<DestinationRecord> {
  return { name, ok: false, error };
}

/** Stores chunk after chunk; a chunk whose transaction fails is refused as a whole, what was wrong with one stays its own. */
export async function inChunks<Asked, Ready>(
  asked: readonly Asked[],
  prepare: (chunk: readonly Asked[]) => Promise<readonly Item<Ready>[]>,
  store: (items: readonly Item<Ready>[]) => Promise<readonly ItemResult<DestinationRecord>[]>,
): Promise<ItemResult<DestinationRecord>[]> {
  const results: ItemResult<DestinationRecord>[] = [];
  for (let start = 0; start < asked.length; start += CHUNK) {
    const items = await prepare(asked.slice(start, start + CHUNK));
    try {
      results.push(...(await store(items)));
    } catch (error) {
      const failure = toBackendError(error);
      results.push(...items.map((item) => refused(item.name, 'error' in item ? item.error : failure)));
    }
  }
  return results;
}
