import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundDestination, Lookup } from '../../../backend/port';
import type { Scope } from '../../../domain/scope';

/** What is looked for. */
export interface FindWish {
  readonly scope: Scope;
  readonly name: string;
  /** Empty for none. */
  readonly fragment: string;
  readonly fragmentOptional: boolean;
  readonly skipTokens: boolean;
}

export type FindState =
  | { readonly kind: 'idle' | 'running' | 'cancelled' }
  | { readonly kind: 'found'; readonly wish: FindWish; readonly found: FoundDestination }
  | { readonly kind: 'failed'; readonly wish: FindWish; readonly error: unknown };

export interface Find {
  readonly state: FindState;
  /** Gives up what is under way. */
  readonly start: (wish: FindWish) => void;
  readonly cancel: () => void;
}

/** One lookup at a time; it ends with the component. Nothing of it is kept: it may say where secrets are. */
export function useFind(lookup: Lookup): Find {
  const [state, setState] = useState<FindState>({ kind: 'idle' });
  const current = useRef<AbortController | null>(null);

  const start = useCallback(
    (wish: FindWish) => {
      current.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      current.current = controller;
      const settle = (next: FindState) => {
        if (!signal.aborted) setState(next);
      };
      setState({ kind: 'running' });
      const { scope, name, fragment, ...options } = wish;
      lookup.find(scope, name, { ...options, ...(fragment === '' ? {} : { fragment }), signal }).then(
        (found) => settle({ kind: 'found', wish, found }),
        (error: unknown) => settle({ kind: 'failed', wish, error }),
      );
    },
    [lookup],
  );

  const cancel = useCallback(() => {
    current.current?.abort();
    setState({ kind: 'cancelled' });
  }, []);

  useEffect(() => () => current.current?.abort(), []);

  return { state, start, cancel };
}
