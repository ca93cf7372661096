import { useNavigate } from '@tanstack/react-router';
import { BusyIndicator, Table, TableCell, TableHeaderCell, TableHeaderRow, TableRow } from '@ui5/webcomponents-react';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { RequestDetails, TransportLandscape } from '../../../backend/port';
import type { QueueStatus } from '../../../domain/transport/types';
import { formatDateTime } from '../../../i18n/format';
import { requestText as text } from '../../../i18n/transport-requests';
import { statusName, statusNames } from '../../../i18n/transport-words';
import { classNames } from '../../../ui/class-names';
import columnStyles from '../../../ui/columns/column.module.css';
import detailStyles from '../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../ui/detail/detail-card';
import listStyles from '../../../ui/list/list.module.css';
import { RouteLink } from '../../../ui/route-link';
import { useServices } from '../../../ui/services';
import { GraphLegend } from '../components/graph/graph-legend';
import { type NodeTone, toGraphEdges } from '../components/graph/graph-model';
import { useUsualOrientation } from '../components/graph/use-usual-orientation';
import { nodeHref } from '../components/node-href';
import { StatusText } from '../components/status-text';
import { type TrackedNode, type Tracking, trackRequest } from './tracking';

const RouteGraph = lazy(() =>
  import('../components/graph/route-graph').then(({ RouteGraph }) => ({ default: RouteGraph })),
);

const tones: Readonly<Record<QueueStatus, NodeTone>> = {
  initial: 'informative',
  running: 'informative',
  repeatable: 'informative',
  succeeded: 'positive',
  warning: 'critical',
  error: 'negative',
  fatal: 'negative',
  skipped: 'positive',
  transient: 'neutral',
  deleted: 'neutral',
  unknown: 'neutral',
};

const legend = [
  { tone: 'informative', meaning: text.legend.waiting },
  { tone: 'positive', meaning: text.legend.imported },
  { tone: 'critical', meaning: statusNames.warning },
  { tone: 'negative', meaning: text.legend.failed },
  { tone: 'neutral', meaning: text.legend.other },
] as const;

interface TrackingCardProps {
  readonly request: RequestDetails;
  readonly landscape: TransportLandscape;
}

/** Where a request is, as a graph and as a table; as a table alone where no routes are known. */
export function TrackingCard({ request, landscape }: TrackingCardProps) {
  const knowsRoutes = useServices().backend.capabilities.editLandscape;
  const tracking = useMemo(() => trackRequest(request, landscape), [request, landscape]);
  return (
    <DetailCard level="H2" title={text.tracking}>
      {tracking.nodes.length === 0 ? (
        <p className={detailStyles.quiet}>{text.noNodes}</p>
      ) : (
        <div className={detailStyles.stack}>
          {knowsRoutes ? <TrackingGraph {...tracking} /> : <p className={detailStyles.quiet}>{text.noRoutes}</p>}
          <TrackingTable nodes={tracking.nodes} knowsRoutes={knowsRoutes} />
        </div>
      )}
    </DetailCard>
  );
}

function TrackingGraph({ nodes, routes }: Tracking) {
  const navigate = useNavigate();
  const orientation = useUsualOrientation();
  const drawn = useMemo(() => nodes.map(toGraphNode), [nodes]);
  const edges = useMemo(() => toGraphEdges(routes), [routes]);
  const openQueue = useCallback(
    (nodeId: string) => void navigate({ to: '/transport/nodes/$nodeId', params: { nodeId } }),
    [navigate],
  );
  return (
    <>
      <Suspense fallback={<BusyIndicator active delay={300} className={classNames(columnStyles.busy)} />}>
        <RouteGraph
          label={text.trackingGraph}
          nodes={drawn}
          edges={edges}
          orientation={orientation}
          nodeAction={text.nodeAction}
          hasMenu={false}
          onNode={openQueue}
          isSmall
        />
      </Suspense>
      <GraphLegend tones={legend} />
    </>
  );
}

function toGraphNode({ id, name, isVirtual, isSource, status, statusWord }: TrackedNode) {
  return {
    id,
    name,
    tone: status === null ? ('neutral' as const) : tones[status],
    status: status === null ? absence(isSource) : statusName({ status, statusWord }),
    note: '',
    detail: '',
    hint: '',
    isVirtual,
    signs: [],
    group: null,
    isFaded: false,
  };
}

/** In words, why a node has no status of the request. */
function absence(isSource: boolean): string {
  return isSource ? text.startedHere : text.notHere;
}

interface TrackingTableProps extends Pick<Tracking, 'nodes'> {
  readonly knowsRoutes: boolean;
}

function TrackingTable({ nodes, knowsRoutes }: TrackingTableProps) {
  return (
    <Table
      accessibleName={text.trackingTable}
      overflowMode="Popin"
      headerRow={
        <TableHeaderRow>
          <TableHeaderCell minWidth="10rem" importance={3}>
            {text.columns.node}
          </TableHeaderCell>
          <TableHeaderCell minWidth="8rem" importance={2}>
            {text.columns.status}
          </TableHeaderCell>
          {knowsRoutes && (
            <TableHeaderCell key="from" minWidth="10rem">
              {text.columns.from}
            </TableHeaderCell>
          )}
          <TableHeaderCell minWidth="11rem" importance={1}>
            {text.columns.statusAt}
          </TableHeaderCell>
        </TableHeaderRow>
      }
    >
      {nodes.map(({ id, name, isSource, status, statusWord, statusAt, from }) => (
        <TableRow key={id} rowKey={id}>
          <TableCell>
            <RouteLink href={nodeHref(id)}>{name}</RouteLink>
          </TableCell>
          <TableCell>
            {status === null ? absence(isSource) : <StatusText status={status} word={statusWord} />}
          </TableCell>
          {knowsRoutes && (
            <TableCell key="from">
              <span className={listStyles.name}>{from ?? text.nothing}</span>
            </TableCell>
          )}
          <TableCell>{statusAt === null ? text.nothing : formatDateTime(statusAt)}</TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
