import { describe, expect, it } from 'vitest';
import { applyAction } from './apply-action';
import { forwardModes } from './forward-modes';
import { queueStatuses, statusRules } from './statuses';
import { sampleEntry, sampleNewRequest, sampleNode, sampleStamp, sampleState } from './testing/samples';
import type {
  ForwardMode,
  ImportOutcome,
  LogMessage,
  QueueStatus,
  Transition,
  TransitionAction,
  TransportNode,
  TransportRefusal,
  TransportState,
} from './types';

const created: ImportOutcome = { kind: 'created', subaccount: 'Test', labelProblems: [] };
const withLabelProblem: ImportOutcome = {
  kind: 'created',
  subaccount: 'Test',
  labelProblems: [{ label: 'team', rule: 'too-many-values' }],
};
const exists: ImportOutcome = { kind: 'exists', subaccount: 'Test' };
const refused: ImportOutcome = {
  kind: 'refused',
  message: { severity: 'error', code: 'refused-extension', details: { extension: 'p12', allowed: 'pem' } },
};
const unreachable: ImportOutcome = {
  kind: 'unreachable',
  message: { severity: 'error', code: 'target-missing', details: { destination: 'D', subaccount: 'gone' } },
};

function applied(state: TransportState, action: TransitionAction): Transition {
  const result = applyAction(state, action, sampleStamp());
  if (!result.ok) throw new Error(`Refused: ${result.error}`);
  return result.value;
}

function importAt(
  nodeId: string,
  outcome: ImportOutcome | null = created,
  by: 'user' | 'automatic' = 'user',
): TransitionAction {
  return { type: 'import', nodeId, request: 1, outcome, by };
}

function statusesOf(state: TransportState, request = 1): Readonly<Record<string, QueueStatus>> {
  const entries = [...(state.entries.get(request)?.values() ?? [])];
  return Object.fromEntries(entries.map(({ nodeId, status }) => [nodeId, status]));
}

function codesOf(messages: readonly LogMessage[]): readonly string[] {
  return messages.map(({ code }) => code);
}

type Expected = QueueStatus | TransportRefusal;

describe('what may be done to each status', () => {
  // The columns of the table of transport.md section 6, written out.
  const table: readonly (readonly [QueueStatus, Expected, Expected, Expected, Expected])[] = [
    // status, after import, after forward (of the source), after reset, after remove
    ['initial', 'succeeded', 'not-forwardable', 'not-resettable', 'deleted'],
    ['running', 'not-importable', 'not-forwardable', 'not-resettable', 'not-removable'],
    ['repeatable', 'succeeded', 'not-forwardable', 'not-resettable', 'deleted'],
    ['succeeded', 'not-importable', 'succeeded', 'repeatable', 'deleted'],
    ['warning', 'not-importable', 'warning', 'not-resettable', 'deleted'],
    ['error', 'not-importable', 'error', 'repeatable', 'deleted'],
    ['fatal', 'succeeded', 'not-forwardable', 'not-resettable', 'deleted'],
    ['skipped', 'not-importable', 'skipped', 'repeatable', 'deleted'],
    ['transient', 'not-importable', 'not-forwardable', 'not-resettable', 'not-removable'],
    ['deleted', 'not-importable', 'not-forwardable', 'not-resettable', 'not-removable'],
  ];
  const cases = table.flatMap(([status, ...columns]) =>
    (['import', 'forward', 'reset', 'remove'] as const).map((type, index) => ({
      status,
      type,
      expected: columns[index],
    })),
  );

  it('speaks of every status', () => {
    expect(table.map(([status]) => status)).toEqual(queueStatuses);
    expect(Object.keys(statusRules).sort()).toEqual([...queueStatuses, 'unknown'].sort());
  });

  it('is final where an import has come to its end, or the request was removed', () => {
    expect(queueStatuses.filter((status) => statusRules[status].final)).toEqual([
      'succeeded',
      'warning',
      'error',
      'skipped',
      'deleted',
    ]);
  });

  it.each(cases)('$type of $status: $expected', ({ status, type, expected }) => {
    const nodes = [sampleNode('A', { forwardMode: 'manual' }), sampleNode('B')];
    const state = sampleState(nodes, ['A>B'], [sampleEntry(1, 'A', status)]);
    const before = structuredClone(state);
    const action: TransitionAction = type === 'import' ? importAt('A') : { type, nodeId: 'A', request: 1 };
    const result = applyAction(state, action, sampleStamp());
    expect(result.ok ? statusesOf(result.value.state).A : result.error).toBe(expected);
    expect(state).toEqual(before);
  });

  it.each<{ before: QueueStatus; after: QueueStatus }>([
    { before: 'initial', after: 'initial' },
    { before: 'running', after: 'running' },
    { before: 'repeatable', after: 'repeatable' },
    { before: 'succeeded', after: 'repeatable' },
    { before: 'warning', after: 'repeatable' },
    { before: 'error', after: 'repeatable' },
    { before: 'fatal', after: 'repeatable' },
    { before: 'skipped', after: 'repeatable' },
    { before: 'transient', after: 'transient' },
    { before: 'deleted', after: 'repeatable' },
  ])('$before becomes $after when the request arrives again, at the end of the queue', ({ before, after }) => {
    const nodes = [sampleNode('A', { forwardMode: 'manual' }), sampleNode('B')];
    const entries = [
      sampleEntry(1, 'A', 'succeeded'),
      sampleEntry(1, 'B', before, { position: 1 }),
      sampleEntry(2, 'B', 'initial', { position: 2 }),
    ];
    const { state, changed, actions } = applied(sampleState(nodes, ['A>B'], entries), {
      type: 'forward',
      nodeId: 'A',
      request: 1,
    });
    expect(changed).toEqual([
      {
        request: 1,
        nodeId: 'B',
        position: 3,
        status: after,
        statusAt: after === before ? '2026-01-02T00:00:00.000Z' : '2026-02-01T12:00:00.000Z',
      },
    ]);
    expect(state.nextPositions.get('B')).toBe(4);
    expect(actions.map(({ type, node }) => `${type} ${node}`)).toEqual(['forward A', 'add B']);
    expect(codesOf(actions[1]?.messages ?? [])).toEqual(
      after === before ? ['moved-to-end'] : ['moved-to-end', 'status'],
    );
  });
});

