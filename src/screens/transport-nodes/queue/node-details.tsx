import { Button } from '@ui5/webcomponents-react';
import type { NodeView } from '../../../backend/port';
import { formatDateTime } from '../../../i18n/format';
import { nodesText } from '../../../i18n/transport-nodes';
import { scheduleText, queueText as text } from '../../../i18n/transport-queue';
import { contentTypeNames, forwardModeName } from '../../../i18n/transport-words';
import detailStyles from '../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../ui/detail/detail-card';
import { Facts } from '../../../ui/detail/facts';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { sourceRole } from '../components/source-role';

interface NodeDetailsProps {
  readonly node: NodeView;
  /** Null where the backend cannot do that. */
  readonly onEdit: (() => void) | null;
  readonly onSchedule: (() => void) | null;
}

const yesNo = (value: boolean) => (value ? text.yes : text.no);

const importText = ({ importDisabled }: NodeView) =>
  importDisabled === null ? text.importOn : text.importOff(importDisabled.reason);

/** All that is known of a node; whether it is virtual, and where its destination leads, only where it can be edited. */
export function NodeDetails({ node, onEdit, onSchedule }: NodeDetailsProps) {
  const { contentType, targetSubaccountId } = node;
  const subaccounts = useSubaccounts();
  const names = new Map(subaccounts?.map(({ id, name }) => [id, name]));
  const target = targetSubaccountId === null ? sourceRole(node, names) : names.get(targetSubaccountId);
  return (
    <div className={detailStyles.cards}>
      <DetailCard
        level="H2"
        title={text.detailsGeneral}
        actions={
          onEdit !== null && (
            <Button design="Transparent" onClick={onEdit}>
              {text.edit}
            </Button>
          )
        }
      >
        <Facts
          facts={[
            { label: text.facts.name, value: node.name },
            { label: text.facts.tags, value: node.tags.join(', ') },
            { label: text.facts.forwardMode, value: forwardModeName(node) },
            { label: text.facts.allowUpload, value: yesNo(node.allowUpload) },
            { label: text.facts.solutionManager, value: yesNo(node.controlledBySolutionManager) },
            { label: text.facts.virtual, value: onEdit === null ? null : yesNo(node.virtual) },
            { label: text.facts.contentType, value: contentType === null ? null : contentTypeNames[contentType] },
            { label: text.facts.destination, value: node.destination },
            {
              label: text.facts.target,
              value: target ?? (node.destination === null || onEdit === null ? null : text.unknownTarget),
            },
            {
              label: text.facts.strategy,
              value: contentType === 'mta' ? nodesText.strategies[node.deploymentStrategy] : null,
            },
            { label: text.facts.disabled, value: onSchedule === null ? importText(node) : null },
            { label: text.facts.created, value: formatDateTime(node.createdAt) },
            { label: text.facts.changed, value: formatDateTime(node.modifiedAt) },
            { label: text.facts.description, value: node.description, wide: true },
          ]}
        />
      </DetailCard>
      {onSchedule !== null && <SchedulingCard node={node} onSchedule={onSchedule} />}
    </div>
  );
}

interface SchedulingCardProps {
  readonly node: NodeView;
  readonly onSchedule: () => void;
}

/** Whether, and when, something is imported by itself. */
function SchedulingCard({ node, onSchedule }: SchedulingCardProps) {
  const { schedule, automaticImport } = node;
  return (
    <DetailCard
      level="H2"
      title={text.detailsScheduling}
      actions={
        <Button design="Transparent" onClick={onSchedule}>
          {text.scheduler}
        </Button>
      }
    >
      <Facts
        facts={[
          { label: text.facts.disabled, value: importText(node) },
          { label: text.facts.automatic, value: automaticImport ? text.on : text.off },
          {
            label: text.detailsSchedule,
            value: schedule === null ? text.noSchedule : scheduleText(schedule),
          },
          {
            label: text.facts.nextRun,
            value: schedule?.nextRunAt == null ? null : formatDateTime(schedule.nextRunAt),
          },
          {
            label: text.facts.lastRun,
            value: schedule?.lastRunAt == null ? null : formatDateTime(schedule.lastRunAt),
          },
        ]}
      />
    </DetailCard>
  );
}
