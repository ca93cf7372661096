import { HttpResponse, http } from 'msw';
import { setupWorker } from 'msw/browser';
import { sampleSnapshot } from './mock-sample';
import { createMockServices } from './mock-services';
import { keepUntilReload, readKept } from './mock-storage';

/** The page of `npm run dev:mock`: first the services, then the application. */

const { services, handlers } = createMockServices();
services.restore(readKept() ?? (await sampleSnapshot()));
keepUntilReload(services);
window.mockServices = services;

/** An address that only msw answers with words; the page's own server has none for it. */
const probe = { path: '/destination-configuration/mock', words: 'played' } as const;

await setupWorker(
  http.get(probe.path, () => HttpResponse.text(probe.words)),
  ...handlers,
).start({
  quiet: true,
  // Of a request that no handler knows, an answer of the page's own server would be a surprise.
  onUnhandledRequest: 'error',
});
await played(navigator.serviceWorker);
await import('../../main');

/** The worker before a page may be one that an earlier page left, which lets requests pass until this page's own takes over. */
async function played(workers: ServiceWorkerContainer): Promise<void> {
  for (;;) {
    const takenOver = new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }));
    const answer = await fetch(probe.path);
    if ((await answer.text()) === probe.words) return;
    await takenOver;
  }
}
