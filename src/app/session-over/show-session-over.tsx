import type { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Services } from '../../ui/services';
import { SessionOverDialog } from './session-over-dialog';

let isShown = false;

/**
 * Says over everything that nobody is signed in any more; once, however many requests are refused. It has a root of its
 * own, so that no page and no open dialog is touched by it, and pages with nothing to sign in to do not carry it.
 */
export function showSessionOver(
  { backend, companion }: Pick<Services, 'backend' | 'companion'>,
  client: QueryClient,
): void {
  if (isShown) return;
  isShown = true;
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const close = () => {
    root.unmount();
    place.remove();
    isShown = false;
  };
  const ask = async () => {
    for (const { id } of await backend.subaccounts.list()) await backend.subaccounts.contents(id);
  };
  const readAgain = () => client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  root.render(
    <StrictMode>
      <SessionOverDialog companion={companion} ask={ask} onSignedIn={() => void readAgain()} onClose={close} />
    </StrictMode>,
  );
}
