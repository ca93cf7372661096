import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createCompanionClient } from '../backend/companion-client/companion-client';
import { takeCode } from '../backend/companion-client/take-code';
import { createBackend } from '../backend/create-backend';
import type { Backend } from '../backend/port';
import { openWorkspace } from '../backend/workspace/open-workspace';
import { defaultPreferences } from '../backend/workspace/workspace';
import { createPkiClient } from '../pki/worker/pki-client';
import { systemClock } from '../shared/clock';
import { certificateListQuery } from '../ui/scope-queries';
import { type Services, ServicesProvider } from '../ui/services';
import { ToastProvider } from '../ui/toast';
import { preferencesQuery, subaccountListQuery } from '../ui/use-workspace-data';
import { loadConfig } from './config';
import { ErrorBoundary } from './error-boundary';
import { followMotionPreference } from './motion';
import { refuseDroppedFiles } from './refuse-dropped-files';
import { router } from './router';
import { showTheme, systemLook, toTheme } from './theme';

/** Composes the application: configuration, workspace, backend, then the first rendering; says on the page why it cannot. */
export async function start(): Promise<void> {
  refuseDroppedFiles(window);
  followMotionPreference(window);
  try {
    const { services, client } = await compose();
    await prepare(services, client);
    render(
      <QueryClientProvider client={client}>
        <ServicesProvider services={services}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </ServicesProvider>
      </QueryClientProvider>,
    );
    setTimeout(() => startBackground(services, client), backgroundDelayMilliseconds);
  } catch (error) {
    await showTheme(toTheme(defaultPreferences.theme, systemLook()));
    const { StartFailedPage } = await import('./start-failed-page');
    render(<StartFailedPage error={error} />);
  }
}

/** Late enough not to compete with the first page for the database. */
const backgroundDelayMilliseconds = 4_000;

function startBackground(services: Services, client: QueryClient): void {
  // Nothing is lost without it: the next start tries again.
  import('./background/start-background')
    .then((background) => background.startBackground(services, client, document))
    .catch(() => undefined);
}

async function compose(): Promise<{ services: Services; client: QueryClient }> {
  const companion = createCompanionClient(takeCode(window));
  const [config, opened] = await Promise.all([loadConfig(), openWorkspace()]);
  if (config.backend === 'service') await companion.exchanged;
  const client = makeQueryClient(config.backend);
  const options = {
    clock: systemClock,
    openPki: createPkiClient,
    onSessionOver: () => void sayThatSessionIsOver(services, client),
  };
  const backend = await createBackend(config, opened, options);
  const services = {
    config,
    backend,
    openLocal: () => createBackend({ backend: 'local' }, opened, options),
    workspace: opened.workspace,
    clock: systemClock,
    companion,
    openPki: createPkiClient,
  };
  return { services, client };
}

async function sayThatSessionIsOver(services: Services, client: QueryClient): Promise<void> {
  const { showSessionOver } = await import('./session-over/show-session-over');
  showSessionOver(services, client);
}

function makeQueryClient(mode: Backend['mode']): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // An offline browser would otherwise pause reads of its own database.
        networkMode: 'always',
        retry: false,
        // The local backend announces every change, also of other tabs; a service cannot.
        staleTime: mode === 'local' ? Number.POSITIVE_INFINITY : 30_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Reads what the first rendering shows, so that neither theme nor name changes under the user's eyes. */
async function prepare({ backend, workspace }: Services, client: QueryClient): Promise<void> {
  const [preferences] = await Promise.all([
    client.fetchQuery(preferencesQuery(workspace.preferences)),
    client.prefetchQuery(subaccountListQuery(backend)),
  ]);
  startListing(backend, client, preferences.lastSubaccountId);
  await showTheme(toTheme(preferences.theme, systemLook()));
}

/** The list the page opens with is read while theme and shell are still being drawn; its screen shows what goes wrong. */
function startListing(backend: Backend, client: QueryClient, lastSubaccountId: string | null): void {
  const { pathname } = window.location;
  const subaccountId =
    pathname === '/' ? lastSubaccountId : /^\/subaccounts\/([^/]+)\/certificates$/.exec(pathname)?.[1];
  if (subaccountId == null) return;
  void client.prefetchQuery(certificateListQuery(backend, { subaccountId, serviceInstance: null }));
}

function render(content: ReactNode): void {
  // With a mouse the controls are as small as the cockpit's; fingers get the larger ones.
  document.body.classList.toggle('ui5-content-density-compact', matchMedia('(pointer: fine)').matches);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id root');
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>{content}</ErrorBoundary>
    </StrictMode>,
  );
}
