import { ComboBox, type ComboBoxDomRef, ComboBoxItemCustom, Input } from '@ui5/webcomponents-react';
import { useEffect, useRef, useState } from 'react';
import type { Suggestion } from '../../../domain/destination';
import { destinationFormText as text } from '../../../i18n/destination-form';
import { classNames } from '../../../ui/class-names';
import styles from './form.module.css';
import { type FormIssue, valueStateOf } from './form-issues';

interface KeyInputProps {
  readonly id: string;
  readonly value: string;
  readonly onInput: (typed: string) => void;
  readonly onChange: (typed: string) => void;
}

interface KeyChooserProps extends KeyInputProps {
  readonly issue: FormIssue | null;
  readonly isNew: boolean;
  readonly suggestions: () => readonly Suggestion[];
}

/** The key of a row that has none yet: one that is suggested and explained, or a free one. */
export function KeyChooser({ id, value, issue, isNew, suggestions, onInput, onChange }: KeyChooserProps) {
  const input = useRef<ComboBoxDomRef>(null);
  const [offered, setOffered] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    if (isNew) input.current?.focus();
  }, [isNew]);
  return (
    <ComboBox
      ref={input}
      id={id}
      className={classNames(styles.input)}
      accessibleName={text.key}
      noTypeahead
      filter="Contains"
      value={value}
      placeholder={text.keyHint}
      valueState={valueStateOf(issue)}
      valueStateMessage={issue === null ? undefined : <div>{issue.message}</div>}
      onFocus={() => setOffered(suggestions())}
      onInput={(event) => onInput(event.target.value)}
      onChange={(event) => onChange(event.target.value)}
    >
      {offered.map(({ key, description }) => (
        <ComboBoxItemCustom key={key} text={key}>
          <span className={styles.suggestion}>
            <span>{key}</span>
            <span className={styles.quiet}>{description}</span>
          </span>
        </ComboBoxItemCustom>
      ))}
    </ComboBox>
  );
}

/** The key of a row that has one: a plain input, because a hundred combo boxes take seconds to draw. */
export function KeyInput({ id, value, onInput, onChange }: KeyInputProps) {
  return (
    <Input
      id={id}
      className={classNames(styles.input)}
      accessibleName={text.key}
      value={value}
      onInput={(event) => onInput(event.target.value)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