describe('import', () => {
  it.each<{ title: string; outcome: ImportOutcome | null; status: QueueStatus; codes: readonly string[] }>([
    { title: 'a free name', outcome: created, status: 'succeeded', codes: ['created-dummy', 'status'] },
    {
      title: 'a label that could not be set',
      outcome: withLabelProblem,
      status: 'warning',
      codes: ['created-dummy', 'label-not-set', 'status'],
    },
    { title: 'a name that is taken', outcome: exists, status: 'succeeded', codes: ['exists', 'status'] },
    { title: 'a refusal', outcome: refused, status: 'error', codes: ['refused-extension', 'status'] },
    { title: 'a missing target', outcome: unreachable, status: 'fatal', codes: ['target-missing', 'status'] },
    { title: 'no target at all', outcome: null, status: 'skipped', codes: ['skipped-virtual', 'status'] },
  ])('of $title ends with $status', ({ outcome, status, codes }) => {
    const state = sampleState([sampleNode('A')], [], [sampleEntry(1, 'A', 'initial')]);
    const transition = applied(state, importAt('A', outcome));
    expect(statusesOf(transition.state)).toEqual({ A: status });
    expect(transition.actions).toHaveLength(1);
    expect(transition.actions[0]).toMatchObject({ type: 'import', node: 'A', status, user: 'Grace', id: 'id-1' });
    expect(codesOf(transition.actions[0]?.messages ?? [])).toEqual(codes);
  });

  it('that fails again tells no change', () => {
    const state = sampleState([sampleNode('A')], [], [sampleEntry(1, 'A', 'fatal')]);
    const { actions } = applied(state, importAt('A', unreachable));
    expect(codesOf(actions[0]?.messages ?? [])).toEqual(['target-missing']);
  });

  it('of a virtual node is skipped, whatever was found', () => {
    const state = sampleState([sampleNode('A', { virtual: true })], [], [sampleEntry(1, 'A', 'initial')]);
    expect(statusesOf(applied(state, importAt('A', created)).state)).toEqual({ A: 'skipped' });
  });

  it.each<{ title: string; node: Partial<TransportNode>; user: Expected; automatic: Expected }>([
    { title: 'an ordinary node', node: {}, user: 'succeeded', automatic: 'succeeded' },
    {
      title: 'disabled import',
      node: { importDisabled: { reason: '' } },
      user: 'import-disabled',
      automatic: 'import-disabled',
    },
    {
      title: 'automatic import',
      node: { automaticImport: true },
      user: 'automatic-import',
      automatic: 'succeeded',
    },
    {
      title: 'disabled automatic import',
      node: { automaticImport: true, importDisabled: { reason: 'year end' } },
      user: 'import-disabled',
      automatic: 'import-disabled',
    },
    {
      title: 'Solution Manager',
      node: { controlledBySolutionManager: true },
      user: 'solution-manager',
      automatic: 'solution-manager',
    },
  ])('with $title: by a user $user, automatic $automatic', ({ node, user, automatic }) => {
    for (const [by, expected] of [
      ['user', user],
      ['automatic', automatic],
    ] as const) {
      const state = sampleState([sampleNode('A', node)], [], [sampleEntry(1, 'A', 'initial')]);
      const result = applyAction(state, importAt('A', created, by), sampleStamp());
      expect(result.ok ? statusesOf(result.value.state).A : result.error).toBe(expected);
    }
  });
});

