import { Button, type ButtonDomRef } from '@ui5/webcomponents-react';
import { type Dispatch, useEffect, useMemo, useRef, useState } from 'react';
import { additionalKeysOf, type Suggestion, suggestionsFor } from '../../../domain/destination';
import type { PropertyField } from '../../../domain/destination/field-types';
import type { Properties } from '../../../domain/destination/types';
import { destinationFormText as text } from '../../../i18n/destination-form';
import { classNames } from '../../../ui/class-names';
import { AdditionalRow, type RowActions } from './additional-row';
import type { FileToOpen } from './certificate-findings';
import styles from './form.module.css';
import { FormCard } from './form-card';
import { additionalId } from './form-context';
import type { FormIssue } from './form-issues';
import type { FormAction, FormModel } from './form-model';

interface AdditionalPropertiesProps {
  readonly model: FormModel;
  readonly issues: ReadonlyMap<string, FormIssue>;
  readonly files: ReadonlyMap<string, FileToOpen>;
  readonly dispatch: Dispatch<FormAction>;
  readonly touch: (key: string) => void;
}

/** The card for what has no field of its own: keys the catalogue suggests, and free ones. */
export function AdditionalProperties({ model, issues, files, dispatch, touch }: AdditionalPropertiesProps) {
  const { form, pending, rowIds, plainKeys } = model;
  const [newRow, setNewRow] = useState<string | null>(null);
  const addButton = useRef<ButtonDomRef>(null);
  const properties = useRef(form.properties);
  useEffect(() => {
    properties.current = form.properties;
  }, [form.properties]);

  const actions = useMemo<RowActions>(
    () => ({
      suggestions: () => suggestionsFor(properties.current),
      setKey: (id, key, typed) => dispatch({ type: 'row-key', id, key, typed }),
      setValue: (id, key, value) =>
        dispatch(key === null ? { type: 'row-value', id, value } : { type: 'set', key, value }),
      setPlain: (key, isPlain) => dispatch({ type: 'plain', key, isPlain }),
      remove: (id, key) => {
        addButton.current?.focus();
        dispatch(key === null ? { type: 'remove-row', id } : { type: 'set', key, value: undefined });
      },
      touch,
    }),
    [dispatch, touch],
  );

  const keys = additionalKeysOf(form.properties, form.switches);
  const known = knownFields(form.properties, keys);
  // One list: a row that gets its key stays the same row, with the focus in it.
  const rows = [
    ...keys.map((key) => ({ id: rowIds[key] ?? key, key, typed: key, value: form.properties[key] })),
    ...pending.map((row) => ({ ...row, key: null })),
  ];
  return (
    <FormCard title={text.additional} id={additionalId}>
      {rows.length > 0 && (
        <ul className={styles.additionalList}>
          {rows.map(({ id, key, typed, value }) => (
            <AdditionalRow
              key={id}
              id={id}
              rowKey={key}
              typed={typed}
              value={value}
              field={(key === null ? undefined : known.get(key)) ?? null}
              isPlain={plainKeys.includes(typed)}
              opensFile={key === null ? undefined : files.get(key)}
              issue={issues.get(key ?? id) ?? null}
              isNew={key === null && id === newRow}
              actions={actions}
            />
          ))}
        </ul>
      )}
      <Button
        ref={addButton}
        className={classNames(styles.start)}
        onClick={() => {
          setNewRow(`row-${model.nextRow}`);
          dispatch({ type: 'add-row' });
        }}
      >
        {text.addProperty}
      </Button>
    </FormCard>
  );
}

/** What the catalogue says of the additional keys that are there already. */
function knownFields(properties: Properties, additional: readonly string[]): ReadonlyMap<string, PropertyField> {
  const extra = new Set(additional);
  const fields = Object.fromEntries(Object.entries(properties).filter(([key]) => !extra.has(key)));
  return new Map(suggestionsFor(fields).map((suggestion) => [suggestion.key, toField(suggestion)]));
}

function toField({ key, type, values, suggestions, defaultValue, secret, description }: Suggestion): PropertyField {
  return {
    kind: 'property',
    key,
    label: key,
    type,
    required: false,
    secret,
    canSetEmpty: secret,
    values,
    httpsOnlyValues: [],
    suggestions,
    defaultValue,
    description,
    maxLength: null,
    deprecated: false,
    certificate: type === 'certificateRef' ? 'trust-store' : null,
  };
}
