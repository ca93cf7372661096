import { useQuery } from '@tanstack/react-query';
import { BusyIndicator } from '@ui5/webcomponents-react';
import type { Transport } from '../../../backend/port';
import { instancesText as text } from '../../../i18n/instances';
import { DetailCard } from '../../../ui/detail/detail-card';
import { ErrorStrip } from '../../../ui/error-strip';
import { RouteLink } from '../../../ui/route-link';
import { landscapeQuery } from '../../../ui/transport-queries';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import styles from '../instances-screen.module.css';
import { MarkTransport } from './mark-transport';
import { TransportManagement } from './transport-management';

interface SubscriptionsSectionProps {
  readonly transport: Transport;
  readonly subaccountId: string;
}

/** The one application that there is; it is subscribed where the destinations of the transport nodes are. */
export function SubscriptionsSection({ transport, subaccountId }: SubscriptionsSectionProps) {
  const landscape = useQuery(landscapeQuery(transport));
  return (
    <DetailCard level="H2" title={text.subscriptions}>
      {landscape.isPending && <BusyIndicator active delay={400} />}
      {landscape.isError && <ErrorStrip error={landscape.error} onRetry={() => void landscape.refetch()} />}
      {landscape.data !== undefined && (
        <Subscription
          transport={transport}
          subaccountId={subaccountId}
          transportSubaccountId={landscape.data.transportSubaccountId}
        />
      )}
    </DetailCard>
  );
}

interface SubscriptionProps extends SubscriptionsSectionProps {
  readonly transportSubaccountId: string | null;
}

function Subscription({ transport, subaccountId, transportSubaccountId }: SubscriptionProps) {
  const subaccounts = useSubaccounts();
  if (transportSubaccountId === subaccountId) return <TransportManagement status={text.subscribed} />;
  if (subaccounts === null) return null;
  const marked = subaccounts.find(({ id }) => id === transportSubaccountId);
  if (marked === undefined) return <MarkTransport transport={transport} subaccountId={subaccountId} />;
  return (
    <div className={styles.message}>
      <p>{text.subscribedElsewhere(marked.name)}</p>
      <RouteLink href={`/subaccounts/${encodeURIComponent(marked.id)}/instances`}>
        {text.toTransportSubaccount(marked.name)}
      </RouteLink>
    </div>
  );
}
