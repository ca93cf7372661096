import { Tag } from '@ui5/webcomponents-react';
import { nodesText as text } from '../../../i18n/transport-nodes';
import styles from '../../../ui/list/list.module.css';
import { type ImportState, isOrdinary } from './import-state';

interface NodeStateTagsProps {
  readonly node: ImportState;
  /** Opens the schedule; without it the tag only names it. */
  readonly onSchedule?: () => void;
}

/** What is special about the imports of a node. */
export function NodeStateTags({ node, onSchedule }: NodeStateTagsProps) {
  const { automaticImport, schedule, importDisabled, virtual, controlledBySolutionManager } = node;
  if (isOrdinary(node)) return null;
  return (
    <span className={styles.labels}>
      {automaticImport && <Tag design="Information">{text.states.automatic}</Tag>}
      {schedule !== null && (
        <Tag
          design={schedule.active ? 'Information' : schedule.deactivatedByFailures ? 'Negative' : 'Neutral'}
          hideStateIcon={!schedule.active && !schedule.deactivatedByFailures}
          interactive={onSchedule !== undefined}
          {...(onSchedule === undefined ? {} : { onClick: onSchedule })}
        >
          {schedule.active ? text.states.schedule : text.states.inactiveSchedule}
        </Tag>
      )}
      {importDisabled !== null && (
        <span title={text.disabledBecause(importDisabled.reason)}>
          <Tag design="Critical">{text.states.disabled}</Tag>
        </span>
      )}
      {virtual && (
        <Tag design="Neutral" hideStateIcon>
          {text.states.virtual}
        </Tag>
      )}
      {controlledBySolutionManager && (
        <Tag design="Neutral" hideStateIcon>
          {text.states.solutionManager}
        </Tag>
      )}
    </span>
  );
}
