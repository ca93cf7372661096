import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, splitSecrets } from '../destination/record';
import type { DestinationContent, Properties } from '../destination/types';
import { copiedContent, differingSecrets, type OpenedSet } from './copied-content';
import { needsComparing, planPropertySets } from './plan-property-sets';

function stored(content: DestinationContent): OpenedSet {
  const { secrets, ...split } = splitSecrets(content);
  const { labels, plainKeys, missingSecrets } = content;
  const name = content.properties.Name ?? '';
  const scope = { subaccountId: 's', serviceInstance: null };
  const times = { createdAt: null, modifiedAt: null, modifiedBy: null };
  return {
    record: { id: name, name, scope, version: 1, ...split, labels, plainKeys, missingSecrets, ...times },
    secrets,
  };
}

function withProperties(properties: Properties, rest: Partial<DestinationContent> = {}): OpenedSet {
  return stored({
    properties: { Name: 'a', Type: 'HTTP', ...properties },
    labels: [],
    plainKeys: [],
    missingSecrets: [],
    ...rest,
  });
}

function planOne(source: OpenedSet, target: OpenedSet | null, isCompared = true) {
  const compared = new Map(
    target === null || !isCompared ? [] : [[source.record.name, differingSecrets(source, target)] as const],
  );
  const [item] = planPropertySets('destination', [source.record], target === null ? [] : [target.record], compared);
  if (item === undefined) throw new Error('every record of the source has an item');
  return item;
}

const missing = { missingSecrets: ['Password'] };

describe('the secrets of an entry', () => {
  it.each([
    { what: 'set', source: withProperties({ Password: 'x' }), target: withProperties({}), state: 'different' },
    { what: 'set', source: withProperties({ Password: 'x' }), target: withProperties({}, missing), state: 'different' },
    {
      what: 'changed',
      source: withProperties({ Password: 'x' }),
      target: withProperties({ Password: 'y' }),
      state: 'different',
    },
    { what: null, source: withProperties({ Password: 'x' }), target: withProperties({ Password: 'x' }), state: 'same' },
    { what: 'removed', source: withProperties({}), target: withProperties({ Password: 'y' }), state: 'different' },
    {
      what: 'removed',
      source: withProperties({ Password: '' }),
      target: withProperties({ Password: 'y' }),
      state: 'different',
    },
    { what: 'kept', source: withProperties({}, missing), target: withProperties({ Password: 'y' }), state: 'same' },
    { what: 'missing', source: withProperties({}, missing), target: withProperties({}), state: 'same' },
    {
      what: 'changed',
      source: withProperties({ Password: 'entered since' }, missing),
      target: withProperties({ Password: 'y' }),
      state: 'different',
    },
  ])('$what ($state)', ({ what, source, target, state }) => {
    const item = planOne(source, target);
    const effects = item.differences.flatMap((each) => (each.kind === 'secret' ? [each.effect] : []));
    expect({ effects, state: item.state }).toEqual({ effects: what === null ? [] : [what], state });
  });

  it('are unknown while their values were not compared, and the entry with them when nothing else differs', () => {
    const [source, target] = [withProperties({ Password: 'x' }), withProperties({ Password: 'x' })];
    expect(needsComparing(source.record, target.record)).toBe(true);
    expect(planOne(source, target, false)).toMatchObject({
      state: 'unknown',
      differences: [{ kind: 'secret', key: 'Password', effect: 'unknown' }],
    });
    expect(planOne(withProperties({ Password: 'x', URL: 'u' }), target, false).state).toBe('different');
  });

  it('are compared with a value that the other side keeps as plain', () => {
    const plain = withProperties({ 'my.token': 'x' }, { plainKeys: ['my.token'] });
    const hidden = withProperties({ 'my.token': 'x' });
    expect([planOne(plain, hidden).state, planOne(hidden, plain).state]).toEqual(['same', 'same']);
    const other = withProperties({ 'my.token': 'y' });
    expect([planOne(other, plain).state, planOne(plain, other).state]).toEqual(['different', 'different']);
    expect(copiedContent(hidden, plain).plainKeys).toEqual(['my.token']);
    expect(copiedContent(withProperties({}), plain).plainKeys, 'of a key that goes').toEqual([]);
  });

  it('that the source lacks are not missing at the target, where they are kept', () => {
    const copied = copiedContent(withProperties({}, missing), withProperties({ Password: 'y' }));
    expect(copied).toMatchObject({ properties: { Password: 'y' }, missingSecrets: [] });
    expect(copiedContent(withProperties({}, missing), withProperties({})).missingSecrets).toEqual(['Password']);
  });
});

