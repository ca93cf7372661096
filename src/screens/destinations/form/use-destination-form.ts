import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useReducer, useState } from 'react';
import { certificateReferences, fieldsFor } from '../../../domain/destination';
import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import type { DraftSource } from '../../../ui/draft-writer';
import { certificateListQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import { useDraft } from '../../../ui/use-draft';
import type { FileToOpen } from './certificate-findings';
import type { FormActions } from './form-context';
import { type FormIssue, issueByKey } from './form-issues';
import { contentOfForm, type FormModel, isChanged, reduceForm, switchTo } from './form-model';
import { rowIssues, useContentIssues } from './use-form-issues';

/** The state of an open form, what follows from it, and the keeping of its draft. */
export function useDestinationForm(
  scope: Scope,
  records: readonly DestinationRecord[],
  draftId: string,
  start: { readonly model: FormModel; readonly isStored: boolean },
) {
  const [model, dispatch] = useReducer(reduceForm, start.model);
  const [touched, setTouched] = useState<ReadonlySet<string>>(() => filledKeys(start.model));
  const [isChecked, setIsChecked] = useState(false);

  const touch = useCallback(
    (key: string) => setTouched((before) => (before.has(key) ? before : new Set([...before, key]))),
    [],
  );
  const actions = useMemo<FormActions>(
    () => ({
      scope,
      setProperty: (key, value) => dispatch({ type: 'set', key, value }),
      setSwitch: (id, value) => dispatch(switchTo(id, value)),
      touch,
    }),
    [scope, touch],
  );

  const { form, labels, base, initial } = model;
  const content = useMemo(() => contentOfForm(model), [model]);
  const checked = {
    properties: form.properties,
    switches: form.switches,
    labels,
    missingSecrets: content.missingSecrets,
  };
  const ownId = base?.id ?? null;
  const ofContent = useContentIssues(scope, records, checked, ownId);
  const issues = useMemo(() => [...ofContent, ...rowIssues(model)], [ofContent, model]);
  const ofInitial = useContentIssues(scope, records, initial, ownId);
  const isBlocked = issues.some((issue) => issue.severity === 'error' && !(base !== null && isKnown(issue, ofInitial)));
  const shownIssues = useMemo(
    () => issueByKey(issues.filter(({ key, severity }) => isChecked || severity === 'warning' || touched.has(key))),
    [issues, isChecked, touched],
  );

  const isDirty = useMemo(() => isChanged(model), [model]);
  const source = useMemo<DraftSource | null>(() => {
    if (!isDirty) return null;
    const basedOn = model.base === null ? null : { name: model.base.name, version: model.base.version };
    const title = model.form.properties.Name ?? '';
    return { info: { kind: 'destination', ...scope, title, basedOn }, content: model };
  }, [model, isDirty, scope]);
  const draft = useDraft(draftId, source, start.isStored);

  return {
    model,
    dispatch,
    actions,
    touch,
    content,
    groups: useMemo(() => fieldsFor(form.properties, form.switches), [form]),
    files: useStoredFiles(scope, model),
    issues,
    shownIssues,
    isBlocked,
    check: useCallback(() => setIsChecked(true), []),
    isChecked,
    isDirty,
    source,
    draft,
  };
}

/** What was wrong with the stored destination already does not keep other changes from being saved. */
function isKnown(issue: FormIssue, initial: readonly FormIssue[]): boolean {
  return initial.some(({ key, message }) => key === issue.key && message === issue.message);
}

/** What is there already counts as looked at. */
function filledKeys({ form, base, initial }: FormModel): ReadonlySet<string> {
  const isStarted = base !== null || Object.keys(initial.properties).includes('Name');
  return new Set(isStarted ? Object.keys(form.properties).filter((key) => form.properties[key] !== '') : []);
}

/** The stored files whose passwords can be tested, by the property of the password. */
function useStoredFiles(scope: Scope, { form }: FormModel): ReadonlyMap<string, FileToOpen> {
  const { backend } = useServices();
  const certificates = useQuery(certificateListQuery(backend, scope)).data;
  return useMemo(() => {
    const stored = new Set(certificates?.filter(({ dummy }) => !dummy).map(({ name }) => name));
    return new Map(
      certificateReferences(form.properties)
        .filter(({ name }) => stored.has(name))
        .map(({ passwordKey, name, needs }) => [passwordKey, { name, use: needs }]),
    );
  }, [certificates, form.properties]);
}
