import { useQuery } from '@tanstack/react-query';
import { BusyIndicator } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import type { TransportLandscape } from '../../../backend/port';
import { nodesText as text } from '../../../i18n/transport-nodes';
import { classNames } from '../../../ui/class-names';
import columnStyles from '../../../ui/columns/column.module.css';
import { ErrorStrip } from '../../../ui/error-strip';
import { landscapeQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';

/** A page that shows a part of the landscape: waits for it, and says why it cannot be read. */
export function WithLandscape({ children }: { readonly children: (landscape: TransportLandscape) => ReactNode }) {
  const landscape = useQuery(landscapeQuery(useTransport()));
  if (landscape.data !== undefined) return children(landscape.data);
  if (landscape.isError) {
    return (
      <div className={columnStyles.failure}>
        <ErrorStrip error={landscape.error} onRetry={() => void landscape.refetch()} />
      </div>
    );
  }
  return <BusyIndicator active delay={400} text={text.loading} className={classNames(columnStyles.busy)} />;
}
