import type { NodeView } from '../../../backend/port';
import { overviewText as text } from '../../../i18n/transport-overview';
import detailStyles from '../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../ui/detail/detail-card';
import { RouteLink } from '../../../ui/route-link';
import { nodeHref } from '../components/node-href';
import styles from './overview.module.css';

const most = 5;

interface NodesProps {
  readonly nodes: readonly NodeView[];
}

/** The nodes with most requests that wait, each a way to its queue. */
export function TopNodesCard({ nodes }: NodesProps) {
  const top = nodes
    .filter(({ pending }) => pending > 0)
    .sort((left, right) => right.pending - left.pending)
    .slice(0, most);
  return (
    <DetailCard level="H2" title={text.topNodes}>
      <p className={detailStyles.quiet}>{top.length === 0 ? text.nothingPending : text.byPending}</p>
      <ol className={styles.list}>
        {top.map(({ id, name, pending }) => (
          <li key={id}>
            <RouteLink href={nodeHref(id)}>{name}</RouteLink>
            <span className={styles.pending}>{text.pending(pending)}</span>
          </li>
        ))}
      </ol>
    </DetailCard>
  );
}

/** The schedules that were switched off because they failed; each a way to its node. */
export function SchedulesCard({ nodes }: NodesProps) {
  const failed = nodes.filter(({ schedule }) => schedule?.deactivatedByFailures === true);
  return (
    <DetailCard level="H2" title={text.schedules}>
      <p className={detailStyles.quiet}>{failed.length === 0 ? text.noneDeactivated : text.deactivated}</p>
      <ul className={styles.list}>
        {failed.map(({ id, name }) => (
          <li key={id}>
            <RouteLink href={`${nodeHref(id)}?tab=details`}>{name}</RouteLink>
          </li>
        ))}
      </ul>
    </DetailCard>
  );
}
