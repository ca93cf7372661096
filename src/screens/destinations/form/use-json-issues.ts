import { useDeferredValue, useMemo } from 'react';
import { readJson } from '../../../domain/destination/files/read-json';
import type { DestinationContent, DestinationRecord } from '../../../domain/destination/types';
import type { DomainError } from '../../../domain/errors';
import type { Scope } from '../../../domain/scope';
import { destinationFormText } from '../../../i18n/destination-form';
import { describeError } from '../../../i18n/errors';
import type { FormIssue } from './form-issues';
import { type JsonProblem, readJsonContent } from './json-text';
import { useContentIssues } from './use-form-issues';

const text = destinationFormText.jsonProblems;

interface JsonIssues {
  /** What the text says; null while it is no JSON object. */
  readonly content: DestinationContent | null;
  readonly issues: readonly FormIssue[];
  readonly isBlocked: boolean;
}

/** Reads the edited text and checks what it says as the form does; what was wrong before does not block. */
export function useJsonIssues(
  scope: Scope,
  records: readonly DestinationRecord[],
  typed: string,
  stored: DestinationContent,
  ownId: string | null,
): JsonIssues {
  const deferred = useDeferredValue(typed);
  const reading = useMemo(() => {
    const tree = readJson(deferred);
    if (!tree.ok) return { content: null, problems: [{ rule: 'not-json', error: tree.error } as const] };
    if (tree.value.kind !== 'map') return { content: null, problems: [{ rule: 'not-an-object' } as const] };
    return readJsonContent(tree.value, stored, stored.properties);
  }, [deferred, stored]);
  const ofContent = useContentIssues(scope, records, reading.content ?? stored, ownId);
  const ofStored = useContentIssues(scope, records, stored, ownId);

  const ofText = reading.problems.map((problem): FormIssue => {
    const key = 'key' in problem ? problem.key : '';
    return { key, severity: 'error', label: key, message: toMessage(problem) };
  });
  const known = new Set(ofStored.map(({ key, message }) => `${key} ${message}`));
  const issues = reading.content === null ? ofText : [...ofText, ...ofContent];
  const isNew = ({ key, message }: FormIssue) => ownId === null || !known.has(`${key} ${message}`);
  return {
    content: deferred === typed ? reading.content : null,
    issues,
    isBlocked: issues.some((issue) => issue.severity === 'error' && isNew(issue)),
  };
}

type Problem = JsonProblem | { readonly rule: 'not-json'; readonly error: DomainError };

function toMessage(problem: Problem): string {
  switch (problem.rule) {
    case 'not-json': {
      const { line, column, problem: what } = problem.error.details;
      if (line === undefined || column === undefined || what === undefined) return describeError(problem.error).message;
      return text['not-json'](what, line, column);
    }
    case 'not-an-object':
      return text['not-an-object'];
    case 'not-text':
    case 'key-twice':
      return text[problem.rule](problem.key, problem.line);
    case 'no-secret':
      return text['no-secret'](problem.key);
  }
}
