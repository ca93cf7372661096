import { describe, expect, it } from 'vitest';
import type { DestinationContent } from '../../../domain/destination/types';
import {
  contentOfForm,
  type FormAction,
  type FormModel,
  isChanged,
  reduceForm,
  startNew,
  startWith,
} from './form-model';

const orders: DestinationContent = {
  properties: {
    Name: 'orders',
    Type: 'HTTP',
    ProxyType: 'Internet',
    URL: 'http://a',
    Authentication: 'NoAuthentication',
  },
  labels: [],
  plainKeys: [],
  missingSecrets: [],
};

function run(model: FormModel, ...actions: readonly FormAction[]): FormModel {
  return actions.reduce(reduceForm, model);
}

function withRow(model: FormModel, typed: string, value: string): FormModel {
  const id = `row-${model.nextRow}`;
  return run(model, { type: 'add-row' }, { type: 'row-value', id, value }, { type: 'row-key', id, key: null, typed });
}

describe('a new form', () => {
  it('is unchanged until something is entered', () => {
    expect(isChanged(startNew())).toBe(false);
    expect(isChanged(run(startNew(), { type: 'set', key: 'Name', value: 'a' }))).toBe(true);
    expect(
      isChanged(run(startNew(), { type: 'set', key: 'Name', value: 'a' }, { type: 'set', key: 'Name', value: '' })),
    ).toBe(false);
  });
});

describe('a form of what is stored', () => {
  it('stores what it was given, in its order', () => {
    expect(contentOfForm(startWith(orders, null))).toEqual(orders);
    expect(Object.keys(contentOfForm(startWith(orders, null)).properties)).toEqual(Object.keys(orders.properties));
  });

  it('counts a secret as entered once it has a value, or was set empty', () => {
    const missing = startWith({ ...orders, missingSecrets: ['Password'] }, null);
    const basic = run(missing, { type: 'set', key: 'Authentication', value: 'BasicAuthentication' });
    expect(contentOfForm(basic).missingSecrets).toEqual(['Password']);
    expect(contentOfForm(run(basic, { type: 'set', key: 'Password', value: '' })).missingSecrets).toEqual([]);
    const taken = run(
      basic,
      { type: 'set', key: 'Password', value: 'x' },
      { type: 'set', key: 'Password', value: undefined },
    );
    expect(contentOfForm(taken).missingSecrets).toEqual(['Password']);
  });
});

describe('additional properties', () => {
  it('are stored under the typed key', () => {
    const model = withRow(startWith(orders, null), ' sap-client ', '100');
    expect(model.pending).toEqual([]);
    expect(contentOfForm(model).properties).toEqual({ ...orders.properties, 'sap-client': '100' });
    expect(isChanged(model)).toBe(true);
  });

  it.each([
    { name: 'an empty key', typed: '' },
    { name: 'a key that is there', typed: 'URL' },
    { name: 'a key of a field that is empty', typed: 'Description' },
    { name: 'a prefix alone', typed: 'URL.headers.' },
  ])('wait with $name', ({ typed }) => {
    const model = withRow(startWith(orders, null), typed, '100');
    expect(model.pending).toEqual([{ id: 'row-1', typed, value: '100' }]);
    expect(contentOfForm(model)).toEqual(orders);
    expect(isChanged(model)).toBe(true);
  });

  it('keep value, place and identity under another key', () => {
    const two = withRow(withRow(startWith(orders, null), 'first', '1'), 'second', '2');
    const renamed = run(two, { type: 'row-key', id: 'row-1', key: 'first', typed: 'third' });
    expect(Object.entries(renamed.form.properties).slice(-2)).toEqual([
      ['third', '1'],
      ['second', '2'],
    ]);
    expect(renamed.rowIds.third).toBe('row-1');
  });

  it('wait with their value when their new key cannot be taken', () => {
    const two = withRow(withRow(startWith(orders, null), 'first', '1'), 'second', '2');
    const clashing = run(two, { type: 'row-key', id: 'row-1', key: 'first', typed: 'second' });
    expect(clashing.pending).toEqual([{ id: 'row-1', typed: 'second', value: '1' }]);
    const solved = run(clashing, { type: 'row-key', id: 'row-1', key: null, typed: 'first' });
    expect(solved.form.properties).toMatchObject({ first: '1', second: '2' });
  });

  it('take the same key once although it is said twice', () => {
    const model = withRow(startWith(orders, null), 'first', '1');
    expect(run(model, { type: 'row-key', id: 'row-1', key: null, typed: 'first' })).toBe(model);
  });

  it('are plain only where the name alone makes them secret', () => {
    const model = withRow(startWith(orders, null), 'URL.headers.apikey', 'x');
    const plain = run(
      model,
      { type: 'plain', key: 'URL.headers.apikey', isPlain: true },
      { type: 'plain', key: 'Password', isPlain: true },
    );
    expect(contentOfForm(plain).plainKeys).toEqual(['URL.headers.apikey']);
  });
});

describe('taking over', () => {
  it('goes on from the newer version', () => {
    const base = { id: '1', name: 'orders', version: 2 };
    const mine = { ...orders, properties: { ...orders.properties, URL: 'http://mine' } };
    const model = run(startWith(orders, { ...base, version: 1 }), {
      type: 'take-over',
      content: mine,
      initial: orders,
      base,
    });
    expect(model.base).toEqual(base);
    expect(isChanged(model)).toBe(true);
    expect(contentOfForm(model)).toEqual(mine);
  });

  it('becomes a new one when the stored one is gone', () => {
    const model = run(startWith(orders, { id: '1', name: 'orders', version: 1 }), { type: 'create-anew' });
    expect(model.base).toBeNull();
    expect(isChanged(model)).toBe(true);
  });
});