describe('properties and labels', () => {
  it('differ one by one, whatever their order', () => {
    const source = withProperties(
      { URL: 'new', added: '1' },
      {
        labels: [
          { key: 'stage', values: ['b', 'a'] },
          { key: 'team', values: ['x'] },
        ],
      },
    );
    const target = withProperties({ gone: '2', URL: 'old' }, { labels: [{ key: 'stage', values: ['a', 'b'] }] });
    expect(planOne(source, target).differences).toEqual([
      { kind: 'property', key: 'URL', before: 'old', after: 'new' },
      { kind: 'property', key: 'added', before: null, after: '1' },
      { kind: 'property', key: 'gone', before: '2', after: null },
      { kind: 'label', key: 'team', before: null, after: 'x' },
    ]);
  });

  it('may be called like something every object has', () => {
    expect(planOne(withProperties({}), withProperties({ constructor: 'x' })).differences).toEqual([
      { kind: 'property', key: 'constructor', before: 'x', after: null },
    ]);
  });

  it('of a new entry are all there is', () => {
    const item = planOne(withProperties({ Password: 'x' }), null);
    expect(item.state).toBe('new');
    expect(item.differences).toContainEqual({ kind: 'property', key: 'Type', before: null, after: 'HTTP' });
    expect(item.differences).toContainEqual({ kind: 'secret', key: 'Password', effect: 'set' });
  });
});

const keys = ['URL', 'User', 'Password', 'clientSecret', 'my.token', 'constructor', 'x'];
const secretKeys = ['Password', 'clientSecret', 'my.token'];

const sets = fc
  .record({
    properties: fc.dictionary(fc.constantFrom(...keys), fc.constantFrom('', 'SECRET-1', 'SECRET-2')),
    plainKeys: fc.constantFrom([], ['my.token']),
    missing: fc.subarray(secretKeys),
    labels: fc.constantFrom([], [{ key: 'k', values: ['1'] }], [{ key: 'k', values: ['2', '1'] }]),
  })
  .map(({ properties, plainKeys, missing: gone, labels }) =>
    withProperties(properties, {
      labels,
      plainKeys: plainKeys.filter((key) => Object.hasOwn(properties, key)),
      missingSecrets: gone.filter((key) => !Object.hasOwn(properties, key)),
    }),
  );

describe('whatever the two sides hold', () => {
  it('an entry is the same as itself', () => {
    fc.assert(
      fc.property(sets, (set) => {
        expect(planOne(set, set).state).toBe('same');
      }),
    );
  });

  it('nothing differs any more once it was copied', () => {
    fc.assert(
      fc.property(sets, fc.option(sets), (source, target) => {
        const copied = stored(copiedContent(source, target));
        expect(planOne(source, copied).state).toBe('same');
      }),
    );
  });

  it('copying again changes no value', () => {
    fc.assert(
      fc.property(sets, fc.option(sets), (source, target) => {
        const copied = stored(copiedContent(source, target));
        expect(copiedContent(source, copied)).toEqual(contentOf(copied.record, copied.secrets));
      }),
    );
  });

  it('without their values compared, no secret is called the same or changed', () => {
    fc.assert(
      fc.property(sets, sets, (source, target) => {
        const known = planOne(source, target);
        const unknown = planOne(source, target, false);
        if (needsComparing(source.record, target.record)) expect(['unknown', 'different']).toContain(unknown.state);
        else expect(unknown).toEqual(known);
      }),
    );
  });
});
