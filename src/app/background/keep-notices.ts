import type { QueryClient } from '@tanstack/react-query';
import type { Backend, ChangeNotice } from '../../backend/port';
import { noticesOf, type Watched } from '../../domain/certificate/expiry-notices';
import type { Scope } from '../../domain/scope';
import { isBulkChanging } from '../../ui/bulk-change';
import { certificateListQuery, serviceInstancesQuery } from '../../ui/scope-queries';
import type { Services } from '../../ui/services';
import { subaccountListQuery } from '../../ui/use-workspace-data';
import { noticesKey } from '../notices/use-notices';

/** Long enough that many changes in a row are looked at once. */
const afterChangeMilliseconds = 500;

/** Time alone brings new notices too, of what was read before. */
const everyMilliseconds = 5 * 60_000;

const watched: ReadonlySet<ChangeNotice['resource']> = new Set(['certificates', 'subaccounts', 'service-instances']);

/** Keeps the notices about certificates of all subaccounts current. Returns the function that ends it. */
export function keepNotices({ backend, clock }: Pick<Services, 'backend' | 'clock'>, client: QueryClient): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  let known: readonly Watched[] | null = null;
  const show = (records: readonly Watched[]) => client.setQueryData(noticesKey, noticesOf(records, clock.now()));
  const look = async () => {
    if (isBulkChanging(client)) return lookSoon();
    known = await readWatched(backend, client);
    show(known);
  };
  // The lists themselves show what went wrong.
  const lookNow = () => void look().catch(() => undefined);
  const lookSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(lookNow, afterChangeMilliseconds);
  };
  const timer = setInterval(() => (known === null ? lookNow() : show(known)), everyMilliseconds);
  const unsubscribe = backend.subscribe(({ resource }) => {
    if (watched.has(resource)) lookSoon();
  });
  lookNow();
  return () => {
    clearInterval(timer);
    clearTimeout(soon);
    unsubscribe();
  };
}

/** Through the lists that screens show, so that nothing is read twice; of each record only what notices need. */
async function readWatched(backend: Backend, client: QueryClient): Promise<readonly Watched[]> {
  const records: Watched[] = [];
  for (const { id: subaccountId } of await client.fetchQuery(subaccountListQuery(backend))) {
    const instances = await client.fetchQuery(serviceInstancesQuery(backend, subaccountId));
    const levels = [null, ...instances.map(({ name }) => name)];
    for (const serviceInstance of levels) {
      const scope: Scope = { subaccountId, serviceInstance };
      for (const { name, generation, dummy, summary } of await client.fetchQuery(
        certificateListQuery(backend, scope),
      )) {
        records.push({ scope, name, generation, dummy, summary: { main: summary.main } });
      }
    }
  }
  return records;
}
