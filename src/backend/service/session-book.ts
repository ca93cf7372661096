import type { CertificateSummary } from '../../domain/certificate/types';
import type { Label } from '../../domain/scope';

/**
 * The service numbers no versions. This book gives each state of a certificate that was seen in this session
 * (its bytes and its labels) a number, so that a write based on an older one is noticed.
 */
export interface SessionBook {
  find(key: string): KnownState | undefined;
  /** A state the service answered with: a new number only when it differs from the last one. */
  saw(key: string, facts: StateFacts): KnownState;
  /** A state this session made out of an earlier one: always a new number, even for the same bytes. */
  wrote(key: string, facts: StateFacts): KnownState;
  /** A certificate this session created: number 1. */
  created(key: string, facts: StateFacts): KnownState;
  forget(key: string): void;
}

export interface StateFacts {
  /** Null where the service did not tell it with this answer. */
  readonly etag: string | null;
  readonly type: string | null;
  readonly sha256: string;
  readonly size: number;
  readonly summary: CertificateSummary;
  readonly labels: readonly Label[];
}

export interface KnownState extends StateFacts {
  readonly version: number;
}

export function createSessionBook(): SessionBook {
  const states = new Map<string, KnownState>();
  const keep = (key: string, facts: StateFacts, version: number): KnownState => {
    const state = { ...facts, version };
    states.set(key, state);
    return state;
  };
  return {
    find: (key) => states.get(key),
    saw: (key, facts) => {
      const last = states.get(key);
      if (last === undefined) return keep(key, facts, 1);
      if (!isSameState(last, facts)) return keep(key, facts, last.version + 1);
      return keep(key, { ...facts, etag: facts.etag ?? last.etag }, last.version);
    },
    wrote: (key, facts) => keep(key, facts, (states.get(key)?.version ?? 0) + 1),
    created: (key, facts) => keep(key, facts, 1),
    forget: (key) => {
      states.delete(key);
    },
  };
}

function isSameState(left: StateFacts, right: StateFacts): boolean {
  return left.sha256 === right.sha256 && left.type === right.type && labelText(left.labels) === labelText(right.labels);
}

/** Labels as text that does not depend on the order the service keeps them in. */
function labelText(labels: readonly Label[]): string {
  return labels
    .map(({ key, values }) => JSON.stringify([key, values.toSorted()]))
    .toSorted()
    .join();
}
