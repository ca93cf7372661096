import { setupWorker } from 'msw/browser';
import { sampleSnapshot } from './mock-sample';
import { createMockServices } from './mock-services';
import { keepUntilReload, readKept } from './mock-storage';

/** The page of `npm run dev:mock`: first the services, then the application. */

const { services, handlers } = createMockServices();
services.restore(readKept() ?? (await sampleSnapshot()));
keepUntilReload(services);
window.mockServices = services;

await setupWorker(...handlers).start({
  quiet: true,
  // Of a request that no handler knows, an answer of the page's own server would be a surprise.
  onUnhandledRequest: 'error',
});
await controlled(navigator.serviceWorker);
await import('../../main');

/** A worker that is there may not have this page yet; until then requests would pass it by. */
function controlled(workers: ServiceWorkerContainer): Promise<void> {
  return new Promise((resolve) => {
    workers.addEventListener('controllerchange', () => resolve(), { once: true });
    if (workers.controller !== null) resolve();
  });
}
