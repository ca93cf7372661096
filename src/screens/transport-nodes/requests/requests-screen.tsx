import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { requestsText as text } from '../../../i18n/transport-requests';
import { RouteLink } from '../../../ui/route-link';
import { requestsQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { FacetList } from '../components/facet-list/facet-list';
import { Loaded } from '../components/loaded';
import { Refresh } from '../components/refresh';
import { requestListOf } from './request-list';

/** Every transport request of the workspace. */
export function TransportRequestsScreen() {
  const requests = useQuery(requestsQuery(useTransport()));
  const navigate = useNavigate();
  const open = useCallback(
    (number: string) => void navigate({ to: '/transport/requests/$number', params: { number } }),
    [navigate],
  );
  const shape = useMemo(() => requestListOf(requests.data ?? []), [requests.data]);
  return (
    <Loaded query={requests} loading={text.loading}>
      {(rows) => (
        <FacetList
          shape={shape}
          rows={rows}
          onOpen={open}
          note={<Refresh readAt={requests.dataUpdatedAt} />}
          start={<RouteLink href="/subaccounts">{text.toSubaccounts}</RouteLink>}
        />
      )}
    </Loaded>
  );
}
