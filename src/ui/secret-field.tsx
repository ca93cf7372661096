import hideIcon from '@ui5/webcomponents-icons/dist/hide.js';
import showIcon from '@ui5/webcomponents-icons/dist/show.js';
import { CheckBox, Input, ToggleButton } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { secretText as text } from '../i18n/secrets';
import { classNames } from './class-names';
import styles from './secret-field.module.css';

export interface SecretFieldProps {
  readonly id: string;
  readonly label: string;
  /** Undefined while nothing was entered; the empty text is one that was set empty on purpose. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly isRequired?: boolean;
  readonly canSetEmpty?: boolean;
  readonly placeholder?: string;
  /** What is wrong with the value; shown at the field. */
  readonly problem?: { readonly severity: 'error' | 'warning'; readonly message: string } | null;
  readonly onBlur?: () => void;
}

/** An input for a secret: masked until shown on request; where it can be, set empty on purpose. */
export function SecretField(props: SecretFieldProps) {
  const { id, label, value, onChange, isRequired = false, canSetEmpty = false, placeholder, problem, onBlur } = props;
  const [isShown, setIsShown] = useState(false);
  const isSetEmpty = canSetEmpty && value === '';
  const toggle = isShown ? text.hide(label) : text.show(label);
  return (
    <div className={styles.secret}>
      <Input
        id={id}
        type={isShown ? 'Text' : 'Password'}
        className={classNames(styles.input)}
        accessibleName={label}
        required={isRequired}
        disabled={isSetEmpty}
        value={value ?? ''}
        placeholder={isSetEmpty ? text.isEmpty : placeholder}
        valueState={problem == null ? 'None' : problem.severity === 'error' ? 'Negative' : 'Critical'}
        valueStateMessage={problem == null ? undefined : <div>{problem.message}</div>}
        onInput={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        {...(onBlur === undefined ? {} : { onBlur })}
      />
      <ToggleButton
        design="Transparent"
        icon={isShown ? hideIcon : showIcon}
        tooltip={toggle}
        accessibleName={toggle}
        pressed={isShown}
        disabled={isSetEmpty}
        onClick={() => setIsShown(!isShown)}
      />
      {canSetEmpty && (
        <CheckBox
          text={text.setEmpty}
          accessibleName={text.setEmptyOf(label)}
          checked={isSetEmpty}
          onChange={(event) => onChange(event.target.checked ? '' : undefined)}
        />
      )}
    </div>
  );
}
