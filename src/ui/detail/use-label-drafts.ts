import { useState } from 'react';
import { checkLabels, type LabelProblem } from '../../domain/labels';
import type { Label } from '../../domain/scope';

export interface DraftLabel extends Label {
  /** Identity while editing: keys change and may be empty. */
  readonly id: number;
  /** Typed, but not a value yet. */
  readonly pending: string;
}

export interface LabelDrafts {
  readonly drafts: readonly DraftLabel[];
  /** What would be stored; lines left wholly empty are left out. */
  readonly labels: readonly Label[];
  /** The first rule that is broken, by the line it is about. */
  readonly problem: { readonly rule: LabelProblem; readonly id: number | undefined } | null;
  readonly add: () => void;
  readonly change: (id: number, changes: Partial<DraftLabel>) => void;
  readonly remove: (id: number) => void;
}

/** Labels while they are edited; `onChange` hears what would be stored after every change. */
export function useLabelDrafts(initial: readonly Label[], onChange?: (labels: readonly Label[]) => void): LabelDrafts {
  const [drafts, setDrafts] = useState<readonly DraftLabel[]>(() =>
    initial.map((label, id) => ({ ...label, id, pending: '' })),
  );
  const [nextId, setNextId] = useState(initial.length);
  const update = (next: readonly DraftLabel[]) => {
    setDrafts(next);
    onChange?.(toLabels(next));
  };
  const filled = drafts.filter((draft) => isFilled(toLabel(draft)));
  const problem = checkLabels(filled.map(toLabel));
  return {
    drafts,
    labels: toLabels(drafts),
    problem: problem && { rule: problem.rule, id: filled[problem.index]?.id },
    add: () => {
      update([...drafts, { id: nextId, key: '', values: [], pending: '' }]);
      setNextId(nextId + 1);
    },
    change: (id, changes) => update(drafts.map((draft) => (draft.id === id ? { ...draft, ...changes } : draft))),
    remove: (id) => update(drafts.filter((draft) => draft.id !== id)),
  };
}

function toLabels(drafts: readonly DraftLabel[]): readonly Label[] {
  return drafts.map(toLabel).filter(isFilled);
}

/** A value that was typed but not confirmed by Enter counts: it must not be lost by pressing *Save*. */
function toLabel({ key, values, pending }: DraftLabel): Label {
  const value = pending.trim();
  return { key: key.trim(), values: value === '' || values.includes(value) ? values : [...values, value] };
}

function isFilled(label: Label): boolean {
  return label.key !== '' || label.values.length > 0;
}
