import type { DestinationIssue } from '../../../domain/destination/field-types';
import { issueText } from '../../../i18n/destination-issues';

/** What is wrong by the rules, and what to do. */
export function findingText(issue: DestinationIssue): string {
  const { message, nextStep } = issueText(issue, issue.key);
  return `${message} ${nextStep}`;
}
