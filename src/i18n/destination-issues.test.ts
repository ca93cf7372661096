import { describe, expect, it } from 'vitest';
import { propertiesOfType, typeDefinitions } from '../domain/destination/catalogue/catalogue';
import type { DestinationIssue, IssueRule } from '../domain/destination/field-types';
import { issueText } from './destination-issues';

function textOf(rule: IssueRule, details: readonly string[] = [], label = 'Field') {
  const issue: DestinationIssue = { key: 'key', rule, severity: 'error', details };
  return issueText(issue, label);
}

describe('the words of an issue', () => {
  it.each<[IssueRule, readonly string[], string]>([
    ['required', [], 'Field is missing. Enter Field.'],
    ['too-long', ['200'], 'Field is too long. Use at most 200 characters.'],
    ['not-a-value', ['1', '0'], 'Field has a value that it cannot take. Choose one of: 1 and 0.'],
    ['out-of-range', ['0', '10..3600'], 'Field is out of range. Enter a number in the range 0 and 10 to 3,600.'],
    ['out-of-range', ['1..'], 'Field is out of range. Enter a number in the range 1 or more.'],
    [
      'ignored',
      ['TrustAll'],
      'Field has no effect with the present value of “TrustAll”. Remove it, or change “TrustAll”.',
    ],
    [
      'certificate-missing',
      ['a.p12'],
      'Field: there is no certificate “a.p12” here. Choose another one, or upload the file under this name.',
    ],
  ])('%s %j', (rule, details, text) => {
    const { message, nextStep } = textOf(rule, details);
    expect(`${message} ${nextStep}`).toBe(text);
  });

  it('explain every pattern of the catalogue that a user can break', () => {
    const patterns = typeDefinitions
      .flatMap(propertiesOfType)
      .flatMap(({ pattern, type, key }) =>
        pattern !== undefined && type === 'string' && key !== 'Name' ? [pattern] : [],
      );
    for (const { source } of patterns) {
      expect(textOf('pattern', [source]).nextStep, source).not.toContain('Compare');
    }
  });
});
