import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAction } from './apply-action';
import { checkRoute } from './check-route';
import { forwardModes } from './forward-modes';
import { sampleNewRequest, sampleNode, sampleRoute, sampleStamp, sampleState } from './testing/samples';
import type {
  ImportOutcome,
  QueueEntry,
  QueueStatus,
  RequestNumber,
  TransitionAction,
  TransportRoute,
  TransportState,
} from './types';

/** Whatever is done, in whatever order, in whatever landscape that the rules allow. */

const nodeIds = ['A', 'B', 'C', 'D', 'E'];
const secret = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC';

const landscapes = fc
  .record({
    nodes: fc.tuple(
      ...nodeIds.map((id) =>
        fc
          .record({
            forwardMode: fc.constantFrom(...forwardModes),
            virtual: fc.boolean(),
            allowUpload: fc.boolean(),
            automaticImport: fc.boolean(),
            controlledBySolutionManager: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
            importDisabled: fc.constantFrom(null, null, null, { reason: 'year end' }),
          })
          .map((changes) => sampleNode(id, changes)),
      ),
    ),
    ends: fc.array(fc.tuple(fc.constantFrom(...nodeIds), fc.constantFrom(...nodeIds)), { maxLength: 12 }),
  })
  .map(({ nodes, ends }): TransportState => {
    const routes: TransportRoute[] = [];
    for (const [source, target] of ends) {
      const route = sampleRoute(`${source}>${target}`);
      if (checkRoute(route, { nodes, others: routes }).length === 0) routes.push(route);
    }
    return { ...sampleState(nodes, []), routes };
  });

const outcomes: readonly (ImportOutcome | null)[] = [
  { kind: 'created', subaccount: 'Test', labelProblems: [] },
  { kind: 'created', subaccount: 'Test', labelProblems: [{ label: 'team', rule: 'too-many-values' }] },
  { kind: 'exists', subaccount: 'Test' },
  { kind: 'refused', message: { severity: 'error', code: 'refused-name', details: {} } },
  { kind: 'unreachable', message: { severity: 'error', code: 'no-destination', details: {} } },
  null,
];

/** As a caller could pass it by mistake, with the file itself. */
const leaking = {
  ...sampleNewRequest,
  bytes: secret,
  content: { ...sampleNewRequest.content, bytes: secret, privateKey: secret },
};

const nodeId = fc.constantFrom(...nodeIds);
const request = fc.integer({ min: 1, max: 6 });
const actions: fc.Arbitrary<TransitionAction> = fc.oneof(
  fc.record({ type: fc.constant('export' as const), nodeId, request: fc.constant(leaking) }),
  fc.record({
    type: fc.constant('upload' as const),
    nodeId,
    request: fc.constant(leaking),
    fileName: fc.constant('request.json'),
  }),
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('import' as const),
      nodeId,
      request,
      outcome: fc.constantFrom(...outcomes),
      by: fc.constantFrom('user' as const, 'automatic' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom('forward' as const, 'reset' as const, 'remove' as const),
      nodeId,
      request,
    }),
  },
);

/** Every change of a status that any action may make, written out (transport.md sections 6 and 7.1). */
const moves: Readonly<Record<QueueStatus, readonly QueueStatus[]>> = {
  initial: ['succeeded', 'warning', 'error', 'fatal', 'skipped', 'deleted'],
  running: [],
  repeatable: ['succeeded', 'warning', 'error', 'fatal', 'skipped', 'deleted'],
  succeeded: ['repeatable', 'deleted'],
  warning: ['repeatable', 'deleted'],
  error: ['repeatable', 'deleted'],
  fatal: ['succeeded', 'warning', 'error', 'fatal', 'skipped', 'repeatable', 'deleted'],
  skipped: ['repeatable', 'deleted'],
  transient: [],
  deleted: ['repeatable'],
  unknown: [],
};

function allEntries(state: TransportState): readonly QueueEntry[] {
  return [...state.entries.values()].flatMap((ofRequest) => [...ofRequest.values()]);
}

function queueOf(state: TransportState, node: string): readonly QueueEntry[] {
  return allEntries(state)
    .filter((entry) => entry.nodeId === node)
    .sort((left, right) => left.position - right.position);
}

