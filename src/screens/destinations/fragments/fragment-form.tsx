import { useQuery } from '@tanstack/react-query';
import { Bar, BusyIndicator, Button, MessageStrip } from '@ui5/webcomponents-react';
import { type ReactNode, useCallback, useReducer, useState } from 'react';
import { checkFragment } from '../../../domain/destination/check';
import { contentOf } from '../../../domain/destination/record';
import { type DestinationContent, type DestinationRecord, nameKeys } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { issueText } from '../../../i18n/destination-issues';
import { fragmentsText as text } from '../../../i18n/fragments';
import { classNames } from '../../../ui/class-names';
import columnStyles from '../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../ui/columns/column-header';
import detailStyles from '../../../ui/detail/detail.module.css';
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
import { type FormIssue, issueByKey } from '../form/form-issues';
import { contentOfForm, isChanged, reduceForm, startWith, switchTo } from '../form/form-model';
import { rowIssues } from '../form/use-form-issues';
import { useSaveFragment } from './mutations';

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
  const [attempt, setAttempt] = useState(0);
  if (record === null) return <OpenForm {...props} content={emptyContent} onReload={() => undefined} />;
  const load = <LoadedForm key={attempt} {...props} record={record} onReload={() => setAttempt(attempt + 1)} />;
  return record.secretKeys.length === 0 ? load : <UnlockFirst onClose={onClose}>{load}</UnlockFirst>;
}

const emptyContent: DestinationContent = { properties: {}, labels: [], plainKeys: [], missingSecrets: [] };

type LoadedFormProps = FragmentFormProps & { readonly record: DestinationRecord; readonly onReload: () => void };

/** Waits for the secrets; they are read once, so that nothing changes under what is being typed. */
function LoadedForm(props: LoadedFormProps) {
  const { scope, onReload } = props;
  const [record] = useState(props.record);
  const { fragments } = useServices().backend;
  const secrets = useQuery({
    queryKey: [...scopeKeys.fragments(scope), 'form', record.name, record.version],
    queryFn: async () => (record.secretKeys.length === 0 ? [{}] : fragments.readSecrets(scope, [record.name])),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (secrets.isPending) return <BusyIndicator active delay={300} className={classNames(columnStyles.busy)} />;
  if (secrets.isError) return <ErrorStrip error={secrets.error} onRetry={() => void secrets.refetch()} />;
  return <OpenForm {...props} record={record} content={contentOf(record, secrets.data[0] ?? {})} onReload={onReload} />;
}

type OpenFormProps = FragmentFormProps & { readonly content: DestinationContent; readonly onReload: () => void };

function OpenForm({ scope, record, records, content, onSaved, onClose, onReload, layoutActions }: OpenFormProps) {
  const { [nameKeys.fragment]: firstName = '', ...firstProperties } = content.properties;
  const [model, dispatch] = useReducer(reduceForm, null, () =>
    startWith({ ...content, properties: firstProperties }, null),
  );
  const [name, setName] = useState(firstName);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const touch = useCallback((key: string) => setTouched((all) => new Set(all).add(key)), []);
  const [wasTried, setWasTried] = useState(false);
  const save = useSaveFragment(scope);
  const toast = useToast();

  const entered = contentOfForm(model);
  const toStore = { ...entered, properties: { [nameKeys.fragment]: name.trim(), ...entered.properties } };
  const issues = [...findIssues(toStore, records, record), ...rowIssues(model)];
  const shownIssues = issueByKey(issues.filter(({ key }) => wasTried || touched.has(key)));
  const isDirty = name !== firstName || isChanged(model);
  const leaveDialog = useUnsavedChanges(isDirty && !save.isSuccess);
  const latest = records.find(({ id }) => id === record?.id);
  const isOutdated = record !== null && latest?.version !== record.version && !save.isSuccess;

  const store = (version: number | undefined) => {
    setWasTried(true);
    if (issues.length > 0) return;
    const base = record === null ? null : { name: record.name, version: version ?? record.version };
    save.mutate(
      { content: toStore, base },
      {
        onSuccess: (saved) => {
          toast(record === null ? text.created(saved.name) : text.saved(saved.name));
          onSaved(saved.name);
        },
      },
    );
  };

  return (
    <div className={columnStyles.column}>
      {leaveDialog}
      <ColumnHeader
        title={record === null ? text.createTitle : text.editTitle(record.name)}
        focusKey={record?.name ?? text.createTitle}
        actions={layoutActions}
      />
      <div className={columnStyles.body}>
        <div className={detailStyles.cards}>
          {isOutdated && (
            <MessageStrip design="Critical" hideCloseButton>
              {text.changedMeanwhile}{' '}
              <Button design="Transparent" onClick={onReload}>
                {text.loadStored}
              </Button>
              {latest !== undefined && (
                <Button design="Transparent" onClick={() => store(latest.version)}>
                  {text.overwrite}
                </Button>
              )}
            </MessageStrip>
          )}
          <FormCard title={text.name}>
            <TextField
              label={text.name}
              value={name}
              isRequired
              problem={shownIssues.get(nameKeys.fragment)?.message ?? null}
              onChange={(typed) => {
                setName(typed);
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
          <ErrorStrip error={save.error} />
        </div>
      </div>
      <Bar
        design="Footer"
        startContent={wasTried && issues.length > 0 && <span role="status">{text.openIssues(issues.length)}</span>}
        endContent={
          <>
            <Button design="Emphasized" loading={save.isPending} onClick={() => store(undefined)}>
              {record === null ? text.create : text.save}
            </Button>
            <Button design="Transparent" onClick={onClose}>
              {text.discard}
            </Button>
          </>
        }
      />
    </div>
  );
}

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

function findIssues(
  { properties }: DestinationContent,
  records: readonly DestinationRecord[],
  record: DestinationRecord | null,
): readonly FormIssue[] {
  const name = properties[nameKeys.fragment];
  const isTaken = records.some((other) => other.name === name && other.id !== record?.id);
  const taken: FormIssue[] = isTaken
    ? [{ key: nameKeys.fragment, label: text.name, severity: 'error', message: text.nameTaken }]
    : [];
  const rules = checkFragment(properties).map((issue): FormIssue => {
    const label = issue.key === nameKeys.fragment ? text.name : issue.key;
    const { message, nextStep } = issueText(issue, label);
    return { key: issue.key, label, severity: issue.severity, message: `${message} ${nextStep}` };
  });
  return [...taken, ...rules];
}
