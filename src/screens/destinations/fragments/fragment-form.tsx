import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Bar, BusyIndicator, Button } from '@ui5/webcomponents-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { type DestinationContent, type DestinationRecord, nameKeys } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { fragmentsText as text } from '../../../i18n/fragments';
import { classNames } from '../../../ui/class-names';
import columnStyles from '../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../ui/columns/column-header';
import detailStyles from '../../../ui/detail/detail.module.css';
import type { DraftState } from '../../../ui/draft-writer';
import { ErrorStrip } from '../../../ui/error-strip';
import { scopeKeys } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import { TextField } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';
import { UnlockFirst } from '../../../ui/unlock-first';
import { useUnsavedChanges } from '../../../ui/unsaved-changes';
import { AdditionalProperties } from '../form/additional-properties';
import type { FileToOpen } from '../form/certificate-findings';
import { FormCard } from '../form/form-card';
import { FormProvider } from '../form/form-context';
import { issueByKey } from '../form/form-issues';
import { type Base, type reduceForm, switchTo } from '../form/form-model';
import { FormNotices } from '../form/form-notices';
import { MergeDialog } from '../form/merge-dialog';
import { baseOf, isGone, isOutdated, readWhole, saveContent } from '../form/save-content';
import { useFragmentForm } from './use-fragment-form';

interface FragmentFormProps {
  readonly scope: Scope;
  /** Null for a new one. */
  readonly record: DestinationRecord | null;
  readonly records: readonly DestinationRecord[];
  readonly onSaved: (name: string) => void;
  readonly onClose: () => void;
  readonly layoutActions: ReactNode;
}

/** Makes or changes a fragment; one with secrets asks for the passphrase first. */
export function FragmentForm(props: FragmentFormProps) {
  const { record, onClose } = props;
  if (record === null) return <OpenForm {...props} base={null} content={emptyContent} />;
  const load = <LoadedForm {...props} record={record} />;
  return record.secretKeys.length === 0 ? load : <UnlockFirst onClose={onClose}>{load}</UnlockFirst>;
}

const emptyContent: DestinationContent = { properties: {}, labels: [], plainKeys: [], missingSecrets: [] };

/** Waits for the secrets; they are read once, so that nothing changes under what is being typed. */
function LoadedForm(props: FragmentFormProps & { readonly record: DestinationRecord }) {
  const { scope } = props;
  const { backend } = useServices();
  const [record] = useState(props.record);
  const stored = useQuery({
    queryKey: [...scopeKeys.fragments(scope), 'form', record.name, record.version],
    queryFn: () => readWhole(backend, { kind: 'fragment', scope }, record),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (stored.isPending) return <BusyIndicator active delay={300} className={classNames(columnStyles.busy)} />;
  if (stored.data === undefined) return <ErrorStrip error={stored.error} onRetry={() => void stored.refetch()} />;
  return <OpenForm {...props} base={baseOf(record)} content={stored.data} />;
}

type OpenFormProps = FragmentFormProps & { readonly base: Base | null; readonly content: DestinationContent };

function OpenForm(props: OpenFormProps) {
  const { scope, records, onSaved, onClose, layoutActions } = props;
  const form = useFragmentForm(props);
  const { model, dispatch, base, entered, issues, isDirty } = form;
  const { backend } = useServices();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const touch = useCallback((key: string) => setTouched((all) => new Set(all).add(key)), []);
  const [wasTried, setWasTried] = useState(false);
  const [isComparing, setIsComparing] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  // Closing is a navigation, which the guard lets pass only when nothing is left to lose.
  const [finished, setFinished] = useState<(() => void) | null>(null);
  const leaveDialog = useUnsavedChanges(isDirty && finished === null);
  useEffect(() => finished?.(), [finished]);

  const collection = { kind: 'fragment', scope } as const;
  const shownIssues = issueByKey(issues.filter(({ key }) => wasTried || touched.has(key)));

  const save = async (content: DestinationContent, over: Base | null) => {
    const record = await saveContent(backend, queryClient, collection, content, over);
    toast(over === null ? text.created(record.name) : text.saved(record.name));
    setFinished(() => () => onSaved(record.name));
  };
  const submit = async () => {
    setWasTried(true);
    if (issues.length > 0) return;
    setIsSaving(true);
    setProblem(null);
    try {
      await save(entered, base);
    } catch (error) {
      if (isOutdated(error) || isGone(error)) setIsComparing(true);
      else setProblem(error);
    } finally {
      setIsSaving(false);
    }
  };

  return (
    <div className={columnStyles.column}>
      {leaveDialog}
      <ColumnHeader
        title={base === null ? text.createTitle : text.editTitle(base.name)}
        focusKey={base?.id ?? text.createTitle}
        actions={layoutActions}
      />
      <div className={columnStyles.body}>
        <div className={detailStyles.cards}>
          <FormNotices
            kind="fragment"
            records={records}
            base={finished === null && !isSaving ? base : null}
            draft={noDraft}
            onCompare={() => setIsComparing(true)}
            onCreateAgain={form.createAnew}
          />
          <FormCard title={text.name}>
            <TextField
              label={text.name}
              value={form.name}
              isRequired
              isReadonly={base !== null && !backend.capabilities.renameDestinations}
              problem={shownIssues.get(nameKeys.fragment)?.message ?? null}
              onChange={(typed) => {
                form.setName(typed);
                touch(nameKeys.fragment);
              }}
            />
          </FormCard>
          <FormProvider value={useActions(scope, dispatch, touch)}>
            <AdditionalProperties
              model={model}
              issues={shownIssues}
              files={noFiles}
              dispatch={dispatch}
              touch={touch}
            />
          </FormProvider>
          <ErrorStrip error={problem} />
        </div>
      </div>
      <Bar
        design="Footer"
        startContent={wasTried && issues.length > 0 && <span role="status">{text.openIssues(issues.length)}</span>}
        endContent={
          <>
            <Button
              design="Emphasized"
              loading={isSaving}
              disabled={isSaving || finished !== null}
              onClick={() => void submit()}
            >
              {base === null ? text.create : text.save}
            </Button>
            <Button design="Transparent" onClick={onClose}>
              {text.discard}
            </Button>
          </>
        }
      />
      {isComparing && base !== null && (
        <MergeDialog
          collection={collection}
          id={base.id}
          base={form.start}
          mine={entered}
          onApply={({ content, theirs, record }) => form.takeOver(content, theirs, baseOf(record))}
          onSave={({ content, record }) => save(content, baseOf(record))}
          onGone={form.createAnew}
          onClose={() => setIsComparing(false)}
        />
      )}
    </div>
  );
}

const noDraft: DraftState = { code: 'empty' };
const noFiles: ReadonlyMap<string, FileToOpen> = new Map();

function useActions(
  scope: Scope,
  dispatch: (action: Parameters<typeof reduceForm>[1]) => void,
  touch: (key: string) => void,
) {
  const [actions] = useState(() => ({
    scope,
    setProperty: (key: string, value: string | undefined) => dispatch({ type: 'set', key, value }),
    setSwitch: (...[id, value]: Parameters<typeof switchTo>) => dispatch(switchTo(id, value)),
    touch,
  }));
  return actions;
}
