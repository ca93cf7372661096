import type { DestinationRecord, Properties } from '../../domain/destination/types';
import type { Label, Scope } from '../../domain/scope';
import { BackendError } from '../errors';
import type { ItemResult } from '../port';
import { inParallel } from './in-parallel';
import type { ItemOutcome } from './item-requests';
import type { ReadLabels } from './label-reading';
import type { PropertySetRequests } from './property-set-requests';
import { isSamePropertySet, type PropertySetFacts, toFacts, toRecord } from './property-set-state';
import { createSessionBook, type KnownState } from './session-book';
import type { WirePropertySet } from './wire-property-set';

export interface SentPropertySet {
  readonly name: string;
  readonly row: Properties;
  readonly labels: readonly Label[];
}

type State = KnownState<PropertySetFacts>;

/** What this session knows of the destinations, or of the fragments: everything read or written is entered here. */
export interface PropertySetLedger {
  all(scope: Scope): Promise<readonly DestinationRecord[]>;
  /** The states the service has now, of those of the names that are there. */
  observe(scope: Scope, names: readonly string[]): Promise<ReadonlyMap<string, State>>;
  /**
   * Enters what was stored, as the service has it now: it alone knows the time, and may write a property in another
   * way. Where the ETag tells that somebody else wrote since, or nothing can be read, what was sent counts.
   */
  settle(
    scope: Scope,
    sent: readonly SentPropertySet[],
    outcomes: readonly ItemOutcome[],
    enter: 'created' | 'wrote',
  ): Promise<readonly ItemResult<DestinationRecord>[]>;
  forget(scope: Scope, name: string): void;
}

export interface PropertySetLedgerParts {
  /** Throws `not-found` for a scope that the service key does not reach. */
  readonly requestsOf: (scope: Scope) => PropertySetRequests;
  readonly readLabels: ReadLabels;
  readonly sha256: (content: Uint8Array) => Promise<string>;
}

export function createPropertySetLedger({ requestsOf, readLabels, sha256 }: PropertySetLedgerParts): PropertySetLedger {
  const book = createSessionBook<PropertySetFacts>(isSamePropertySet);

  async function see(
    scope: Scope,
    found: WirePropertySet,
    when: 'now' | 'lately',
  ): Promise<readonly [name: string, state: State]> {
    const requests = requestsOf(scope);
    const name = requests.nameOf(found.row);
    const key = keyOf(scope, name);
    const labels = await readLabels[when](requests, name, book.find(key));
    return [name, book.saw(key, await toFacts(found, labels, sha256))];
  }

  return {
    all: async (scope) => {
      const found = await requestsOf(scope).all();
      return inParallel(found, async (each) => toRecord(scope, ...(await see(scope, each, 'lately'))));
    },

    observe: async (scope, names) => {
      const found = await requestsOf(scope).some(names);
      return new Map(await inParallel([...found.values()], (each) => see(scope, each, 'now')));
    },

    settle: async (scope, sent, outcomes, enter) => {
      const told = sent.filter((_, index) => etagOf(outcomes[index]) !== null).map(({ name }) => name);
      const found: ReadonlyMap<string, WirePropertySet> = await requestsOf(scope)
        .some(told)
        .catch(() => new Map());
      return inParallel(sent, async ({ name, row, labels }, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined) throw new Error('every item must have an outcome');
        if (outcome instanceof BackendError) return { name, ok: false, error: outcome };
        const now = found.get(name);
        const isOurs = now !== undefined && now.etag === outcome.etag;
        const facts = await toFacts(
          isOurs ? now : { row, etag: outcome.etag, modifiedAt: null },
          readLabels.told(labels),
          sha256,
        );
        return { name, ok: true, record: toRecord(scope, name, book[enter](keyOf(scope, name), facts)) };
      });
    },

    forget: (scope, name) => book.forget(keyOf(scope, name)),
  };
}

function etagOf(outcome: ItemOutcome | undefined): string | null {
  return outcome === undefined || outcome instanceof BackendError ? null : outcome.etag;
}

function keyOf(scope: Scope, name: string): string {
  return JSON.stringify([scope.serviceInstance, name]);
}
