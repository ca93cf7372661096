import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import type { TransportLandscape } from '../../../backend/port';
import { availabilityText } from '../../../i18n/transport-availability';
import { overviewText as text } from '../../../i18n/transport-overview';
import { classNames } from '../../../ui/class-names';
import columnStyles from '../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../ui/columns/column-header';
import { PageMessage } from '../../../ui/page-message';
import { useServices } from '../../../ui/services';
import { actionsQuery, landscapeQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { Loaded } from '../components/loaded';
import { RefreshLandscape } from '../components/refresh';
import { AccessCard } from './access-card';
import { LoggedImports, QueuedImports } from './import-card';
import { SchedulesCard, TopNodesCard } from './node-links';
import styles from './overview.module.css';

/** How the imports went, what waits, and the ways to the landscape. */
export function TransportOverviewScreen() {
  const transport = useTransport();
  const { capabilities } = useServices().backend;
  const landscape = useQuery(landscapeQuery(transport));
  const actions = useQuery({ ...actionsQuery(transport), enabled: capabilities.transportLogs });
  return (
    <Loaded query={landscape} loading={text.loading}>
      {({ nodes }) => {
        if (nodes.length === 0) return capabilities.editLandscape ? <NoLandscape /> : <NoNodes />;
        if (!capabilities.transportLogs) return <Overview nodes={nodes} imports={<QueuedImports nodes={nodes} />} />;
        return (
          <Loaded query={actions} loading={text.loading}>
            {(done) => <Overview nodes={nodes} imports={<LoggedImports actions={done} />} />}
          </Loaded>
        );
      }}
    </Loaded>
  );
}

interface OverviewProps {
  readonly nodes: TransportLandscape['nodes'];
  /** The card of how they went. */
  readonly imports: ReactNode;
}

function Overview({ nodes, imports }: OverviewProps) {
  const { capabilities } = useServices().backend;
  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        level="H1"
        title={text.title}
        subtitle={
          <>
            <span>{text.nodes(nodes.length)}</span>
            <RefreshLandscape />
          </>
        }
      />
      <div className={columnStyles.body}>
        <div className={styles.grid}>
          <div className={classNames(styles.wide)}>{imports}</div>
          <TopNodesCard nodes={nodes} />
          {capabilities.controlImport && <SchedulesCard nodes={nodes} />}
          {capabilities.editLandscape && <AccessCard />}
        </div>
      </div>
    </div>
  );
}

/** Where nodes come from that cannot be made here. */
function NoNodes() {
  return (
    <PageMessage title={availabilityText.noNodesTitle} hint={availabilityText.noNodesHint}>
      <RefreshLandscape />
    </PageMessage>
  );
}

/** What a landscape is for, and how to come to one. */
function NoLandscape() {
  const navigate = useNavigate();
  return (
    <PageMessage title={text.emptyTitle} hint={text.emptyHint}>
      <ol className={styles.steps}>
        {text.steps.map(({ title, hint }) => (
          <li key={title}>
            <strong>{title}</strong>
            {hint}
          </li>
        ))}
      </ol>
      <Button design="Emphasized" onClick={() => void navigate({ to: '/transport/wizard' })}>
        {text.openWizard}
      </Button>
      <Button onClick={() => void navigate({ to: '/transport/nodes' })}>{text.byHand}</Button>
    </PageMessage>
  );
}
