import type { Label } from './scope';

/** Limits of labels (destinations-editor.md section 9). */
export const labelLimits = { labels: 10, values: 10 } as const;

export type LabelProblem = 'too-many-labels' | 'too-many-values' | 'empty-key' | 'duplicate-key';

/** The first rule a set of labels breaks, and the label it is about, or null. */
export function checkLabels(labels: readonly Label[]): { readonly rule: LabelProblem; readonly index: number } | null {
  if (labels.length > labelLimits.labels) return { rule: 'too-many-labels', index: labelLimits.labels };
  const seen = new Set<string>();
  for (const [index, label] of labels.entries()) {
    const key = label.key.trim();
    if (key === '') return { rule: 'empty-key', index };
    if (seen.has(key)) return { rule: 'duplicate-key', index };
    if (label.values.length > labelLimits.values) return { rule: 'too-many-values', index };
    seen.add(key);
  }
  return null;
}
