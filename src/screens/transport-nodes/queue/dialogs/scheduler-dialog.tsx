import '../../components/locale-data';
import { Button, CheckBox, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { NodeView } from '../../../../backend/port';
import { checkSchedule } from '../../../../domain/transport';
import type { SchedulePattern } from '../../../../domain/transport/types';
import { schedulerText as text } from '../../../../i18n/transport-queue';
import { ConfirmDialog } from '../../../../ui/confirm-dialog';
import { FormDialog } from '../../../../ui/form-dialog';
import { useToast } from '../../../../ui/toast';
import { useTransport } from '../../../../ui/use-transport';
import { ChoiceField } from '../../components/choice-field';
import { DailyFields, WeeklyFields } from './schedule-fields';

/** What is offered first. */
const usual = {
  daily: { kind: 'daily', everyHours: 1 },
  weekly: { kind: 'weekly', everyWeeks: 1, days: [], time: '22:00' },
} as const satisfies Readonly<Record<SchedulePattern['kind'], SchedulePattern>>;

const patternChoices = [
  { value: 'daily', text: text.daily },
  { value: 'weekly', text: text.weekly },
];

interface SchedulerDialogProps {
  readonly node: NodeView;
  readonly onClose: () => void;
}

/** When requests of a node are imported by themselves: every few hours, or on days of the week. */
export function SchedulerDialog({ node, onClose }: SchedulerDialogProps) {
  const transport = useTransport();
  const toast = useToast();
  const { schedule } = node;
  const [pattern, setPattern] = useState<SchedulePattern>(schedule?.pattern ?? usual.daily);
  const [active, setActive] = useState(schedule?.active ?? false);
  const [isDeleting, setIsDeleting] = useState(false);
  const problem = checkSchedule(pattern);

  const save = async () => {
    await transport.controlImport(node.id, { kind: 'schedule', pattern, active }, node.version);
    toast(text.saved);
  };
  const remove = async () => {
    await transport.controlImport(node.id, { kind: 'delete-schedule' }, node.version);
    toast(text.deleted);
    onClose();
  };

  return (
    <FormDialog
      title={text.title(node.name)}
      submitLabel={schedule === null ? text.create : text.save}
      isComplete={problem === null}
      onSubmit={save}
      onClose={onClose}
    >
      <p>{text.tab}</p>
      {schedule?.deactivatedByFailures === true && (
        <MessageStrip design="Negative" hideCloseButton>
          {text.failed}
        </MessageStrip>
      )}
      {node.automaticImport && (
        <MessageStrip design="Information" hideCloseButton>
          {text.automatic}
        </MessageStrip>
      )}
      <ChoiceField
        label={text.pattern}
        choices={patternChoices}
        value={pattern.kind}
        onChange={(kind) => setPattern(kind === 'weekly' ? usual.weekly : usual.daily)}
      />
      {pattern.kind === 'daily' ? (
        <DailyFields pattern={pattern} onChange={setPattern} />
      ) : (
        <WeeklyFields pattern={pattern} onChange={setPattern} />
      )}
      {problem !== null && <span>{text.problems[problem]}</span>}
      <CheckBox text={text.active} checked={active} onChange={(event) => setActive(event.target.checked)} />
      {!active && <span role="status">{schedule === null ? text.createdInactive : text.onlyWhileActive}</span>}
      {schedule !== null && (
        <>
          <span>{text.nextRun(schedule.nextRunAt)}</span>
          {schedule.lastRunAt !== null && <span>{text.lastRun(schedule.lastRunAt)}</span>}
          <div>
            <Button design="Transparent" onClick={() => setIsDeleting(true)}>
              {text.delete}
            </Button>
          </div>
        </>
      )}
      {isDeleting && (
        <ConfirmDialog
          title={text.delete}
          confirmLabel={text.delete}
          design="Negative"
          onConfirm={remove}
          onClose={() => setIsDeleting(false)}
        >
          <p>{text.deleteHint(node.name)}</p>
        </ConfirmDialog>
      )}
    </FormDialog>
  );
}
