import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@ui5/webcomponents-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { DestinationContent, DestinationRecord, Properties } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { destinationFormText as text } from '../../../i18n/destination-form';
import { DetailCard } from '../../../ui/detail/detail-card';
import { ErrorStrip } from '../../../ui/error-strip';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { useUnsavedChanges } from '../../../ui/unsaved-changes';
import { useUnlock } from '../../../ui/use-unlock';
import styles from './form.module.css';
import type { Base } from './form-model';
import { IssueSummary } from './issue-summary';
import { hiddenMark, toJsonText } from './json-text';
import { leavesForm } from './leaves-form';
import { MergeDialog, type Merged } from './merge-dialog';
import { baseOf, isGone, isOutdated, readWhole, saveContent } from './save-content';
import { useJsonIssues } from './use-json-issues';

interface JsonViewProps {
  readonly scope: Scope;
  readonly record: DestinationRecord;
  /** All of the scope. */
  readonly records: readonly DestinationRecord[];
  readonly onSaved: (record: DestinationRecord) => void;
}

/** What is being edited: the stored content with its secrets, which the text shows as marks. */
interface Editing {
  readonly base: Base | null;
  readonly stored: DestinationContent;
  readonly text: string;
}

/** A destination as JSON text, to look at, copy, and on request edit under the rules of the form. */
export function JsonView({ scope, record, records, onSaved }: JsonViewProps) {
  const { backend } = useServices();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const areaId = useId();
  const { unlock, dialog: unlockDialog } = useUnlock();

  const edit = async () => {
    setProblem(null);
    try {
      if (record.secretKeys.length > 0 && !(await unlock())) return;
      const stored = await readWhole(backend, { kind: 'destination', scope }, record);
      setEditing({ base: baseOf(record), stored, text: toJsonText(record) });
    } catch (error) {
      setProblem(error);
    }
  };

  if (editing !== null) {
    return (
      <JsonEditor
        scope={scope}
        record={record}
        records={records}
        start={editing}
        onSaved={(saved) => {
          setEditing(null);
          onSaved(saved);
        }}
        onCancel={() => setEditing(null)}
      />
    );
  }
  return (
    <DetailCard title={text.json} actions={<Button onClick={() => void edit()}>{text.edit}</Button>}>
      <JsonArea id={areaId} value={toJsonText(record)} />
      <ErrorStrip error={problem} />
      {unlockDialog}
    </DetailCard>
  );
}

interface JsonEditorProps extends JsonViewProps {
  readonly start: Editing;
  readonly onCancel: () => void;
}

function JsonEditor({ scope, record, records, start, onSaved, onCancel }: JsonEditorProps) {
  const { backend } = useServices();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [{ base, stored, text: typed }, setEditing] = useState(start);
  const [isSaving, setIsSaving] = useState(false);
  const [isComparing, setIsComparing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [finished, setFinished] = useState<(() => void) | null>(null);
  const areaId = useId();
  const { content, issues, isBlocked } = useJsonIssues(scope, records, typed, stored, base?.id ?? null);
  const isDirty = typed !== start.text || base !== start.base;
  const leaveDialog = useUnsavedChanges(isDirty && finished === null, leavesForm);
  useEffect(() => finished?.(), [finished]);

  const save = async (next: DestinationContent, over: Base | null) => {
    const saved = await saveContent(backend, queryClient, { kind: 'destination', scope }, next, over);
    toast(over === null ? text.created(saved.name) : text.saved(saved.name));
    setFinished(() => () => onSaved(saved));
  };
  const submit = async () => {
    if (content === null) return;
    setIsSaving(true);
    setProblem(null);
    try {
      await save(content, base);
    } catch (cause) {
      if (isOutdated(cause) || isGone(cause)) setIsComparing(true);
      else setProblem(cause);
    } finally {
      setIsSaving(false);
    }
  };
  const takeOver = ({ content: merged, record: newest }: Merged) =>
    setEditing({ base: baseOf(newest), stored: merged, text: textOf(merged, newest) });

  return (
    <DetailCard title={text.json}>
      <div className={styles.column}>
        <p className={styles.quiet}>{text.jsonHint(hiddenMark)}</p>
        <JsonArea
          id={areaId}
          value={typed}
          isWrong={isBlocked}
          onChange={(next) => setEditing({ base, stored, text: next })}
        />
        <IssueSummary issues={issues} focusKey={0} onJump={() => document.getElementById(areaId)?.focus()} />
        <ErrorStrip error={problem} />
        <div className={styles.buttons}>
          <Button
            design="Emphasized"
            disabled={content === null || isBlocked || isSaving || !isDirty}
            loading={isSaving}
            onClick={() => void submit()}
          >
            {text.save}
          </Button>
          <Button design="Transparent" disabled={isSaving} onClick={onCancel}>
            {text.cancel}
          </Button>
        </div>
      </div>
      {isComparing && base !== null && content !== null && (
        <MergeDialog
          collection={{ kind: 'destination', scope }}
          id={record.id}
          base={stored}
          mine={content}
          onApply={takeOver}
          onSave={(merged) => save(merged.content, baseOf(merged.record))}
          onGone={() => setEditing({ base: null, stored, text: typed })}
          onClose={() => setIsComparing(false)}
        />
      )}
      {leaveDialog}
    </DetailCard>
  );
}

/** Secrets of a merged content are marks again; `stored` has their values. */
function textOf(content: DestinationContent, { secretKeys }: DestinationRecord): string {
  const properties: Properties = content.properties;
  return toJsonText({ keys: Object.keys(properties), properties, secretKeys });
}

interface JsonAreaProps {
  readonly id: string;
  readonly value: string;
  readonly isWrong?: boolean;
  /** Without it the text can only be read. */
  readonly onChange?: (value: string) => void;
}

function JsonArea({ id, value, isWrong = false, onChange }: JsonAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const isEditable = onChange !== undefined;
  useEffect(() => {
    if (isEditable) area.current?.focus();
  }, [isEditable]);
  return (
    <textarea
      ref={area}
      id={id}
      className={styles.json}
      aria-label={text.jsonText}
      aria-invalid={isWrong}
      readOnly={!isEditable}
      rows={Math.min(30, Math.max(8, value.split('\n').length + 1))}
      spellCheck={false}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
