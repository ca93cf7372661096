import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { splitSecrets } from '../../../domain/destination';
import type { GroupId } from '../../../domain/destination/field-types';
import type { DestinationContent, DestinationRecord } from '../../../domain/destination/types';
import type { Label, Scope } from '../../../domain/scope';
import { destinationFormText as text } from '../../../i18n/destination-form';
import { ColumnHeader } from '../../../ui/columns/column-header';
import { ErrorStrip } from '../../../ui/error-strip';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { useUnsavedChanges } from '../../../ui/unsaved-changes';
import { useUnlock } from '../../../ui/use-unlock';
import { AdditionalProperties } from './additional-properties';
import { FieldList } from './field-list';
import styles from './form.module.css';
import { FoldedCard, FormCard } from './form-card';
import { additionalId, FormProvider, fieldId, labelsId } from './form-context';
import { FormFooter } from './form-footer';
import { labelsKey } from './form-issues';
import type { Base, FormModel } from './form-model';
import { FormNotices } from './form-notices';
import type { FormStart } from './form-start';
import { IssueSummary } from './issue-summary';
import { LabelsForm } from './labels-form';
import { leavesForm } from './leaves-form';
import { MergeDialog, type Merged } from './merge-dialog';
import { baseOf, isGone, isOutdated, saveContent } from './save-content';
import { useDestinationForm } from './use-destination-form';
import { useFirstFocus } from './use-first-focus';
import { useJump } from './use-jump';

interface DestinationFormProps {
  readonly scope: Scope;
  readonly records: readonly DestinationRecord[];
  readonly start: FormStart;
  readonly started: { readonly model: FormModel; readonly isStored: boolean };
  readonly onSaved: (record: DestinationRecord) => void;
  readonly onClose: () => void;
  readonly layoutActions: ReactNode;
}

/** Cards of the RFC form that most destinations need nothing of. */
const folded: ReadonlySet<GroupId> = new Set(['target', 'repository', 'pooling', 'communication']);

