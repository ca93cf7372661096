import '../components/locale-data';
import { DateRangePicker } from '@ui5/webcomponents-react';
import { queueText as text } from '../../../i18n/transport-queue';
import { classNames } from '../../../ui/class-names';
import styles from './queue.module.css';
import type { QueueFilter } from './queue-filter';

interface CustomDateProps {
  readonly id: string;
  readonly range: QueueFilter['custom'];
  readonly onChange: (range: QueueFilter['custom']) => void;
}

/** Between the days in the value, which hold hyphens of their own. */
const delimiter = ' – ';

/** A day or a span of days instead of the preset range; cleared, the preset range counts again. */
export function CustomDate({ id, range, onChange }: CustomDateProps) {
  return (
    <DateRangePicker
      id={id}
      className={classNames(styles.control)}
      accessibleName={text.customDate}
      placeholder={text.customDateHint}
      valueFormat="yyyy-MM-dd"
      displayFormat="medium"
      delimiter={delimiter}
      showClearIcon
      value={range === null ? '' : [range.from, range.to].join(delimiter)}
      onChange={(event) => {
        if (!event.detail.valid) return;
        const [from = '', to = from] = event.detail.value.split(delimiter).map((part) => part.trim());
        onChange(from === '' ? null : { from, to: to === '' ? from : to });
      }}
    />
  );
}