describe('every forward mode, import result and landscape', () => {
  const outcomes: readonly { title: string; outcome: ImportOutcome | null; status: QueueStatus }[] = [
    { title: 'succeeded', outcome: created, status: 'succeeded' },
    { title: 'warning', outcome: withLabelProblem, status: 'warning' },
    { title: 'exists', outcome: exists, status: 'succeeded' },
    { title: 'error', outcome: refused, status: 'error' },
    { title: 'fatal', outcome: unreachable, status: 'fatal' },
    { title: 'skipped', outcome: null, status: 'skipped' },
  ];
  const goesOn: Readonly<Record<ForwardMode, readonly QueueStatus[]>> = {
    'pre-import': ['succeeded', 'warning', 'error', 'fatal', 'skipped'],
    'post-import': ['succeeded', 'warning', 'error', 'fatal', 'skipped'],
    'on-success': ['succeeded', 'warning', 'skipped'],
    manual: [],
    unknown: [],
  };
  const shapes: readonly { shape: string; routes: readonly string[]; arrives: readonly string[] }[] = [
    { shape: 'alone', routes: [], arrives: [] },
    { shape: 'chain', routes: ['A>B', 'B>C'], arrives: ['B'] },
    { shape: 'fan-out', routes: ['A>B', 'A>C', 'C>D'], arrives: ['B', 'C'] },
  ];
  const cases = forwardModes.flatMap((mode) =>
    outcomes.flatMap((outcome) => shapes.map((shape) => ({ mode, ...outcome, ...shape }))),
  );

  it.each(cases)('$mode, $title, $shape', ({ mode, outcome, status, routes, arrives }) => {
    const nodes = [sampleNode('A', { forwardMode: mode }), ...['B', 'C', 'D'].map((id) => sampleNode(id))];
    const { state, actions } = applied(
      sampleState(nodes, routes, [sampleEntry(1, 'A', 'initial')]),
      importAt('A', outcome),
    );
    const arrived = goesOn[mode].includes(status) ? arrives : [];
    expect(statusesOf(state)).toEqual({ A: status, ...Object.fromEntries(arrived.map((id) => [id, 'initial'])) });
    expect(actions.map(({ type, nodeId }) => `${type} ${nodeId}`)).toEqual([
      'import A',
      ...arrived.map((id) => `add ${id}`),
    ]);
    const told = (actions[0]?.messages ?? []).filter(({ code }) => code === 'forwarded');
    expect(told.map(({ details }) => details.node)).toEqual(arrived);
  });

  it('tells the order: before the import in mode Pre-Import, after it in the others', () => {
    for (const mode of ['pre-import', 'post-import', 'on-success'] as const) {
      const state = sampleState(
        [sampleNode('A', { forwardMode: mode }), sampleNode('B')],
        ['A>B'],
        [sampleEntry(1, 'A', 'initial')],
      );
      const codes = codesOf(applied(state, importAt('A')).actions[0]?.messages ?? []);
      expect(codes.indexOf('forwarded')).toBe(mode === 'pre-import' ? 0 : codes.length - 1);
    }
  });

  it('passes through a virtual node in the middle', () => {
    const nodes = [sampleNode('A'), sampleNode('V', { virtual: true, forwardMode: 'on-success' }), sampleNode('B')];
    const state = sampleState(nodes, ['A>V', 'V>B'], [sampleEntry(1, 'A', 'initial')]);
    const first = applied(state, importAt('A'));
    expect(statusesOf(first.state)).toEqual({ A: 'succeeded', V: 'initial' });
    const second = applied(first.state, importAt('V', null));
    expect(statusesOf(second.state)).toEqual({ A: 'succeeded', V: 'skipped', B: 'initial' });
    const third = applied(second.state, importAt('B'));
    expect(statusesOf(third.state)).toEqual({ A: 'succeeded', V: 'skipped', B: 'succeeded' });
  });

  it('forwards a fatal import again when it is repeated', () => {
    const state = sampleState([sampleNode('A'), sampleNode('B')], ['A>B'], [sampleEntry(1, 'A', 'initial')]);
    const failed = applied(state, importAt('A', unreachable)).state;
    const imported = applied(failed, importAt('B')).state;
    expect(statusesOf(applied(imported, importAt('A')).state)).toEqual({ A: 'succeeded', B: 'repeatable' });
  });
});

