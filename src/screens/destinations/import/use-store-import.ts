import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Scope } from '../../../domain/scope';
import { asBulkChange } from '../../../ui/bulk-change';
import { scopeKeys } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import type { PlannedItem } from './plan-items';
import { type ImportOutcome, storeImport } from './store-import';

export interface StoringImport {
  /** Null while nothing is being stored. */
  readonly progress: { readonly done: number; readonly total: number; readonly isTakenBack: boolean } | null;
  /** Null when cancelled. */
  run(planned: readonly PlannedItem[]): Promise<ImportOutcome | null>;
  /** Takes back what the run has stored so far. */
  cancel(): void;
}

/** Stores planned items; done when the list shows them. */
export function useStoreImport(scope: Scope): StoringImport {
  const { destinations } = useServices().backend;
  const client = useQueryClient();
  const [progress, setProgress] = useState<StoringImport['progress']>(null);
  const current = useRef<AbortController | null>(null);
  return {
    progress,
    async run(planned) {
      const abort = new AbortController();
      current.current = abort;
      const total = planned.filter(({ plan }) => plan.choice !== 'skip').length;
      setProgress({ done: 0, total, isTakenBack: false });
      try {
        return await asBulkChange(client, scopeKeys.destinations(scope), () =>
          storeImport(destinations, scope, planned, {
            signal: abort.signal,
            onProgress: (done) => setProgress((before) => before && { ...before, done }),
          }),
        );
      } catch (error) {
        if (abort.signal.aborted && error === abort.signal.reason) return null;
        throw error;
      } finally {
        current.current = null;
        setProgress(null);
      }
    },
    cancel() {
      current.current?.abort();
      setProgress((before) => before && { ...before, isTakenBack: true });
    },
  };
}
