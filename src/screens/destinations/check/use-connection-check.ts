import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { planConnection } from '../../../domain/destination/connection/plan';
import { shownProperties } from '../../../domain/destination/record-view';
import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { useServices } from '../../../ui/services';
import { runCheck } from './run-check';
import { type Stage, type StageResult, stagesOf } from './stages';

type Progress = ReadonlyMap<string, StageResult | 'running'>;

export interface ConnectionCheck {
  readonly status: 'running' | 'done' | 'cancelled' | 'failed';
  readonly stages: readonly Stage[];
  /** By key of the stage; one that has not begun is missing. */
  readonly progress: Progress;
  /** What kept the check itself from going on, with `failed`. */
  readonly error: unknown;
  /** Begins anew, whatever is under way. */
  readonly start: () => void;
  readonly cancel: () => void;
}

interface Run {
  readonly status: ConnectionCheck['status'];
  readonly progress: Progress;
  readonly error: unknown;
}

const begun: Run = { status: 'running', progress: new Map(), error: null };

/** Checks the destination as soon as it is there, and ends the check with the component. */
export function useConnectionCheck(scope: Scope, record: DestinationRecord): ConnectionCheck {
  const { backend, companion, clock, openPki } = useServices();
  const plan = useMemo(() => planConnection(shownProperties(record)), [record]);
  const stages = useMemo(() => stagesOf(plan), [plan]);
  const [run, setRun] = useState<Run>(begun);
  const current = useRef<AbortController | null>(null);

  const start = useCallback(() => {
    current.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    current.current = controller;
    setRun(begun);
    const pki = openPki();
    signal.addEventListener('abort', () => pki.close(), { once: true });
    // A run that was given up says nothing any more.
    const update = (change: (run: Run) => Run) => {
      if (!signal.aborted) setRun(change);
    };
    runCheck({ backend, companion, pki, clock, scope, record, signal }, plan, (key, result) =>
      update((old) => ({ ...old, progress: new Map(old.progress).set(key, result) })),
    )
      .then(
        () => update((old) => ({ ...old, status: 'done' })),
        (error: unknown) => update((old) => ({ ...old, status: 'failed', error })),
      )
      .finally(() => pki.close());
  }, [backend, companion, clock, openPki, scope, record, plan]);

  const cancel = useCallback(() => {
    current.current?.abort();
    setRun((old) => ({ ...old, status: 'cancelled' }));
  }, []);

  useEffect(() => {
    start();
    return () => current.current?.abort();
  }, [start]);

  return { ...run, stages, start, cancel };
}
