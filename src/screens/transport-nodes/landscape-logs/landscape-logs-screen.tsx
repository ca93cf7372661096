import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { LandscapeChange } from '../../../backend/port';
import { landscapeLogsText as text } from '../../../i18n/transport-logs';
import { text as readText } from '../../../ui/list/search-parameters';
import { RouteLink } from '../../../ui/route-link';
import { landscapeChangesQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { FacetList } from '../components/facet-list/facet-list';
import { Loaded } from '../components/loaded';
import { useAddress } from '../components/use-address';
import { ChangeDialog } from './change-dialog';
import { ChangeDownload } from './change-download';
import { changeList } from './change-list';

/** Who changed what of the landscape, and when. */
export function LandscapeLogsScreen() {
  const changes = useQuery(landscapeChangesQuery(useTransport()));
  return (
    <Loaded query={changes} loading={text.loading}>
      {(rows) => <Changes rows={rows} />}
    </Loaded>
  );
}

function Changes({ rows }: { readonly rows: readonly LandscapeChange[] }) {
  const { raw, update } = useAddress();
  const open = useCallback((id: string) => update({ open: id }), [update]);
  const shown = rows.find(({ id }) => id === readText(raw.open));
  return (
    <>
      <FacetList
        shape={changeList}
        rows={rows}
        onOpen={open}
        bulk={(chosen, isTicked) => <ChangeDownload changes={chosen} isTicked={isTicked} />}
        start={<RouteLink href="/transport/wizard">{text.toWizard}</RouteLink>}
      />
      {shown !== undefined && <ChangeDialog change={shown} onClose={() => update({ open: undefined })} />}
    </>
  );
}
