import type { Renewal } from '../../backend/port';
import type { Vault } from '../../backend/workspace/workspace';

const everyMilliseconds = 15 * 60_000;

/** The part of a document that is looked at. */
export type Page = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/**
 * Renews what is due: at once, then every quarter of an hour, when the page is looked at again (a computer that slept has
 * missed some of them) and when what is sealed can be opened again. Returns the function that ends it.
 */
export function keepRenewing({
  renewal,
  vault,
  page,
}: {
  readonly renewal: Pick<Renewal, 'run'>;
  readonly vault: Pick<Vault, 'subscribe'>;
  readonly page: Page;
}): () => void {
  // What fails is written down at the certificate; a database that does not answer is tried again next time.
  const run = () => void renewal.run().catch(() => undefined);
  const onVisibility = () => {
    if (page.visibilityState === 'visible') run();
  };
  const timer = setInterval(run, everyMilliseconds);
  page.addEventListener('visibilitychange', onVisibility);
  const unsubscribe = vault.subscribe((state) => {
    if (state === 'unlocked') run();
  });
  run();
  return () => {
    clearInterval(timer);
    page.removeEventListener('visibilitychange', onVisibility);
    unsubscribe();
  };
}
