import type { QueryClient } from '@tanstack/react-query';
import type { Services } from '../../ui/services';
import { keepNotices } from './keep-notices';
import { keepRenewing } from './keep-renewing';
import { keepTransporting } from './keep-transporting';

/** What happens by itself while the application is open. Returns the function that ends it. */
export function startBackground(services: Services, client: QueryClient, page: Document): () => void {
  const { backend, clock } = services;
  const { renewal, transport, capabilities } = backend;
  if (backend.mode === 'service') void keepWordsAtHand();
  const ends = [
    keepNotices(services, client),
    ...(renewal === null ? [] : [keepRenewing({ renewal, vault: services.workspace.vault, page })]),
    ...(transport === null || !capabilities.controlImport
      ? []
      : [keepTransporting({ transport, backend, clock, page })]),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Whoever asks for the sign-in may stand before the files of the application too: what has to be said then is loaded before. */
function keepWordsAtHand(): Promise<unknown> {
  return Promise.allSettled([import('../session-over/show-session-over'), import('../../i18n/errors')]);
}
