import deleteIcon from '@ui5/webcomponents-icons/dist/delete.js';
import { Button, Label as FieldLabel, MultiInput, Token } from '@ui5/webcomponents-react';
import { useId } from 'react';
import { labelLimits } from '../../domain/labels';
import { labelsText as text } from '../../i18n/labels';
import { TextField } from '../text-field';
import styles from './detail.module.css';
import type { DraftLabel, LabelDrafts } from './use-label-drafts';

interface LabelFieldsProps {
  readonly drafts: LabelDrafts;
  /** Whether broken rules are shown already. */
  readonly isChecked: boolean;
}

/** One line per label: its key, its values as tokens, and a button that removes it. */
export function LabelFields({ drafts: { drafts, problem, add, change, remove }, isChecked }: LabelFieldsProps) {
  const isFull = drafts.length >= labelLimits.labels;
  return (
    <>
      <p className={styles.quiet}>{text.labelsHint}</p>
      <div>
        {drafts.map((draft) => (
          <LabelRow
            key={draft.id}
            draft={draft}
            problem={isChecked && problem?.id === draft.id ? problem.rule : null}
            onChange={(changes) => change(draft.id, changes)}
            onRemove={() => remove(draft.id)}
          />
        ))}
      </div>
      <div>
        <Button disabled={isFull} onClick={add}>
          {text.addLabel}
        </Button>
        {isFull && <p className={styles.quiet}>{text.labelProblems['too-many-labels']}</p>}
      </div>
    </>
  );
}

interface LabelRowProps {
  readonly draft: DraftLabel;
  readonly problem: keyof typeof text.labelProblems | null;
  readonly onChange: (changes: Partial<DraftLabel>) => void;
  readonly onRemove: () => void;
}

function LabelRow({ draft, problem, onChange, onRemove }: LabelRowProps) {
  const valuesId = useId();
  const { values, pending } = draft;
  const isFull = values.length >= labelLimits.values;
  const valuesProblem = problem === 'too-many-values' || (isFull && pending !== '') ? 'too-many-values' : null;
  const keyProblem = problem === 'empty-key' || problem === 'duplicate-key' ? problem : null;
  const takePending = () => {
    const value = pending.trim();
    if (value === '' || isFull) return;
    onChange({ pending: '', values: values.includes(value) ? values : [...values, value] });
  };
  return (
    <div className={styles.labelRow}>
      <TextField
        label={text.labelKey}
        value={draft.key}
        problem={keyProblem === null ? null : text.labelProblems[keyProblem]}
        onChange={(key) => onChange({ key })}
      />
      <div className={styles.field}>
        <FieldLabel for={valuesId} showColon>
          {text.labelValues}
        </FieldLabel>
        <MultiInput
          id={valuesId}
          accessibleName={text.labelValues}
          placeholder={values.length === 0 ? text.labelValuesHint : ''}
          value={pending}
          valueState={valuesProblem === null ? 'None' : 'Negative'}
          valueStateMessage={valuesProblem === null ? undefined : <div>{text.labelProblems[valuesProblem]}</div>}
          tokens={values.map((value) => <Token key={value} text={value} />)}
          onInput={(event) => onChange({ pending: event.target.value })}
          onChange={takePending}
          onTokenDelete={(event) => {
            const removed = new Set(event.detail.tokens.map((token) => token.text));
            onChange({ values: values.filter((value) => !removed.has(value)) });
          }}
        />
      </div>
      <Button
        design="Transparent"
        icon={deleteIcon}
        tooltip={text.removeLabel(draft.key)}
        accessibleName={text.removeLabel(draft.key)}
        onClick={onRemove}
      />
    </div>
  );
}
