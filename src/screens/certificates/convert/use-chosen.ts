import { useCallback, useState } from 'react';
import { type Candidate, type Chosen, proposeAliases } from '../../../domain/certificate/convert';

export interface ChosenEntries {
  readonly chosen: readonly Chosen[];
  /** Adds candidates behind those chosen before, with names of their own. */
  readonly add: (candidates: readonly Candidate[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly rename: (id: string, alias: string) => void;
}

/** The entries of the file to be written, in the order in which they were chosen. */
export function useChosen(): ChosenEntries {
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const add = useCallback((candidates: readonly Candidate[]) => {
    setChosen((before) => {
      const known = new Set(before.map(({ candidate }) => candidate.id));
      const added = candidates.filter(({ id }) => !known.has(id));
      const taken = before.map(({ alias }) => alias);
      const aliases = proposeAliases(added, taken);
      return [...before, ...added.map((candidate, index) => ({ candidate, alias: aliases[index] ?? '' }))];
    });
  }, []);
  const remove = useCallback((ids: readonly string[]) => {
    setChosen((before) => before.filter(({ candidate }) => !ids.includes(candidate.id)));
  }, []);
  const rename = useCallback((id: string, alias: string) => {
    setChosen((before) => before.map((one) => (one.candidate.id === id ? { ...one, alias } : one)));
  }, []);
  return { chosen, add, remove, rename };
}
