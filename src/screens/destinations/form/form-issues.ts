/** Something to tell about a property, in words. */
export interface FormIssue {
  /** The property; `labelsKey` for the labels; the identity of a row without a key. */
  readonly key: string;
  readonly severity: 'error' | 'warning';
  /** How the form calls it. */
  readonly label: string;
  readonly message: string;
}

/** Stands for the card of the labels. */
export const labelsKey = ' labels';

/** UI5's words for it. */
export function valueStateOf(issue: FormIssue | null): 'None' | 'Negative' | 'Critical' {
  if (issue === null) return 'None';
  return issue.severity === 'error' ? 'Negative' : 'Critical';
}

/** The issue to show at each field: the first error, else the first warning. */
export function issueByKey(issues: readonly FormIssue[]): ReadonlyMap<string, FormIssue> {
  const found = new Map<string, FormIssue>();
  for (const issue of issues) {
    const known = found.get(issue.key);
    if (known === undefined || (known.severity === 'warning' && issue.severity === 'error')) {
      found.set(issue.key, issue);
    }
  }
  return found;
}
