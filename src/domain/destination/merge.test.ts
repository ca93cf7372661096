import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDestinationContent } from '../../testing/builders';
import { applyMerge, defaultChoice, mergeContents, mergeKey } from './merge';
import type { DestinationContent } from './types';

const base = makeDestinationContent('orders', { Description: 'Orders', User: 'a' });
const withProperties = (properties: Record<string, string>): DestinationContent => ({
  ...base,
  properties: { ...base.properties, ...properties },
});

describe('mergeContents', () => {
  it('is empty when both sides are the same', () => {
    expect(mergeContents(base, withProperties({ User: 'b' }), withProperties({ User: 'b' }))).toEqual([]);
  });

  it('names what differs, and what both changed', () => {
    const items = mergeContents(base, withProperties({ User: 'b' }), withProperties({ User: 'c', Description: 'New' }));
    expect(items).toEqual([
      { kind: 'property', key: 'Description', base: 'Orders', mine: 'Orders', theirs: 'New', conflict: false },
      { kind: 'property', key: 'User', base: 'a', mine: 'b', theirs: 'c', conflict: true },
    ]);
    expect(items.map(defaultChoice)).toEqual(['theirs', 'mine']);
  });

  it('tells a removed property from an empty one', () => {
    const { User: _, ...rest } = base.properties;
    expect(mergeContents(base, { ...base, properties: rest }, withProperties({ User: '' }))).toMatchObject([
      { key: 'User', mine: null, theirs: '', conflict: true },
    ]);
  });

  it('compares labels one by one', () => {
    const mine = { ...base, labels: [{ key: 'team', values: ['a', 'b'] }] };
    const theirs = {
      ...base,
      labels: [
        { key: 'team', values: ['c'] },
        { key: 'stage', values: [] },
      ],
    };
    expect(mergeContents(base, mine, theirs)).toMatchObject([
      { kind: 'label', key: 'team', base: null, mine: 'a, b', theirs: 'c', conflict: true },
      { kind: 'label', key: 'stage', base: null, mine: null, theirs: '', conflict: false },
    ]);
  });
});

describe('applyMerge', () => {
  it('takes the chosen side of each, and the changed one of the rest', () => {
    const mine = { ...withProperties({ User: 'b' }), labels: [{ key: 'team', values: ['a'] }] };
    const theirs = { ...withProperties({ User: 'c', Description: 'New' }), missingSecrets: ['Password'] };
    const choices = new Map([[mergeKey({ kind: 'property', key: 'User' }), 'theirs' as const]]);
    expect(applyMerge(base, mine, theirs, choices)).toEqual({
      ...base,
      properties: { ...base.properties, User: 'c', Description: 'New' },
      labels: [{ key: 'team', values: ['a'] }],
    });
  });

  it('removes what the chosen side removed', () => {
    const { User: _, ...rest } = base.properties;
    const merged = applyMerge(base, { ...base, properties: rest }, base, new Map());
    expect(merged.properties).toEqual(rest);
  });

  it('keeps a key plain as the chosen side has it', () => {
    const mine = { ...withProperties({ keyboard: 'x' }), plainKeys: ['keyboard'] };
    expect(applyMerge(base, mine, base, new Map()).plainKeys).toEqual(['keyboard']);
  });

  const anyContent = fc
    .record({
      properties: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('', '1', '2')),
      labels: fc.uniqueArray(
        fc.record({ key: fc.constantFrom('x', 'y'), values: fc.array(fc.constantFrom('1', '2'), { maxLength: 2 }) }),
        { selector: ({ key }) => key },
      ),
    })
    .map((parts): DestinationContent => ({ ...parts, plainKeys: [], missingSecrets: [] }));

  it('gives mine, or theirs, when all of one side is chosen', () => {
    fc.assert(
      fc.property(
        anyContent,
        anyContent,
        anyContent,
        fc.constantFrom('mine' as const, 'theirs' as const),
        (old, mine, theirs, choice) => {
          const choices = new Map(mergeContents(old, mine, theirs).map((item) => [mergeKey(item), choice]));
          const merged = applyMerge(old, mine, theirs, choices);
          const side = choice === 'mine' ? mine : theirs;
          expect(merged.properties).toEqual(side.properties);
          const byKey = (content: DestinationContent) =>
            new Map(content.labels.map((label) => [label.key, label.values]));
          expect(byKey(merged)).toEqual(byKey(side));
        },
      ),
    );
  });

  it('gives the one that changed when only one did', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (old, changed) => {
        expect(applyMerge(old, changed, old, new Map()).properties).toEqual(changed.properties);
        expect(applyMerge(old, old, changed, new Map()).properties).toEqual(changed.properties);
      }),
    );
  });
});
