import { useRouter } from '@tanstack/react-router';
import { Title } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import type { NodeView } from '../../../backend/port';
import { queueText as text } from '../../../i18n/transport-queue';
import { contentTypeNames, forwardModeName } from '../../../i18n/transport-words';
import { RouteLink } from '../../../ui/route-link';
import { useServices } from '../../../ui/services';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { NodeStateTags } from '../components/node-state-tags';
import { sourceRole } from '../components/source-role';
import { NodeNotices } from './node-notices';
import styles from './queue.module.css';

interface NodeHeaderProps {
  readonly node: NodeView;
  readonly transportSubaccountId: string | null;
  readonly actions: ReactNode;
  /** Null where the backend cannot do that. */
  readonly onSchedule: (() => void) | null;
  readonly onEdit: (() => void) | null;
}

/** Where the node is, what it is, and what can be done with its imports. */
export function NodeHeader({ node, transportSubaccountId, actions, onSchedule, onEdit }: NodeHeaderProps) {
  return (
    <header className={styles.header}>
      <nav aria-label={text.breadcrumb}>
        <ol className={styles.path}>
          <li>
            <RouteLink href="/transport">{text.overview}</RouteLink>
          </li>
          <li>
            <RouteLink href="/transport/nodes">{text.nodes}</RouteLink>
          </li>
          <li aria-current="page">{node.name}</li>
        </ol>
      </nav>
      <div className={styles.titleLine}>
        <div className={styles.title}>
          <Title level="H1" size="H3" wrappingType="Normal">
            {node.name}
          </Title>
        </div>
        <div className={styles.headerActions}>{actions}</div>
      </div>
      {node.description !== '' && <p className={styles.description}>{node.description}</p>}
      <NodeStateTags node={node} {...(onSchedule === null ? {} : { onSchedule })} />
      <NodeFacts node={node} transportSubaccountId={transportSubaccountId} />
      <NodeNotices node={node} transportSubaccountId={transportSubaccountId} onEdit={onEdit} />
    </header>
  );
}

/** The facts that the node has (transport.md section 5: only if assigned). */
function NodeFacts({ node, transportSubaccountId }: Pick<NodeHeaderProps, 'node' | 'transportSubaccountId'>) {
  const router = useRouter();
  // The target stands in the destination, which is known only where it can be edited.
  const canEdit = useServices().backend.capabilities.editLandscape;
  const names = new Map(useSubaccounts()?.map(({ id, name }) => [id, name]));
  const { targetSubaccountId } = node;
  const target = targetSubaccountId === null ? undefined : names.get(targetSubaccountId);
  const role = sourceRole(node, names);
  const { contentType, destination } = node;
  const destinationHref = (subaccountId: string, open: string) =>
    router.buildLocation({
      to: '/subaccounts/$subaccountId/destinations',
      params: { subaccountId },
      search: { open },
    }).href;
  const targetHref = (subaccountId: string) =>
    router.buildLocation({ to: '/subaccounts/$subaccountId/certificates', params: { subaccountId } }).href;
  return (
    <dl className={styles.facts}>
      <Fact label={text.forwardMode}>{forwardModeName(node)}</Fact>
      {contentType !== null && <Fact label={text.contentType}>{contentTypeNames[contentType]}</Fact>}
      {destination !== null && (
        <Fact label={text.destination}>
          {transportSubaccountId === null ? (
            destination
          ) : (
            <RouteLink href={destinationHref(transportSubaccountId, destination)}>{destination}</RouteLink>
          )}
        </Fact>
      )}
      {destination !== null && canEdit && (
        <Fact label={text.target}>
          {targetSubaccountId === null || target === undefined ? (
            text.unknownTarget
          ) : (
            <RouteLink href={targetHref(targetSubaccountId)}>{target}</RouteLink>
          )}
        </Fact>
      )}
      {destination === null && role !== null && <Fact label={text.target}>{role}</Fact>}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}:</dt>
      <dd>{children}</dd>
    </div>
  );
}
