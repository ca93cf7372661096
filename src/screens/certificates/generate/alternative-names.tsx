import deleteIcon from '@ui5/webcomponents-icons/dist/delete.js';
import { Button, Input } from '@ui5/webcomponents-react';
import { generateText as text } from '../../../i18n/generate';
import { Choice } from './choice';
import styles from './generate.module.css';
import {
  type AlternativeNameRow,
  alternativeNameTypes,
  type ChangeDraft,
  type GenerationDraft,
} from './generation-draft';
import { alternativeNameField, type FieldName, type Problems } from './problems';

interface AlternativeNamesProps {
  readonly draft: GenerationDraft;
  readonly problems: Problems;
  readonly onChange: ChangeDraft;
  readonly onLeave: (field: FieldName) => void;
}

/** One line per subject alternative name. */
export function AlternativeNames({ draft, problems, onChange, onLeave }: AlternativeNamesProps) {
  const rows = draft.alternativeNames;
  const set = (alternativeNames: readonly AlternativeNameRow[]) => onChange({ alternativeNames });
  const changeRow = (id: number, changes: Partial<AlternativeNameRow>) =>
    set(rows.map((row) => (row.id === id ? { ...row, ...changes } : row)));
  const add = () => set([...rows, { id: Math.max(0, ...rows.map(({ id }) => id)) + 1, type: 'dns', value: '' }]);

  return (
    <fieldset className={styles.group}>
      <legend>{text.alternativeNames}:</legend>
      {rows.map(({ id, type, value }, place) => {
        const field = alternativeNameField(id);
        const problem = problems.get(field);
        return (
          <div key={id} className={styles.nameRow}>
            <Choice
              label={text.alternativeNameType(place + 1)}
              values={alternativeNameTypes}
              chosen={type}
              nameOf={(one) => text.alternativeNameTypes[one].name}
              onChange={(chosen) => changeRow(id, { type: chosen })}
            />
            <Input
              className={styles.input ?? ''}
              accessibleName={text.alternativeName(place + 1)}
              placeholder={text.alternativeNameTypes[type].example}
              value={value}
              valueState={problem === undefined ? 'None' : 'Negative'}
              valueStateMessage={problem === undefined ? undefined : <div>{problem}</div>}
              onInput={(event) => changeRow(id, { value: event.target.value })}
              onBlur={() => onLeave(field)}
            />
            <Button
              design="Transparent"
              icon={deleteIcon}
              tooltip={text.removeAlternativeName(value)}
              accessibleName={text.removeAlternativeName(value)}
              onClick={() => set(rows.filter((row) => row.id !== id))}
            />
          </div>
        );
      })}
      <div>
        <Button onClick={add}>{text.addAlternativeName}</Button>
      </div>
    </fieldset>
  );
}
