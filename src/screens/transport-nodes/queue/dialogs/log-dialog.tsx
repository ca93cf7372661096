import { useQuery } from '@tanstack/react-query';
import type { NodeView } from '../../../../backend/port';
import type { RequestNumber } from '../../../../domain/transport/types';
import { formatDateTime } from '../../../../i18n/format';
import { queueText as text } from '../../../../i18n/transport-queue';
import { actionTypeNames } from '../../../../i18n/transport-words';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { requestQuery } from '../../../../ui/transport-queries';
import { useTransport } from '../../../../ui/use-transport';
import { ActionMessages } from '../../components/action-messages';
import { DetailDialog } from '../../components/detail-dialog';
import { Loaded } from '../../components/loaded';
import { StatusText } from '../../components/status-text';
import styles from '../queue.module.css';

interface LogDialogProps {
  readonly node: NodeView;
  readonly request: RequestNumber;
  readonly onClose: () => void;
}

/** All that was done to a request at this node, the newest first. */
export function LogDialog({ node, request, onClose }: LogDialogProps) {
  const details = useQuery(requestQuery(useTransport(), request));
  return (
    <DetailDialog title={text.logTitle(request, node.name)} onClose={onClose}>
      <Loaded query={details} loading={text.logLoading}>
        {({ actions }) => {
          const here = actions.filter(({ nodeId }) => nodeId === node.id);
          if (here.length === 0) return <p>{text.logEmpty}</p>;
          return here.map(({ id, type, user, status, endedAt, messages }) => (
            <DetailCard
              key={id}
              level="H2"
              title={`${actionTypeNames[type]}, ${formatDateTime(endedAt)}`}
              actions={
                <span className={styles.logFacts}>
                  <span>
                    {text.logUser}: {user}
                  </span>
                  <StatusText status={status} />
                </span>
              }
            >
              <ActionMessages messages={messages} />
            </DetailCard>
          ));
        }}
      </Loaded>
    </DetailDialog>
  );
}
