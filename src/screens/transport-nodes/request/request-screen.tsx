import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button } from '@ui5/webcomponents-react';
import { BackendError } from '../../../backend/errors';
import { parseRequestNumber } from '../../../domain/transport';
import type { RequestNumber } from '../../../domain/transport/types';
import { requestText as text } from '../../../i18n/transport-requests';
import { PageMessage } from '../../../ui/page-message';
import { landscapeQuery, requestQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { Loaded } from '../components/loaded';
import { RequestPage } from './request-page';

/** One transport request, found by its number. */
export function RequestScreen() {
  const { number = '' } = useParams({ strict: false });
  const wanted = parseRequestNumber(number);
  return wanted === null ? <MissingRequest number={number} /> : <KnownRequest number={wanted} />;
}

function KnownRequest({ number }: { readonly number: RequestNumber }) {
  const transport = useTransport();
  const landscape = useQuery(landscapeQuery(transport));
  const request = useQuery(requestQuery(transport, number));
  if (isMissing(request.error)) return <MissingRequest number={String(number)} />;
  return (
    <Loaded query={request} loading={text.loading}>
      {(details) => (
        <Loaded query={landscape} loading={text.loading}>
          {(known) => <RequestPage request={details} readAt={request.dataUpdatedAt} landscape={known} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof BackendError && error.code === 'not-found';
}

function MissingRequest({ number }: { readonly number: string }) {
  const navigate = useNavigate();
  return (
    <PageMessage title={text.missingTitle(number)} hint={text.missingHint}>
      <Button design="Emphasized" onClick={() => void navigate({ to: '/transport/requests' })}>
        {text.toRequests}
      </Button>
    </PageMessage>
  );
}
