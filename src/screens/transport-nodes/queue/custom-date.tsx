import '../components/locale-data';
import { DateRangePicker, type DateRangePickerDomRef } from '@ui5/webcomponents-react';
import { useEffect, useRef, useState } from 'react';
import { queueText as text } from '../../../i18n/transport-queue';
import { classNames } from '../../../ui/class-names';
import styles from './queue.module.css';
import type { QueueFilter } from './queue-filter';

export interface CustomDateProps {
  readonly id: string;
  readonly range: QueueFilter['custom'];
  readonly onChange: (range: QueueFilter['custom']) => void;
  /** The user went to what stood in its place. */
  readonly takesFocus: boolean;
}

/** Between the days in the value, which hold hyphens of their own. */
const delimiter = '–';

/** A day or a span of days instead of the preset range; cleared, the preset range counts again. */
export function CustomDate({ id, range, onChange, takesFocus }: CustomDateProps) {
  const picker = useRef<DateRangePickerDomRef>(null);
  const [focusesFirst] = useState(takesFocus);
  useEffect(() => {
    if (focusesFirst) void picker.current?.focus();
  }, [focusesFirst]);
  return (
    <DateRangePicker
      ref={picker}
      id={id}
      className={classNames(styles.control)}
      accessibleName={text.customDate}
      placeholder={text.customDateHint}
      valueFormat="yyyy-MM-dd"
      displayFormat="medium"
      delimiter={delimiter}
      showClearIcon
      value={range === null ? '' : [range.from, range.to].join(` ${delimiter} `)}
      onChange={(event) => {
        const chosen = toRange(event.detail.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

/** The days of a value, one of which may be missing; null for an empty value, undefined for what is no day. */
function toRange(value: string): QueueFilter['custom'] | undefined {
  if (value.trim() === '') return null;
  const [from = toDay(value), to = from] = value.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** UI5 hands over a single day that was typed as it was typed. */
function toDay(typed: string): string | undefined {
  const date = new Date(typed);
  if (Number.isNaN(date.getTime())) return undefined;
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}
