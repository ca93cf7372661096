import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { checkDestination, fieldsFor } from '../../../domain/destination';
import type { Switches } from '../../../domain/destination/field-types';
import type { DestinationContent, DestinationRecord, Properties } from '../../../domain/destination/types';
import { checkLabels } from '../../../domain/labels';
import type { Scope } from '../../../domain/scope';
import { destinationFormText as text } from '../../../i18n/destination-form';
import { issueText } from '../../../i18n/destination-issues';
import { labelsText } from '../../../i18n/labels';
import { certificateListQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import { type FormIssue, labelsKey } from './form-issues';
import { checkRowKey, type FormModel } from './form-model';

type Checked = Pick<DestinationContent, 'properties' | 'labels' | 'missingSecrets'> & {
  readonly switches?: Switches | undefined;
};

/** Checks a content against the rules and against what is stored beside it; `ownId` is the record it comes from. */
export function useContentIssues(
  scope: Scope,
  records: readonly DestinationRecord[],
  { properties, labels, missingSecrets, switches }: Checked,
  ownId: string | null,
): readonly FormIssue[] {
  const { backend } = useServices();
  const certificates = useQuery(certificateListQuery(backend, scope)).data;
  const others = useMemo(
    () => new Set(records.filter((record) => record.id !== ownId).map((record) => record.name)),
    [records, ownId],
  );
  return useMemo(() => {
    const name = properties.Name ?? '';
    const taken = others.has(name) ? [toError('Name', text.nameTaken(name))] : [];
    const labelProblem = checkLabels(labels);
    const names = fieldNames(properties, switches);
    const context = { switches, missingSecrets, certificates, destinationNames: others };
    const rules = checkDestination(properties, context).map((issue): FormIssue => {
      const label = names.get(issue.key) ?? issue.key;
      const { message, nextStep } = issueText(issue, label);
      return { key: issue.key, severity: issue.severity, label, message: `${message} ${nextStep}` };
    });
    return [
      ...taken,
      ...rules,
      ...(labelProblem === null
        ? []
        : [toError(labelsKey, labelsText.labelProblems[labelProblem.rule], labelsText.labels)]),
    ];
  }, [properties, labels, missingSecrets, switches, certificates, others]);
}

/** The rows of the form whose key cannot be taken; one that is wholly empty does not count. */
export function rowIssues({ form, pending }: FormModel): readonly FormIssue[] {
  return pending.flatMap(({ id, typed, value }) => {
    const problem = typed === '' && value === '' ? null : checkRowKey(form, typed);
    return problem === null ? [] : [toError(id, text.keyProblems[problem], typed === '' ? text.additional : typed)];
  });
}

function fieldNames(properties: Properties, switches: Switches | undefined): ReadonlyMap<string, string> {
  const fields = fieldsFor(properties, switches).flatMap((group) => group.fields);
  return new Map(fields.flatMap((field) => (field.kind === 'property' ? [[field.key, field.label] as const] : [])));
}

function toError(key: string, message: string, label = key): FormIssue {
  return { key, severity: 'error', label, message };
}
