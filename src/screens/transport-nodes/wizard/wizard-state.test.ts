import { describe, expect, it } from 'vitest';
import {
  checkWizard,
  destinationOf,
  emptyState,
  isFilledIn,
  routeNameOf,
  type Surroundings,
  toPlan,
  type WizardState,
} from './wizard-state';

const nothing: Surroundings = {
  landscape: { nodes: [], routes: [], transportSubaccountId: 'transport' },
  destinations: [],
};

function line(...names: readonly string[]): WizardState {
  return {
    ...emptyState,
    count: names.length,
    nodes: emptyState.nodes.map((node, place) => ({
      ...node,
      name: names[place] ?? '',
      subaccountId: names[place] === undefined ? '' : `of ${names[place]}`,
    })),
  };
}

function withNode(state: WizardState, place: number, changes: Partial<WizardState['nodes'][number]>): WizardState {
  return { ...state, nodes: state.nodes.map((node, index) => (index === place ? { ...node, ...changes } : node)) };
}

const found = (state: WizardState, surroundings = nothing) =>
  checkWizard(state, surroundings).map(({ entity, place, field, rule }) => `${entity} ${place} ${field} ${rule}`);

describe('toPlan', () => {
  it('makes a line of nodes: the source has no content and no destination, the others have both', () => {
    const plan = toPlan(line('DEV', 'TEST', 'PROD'));
    expect(plan.nodes.map(({ name, contentType, destination }) => [name, contentType, destination])).toEqual([
      ['DEV', null, null],
      ['TEST', 'application', 'TMS_TEST'],
      ['PROD', 'application', 'TMS_PROD'],
    ]);
    expect(plan.routes.map(({ name, source, target }) => [name, source, target])).toEqual([
      ['DEV_TEST', 'DEV', 'TEST'],
      ['TEST_PROD', 'TEST', 'PROD'],
    ]);
  });

  it('leaves out what was entered for more nodes than are wanted', () => {
    const plan = toPlan({ ...line('DEV', 'TEST', 'PROD'), count: 2 });
    expect(plan.nodes.map(({ name }) => name)).toEqual(['DEV', 'TEST']);
    expect(plan.routes).toHaveLength(1);
  });
});

describe('isFilledIn', () => {
  it.each([
    ['nothing', emptyState, false],
    ['another number of nodes', { ...emptyState, count: 4 }, false],
    ['a name', line('DEV'), true],
    ['a name that does not count at the moment', { ...line('DEV', 'TEST', 'PROD'), count: 2 }, true],
    ['a subaccount', withNode(emptyState, 1, { subaccountId: 'quality' }), true],
  ])('is asked of %s', (_, state, expected) => {
    expect(isFilledIn(state)).toBe(expected);
  });
});

describe('what is suggested', () => {
  it('fits where it goes, whatever the node is called', () => {
    const state = line('Entwicklung für Bestellungen 1', 'Test für Bestellungen äöü 12345');
    expect(destinationOf(state.nodes[1] ?? fail())).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(routeNameOf(state, 0).length).toBeLessThanOrEqual(30);
  });

  it('gives way to what was entered', () => {
    const state = withNode(line('DEV', 'TEST'), 1, { destinationName: 'to-test' });
    expect(toPlan({ ...state, routes: [{ name: 'forth', description: '' }] })).toMatchObject({
      nodes: [{}, { destination: 'to-test' }],
      routes: [{ name: 'forth' }],
    });
  });
});

describe('checkWizard', () => {
  it('has nothing against a line with a subaccount for each node', () => {
    expect(found(line('DEV', 'TEST', 'PROD'))).toEqual([]);
  });

  it('names every field that is empty, and no route because of a node', () => {
    expect(found({ ...emptyState, count: 2 })).toEqual([
      'node 0 name empty',
      'node 1 name empty',
      'node 0 subaccountId subaccount-missing',
      'node 1 subaccountId subaccount-missing',
    ]);
  });

  it('refuses a subaccount twice, and the Transport subaccount', () => {
    const twice = withNode(line('DEV', 'TEST', 'PROD'), 2, { subaccountId: 'of TEST' });
    expect(found(twice)).toEqual(['node 2 subaccountId subaccount-twice']);
    const transport = withNode(line('DEV', 'TEST'), 1, { subaccountId: 'transport' });
    expect(found(transport)).toEqual(['node 1 subaccountId subaccount-transport']);
  });

  it('takes a destination that points to the same subaccount, and no other one', () => {
    const pointing = (targetSubaccount: string) => ({
      ...nothing,
      destinations: [{ name: 'TMS_TEST', targetSubaccount }],
    });
    expect(found(line('DEV', 'TEST'), pointing('of TEST'))).toEqual([]);
    expect(found(line('DEV', 'TEST'), pointing('elsewhere'))).toEqual(['node 1 destination destination-taken']);
  });

  it('refuses the same new destination for two nodes', () => {
    const state = withNode(line('DEV', 'TEST', 'PROD'), 2, { destinationName: 'TMS_TEST' });
    expect(found(state)).toEqual(['node 2 destination destination-twice']);
  });

  it('refuses a name twice in the line, in the order of the line', () => {
    expect(found(withNode(line('DEV', 'TEST'), 1, { name: 'DEV' }))).toContain('node 1 name taken');
  });
});

function fail(): never {
  throw new Error('The line has no second node');
}
