import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Tab, TabContainer } from '@ui5/webcomponents-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { NodeView, TransportLandscape } from '../../../backend/port';
import { queueText as text } from '../../../i18n/transport-queue';
import { classNames } from '../../../ui/class-names';
import { PageMessage } from '../../../ui/page-message';
import { useServices } from '../../../ui/services';
import { queueQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { WithLandscape } from '../components/with-landscape';
import type { ControlKind } from './dialogs/import-control-dialogs';
import { HeaderActions } from './header-actions';
import { ImportQueue } from './import-queue';
import { NodeDetails } from './node-details';
import { NodeHeader } from './node-header';
import { NodeRoutes } from './node-routes';
import styles from './queue.module.css';
import { type NodeTab, nodeTabs } from './queue-search';
import { type QueueLocation, useQueueLocation } from './use-queue-location';

const ControlDialog = lazy(() =>
  import('./dialogs/import-control-dialogs').then(({ ControlDialog }) => ({ default: ControlDialog })),
);
const SchedulerDialog = lazy(() =>
  import('./dialogs/scheduler-dialog').then(({ SchedulerDialog }) => ({ default: SchedulerDialog })),
);
const NodeDialog = lazy(() => import('../nodes/node-dialog').then(({ NodeDialog }) => ({ default: NodeDialog })));

/** The page of a node: its import queue, its details, its routes. */
export function NodeScreen() {
  const location = useQueueLocation();
  const navigate = useNavigate();
  return (
    <WithLandscape>
      {(landscape) => {
        const node = landscape.nodes.find(({ id }) => id === location.nodeId);
        if (node === undefined) {
          return (
            <PageMessage title={text.nodeMissing} hint={text.nodeMissingHint}>
              <Button onClick={() => void navigate({ to: '/transport/nodes' })}>{text.toNodes}</Button>
            </PageMessage>
          );
        }
        return <NodePage key={node.id} node={node} landscape={landscape} location={location} />;
      }}
    </WithLandscape>
  );
}

interface NodePageProps {
  readonly node: NodeView;
  readonly landscape: TransportLandscape;
  readonly location: QueueLocation;
}

/** Without routes that are known there is no page of them. */
const tabsWithoutRoutes: readonly NodeTab[] = ['queue', 'details'];

type OpenDialog = ControlKind | 'scheduler' | 'edit';

function NodePage({ node, landscape, location }: NodePageProps) {
  const { search, update } = location;
  const { editLandscape, controlImport } = useServices().backend.capabilities;
  const tabs: readonly NodeTab[] = editLandscape ? nodeTabs : tabsWithoutRoutes;
  const shown = tabs.includes(search.tab) ? search.tab : 'queue';
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const closeDialog = () => setDialog(null);
  const openEdit = editLandscape ? () => setDialog('edit') : null;
  const openScheduler = controlImport ? () => setDialog('scheduler') : null;
  const contents: Readonly<Record<NodeTab, () => ReactNode>> = {
    queue: () => <Queue node={node} landscape={landscape} location={location} />,
    details: () => <NodeDetails node={node} onEdit={openEdit} onSchedule={openScheduler} />,
    routes: () => <NodeRoutes node={node} landscape={landscape} />,
  };
  return (
    <div className={styles.page}>
      <NodeHeader
        node={node}
        transportSubaccountId={landscape.transportSubaccountId}
        actions={
          openScheduler !== null && <HeaderActions node={node} onSchedule={openScheduler} onControl={setDialog} />
        }
        onSchedule={openScheduler}
        onEdit={openEdit}
      />
      <TabContainer
        className={classNames(styles.tabs)}
        tabLayout="Standard"
        contentBackgroundDesign="Transparent"
        onTabSelect={(event) => {
          const chosen = nodeTabs.find((tab) => tab === event.detail.tab.dataset.tab);
          update({ tab: chosen === 'queue' ? undefined : chosen });
        }}
      >
        {tabs.map((tab) => (
          <Tab key={tab} data-tab={tab} text={text.tabs[tab]} selected={tab === shown}>
            {tab === shown && contents[tab]()}
          </Tab>
        ))}
      </TabContainer>
      <Suspense>
        {dialog === 'scheduler' ? (
          <SchedulerDialog node={node} onClose={closeDialog} />
        ) : dialog === 'edit' ? (
          <NodeDialog landscape={landscape} existing={node} onClose={closeDialog} />
        ) : (
          dialog !== null && <ControlDialog node={node} kind={dialog} onClose={closeDialog} />
        )}
      </Suspense>
    </div>
  );
}

function Queue({ node, landscape, location }: NodePageProps) {
  const queue = useQuery(queueQuery(useTransport(), node.id));
  return <ImportQueue node={node} landscape={landscape} queue={queue} location={location} />;
}
