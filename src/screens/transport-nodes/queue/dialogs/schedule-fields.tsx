import { CheckBox, Label, TimePicker } from '@ui5/webcomponents-react';
import { useId } from 'react';
import { dailyIntervals } from '../../../../domain/transport';
import type { SchedulePattern } from '../../../../domain/transport/types';
import { schedulerText as text } from '../../../../i18n/transport-queue';
import dialogStyles from '../../../../ui/dialog.module.css';
import viewStyles from '../../../../ui/list/view-dialog.module.css';
import { ChoiceField } from '../../components/choice-field';
import styles from '../queue.module.css';

type Daily = Extract<SchedulePattern, { readonly kind: 'daily' }>;
type Weekly = Extract<SchedulePattern, { readonly kind: 'weekly' }>;

interface FieldsProps<Pattern> {
  readonly pattern: Pattern;
  readonly onChange: (pattern: SchedulePattern) => void;
}

const weeklyIntervals = [1, 2, 3, 4, 6, 8, 12, 26, 52];

/** Every few hours. */
export function DailyFields({ pattern, onChange }: FieldsProps<Daily>) {
  return (
    <ChoiceField
      label={text.interval}
      choices={dailyIntervals.map((hours) => ({ value: String(hours), text: text.everyHours(hours) }))}
      value={String(pattern.everyHours)}
      onChange={(value) => onChange({ kind: 'daily', everyHours: Number(value) })}
    />
  );
}

/** Every few weeks, on days, at a time. */
export function WeeklyFields({ pattern, onChange }: FieldsProps<Weekly>) {
  const timeId = useId();
  const intervals = [...new Set([...weeklyIntervals, pattern.everyWeeks])].sort((left, right) => left - right);
  return (
    <>
      <ChoiceField
        label={text.interval}
        choices={intervals.map((weeks) => ({ value: String(weeks), text: text.everyWeeks(weeks) }))}
        value={String(pattern.everyWeeks)}
        onChange={(value) => onChange({ ...pattern, everyWeeks: Number(value) })}
      />
      <fieldset className={viewStyles.group}>
        <legend className={viewStyles.legend}>{text.days}</legend>
        <div className={styles.days}>
          {text.dayNames.map((name, place) => {
            const day = place + 1;
            return (
              <CheckBox
                key={name}
                text={name}
                checked={pattern.days.includes(day)}
                onChange={(event) => {
                  const others = pattern.days.filter((known) => known !== day);
                  const days = event.target.checked ? [...others, day] : others;
                  onChange({ ...pattern, days: days.toSorted((left, right) => left - right) });
                }}
              />
            );
          })}
        </div>
      </fieldset>
      <div className={dialogStyles.field}>
        <Label for={timeId} showColon>
          {text.time}
        </Label>
        <TimePicker
          id={timeId}
          accessibleName={text.time}
          formatPattern="HH:mm"
          value={pattern.time}
          onChange={(event) => onChange({ ...pattern, time: event.detail.value })}
        />
      </div>
    </>
  );
}
