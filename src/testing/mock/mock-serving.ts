import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { mockPlace } from './mock-place.ts';

const workerFile = new URL('../../../node_modules/msw/lib/mockServiceWorker.js', import.meta.url);

/** Requests for anything but the services are none of msw's business: asking the page about each script would take long. */
const passOthers = `addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (!/^\\/(?:destination-configuration|transport\\/v2)\\//.test(pathname)) event.stopImmediatePropagation();
});
`;

/** What only `npm run dev:mock` serves: msw's worker, the configuration of service mode, and a page that starts msw first. */
export function mockServing(): Plugin {
  return {
    name: 'cockpit-mock-serving',
    config: () => ({
      // Found while a page is open, a dependency would make it load again.
      optimizeDeps: {
        entries: ['src/testing/mock/start-mock.ts', 'src/**/*-worker.ts'],
      },
    }),
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/src/main.tsx', '/src/testing/mock/start-mock.ts'),
    },
    configureServer: serveFiles,
    configurePreviewServer: serveFiles,
  };
}

function serveFiles(server: ViteDevServer | PreviewServer): void {
  const script = passOthers + readFileSync(fileURLToPath(workerFile), 'utf8');
  serve(server, '/mockServiceWorker.js', 'text/javascript', script);
  serve(server, '/config.json', 'application/json', JSON.stringify(mockPlace));
  // A page on its way out no longer hears what its worker asks it, which then asks here; an error would be logged.
  for (const path of ['/destination-configuration', '/transport/v2']) serve(server, path, 'text/plain', '');
}

function serve({ middlewares }: ViteDevServer | PreviewServer, path: string, type: string, content: string): void {
  middlewares.use(path, (_request, response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
    response.end(content);
  });
}
