import { useRouter } from '@tanstack/react-router';
import { Button, MessageStrip } from '@ui5/webcomponents-react';
import type { NodeView } from '../../../backend/port';
import type { LogCode } from '../../../domain/transport/types';
import { queueText as text } from '../../../i18n/transport-queue';
import { logMessageText } from '../../../i18n/transport-words';
import { RouteLink } from '../../../ui/route-link';
import styles from './queue.module.css';

interface NodeNoticesProps {
  readonly node: NodeView;
  readonly transportSubaccountId: string | null;
  /** Null where nodes cannot be edited. */
  readonly onEdit: (() => void) | null;
}

/** Why nothing can be imported at a node, and the way to where that is mended. */
export function NodeNotices({ node, transportSubaccountId, onEdit }: NodeNoticesProps) {
  const { targetProblem, importDisabled } = node;
  return (
    <>
      {targetProblem !== null && (
        <div className={styles.notice}>
          <MessageStrip design="Negative" hideCloseButton>
            {text.noTarget(logMessageText(targetProblem))}
          </MessageStrip>
          {onEdit !== null && (
            <Button design="Transparent" onClick={onEdit}>
              {text.editNode}
            </Button>
          )}
          {transportSubaccountId === null ? (
            <RouteLink href="/transport/nodes">{text.toNodes}</RouteLink>
          ) : (
            <DestinationLink node={node} subaccountId={transportSubaccountId} />
          )}
        </div>
      )}
      {importDisabled !== null && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.importIsDisabled(importDisabled.reason)}
        </MessageStrip>
      )}
    </>
  );
}

/** There is a destination to be corrected; otherwise one is to be created or chosen. */
const wrongDestination: ReadonlySet<LogCode> = new Set(['no-target', 'target-missing']);

function DestinationLink({ node, subaccountId }: { readonly node: NodeView; readonly subaccountId: string }) {
  const router = useRouter();
  const { targetProblem, destination } = node;
  const open = targetProblem !== null && wrongDestination.has(targetProblem.code) ? destination : null;
  const { href } = router.buildLocation({
    to: '/subaccounts/$subaccountId/destinations',
    params: { subaccountId },
    search: open === null ? {} : { open },
  });
  return <RouteLink href={href}>{open === null ? text.openDestinations : text.openDestination(open)}</RouteLink>;
}
