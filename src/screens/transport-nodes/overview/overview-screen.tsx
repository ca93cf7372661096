import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '@ui5/webcomponents-react';
import type { TransportLandscape } from '../../../backend/port';
import type { TransportAction } from '../../../domain/transport/types';
import { overviewText as text } from '../../../i18n/transport-overview';
import { classNames } from '../../../ui/class-names';
import columnStyles from '../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../ui/columns/column-header';
import { PageMessage } from '../../../ui/page-message';
import { actionsQuery, landscapeQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { Loaded } from '../components/loaded';
import { AccessCard } from './access-card';
import { ImportCard } from './import-card';
import { SchedulesCard, TopNodesCard } from './node-links';
import styles from './overview.module.css';

/** How the imports went, what waits, and the ways to the landscape. */
export function TransportOverviewScreen() {
  const transport = useTransport();
  const landscape = useQuery(landscapeQuery(transport));
  const actions = useQuery(actionsQuery(transport));
  return (
    <Loaded query={landscape} loading={text.loading}>
      {(known) => (
        <Loaded query={actions} loading={text.loading}>
          {(done) => (known.nodes.length === 0 ? <NoLandscape /> : <Overview landscape={known} actions={done} />)}
        </Loaded>
      )}
    </Loaded>
  );
}

interface OverviewProps {
  readonly landscape: TransportLandscape;
  readonly actions: readonly TransportAction[];
}

function Overview({ landscape: { nodes }, actions }: OverviewProps) {
  return (
    <div className={columnStyles.column}>
      <ColumnHeader level="H1" title={text.title} subtitle={<span>{text.nodes(nodes.length)}</span>} />
      <div className={columnStyles.body}>
        <div className={styles.grid}>
          <div className={classNames(styles.wide)}>
            <ImportCard actions={actions} />
          </div>
          <TopNodesCard nodes={nodes} />
          <SchedulesCard nodes={nodes} />
          <AccessCard />
        </div>
      </div>
    </div>
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
