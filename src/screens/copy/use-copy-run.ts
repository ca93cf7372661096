import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CopyItem } from '../../domain/copy/types';
import { asBulkChange } from '../../ui/bulk-change';
import { type CopyOutcome, carryOut } from './carry-out';
import type { CopyEnds } from './place';
import { copyKeys } from './queries';

export interface FinishedRun {
  /** How many were wanted. */
  readonly wanted: number;
  readonly outcome: CopyOutcome;
}

export interface CopyRunning {
  /** How many are settled; null while nothing is being copied. */
  readonly done: number | null;
  /** The last run. */
  readonly finished: FinishedRun | null;
  /** Settles when both ends were read anew. */
  readonly run: (ends: CopyEnds, items: readonly CopyItem[]) => Promise<CopyOutcome>;
  readonly stop: () => void;
  readonly forget: () => void;
}

/** Copies entries, one run at a time. */
export function useCopyRun(): CopyRunning {
  const client = useQueryClient();
  const [done, setDone] = useState<number | null>(null);
  const [finished, setFinished] = useState<FinishedRun | null>(null);
  const current = useRef<AbortController | null>(null);

  const run = useCallback(
    async ({ source, target }: CopyEnds, items: readonly CopyItem[]) => {
      const controller = new AbortController();
      current.current = controller;
      setDone(0);
      setFinished(null);
      try {
        const outcome = await asBulkChange(client, copyKeys.all, () =>
          carryOut(source, target, items, { signal: controller.signal, onProgress: setDone }),
        );
        setFinished({ wanted: items.length, outcome });
        return outcome;
      } finally {
        current.current = null;
        setDone(null);
      }
    },
    [client],
  );

  // Who leaves the page cannot see any more what becomes of the rest.
  useEffect(() => () => current.current?.abort(), []);

  const stop = useCallback(() => current.current?.abort(), []);
  const forget = useCallback(() => setFinished(null), []);
  return { done, finished, run, stop, forget };
}
