import { describe, expect, it } from 'vitest';
import { planPropertySets } from '../../domain/copy/plan-property-sets';
import type { CopyItem } from '../../domain/copy/types';
import type { DestinationRecord } from '../../domain/destination/types';
import { isPicked, pickableAs, pickNew, togglePick } from './picks';

function record(name: string, URL: string): DestinationRecord {
  const scope = { subaccountId: 's', serviceInstance: null };
  const properties = { Name: name, Type: 'HTTP', URL };
  return {
    id: name,
    name,
    scope,
    version: 1,
    properties,
    keys: Object.keys(properties),
    secretKeys: [],
    labels: [],
    plainKeys: [],
    missingSecrets: [],
    createdAt: null,
    modifiedAt: null,
    modifiedBy: null,
  };
}

const source = [record('new', 'a'), record('different', 'a'), record('same', 'a')];

function plan(...there: readonly DestinationRecord[]): readonly CopyItem[] {
  return planPropertySets('destination', source, there, new Map());
}

const items = plan(record('different', 'b'), record('same', 'a'));
const [added, different, same] = items as readonly [CopyItem, CopyItem, CopyItem];

describe('ticking', () => {
  it('offers to create what is new, to overwrite what differs, and nothing for what is the same', () => {
    expect(items.map(pickableAs)).toEqual(['new', 'overwrite', null]);
  });

  it('of all ticks the new ones alone', () => {
    const picks = pickNew(new Map(), items);
    expect(items.map((item) => isPicked(picks, item))).toEqual([true, false, false]);
  });

  it('goes on and off, and leaves alone what cannot be copied', () => {
    const on = togglePick(new Map(), different);
    expect([isPicked(on, different), isPicked(togglePick(on, different), different)]).toEqual([true, false]);
    expect(isPicked(togglePick(new Map(), same), same)).toBe(false);
  });

  it('ends when an entry that was to be created is there meanwhile, so that it is not overwritten unasked', () => {
    const picks = togglePick(new Map(), added);
    const [now] = plan(record('new', 'of somebody else'));
    expect(now?.state).toBe('different');
    expect(now !== undefined && isPicked(picks, now)).toBe(false);
  });
});
