import searchIcon from '@ui5/webcomponents-icons/dist/search.js';
import { Button, Icon, Input, Label, MultiComboBox, MultiComboBoxItem, Option, Select } from '@ui5/webcomponents-react';
import { type ReactNode, useId } from 'react';
import { queueStatuses } from '../../../domain/transport';
import { queueText as text } from '../../../i18n/transport-queue';
import { statusNames } from '../../../i18n/transport-words';
import { classNames } from '../../../ui/class-names';
import { periods } from '../components/period';
import type { RawSearch } from '../components/use-address';
import { CustomDateField } from './custom-date-field';
import styles from './queue.module.css';
import type { QueueFilter } from './queue-filter';
import { periodParameter, statusParameter } from './queue-search';

interface QueueFiltersProps {
  readonly query: string;
  readonly filter: Omit<QueueFilter, 'query'>;
  readonly onQuery: (query: string) => void;
  readonly onChange: (changes: RawSearch) => void;
  readonly onRestore: () => void;
}

/** Search, status and time: which entries of the queue are shown. */
export function QueueFilters({ query, filter, onQuery, onChange, onRestore }: QueueFiltersProps) {
  const { statuses, period, custom } = filter;
  return (
    <search className={styles.filters} aria-label={text.filters}>
      <Field label={text.search}>
        {(id) => (
          <Input
            id={id}
            type="Search"
            className={classNames(styles.control)}
            accessibleName={text.search}
            placeholder={text.searchHint}
            showClearIcon
            value={query}
            icon={<Icon name={searchIcon} mode="Decorative" />}
            onInput={(event) => onQuery(event.target.value)}
          />
        )}
      </Field>
      <Field label={text.status}>
        {(id) => (
          <MultiComboBox
            id={id}
            className={classNames(styles.control)}
            accessibleName={text.status}
            placeholder={statuses.length === 0 ? text.allStatuses : ''}
            selectedValues={[...statuses]}
            onSelectionChange={(event) => {
              const chosen = event.detail.items.map((item) => item.text);
              onChange(statusParameter(queueStatuses.filter((status) => chosen.includes(statusNames[status]))));
            }}
          >
            {queueStatuses.map((status) => (
              <MultiComboBoxItem key={status} value={status} text={statusNames[status]} />
            ))}
          </MultiComboBox>
        )}
      </Field>
      <Field label={text.presetDate}>
        {(id) => (
          <Select
            id={id}
            className={classNames(styles.control)}
            accessibleName={text.presetDate}
            disabled={custom !== null}
            value={period}
            onChange={(event) => {
              const { value } = event.detail.selectedOption;
              onChange(periodParameter(periods.find((known) => known === value) ?? period));
            }}
          >
            {periods.map((known) => (
              <Option key={known} value={known}>
                {text.periods[known]}
              </Option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={text.customDate}>
        {(id) => (
          <CustomDateField
            id={id}
            range={custom}
            onChange={(range) => onChange({ from: range?.from, to: range?.to, page: undefined })}
          />
        )}
      </Field>
      <Button design="Transparent" className={classNames(styles.restore)} onClick={onRestore}>
        {text.restore}
      </Button>
    </search>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.filter}>
      <Label for={id} showColon>
        {label}
      </Label>
      {children(id)}
    </div>
  );
}
