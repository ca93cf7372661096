import { useReducer, useState } from 'react';
import { checkFragment } from '../../../domain/destination/check';
import { type DestinationContent, type DestinationRecord, nameKeys } from '../../../domain/destination/types';
import { issueText } from '../../../i18n/destination-issues';
import { fragmentsText as text } from '../../../i18n/fragments';
import type { FormIssue } from '../form/form-issues';
import { type Base, contentOfForm, isChanged, reduceForm, startWith } from '../form/form-model';
import { rowIssues } from '../form/use-form-issues';

interface FragmentFormStart {
  /** Null for a new one. */
  readonly base: Base | null;
  readonly content: DestinationContent;
  readonly records: readonly DestinationRecord[];
}

/** The state of an open form, and what follows from it. Its name is apart from the properties, which are all free. */
export function useFragmentForm({ base: firstBase, content, records }: FragmentFormStart) {
  const [model, dispatch] = useReducer(reduceForm, null, () => startWith(withoutName(content), firstBase));
  const [name, setName] = useState(nameOf(content));
  const [firstName, setFirstName] = useState(name);

  const entered = withName(name.trim(), contentOfForm(model));
  const { base } = model;
  return {
    model,
    dispatch,
    base,
    name,
    setName,
    /** What would be stored now. */
    entered,
    /** What it started from, or was compared with last. */
    start: withName(firstName, model.initial),
    issues: [...findIssues(entered, records, base), ...rowIssues(model)],
    isDirty: name !== firstName || isChanged(model),
    /** Goes on with `merged`, over what is stored by now. */
    takeOver: (merged: DestinationContent, stored: DestinationContent, over: Base) => {
      dispatch({ type: 'take-over', content: withoutName(merged), initial: withoutName(stored), base: over });
      setName(nameOf(merged));
      setFirstName(nameOf(stored));
    },
    createAnew: () => dispatch({ type: 'create-anew' }),
  };
}

function nameOf({ properties }: DestinationContent): string {
  return properties[nameKeys.fragment] ?? '';
}

function withName(name: string, content: DestinationContent): DestinationContent {
  return { ...content, properties: { [nameKeys.fragment]: name, ...content.properties } };
}

function withoutName(content: DestinationContent): DestinationContent {
  const { [nameKeys.fragment]: _, ...properties } = content.properties;
  return { ...content, properties };
}

function findIssues(
  { properties }: DestinationContent,
  records: readonly DestinationRecord[],
  base: Base | null,
): readonly FormIssue[] {
  const name = properties[nameKeys.fragment];
  const isTaken = records.some((other) => other.name === name && other.id !== base?.id);
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
