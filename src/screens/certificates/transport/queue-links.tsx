import { useQuery } from '@tanstack/react-query';
import { BusyIndicator } from '@ui5/webcomponents-react';
import type { RequestNumber } from '../../../domain/transport/types';
import { transportCertificatesText } from '../../../i18n/transport-certificates';
import { ErrorStrip } from '../../../ui/error-strip';
import { RouteLink } from '../../../ui/route-link';
import { landscapeQuery, requestQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import type { Sent } from './sent';
import styles from './transport.module.css';

const text = transportCertificatesText.sent;

interface QueueLinksProps extends Pick<Sent, 'nodes'> {
  readonly onFollow: () => void;
}

/** The ways to the queues where the requests are imported. */
export function QueueLinks({ nodes, onFollow }: QueueLinksProps) {
  return (
    <ul className={styles.requests}>
      {nodes.map(({ id, name }) => (
        <li key={id}>
          <RouteLink href={`/transport/nodes/${encodeURIComponent(id)}`} onFollow={onFollow}>
            {text.queue(name)}
          </RouteLink>
        </li>
      ))}
    </ul>
  );
}

interface FoundQueuesProps {
  /** Any of them: all went the same way. */
  readonly request: RequestNumber;
  readonly onFollow: () => void;
}

/** The same where nobody could tell before which queues they would be. */
export function FoundQueues({ request, onFollow }: FoundQueuesProps) {
  const transport = useTransport();
  const landscape = useQuery(landscapeQuery(transport));
  const details = useQuery(requestQuery(transport, request));
  const failed = [details, landscape].find(({ isError }) => isError);
  if (failed !== undefined) return <ErrorStrip error={failed.error} onRetry={() => void failed.refetch()} />;
  if (details.data === undefined || landscape.data === undefined) {
    return <BusyIndicator active delay={400} text={text.queuesLoading} />;
  }
  const there = new Set(details.data.entries.map(({ nodeId }) => nodeId));
  const nodes = landscape.data.nodes.filter(({ id }) => there.has(id));
  if (nodes.length > 0) return <QueueLinks nodes={nodes} onFollow={onFollow} />;
  return (
    <>
      <p>{text.noQueues}</p>
      <RouteLink href="/transport/nodes" onFollow={onFollow}>
        {text.toNodes}
      </RouteLink>
    </>
  );
}
