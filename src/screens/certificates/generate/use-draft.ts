import { useCallback, useState } from 'react';
import { type ChangeDraft, emptyDraft, type GenerationDraft } from './generation-draft';
import { type FieldName, isInMore, noProblems, type Problems, problemOfError } from './problems';

export interface Draft {
  readonly draft: GenerationDraft;
  readonly isDirty: boolean;
  readonly change: ChangeDraft;
  /** A field was left once: what is wrong with it is shown. */
  readonly leave: (field: FieldName) => void;
  /** The problems to be shown; all of them once it was to be made. */
  readonly shown: (problems: Problems, isChecked: boolean) => Problems;
  /** Shows an error that came back at its field, until the next change; false when it is of no field. */
  readonly showAtField: (error: unknown) => boolean;
  readonly isMoreOpen: boolean;
  readonly setIsMoreOpen: (isOpen: boolean) => void;
}

/** What is entered for a key and its names, and what is known to be wrong with it. */
export function useDraft({ opensMore }: { readonly opensMore: boolean }): Draft {
  const [draft, setDraft] = useState(emptyDraft);
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const [refused, setRefused] = useState<Problems>(noProblems);
  const [isMoreOpen, setIsMoreOpen] = useState(opensMore);

  const change = useCallback<ChangeDraft>((changes) => {
    setDraft((current) => ({ ...current, ...changes }));
    setRefused(noProblems);
  }, []);
  const leave = (field: FieldName) => setLeft((before) => new Set([...before, field]));
  const shown = (problems: Problems, isChecked: boolean): Problems =>
    new Map([...[...problems].filter(([field]) => isChecked || left.has(field)), ...refused]);
  const showAtField = (error: unknown) => {
    const problem = problemOfError(error, draft);
    if (problem === null) return false;
    setRefused(new Map([[problem.field, problem.words]]));
    if (isInMore(problem.field)) setIsMoreOpen(true);
    return true;
  };
  return { draft, isDirty: draft !== emptyDraft, change, leave, shown, showAtField, isMoreOpen, setIsMoreOpen };
}
