import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Button } from '@ui5/webcomponents-react';
import { shellText } from '../i18n/shell';
import { availabilityText as text } from '../i18n/transport-availability';
import { queueText } from '../i18n/transport-queue';
import { PageMessage } from '../ui/page-message';
import { useServices } from '../ui/services';
import { type TransportPage, transportPageAt, transportPagesOf } from './shell/transport-pages';

/** Around every screen of transport management: says so where the backend has nothing to show on it. */
export function TransportFrame() {
  const { backend } = useServices();
  const { pathname } = useLocation();
  const page = transportPageAt(pathname);
  if (backend.transport === null) return <NoTransport />;
  if (page !== undefined && !transportPagesOf(backend).includes(page)) return <MissingPage page={page} />;
  return <Outlet />;
}

function NoTransport() {
  const navigate = useNavigate();
  return (
    <PageMessage title={text.noTransportTitle} hint={text.noTransportHint}>
      <Button design="Emphasized" onClick={() => void navigate({ to: '/' })}>
        {shellText.toStart}
      </Button>
    </PageMessage>
  );
}

function MissingPage({ page }: { readonly page: TransportPage }) {
  const navigate = useNavigate();
  return (
    <PageMessage title={text.missingTitle(page.text)} hint={text.missingHint(page.href)}>
      <Button design="Emphasized" onClick={() => void navigate({ to: '/transport/nodes' })}>
        {queueText.toNodes}
      </Button>
    </PageMessage>
  );
}
