import type { Label } from '../../domain/scope';

/**
 * The service numbers no versions. This book gives each state of an item that was seen in this session
 * (its content and its labels) a number, so that a write based on an older one is noticed.
 */
export interface SessionBook<Facts extends StateFacts> {
  find(key: string): KnownState<Facts> | undefined;
  /** A state the service answered with: a new number only when it differs from the last one. */
  saw(key: string, facts: Facts): KnownState<Facts>;
  /** A state this session made out of an earlier one: always a new number, even for the same content. */
  wrote(key: string, facts: Facts): KnownState<Facts>;
  /** An item this session created: number 1. */
  created(key: string, facts: Facts): KnownState<Facts>;
  forget(key: string): void;
}

export interface StateFacts {
  /** Null where the service did not tell it with this answer. */
  readonly etag: string | null;
  readonly labels: readonly Label[];
  /** When the service told them, in milliseconds. */
  readonly labelsReadAt: number;
}

export type KnownState<Facts extends StateFacts> = Facts & { readonly version: number };

export function createSessionBook<Facts extends StateFacts>(
  isSameContent: (left: Facts, right: Facts) => boolean,
): SessionBook<Facts> {
  const states = new Map<string, KnownState<Facts>>();
  const keep = (key: string, facts: Facts, version: number): KnownState<Facts> => {
    const state = { ...facts, version };
    states.set(key, state);
    return state;
  };
  return {
    find: (key) => states.get(key),
    saw: (key, facts) => {
      const last = states.get(key);
      if (last === undefined) return keep(key, facts, 1);
      const isSame = isSameContent(last, facts) && isSameLabels(last.labels, facts.labels);
      if (!isSame) return keep(key, facts, last.version + 1);
      return keep(key, { ...facts, etag: facts.etag ?? last.etag }, last.version);
    },
    wrote: (key, facts) => keep(key, facts, (states.get(key)?.version ?? 0) + 1),
    created: (key, facts) => keep(key, facts, 1),
    forget: (key) => {
      states.delete(key);
    },
  };
}

/** Whatever the order the service keeps labels and values in. */
export function isSameLabels(left: readonly Label[], right: readonly Label[]): boolean {
  return labelText(left) === labelText(right);
}

function labelText(labels: readonly Label[]): string {
  return labels
    .map(({ key, values }) => JSON.stringify([key, values.toSorted()]))
    .toSorted()
    .join();
}
