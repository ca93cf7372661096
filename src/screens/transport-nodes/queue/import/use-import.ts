import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ImportResult } from '../../../../backend/port';
import type { RequestNumber } from '../../../../domain/transport/types';
import { asBulkChange } from '../../../../ui/bulk-change';
import { useTransport } from '../../../../ui/use-transport';
import { workspaceKeys } from '../../../../ui/use-workspace-data';
import { courseOf } from './course-of';
import { countUntried, type Untried } from './untried';

/** How far an import is. */
export type ImportState =
  | { readonly step: 'asking' }
  | { readonly step: 'running'; readonly done: number; readonly total: number; readonly isStopping: boolean }
  | { readonly step: 'finished'; readonly results: readonly ImportResult[]; readonly untried: Untried }
  /** It was not begun. */
  | { readonly step: 'failed'; readonly error: unknown }
  /** Its end was not seen: it goes on without this page; `done` is null where not even that is known. */
  | { readonly step: 'lost'; readonly error: unknown; readonly done: number | null; readonly total: number };

export interface Import {
  readonly state: ImportState;
  readonly start: () => Promise<void>;
  /** Ends it after the requests that are being imported. */
  readonly stop: () => void;
}

/** Imports requests of a node once it is started; ends with the component. `total` is what is known before. */
export function useImport(nodeId: string, requests: readonly RequestNumber[] | 'all', total: number): Import {
  const transport = useTransport();
  const client = useQueryClient();
  const [state, setState] = useState<ImportState>({ step: 'asking' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    const abort = new AbortController();
    running.current = abort;
    setState({ step: 'running', done: 0, total, isStopping: false });
    let found: number | null = null;
    let reached = 0;
    const onProgress = (done: number, of: number) => {
      found = of;
      reached = done;
      setState({ step: 'running', done, total: of, isStopping: abort.signal.aborted });
    };
    try {
      const results = await asBulkChange(client, workspaceKeys.transport, () =>
        transport.import(nodeId, requests, { signal: abort.signal, onProgress }),
      );
      const course = { asked: total, found, tried: results.length, isCancelled: abort.signal.aborted };
      setState({ step: 'finished', results, untried: countUntried(course) });
    } catch (error) {
      const course = courseOf(error);
      if (course === 'not-begun') setState({ step: 'failed', error });
      else setState({ step: 'lost', error, done: course === 'goes-on' ? reached : null, total: found ?? total });
    }
  };
  const stop = () => {
    running.current?.abort();
    setState((current) => (current.step === 'running' ? { ...current, isStopping: true } : current));
  };
  return { state, start, stop };
}