describe('forward', () => {
  it.each(['pre-import', 'post-import', 'on-success'] as const)('is only for mode Manual, not %s', (forwardMode) => {
    const state = sampleState(
      [sampleNode('A', { forwardMode }), sampleNode('B')],
      ['A>B'],
      [sampleEntry(1, 'A', 'succeeded')],
    );
    expect(applyAction(state, { type: 'forward', nodeId: 'A', request: 1 }, sampleStamp())).toEqual({
      ok: false,
      error: 'forward-mode',
    });
  });

  it('needs a node to go to', () => {
    const state = sampleState([sampleNode('A', { forwardMode: 'manual' })], [], [sampleEntry(1, 'A', 'succeeded')]);
    const result = applyAction(state, { type: 'forward', nodeId: 'A', request: 1 }, sampleStamp());
    expect(result).toEqual({ ok: false, error: 'no-route' });
  });
});

describe('export and upload', () => {
  const nodes = [sampleNode('A', { allowUpload: true }), sampleNode('B'), sampleNode('C')];

  it('exports into the queues of the nodes after the source, not its own', () => {
    const {
      state,
      created: request,
      actions,
    } = applied(sampleState(nodes, ['A>B', 'A>C']), {
      type: 'export',
      nodeId: 'A',
      request: sampleNewRequest,
    });
    expect(request).toEqual({
      ...sampleNewRequest,
      number: 1,
      owner: 'Grace',
      createdAt: '2026-02-01T12:00:00.000Z',
      entryNode: 'A',
    });
    expect(state.requests.get(1)).toBe(request);
    expect(state.nextNumber).toBe(2);
    expect(statusesOf(state)).toEqual({ B: 'initial', C: 'initial' });
    expect(actions.map(({ type, node }) => `${type} ${node}`)).toEqual(['export A', 'add B', 'add C']);
    expect(codesOf(actions[0]?.messages ?? [])).toEqual(['exported', 'forwarded', 'forwarded']);
  });

  it('uploads into the own queue', () => {
    const { state, changed, actions } = applied(sampleState(nodes, ['A>B']), {
      type: 'upload',
      nodeId: 'A',
      fileName: 'request.json',
      request: sampleNewRequest,
    });
    expect(changed).toEqual([sampleEntry(1, 'A', 'initial', { statusAt: '2026-02-01T12:00:00.000Z' })]);
    expect(state.nextPositions.get('A')).toBe(2);
    expect(actions.map(({ type }) => type)).toEqual(['upload']);
  });

  it('keeps nothing of a certificate but name, kind, extension and labels', () => {
    const content = { ...sampleNewRequest.content, bytes: 'secret', password: 'secret' };
    const request = { ...sampleNewRequest, content, bytes: 'secret' };
    const transition = applied(sampleState(nodes, ['A>B']), { type: 'export', nodeId: 'A', request });
    expect(JSON.stringify([...transition.state.requests.values(), transition.created])).not.toContain('secret');
    expect(transition.created?.content).toEqual(sampleNewRequest.content);
  });

  it.each<{ title: string; action: TransitionAction; refusal: TransportRefusal }>([
    {
      title: 'an export without a route',
      action: { type: 'export', nodeId: 'B', request: sampleNewRequest },
      refusal: 'no-route',
    },
    {
      title: 'an upload where it is not allowed',
      action: { type: 'upload', nodeId: 'B', fileName: 'a', request: sampleNewRequest },
      refusal: 'upload-not-allowed',
    },
    {
      title: 'an upload for BTP ABAP',
      action: { type: 'upload', nodeId: 'ABAP', fileName: 'a', request: sampleNewRequest },
      refusal: 'upload-not-allowed',
    },
    {
      title: 'a description of 513 characters',
      action: { type: 'export', nodeId: 'A', request: { ...sampleNewRequest, description: 'x'.repeat(513) } },
      refusal: 'description-too-long',
    },
    {
      title: 'an upload with a description of 513 characters',
      action: {
        type: 'upload',
        nodeId: 'A',
        fileName: 'a',
        request: { ...sampleNewRequest, description: 'x'.repeat(513) },
      },
      refusal: 'description-too-long',
    },
    {
      title: 'an unknown node',
      action: { type: 'export', nodeId: 'Z', request: sampleNewRequest },
      refusal: 'no-such-node',
    },
    { title: 'an unknown entry', action: importAt('B'), refusal: 'no-such-entry' },
  ])('refuses $title', ({ action, refusal }) => {
    const abap = sampleNode('ABAP', { allowUpload: true, contentType: 'btp-abap' });
    const state = sampleState([...nodes, abap], ['A>B', 'A>C']);
    expect(applyAction(state, action, sampleStamp())).toEqual({ ok: false, error: refusal });
  });

  it('takes a description of 512 characters', () => {
    const request = { ...sampleNewRequest, description: 'x'.repeat(512) };
    expect(applyAction(sampleState(nodes, ['A>B']), { type: 'export', nodeId: 'A', request }, sampleStamp()).ok).toBe(
      true,
    );
  });
});
