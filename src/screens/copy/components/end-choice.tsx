import { Label, Option, Select } from '@ui5/webcomponents-react';
import { useId } from 'react';
import { copyText as text } from '../../../i18n/copy';
import styles from '../copy.module.css';
import type { CopyEnd } from '../place';

interface EndChoiceProps {
  readonly title: string;
  readonly end: CopyEnd;
  readonly onSubaccount: (id: string) => void;
  readonly onInstance: (name: string | undefined) => void;
}

/** One end: which subaccount, where there are several, and which level of it. */
export function EndChoice({ title, end, onSubaccount, onInstance }: EndChoiceProps) {
  const { subaccounts, instances, scope, name } = end;
  return (
    <fieldset className={styles.end} aria-label={title}>
      <span className={styles.endTitle}>{title}</span>
      {end.side === 'local' && (
        <Choice
          label={text.subaccount}
          accessibleName={text.subaccountOf(name)}
          options={subaccounts.map((subaccount) => ({ value: subaccount.id, words: subaccount.name }))}
          value={scope.subaccountId}
          onChange={onSubaccount}
        />
      )}
      <Choice
        label={text.level}
        accessibleName={text.levelOf(name)}
        options={[
          { value: '', words: text.subaccountLevel },
          ...instances.map((instance) => ({ value: instance.name, words: text.instanceLevel(instance.name) })),
        ]}
        value={scope.serviceInstance ?? ''}
        onChange={(value) => onInstance(value === '' ? undefined : value)}
      />
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly accessibleName: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ label, accessibleName, options, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <Label for={id} showColon>
        {label}
      </Label>
      <Select
        id={id}
        accessibleName={accessibleName}
        onChange={(event) => onChange(event.detail.selectedOption.getAttribute('data-value') ?? '')}
      >
        {options.map((option) => (
          <Option key={option.value} data-value={option.value} selected={option.value === value}>
            {option.words}
          </Option>
        ))}
      </Select>
    </div>
  );
}