/** The open form: its cards, what is wrong, and the ways to store or leave it. */
export function DestinationForm(props: DestinationFormProps) {
  const { scope, records, start, started, onSaved, onClose, layoutActions } = props;
  const { backend, workspace, clock } = useServices();
  const queryClient = useQueryClient();
  const toast = useToast();
  const form = useDestinationForm(scope, records, start.draftId, started);
  const { model, dispatch, draft, groups, issues } = form;
  const { base } = model;

  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [isComparing, setIsComparing] = useState(false);
  const [summary, setSummary] = useState(0);
  const [unfolded, setUnfolded] = useState<Partial<Record<GroupId, boolean>>>({});
  const [revision, setRevision] = useState(0);
  const jump = useJump();
  const { unlock, dialog: unlockDialog } = useUnlock();
  useFirstFocus(fieldId('Name'), start.kind === 'duplicate' && !started.isStored);

  // Closing is a navigation, which the guard lets pass only when nothing is left to lose.
  const [finished, setFinished] = useState<(() => void) | null>(null);
  const leaveDialog = useUnsavedChanges(form.isDirty && finished === null, leavesForm, {
    keep: draft.writer.keep,
    discard: draft.writer.end,
    isStored: draft.state.code === 'stored',
  });
  useEffect(() => finished?.(), [finished]);

  const save = async (content: DestinationContent, over: Base | null) => {
    const record = await saveContent(backend, queryClient, { kind: 'destination', scope }, content, over);
    await draft.writer.end();
    toast(over === null ? text.created(record.name) : text.saved(record.name));
    setFinished(() => () => onSaved(record));
  };
  const submit = async () => {
    if (base !== null && !form.isDirty) {
      onClose();
      return;
    }
    if (splitSecrets(form.content).secretKeys.length > 0 && !(await unlock())) return;
    setIsSaving(true);
    setProblem(null);
    try {
      await save(form.content, base);
    } catch (error) {
      if (isOutdated(error) || isGone(error)) setIsComparing(true);
      else setProblem(error);
    } finally {
      setIsSaving(false);
    }
  };
  const discard = async () => {
    const { source } = form;
    await draft.writer.end();
    if (source !== null) {
      const info = { ...source.info, id: start.draftId, savedAt: clock.now().toISOString() };
      toast(text.discarded, { action: { label: text.undo, run: () => workspace.drafts.save(info, source.content) } });
    }
    setFinished(() => onClose);
  };
  const takeOver = ({ content, theirs, record }: Merged) => {
    dispatch({ type: 'take-over', content, initial: theirs, base: baseOf(record) });
    setRevision(revision + 1);
  };

  const isOpen = (id: GroupId) => unfolded[id] ?? (id === 'target' || isFilled(id, form));
  const jumpTo = (key: string) => {
    const group = groups.find(({ fields }) => fields.some((field) => field.kind === 'property' && field.key === key));
    if (group !== undefined) setUnfolded({ ...unfolded, [group.id]: true });
    jump(...(key === labelsKey ? [labelsId] : [fieldId(key), additionalId]));
  };
  const setLabels = useCallback((labels: readonly Label[]) => dispatch({ type: 'labels', labels }), [dispatch]);

  const list = (id: GroupId) => (
    <FieldList
      fields={groups.find((group) => group.id === id)?.fields ?? []}
      model={model}
      issues={form.shownIssues}
      files={form.files}
      readOnly={base !== null && !backend.capabilities.renameDestinations ? ['Name'] : []}
    />
  );

  return (
    <FormProvider value={form.actions}>
      <div className={styles.panel}>
        <ColumnHeader
          title={base === null ? text.createTitle : text.editTitle}
          subtitle={base?.name}
          actions={layoutActions}
        />
        <div className={styles.body}>
          <FormNotices
            kind="destination"
            records={records}
            base={finished === null && !isSaving ? base : null}
            draft={draft.state}
            onCompare={() => setIsComparing(true)}
            onCreateAgain={() => dispatch({ type: 'create-anew' })}
          />
          {summary > 0 && <IssueSummary issues={issues} focusKey={summary} onJump={jumpTo} />}
          <FormCard title={text.details} {...subtitleOf(start)}>
            <div className={styles.columns}>
              {groups
                .filter(({ id }) => id === 'main' || id === 'authentication')
                .map(({ id, label }) => (
                  <fieldset key={id} className={styles.column}>
                    <legend>{label}</legend>
                    {list(id)}
                  </fieldset>
                ))}
            </div>
          </FormCard>
          {groups
            .filter(({ id }) => folded.has(id))
            .map(({ id, label }) => (
              <FoldedCard
                key={id}
                title={label}
                isOpen={isOpen(id)}
                onToggle={(open) => setUnfolded({ ...unfolded, [id]: open })}
              >
                <div className={styles.grid}>{list(id)}</div>
              </FoldedCard>
            ))}
          {groups.some(({ id }) => id === 'trust') && (
            <FormCard title={text.trust}>
              <div className={styles.grid}>{list('trust')}</div>
            </FormCard>
          )}
          <AdditionalProperties
            model={model}
            issues={form.shownIssues}
            files={form.files}
            dispatch={dispatch}
            touch={form.touch}
          />
          <LabelsForm key={revision} initial={model.labels} isChecked={form.isChecked} onChange={setLabels} />
          <ErrorStrip error={problem} />
        </div>
        <FormFooter
          issues={issues}
          draft={draft.state}
          submitLabel={base === null ? text.create : text.save}
          isBlocked={form.isBlocked}
          isSaving={isSaving || finished !== null}
          onShowIssues={() => {
            form.check();
            setSummary(summary + 1);
          }}
          onSubmit={() => void submit()}
          onDiscard={() => void discard()}
        />
        {isComparing && base !== null && (
          <MergeDialog
            collection={{ kind: 'destination', scope }}
            id={base.id}
            base={model.initial}
            mine={form.content}
            onApply={takeOver}
            onSave={({ content, record }) => save(content, baseOf(record))}
            onGone={() => dispatch({ type: 'create-anew' })}
            onClose={() => setIsComparing(false)}
          />
        )}
        {unlockDialog}
        {leaveDialog}
      </div>
    </FormProvider>
  );
}

/** Whether the card holds something that was entered. */
function isFilled(id: GroupId, { groups, model }: ReturnType<typeof useDestinationForm>): boolean {
  const fields = groups.find((group) => group.id === id)?.fields ?? [];
  return fields.some((field) => field.kind === 'property' && (model.form.properties[field.key] ?? '') !== '');
}

function subtitleOf(start: FormStart): { readonly subtitle?: string } {
  if (start.kind === 'new') return { subtitle: text.fromScratch };
  return start.kind === 'duplicate' ? { subtitle: text.copyOf(start.of.name) } : {};
}
