import type { TransportAction } from '../../../domain/transport/types';
import { formatDateTime } from '../../../i18n/format';
import { actionLogsText as text } from '../../../i18n/transport-logs';
import { actionTypeNames } from '../../../i18n/transport-words';
import { Facts } from '../../../ui/detail/facts';
import { RouteLink } from '../../../ui/route-link';
import { ActionMessages } from './action-messages';
import { DetailDialog } from './detail-dialog';
import { nodeHref } from './node-href';
import { StatusText } from './status-text';

interface ActionDialogProps {
  readonly action: TransportAction;
  readonly onClose: () => void;
}

/** One action with all its messages. */
export function ActionDialog({ action, onClose }: ActionDialogProps) {
  const { type, node, nodeId, request, user, status, startedAt, endedAt, messages } = action;
  return (
    <DetailDialog title={text.logTitle(actionTypeNames[type])} onClose={onClose}>
      <Facts
        facts={[
          { label: text.columns.node, value: <RouteLink href={nodeHref(nodeId)}>{node}</RouteLink> },
          {
            label: text.columns.request,
            value: <RouteLink href={`/transport/requests/${request}`}>{String(request)}</RouteLink>,
          },
          { label: text.columns.status, value: <StatusText status={status} /> },
          { label: text.columns.user, value: user },
          { label: text.startedAt, value: formatDateTime(startedAt) },
          { label: text.columns.endedAt, value: formatDateTime(endedAt) },
        ]}
      />
      <ActionMessages messages={messages} />
    </DetailDialog>
  );
}
