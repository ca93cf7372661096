import { describe, expect, it } from 'vitest';
import { BackendError } from '../../../backend/errors';
import { makeDestinationRecord } from '../../../testing/builders';
import { destinationTasks, makeDestinations, type WritableDestinations } from './generation';
import { emptyState, type WizardState } from './wizard-state';

const state: WizardState = {
  ...emptyState,
  count: 3,
  nodes: emptyState.nodes.map((node, place) => ({
    ...node,
    name: ['DEV', 'TEST', 'PROD'][place] ?? '',
    subaccountId: ['dev', 'test', 'prod'][place] ?? '',
  })),
};

const tasksOf = (...known: Parameters<typeof destinationTasks>[2]) =>
  destinationTasks(state, { id: 'hub' }, known, undefined);

describe('destinationTasks', () => {
  it('needs a destination for each target, and one in the source', () => {
    expect(tasksOf().map(({ name, subaccountId, isNeeded }) => [name, subaccountId, isNeeded])).toEqual([
      ['TMS_TEST', 'hub', true],
      ['TMS_PROD', 'hub', true],
      ['TransportManagementService', 'dev', true],
    ]);
  });

  it('leaves alone what is right already', () => {
    const known = [{ name: 'TMS_TEST', targetSubaccount: 'test' }];
    const tasks = destinationTasks(state, { id: 'hub' }, known, 'DEV');
    expect(tasks.map(({ isNeeded }) => isNeeded)).toEqual([false, true, false]);
  });

  it('names the node in the source anew when it names another one, whose case may be all that differs', () => {
    expect(destinationTasks(state, { id: 'hub' }, [], 'Dev').at(-1)?.isNeeded).toBe(true);
  });
});

describe('makeDestinations', () => {
  it('makes what is needed; one that is refused does not hold up the others', async () => {
    const { destinations, created } = fakeDestinations(new Set(['TMS_TEST']));
    const outcomes = await makeDestinations({ destinations }, tasksOf({ name: 'TMS_PROD', targetSubaccount: 'prod' }));
    expect([...outcomes].map(([id, { state: result }]) => [id, result])).toEqual([
      ['target TMS_TEST', 'failed'],
      ['target TMS_PROD', 'kept'],
      ['source', 'made'],
    ]);
    expect(created).toEqual([['dev', 'TransportManagementService', 'DEV']]);
  });
});

/** Takes every destination but those refused, and tells what it took. */
function fakeDestinations(refused: ReadonlySet<string>) {
  const created: (readonly [string, string | undefined, string | undefined])[] = [];
  const destinations: WritableDestinations = {
    list: async () => [],
    readSecrets: async () => [],
    update: async () => [],
    create: async (scope, contents) =>
      contents.map(({ properties }) => {
        const { Name: name = '', sourceSystemId, targetSubaccount } = properties;
        if (refused.has(name)) return { name, ok: false, error: new BackendError('invalid', 'refused') };
        created.push([scope.subaccountId, name, sourceSystemId ?? targetSubaccount]);
        return { name, ok: true, record: makeDestinationRecord(name) };
      }),
  };
  return { destinations, created };
}
