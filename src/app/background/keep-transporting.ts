import type { Backend, Transport } from '../../backend/port';
import type { Clock } from '../../shared/clock';
import type { Page } from './keep-renewing';

/** Long enough that many changes in a row are looked at once. */
const afterChangeMilliseconds = 300;

/** A computer that sleeps moves no timer on, so that one waits no longer than this; nor less, where another tab is at it. */
const wait = { shortest: 1_000, longest: 15 * 60_000 } as const;

/**
 * Imports where import is automatic or a schedule is due: at once, after changes of transport (whichever tab made them),
 * when the next schedule is due and when the page is looked at again. Returns the function that ends it.
 */
export function keepTransporting({
  transport,
  backend,
  clock,
  page,
}: {
  readonly transport: Pick<Transport, 'runDue'>;
  readonly backend: Pick<Backend, 'subscribe'>;
  readonly clock: Clock;
  readonly page: Page;
}): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let ended = false;

  const runIn = (milliseconds: number) => {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(run, milliseconds);
  };
  const run = () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    again = false;
    transport
      .runDue()
      .then(({ nextAt }) => (nextAt === null ? wait.longest : Date.parse(nextAt) - clock.now().getTime()))
      // What went wrong with a request stands in its queue; a database that does not answer is tried again later.
      .catch(() => wait.longest)
      .then((milliseconds) => {
        running = false;
        runIn(again ? afterChangeMilliseconds : Math.min(Math.max(milliseconds, wait.shortest), wait.longest));
      });
  };
  const onVisibility = () => {
    if (page.visibilityState === 'visible') run();
  };
  const unsubscribe = backend.subscribe(({ resource }) => {
    if (resource !== 'transport') return;
    if (running) again = true;
    else runIn(afterChangeMilliseconds);
  });
  page.addEventListener('visibilitychange', onVisibility);
  run();
  return () => {
    ended = true;
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', onVisibility);
    unsubscribe();
  };
}
