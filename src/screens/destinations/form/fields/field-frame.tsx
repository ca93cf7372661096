import hintIcon from '@ui5/webcomponents-icons/dist/message-information.js';
import { Icon, Label, Popover } from '@ui5/webcomponents-react';
import { type ReactNode, useId, useState } from 'react';
import { destinationFormText as text } from '../../../../i18n/destination-form';
import { classNames } from '../../../../ui/class-names';
import styles from '../form.module.css';

interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  /** What the property means; told on request. */
  readonly help?: string;
  /** A line below the input. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A label above its input, with an explanation on request. */
export function FieldFrame({ id, label, isRequired = false, help = '', note = null, children }: FieldFrameProps) {
  return (
    <div className={styles.field}>
      <div className={styles.labelLine}>
        <Label for={id} required={isRequired} showColon>
          {label}
        </Label>
        {help !== '' && <FieldHelp label={label} help={help} />}
      </div>
      {children}
      {note !== null && <div className={styles.note}>{note}</div>}
    </div>
  );
}

function FieldHelp({ label, help }: { readonly label: string; readonly help: string }) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Icon
        id={id}
        name={hintIcon}
        mode="Interactive"
        design="Information"
        className={classNames(styles.help)}
        accessibleName={text.about(label)}
        showTooltip
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <Popover
          open
          opener={id}
          placement="Bottom"
          accessibleName={text.about(label)}
          className={classNames(styles.helpPopover)}
          onClose={() => setIsOpen(false)}
        >
          {help}
        </Popover>
      )}
    </>
  );
}
