import type { QueryClient } from '@tanstack/react-query';
import type { Services } from '../../ui/services';
import { keepNotices } from './keep-notices';
import { keepRenewing } from './keep-renewing';
import { keepTransporting } from './keep-transporting';

/** What happens by itself while the application is open. Returns the function that ends it. */
export function startBackground(services: Services, client: QueryClient, page: Document): () => void {
  const { backend, clock } = services;
  const { renewal, transport, capabilities } = backend;
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
