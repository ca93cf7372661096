import deleteIcon from '@ui5/webcomponents-icons/dist/delete.js';
import { Button, Label as FieldLabel, MultiInput, Token } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import { checkLabels, labelLimits } from '../../../../domain/labels';
import type { Label, Scope } from '../../../../domain/scope';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { ErrorStrip } from '../../../../ui/error-strip';
import { TextField } from '../../../../ui/text-field';
import { useToast } from '../../../../ui/toast';
import { useUnsavedChanges } from '../../../../ui/unsaved-changes';
import { useSetLabels } from '../../mutations';
import styles from './detail.module.css';

interface DraftLabel extends Label {
  /** Identity while editing: keys change and may be empty. */
  readonly id: number;
  /** Typed, but not a value yet. */
  readonly pending: string;
}

interface LabelsEditorProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly onClose: () => void;
}

/** Edits the labels of a certificate; nothing is stored before *Save*. */
export function LabelsEditor({ scope, record, onClose }: LabelsEditorProps) {
  const setLabels = useSetLabels(scope, record);
  const toast = useToast();
  const [nextId, setNextId] = useState(record.labels.length + 1);
  const [drafts, setDrafts] = useState<readonly DraftLabel[]>(() =>
    record.labels.length === 0
      ? [{ id: 0, key: '', values: [], pending: '' }]
      : record.labels.map((label, id) => ({ ...label, id, pending: '' })),
  );
  const [isChecked, setIsChecked] = useState(false);
  const labels = drafts.map(toLabel);
  const isDirty = JSON.stringify(labels.filter(isFilled)) !== JSON.stringify(record.labels);
  const leaveDialog = useUnsavedChanges(
    isDirty && !setLabels.isSuccess,
    (from, to) => from.pathname !== to.pathname || openOf(from.search) !== openOf(to.search),
  );
  const problem = isChecked ? checkLabels(labels) : null;

  const change = (id: number, changes: Partial<DraftLabel>) =>
    setDrafts((current) => current.map((draft) => (draft.id === id ? { ...draft, ...changes } : draft)));
  const add = () => {
    setDrafts((current) => [...current, { id: nextId, key: '', values: [], pending: '' }]);
    setNextId(nextId + 1);
  };
  const save = () => {
    setIsChecked(true);
    if (checkLabels(labels) !== null) return;
    setLabels.mutate(labels, {
      onSuccess: () => {
        toast(text.labelsSaved);
        onClose();
      },
    });
  };

  return (
    <div className={styles.stack}>
      {leaveDialog}
      <p className={styles.quiet}>{text.labelsHint}</p>
      <div>
        {drafts.map((draft, index) => (
          <LabelRow
            key={draft.id}
            draft={draft}
            problem={problem?.index === index ? problem.rule : null}
            onChange={(changes) => change(draft.id, changes)}
            onRemove={() => setDrafts((current) => current.filter((item) => item.id !== draft.id))}
          />
        ))}
      </div>
      <div>
        <Button disabled={drafts.length >= labelLimits.labels} onClick={add}>
          {text.addLabel}
        </Button>
        {drafts.length >= labelLimits.labels && <p className={styles.quiet}>{text.labelProblems['too-many-labels']}</p>}
      </div>
      <ErrorStrip error={setLabels.error} />
      <div className={styles.end}>
        <Button design="Emphasized" loading={setLabels.isPending} onClick={save}>
          {text.save}
        </Button>
        <Button design="Transparent" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </div>
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

/** A value that was typed but not confirmed by Enter counts: it must not be lost by pressing *Save*. */
function toLabel({ key, values, pending }: DraftLabel): Label {
  const value = pending.trim();
  return { key: key.trim(), values: value === '' || values.includes(value) ? values : [...values, value] };
}

function isFilled(label: Label): boolean {
  return label.key !== '' || label.values.length > 0;
}

function openOf(search: object): unknown {
  return 'open' in search ? search.open : undefined;
}