function snapshot(state: TransportState): TransportState {
  return structuredClone(state);
}

function checkState(state: TransportState): void {
  for (const [number, ofRequest] of state.entries) {
    for (const [node, entry] of ofRequest) {
      expect(entry).toMatchObject({ request: number, nodeId: node });
      expect(state.requests.get(number)?.number).toBe(number);
    }
  }
  for (const node of nodeIds) {
    const positions = queueOf(state, node).map(({ position }) => position);
    expect(new Set(positions).size).toBe(positions.length);
    expect(Math.max(0, ...positions)).toBeLessThan(state.nextPositions.get(node) ?? 1);
  }
  for (const made of state.requests.values()) {
    expect(Object.keys(made.content).sort()).toEqual(['extension', 'kind', 'labels', 'name', 'store']);
    expect(made.number).toBeLessThan(state.nextNumber);
  }
  expect(JSON.stringify([...state.requests.values()])).not.toContain(secret);
}

function checkStep(before: TransportState, action: TransitionAction): TransportState {
  const given = snapshot(before);
  const result = applyAction(before, action, sampleStamp());
  expect(before).toEqual(given);
  if (!result.ok) return before;
  const { state, changed, actions: logged, created } = result.value;

  const reallyChanged = allEntries(state).filter(
    (entry) => before.entries.get(entry.request)?.get(entry.nodeId) !== entry,
  );
  expect(new Set(changed)).toEqual(new Set(reallyChanged));
  expect(allEntries(state).length).toBe(
    allEntries(before).length + changed.filter((entry) => !before.entries.get(entry.request)?.has(entry.nodeId)).length,
  );
  for (const entry of changed) {
    expect(
      logged.some((log) => log.nodeId === entry.nodeId && log.request === entry.request && log.status === entry.status),
    ).toBe(true);
    const earlier = before.entries.get(entry.request)?.get(entry.nodeId);
    if (earlier === undefined) expect(entry.status).toBe('initial');
    else if (earlier.status !== entry.status) expect(moves[earlier.status]).toContain(entry.status);
  }
  expect(logged[0]).toMatchObject({ nodeId: action.nodeId });
  expect(new Set(logged.map((log) => `${log.request} ${log.nodeId}`)).size).toBe(logged.length);
  expect(state.requests.size).toBe(before.requests.size + (created === null ? 0 : 1));

  // Whoever was not touched keeps the place; whoever arrived is behind them, and nothing goes further than one node.
  const touched = new Set(changed.map((entry) => `${entry.request} ${entry.nodeId}`));
  for (const node of nodeIds) {
    const kept = (of: TransportState) => queueOf(of, node).filter((entry) => !touched.has(`${entry.request} ${node}`));
    expect(kept(state)).toEqual(kept(before));
    const arrived = changed.find((entry) => entry.nodeId === node && node !== action.nodeId);
    if (arrived === undefined) continue;
    expect(queueOf(state, node).at(-1)).toEqual(arrived);
    expect(before.routes.some((route) => route.sourceNodeId === action.nodeId && route.targetNodeId === node)).toBe(
      true,
    );
  }
  return state;
}

describe('applyAction', () => {
  it('keeps what a queue promises, whatever is done', () => {
    fc.assert(
      fc.property(landscapes, fc.array(actions, { maxLength: 60 }), (landscape, todo) => {
        checkState(todo.reduce(checkStep, landscape));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same for the slice of one request as for everything', () => {
    fc.assert(
      fc.property(landscapes, fc.array(actions, { maxLength: 40 }), actions, (landscape, todo, last) => {
        const state = todo.reduce((before, action) => {
          const result = applyAction(before, action, sampleStamp());
          return result.ok ? result.value.state : before;
        }, landscape);
        const number = typeof last.request === 'number' ? last.request : 0;
        const only = <V>(map: ReadonlyMap<RequestNumber, V>) => new Map([...map].filter(([key]) => key === number));
        const slice = { ...state, requests: only(state.requests), entries: only(state.entries) };
        const [whole, part] = [state, slice].map((from) => {
          const result = applyAction(from, last, sampleStamp());
          return result.ok ? { changed: result.value.changed, actions: result.value.actions } : result.error;
        });
        expect(part).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });
});
