import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { TransportAction } from '../../../domain/transport/types';
import { actionLogsText as text } from '../../../i18n/transport-logs';
import { text as readText } from '../../../ui/list/search-parameters';
import { RouteLink } from '../../../ui/route-link';
import { actionsQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { ActionDialog } from '../components/action-dialog';
import { FacetList } from '../components/facet-list/facet-list';
import { Loaded } from '../components/loaded';
import { useAddress } from '../components/use-address';
import { ActionDownload } from './action-download';
import { actionList } from './action-list';

/** What was done to which request, where and by whom. */
export function ActionLogsScreen() {
  const actions = useQuery(actionsQuery(useTransport()));
  return (
    <Loaded query={actions} loading={text.loading}>
      {(rows) => <Actions rows={rows} />}
    </Loaded>
  );
}

function Actions({ rows }: { readonly rows: readonly TransportAction[] }) {
  const { raw, update } = useAddress();
  const open = useCallback((id: string) => update({ open: id }), [update]);
  const shown = rows.find(({ id }) => id === readText(raw.open));
  return (
    <>
      <FacetList
        shape={actionList}
        rows={rows}
        onOpen={open}
        bulk={(chosen, isTicked) => <ActionDownload actions={chosen} isTicked={isTicked} />}
        start={<RouteLink href="/transport/nodes">{text.toNodes}</RouteLink>}
      />
      {shown !== undefined && <ActionDialog action={shown} onClose={() => update({ open: undefined })} />}
    </>
  );
}
