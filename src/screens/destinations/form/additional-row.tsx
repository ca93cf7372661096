import deleteIcon from '@ui5/webcomponents-icons/dist/delete.js';
import { Button, CheckBox } from '@ui5/webcomponents-react';
import { memo, useEffect, useRef, useState } from 'react';
import { isSecretByName, isSecretKey, type Suggestion } from '../../../domain/destination';
import type { PropertyField } from '../../../domain/destination/field-types';
import { destinationFormText as text } from '../../../i18n/destination-form';
import { classNames } from '../../../ui/class-names';
import type { FileToOpen } from './certificate-findings';
import { FieldFrame } from './fields/field-frame';
import { PropertyControl } from './fields/property-control';
import styles from './form.module.css';
import { fieldId } from './form-context';
import type { FormIssue } from './form-issues';
import { KeyChooser, KeyInput } from './key-inputs';

/** What a row does; the same for as long as the form is open. */
export interface RowActions {
  readonly suggestions: () => readonly Suggestion[];
  readonly setKey: (id: string, key: string | null, typed: string) => void;
  readonly setValue: (id: string, key: string | null, value: string) => void;
  readonly setPlain: (key: string, isPlain: boolean) => void;
  readonly remove: (id: string, key: string | null) => void;
  readonly touch: (key: string) => void;
}

interface AdditionalRowProps {
  readonly id: string;
  /** Null while the key cannot be taken. */
  readonly rowKey: string | null;
  readonly typed: string;
  readonly value: string | undefined;
  /** What the catalogue knows of the key. */
  readonly field: PropertyField | null;
  readonly isPlain: boolean;
  readonly opensFile: FileToOpen | undefined;
  readonly issue: FormIssue | null;
  readonly isNew: boolean;
  readonly actions: RowActions;
}

/** One additional property: its key with suggestions, its value, and a button that removes it. */
export const AdditionalRow = memo(function AdditionalRow(props: AdditionalRowProps) {
  const { id, rowKey, typed, value, field, isPlain, opensFile, issue, isNew, actions } = props;
  const [entered, setEntered] = useState(typed);
  useEffect(() => setEntered(typed), [typed]);
  const takeKey = (key: string) => {
    setEntered(key);
    actions.setKey(id, rowKey, key);
  };

  const keyId = rowKey === null ? fieldId(id) : `${fieldId(rowKey)}-key`;
  const valueId = rowKey === null ? `${fieldId(id)}-value` : fieldId(rowKey);
  const valueIssue = rowKey === null ? null : issue;
  const isSecret = isSecretKey(entered, isPlain ? [entered] : []);
  const help = field?.description ?? '';

  // The input that had the focus may have been replaced by the one that the new key calls for.
  const hadKey = useRef(rowKey !== null);
  useEffect(() => {
    if (!hadKey.current && rowKey !== null && document.activeElement === document.body) {
      document.getElementById(valueId)?.focus();
    }
    hadKey.current = rowKey !== null;
  }, [rowKey, valueId]);

  return (
    <li className={styles.additional} aria-label={entered === '' ? text.newProperty : entered}>
      <FieldFrame id={keyId} label={text.key} note={help === '' ? null : help}>
        {rowKey === null ? (
          <KeyChooser
            id={keyId}
            value={entered}
            issue={issue}
            isNew={isNew}
            suggestions={actions.suggestions}
            onInput={setEntered}
            onChange={takeKey}
          />
        ) : (
          <KeyInput id={keyId} value={entered} onInput={setEntered} onChange={takeKey} />
        )}
      </FieldFrame>
      <FieldFrame id={valueId} label={text.value}>
        <PropertyControl
          id={valueId}
          field={{ ...(field ?? freeField(value)), label: text.valueOf(entered), ...(isSecret && asSecret) }}
          value={value}
          issue={valueIssue}
          isReadOnly={false}
          opensFile={opensFile}
          onChange={(next) => actions.setValue(id, rowKey, next ?? '')}
          onBlur={() => actions.touch(rowKey ?? id)}
        />
        {isSecretByName(entered) && (
          <CheckBox
            text={text.notSecret}
            accessibleName={text.notSecretOf(entered)}
            checked={isPlain}
            onChange={(event) => actions.setPlain(entered, event.target.checked)}
          />
        )}
      </FieldFrame>
      <Button
        design="Transparent"
        icon={deleteIcon}
        className={classNames(styles.remove)}
        tooltip={text.removeProperty(entered)}
        accessibleName={text.removeProperty(entered)}
        onClick={() => actions.remove(id, rowKey)}
      />
    </li>
  );
}, isSame);

const compared = ['id', 'rowKey', 'typed', 'value', 'isPlain', 'isNew', 'actions'] as const;

/** What the catalogue knows is looked up anew at each change: it is the same when it says the same. */
function isSame(before: AdditionalRowProps, after: AdditionalRowProps): boolean {
  return (
    compared.every((name) => before[name] === after[name]) &&
    before.opensFile?.name === after.opensFile?.name &&
    before.issue?.message === after.issue?.message &&
    before.issue?.severity === after.issue?.severity &&
    JSON.stringify(before.field) === JSON.stringify(after.field)
  );
}

const asSecret = { type: 'password', secret: true, canSetEmpty: false } as const satisfies Partial<PropertyField>;

/** A key that the catalogue does not know: any text, on several lines where it has them. */
function freeField(value: string | undefined): PropertyField {
  return {
    kind: 'property',
    key: '',
    label: '',
    type: value?.includes('\n') === true ? 'text' : 'string',
    required: false,
    secret: false,
    canSetEmpty: false,
    values: null,
    httpsOnlyValues: [],
    suggestions: [],
    defaultValue: null,
    description: '',
    maxLength: null,
    deprecated: false,
    certificate: null,
  };
}
