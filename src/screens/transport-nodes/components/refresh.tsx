import { useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query';
import refreshIcon from '@ui5/webcomponents-icons/dist/refresh.js';
import { Button } from '@ui5/webcomponents-react';
import { availabilityText as text } from '../../../i18n/transport-availability';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { landscapeQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { workspaceKeys } from '../../../ui/use-workspace-data';
import styles from './refresh.module.css';

/** When it was read what is shown, and the way to read it again: a service announces no change. Nothing locally. */
export function Refresh({ readAt }: { readonly readAt: number }) {
  const { backend } = useServices();
  const client = useQueryClient();
  const toast = useToast();
  const queryKey = workspaceKeys.transport;
  const isReading = useIsFetching({ queryKey }) > 0;
  if (backend.mode === 'local') return null;
  const refresh = () =>
    client.invalidateQueries({ queryKey }, { throwOnError: true }).then(
      () => toast(text.refreshed),
      // The page says what could not be read.
      () => undefined,
    );
  return (
    <span className={styles.refresh}>
      <span>{text.readAt(new Date(readAt))}</span>
      <Button design="Transparent" icon={refreshIcon} loading={isReading} onClick={() => void refresh()}>
        {text.refresh}
      </Button>
    </span>
  );
}

/** The same of a page that shows nodes. */
export function RefreshLandscape() {
  return <Refresh readAt={useQuery(landscapeQuery(useTransport())).dataUpdatedAt} />;
}
