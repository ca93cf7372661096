import type { Label } from '../scope';
import type { CopyDifference } from './types';

/** What copying would do to labels; the order of labels and of their values means nothing. */
export function labelDifferences(before: readonly Label[], after: readonly Label[]): readonly CopyDifference[] {
  const keys = new Set([...before, ...after].map(({ key }) => key));
  return [...keys].flatMap((key): readonly CopyDifference[] => {
    const change = { before: textOf(before, key), after: textOf(after, key) };
    return change.before === change.after ? [] : [{ kind: 'label', key, ...change }];
  });
}

function textOf(labels: readonly Label[], key: string): string | null {
  const values = labels.filter((label) => label.key === key).flatMap((label) => label.values);
  return labels.some((label) => label.key === key) ? values.toSorted().join(', ') : null;
}
