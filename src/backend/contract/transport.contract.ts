import type { Scope } from '../../domain/scope';
import type { TransportContent } from '../../domain/transport/types';
import type { Backend, ImportResult } from '../port';
import { assertEqual, assertRejects, assertTrue } from './assert';
import { createOne, draft } from './certificate-support';
import { destination } from './destination-support';
import { type BackendHarness, type ContractCase, needing, textContent } from './harness';
import { makeTransportLandscape, nodeDraft, type TestLandscape } from './transport-support';

/** Each refuses what only a backend can do that keeps the landscape itself. */
async function refusesToEdit({ backend: { transport, capabilities } }: BackendHarness): Promise<void> {
  if (transport === null) return;
  const refused = {
    createNode: () => transport.createNode(nodeDraft('QA')),
    updateNode: () => transport.updateNode('1', nodeDraft('QA'), 1),
    deleteNode: () => transport.deleteNode('1', 1),
    createLandscape: () => transport.createLandscape({ nodes: [nodeDraft('A')], routes: [] }),
    setTransportSubaccount: () => transport.setTransportSubaccount(null),
    ...(!capabilities.controlImport && { controlImport: () => transport.controlImport('1', { kind: 'enable' }, 1) }),
    ...(!capabilities.transportLogs && { actions: transport.actions, landscapeChanges: transport.landscapeChanges }),
    ...(!capabilities.dummyContent && { dummies: transport.dummies }),
  };
  for (const [name, method] of Object.entries(refused)) {
    const error = await assertRejects(method(), 'forbidden', name);
    assertEqual(error.details.rule, 'not-supported', `rule of ${name}`);
  }
}

function transportCase(name: string, run: (backend: Backend, harness: BackendHarness) => Promise<void>): ContractCase {
  return { name: `transport: ${name}`, run: (harness) => run(harness.backend, harness) };
}

const needed = ['editLandscape', 'controlImport', 'forecastTransport', 'transportLogs', 'dummyContent'] as const;

const content = (name: string, overrides: Partial<TransportContent> = {}): TransportContent => ({
  kind: 'certificate',
  name,
  store: 'trust-store',
  extension: 'pem',
  labels: [],
  ...overrides,
});

const nodeId = ({ nodes }: TestLandscape, name: string) => nodes[name]?.id ?? '';

function targetOf({ targets }: TestLandscape, name: string): Scope {
  const scope = targets[name];
  if (scope === undefined) throw new Error(`there is no target ${name}`);
  return scope;
}

function outcomes(results: readonly ImportResult[]) {
  return results.map((result) => [result.request, result.ok ? result.status : result.error.details.rule]);
}

/** What a landscape of the workspace's own promises. */
export const transportCases: readonly ContractCase[] = needing(needed, refusesToEdit, [
  transportCase('node names are unique and case-sensitive, a stale change is a conflict', async ({ transport }) => {
    if (transport === null) return;
    const node = await transport.createNode(nodeDraft('QA'));
    await transport.createNode(nodeDraft('qa'));
    await assertRejects(transport.createNode(nodeDraft('QA')), 'conflict', 'the same name');
    const long = await assertRejects(transport.createNode(nodeDraft('x'.repeat(31))), 'invalid', 'a long name');
    assertEqual([long.details.field, long.details.rule], ['name', 'too-long'], 'rule');
    await transport.updateNode(node.id, nodeDraft('QA 2', { tags: ['a'] }), node.version);
    await assertRejects(transport.updateNode(node.id, nodeDraft('QA 3'), node.version), 'conflict', 'a stale change');
    const { nodes } = await transport.landscape();
    assertEqual(
      nodes.map(({ name, tags, pending, counts }) => [name, tags, pending, counts]),
      [
        ['qa', [], 0, {}],
        ['QA 2', ['a'], 0, {}],
      ],
      'nodes',
    );
  }),
  transportCase('a node is the target of one route, and in use while there is one', async (backend) => {
    const landscape = await makeTransportLandscape(backend, [{ name: 'QA' }, { name: 'PRD' }]);
    const { transport, nodes } = landscape;
    const route = (name: string, from: string, to: string) =>
      transport.createRoute({
        name,
        description: '',
        sourceNodeId: nodeId(landscape, from),
        targetNodeId: nodeId(landscape, to),
      });
    const diamond = await assertRejects(route('second', 'SRC', 'PRD'), 'invalid', 'a second route to a node');
    assertEqual(diamond.details.rule, 'has-route', 'rule');
    const cycle = await assertRejects(route('back', 'PRD', 'SRC'), 'invalid', 'a way back');
    assertEqual(cycle.details.rule, 'cycle', 'rule');
    const inUse = await assertRejects(transport.deleteNode(nodes.QA?.id ?? '', 1), 'invalid', 'a node in use');
    assertEqual(inUse.details.rule, 'in-use', 'rule');
    for (const { id, version } of (await transport.landscape()).routes) await transport.deleteRoute(id, version);
    await transport.deleteNode(nodeId(landscape, 'QA'), 1);
    assertEqual(
      (await transport.landscape()).nodes.map(({ name }) => name),
      ['PRD', 'SRC'],
      'nodes',
    );
  }),
  transportCase('a landscape is made as a whole or not at all', async ({ transport }) => {
    if (transport === null) return;
    const nodes = [nodeDraft('A'), nodeDraft('B')];
    const route = { name: 'A-B', description: '', source: 'A', target: 'B' };
    await assertRejects(
      transport.createLandscape({ nodes, routes: [route, { ...route, name: 'B-A', source: 'B', target: 'A' }] }),
      'invalid',
      'a circle',
    );
    assertEqual((await transport.landscape()).nodes, [], 'nodes');
    await transport.createLandscape({ nodes, routes: [route] }, 'wizard');
    const made = await transport.landscape();
    assertEqual([made.nodes.length, made.routes.map(({ name }) => name)], [2, ['A-B']], 'landscape');
    const log = (await transport.landscapeChanges()).map(({ entity, action, object }) => [entity, action, object]);
    assertEqual(log.length, 4, 'a line for the wizard, each node and the route');
    await transport.createLandscape({ nodes: [nodeDraft('C')], routes: [] }, 'file');
    assertEqual((await transport.landscapeChanges()).length, 5, 'a line for the node of a file');
  }),
  transportCase('a certificate arrives as dummy content, with its labels', async (backend, { reopen }) => {
    const landscape = await makeTransportLandscape(backend);
    const { transport, source } = landscape;
    const labels = [{ key: 'team', values: ['orders'] }];
    await createOne(backend, source, draft('a.pem', { labels }));
    const [forecast] = await transport.forecast(source, ['a.pem']);
    assertEqual(
      [forecast?.obstacle, forecast?.steps.map(({ outcome }) => outcome?.kind)],
      [null, ['created']],
      'forecast',
    );
    const [request] = await transport.send(source, [{ name: 'a.pem', description: 'first' }]);
    assertEqual(request?.content, content('a.pem', { labels }), 'what leaves');
    const qa = nodeId(landscape, 'QA');
    assertEqual(outcomes(await transport.import(qa, 'all')), [[request?.number, 'succeeded']], 'import');
    const again = await reopen();
    const scope = targetOf(landscape, 'QA');
    const record = await again.certificates.read(scope, 'a.pem');
    assertEqual(
      [record.dummy, record.origin, record.transportRequest, record.labels, record.sha256, record.summary.kind],
      [true, 'transported', request?.number, labels, null, 'trust-store'],
      'record',
    );
    assertEqual(
      (await again.transport?.dummies())?.map(({ record: { name } }) => name),
      ['a.pem'],
      'dummies',
    );
    const repeated = outcomes(await transport.import(qa, [request?.number ?? 0]));
    assertEqual(repeated, [[request?.number, 'not-importable']], 'a second import');
  }),
  transportCase('what is taken at the target stays untouched', async (backend) => {
    const landscape = await makeTransportLandscape(backend);
    const { transport, source } = landscape;
    const scope = targetOf(landscape, 'QA');
    await createOne(backend, source, draft('a.pem'));
    const before = await createOne(backend, scope, draft('a.pem', { content: textContent('theirs') }));
    const [request] = await transport.send(source, [{ name: 'a.pem', description: '' }]);
    const results = await transport.import(nodeId(landscape, 'QA'), 'all');
    assertEqual(results, [{ request: 1, ok: true, status: 'succeeded', existed: true }], 'import');
    assertEqual(await backend.certificates.read(scope, 'a.pem'), before, 'record');
    assertEqual(await backend.certificates.readContent(scope, 'a.pem'), textContent('theirs'), 'content');
    const { actions } = await transport.request(request?.number ?? 0);
    const codes = actions.flatMap(({ messages }) => messages.map(({ code }) => code));
    assertTrue(codes.includes('exists'), 'the log says so');
  }),
  transportCase('a target refuses, is missing, or cannot set a label: error, fatal, warning', async (backend) => {
    const landscape = await makeTransportLandscape(backend);
    const { transport, transportScope } = landscape;
    const qa = nodeId(landscape, 'QA');
    const add = (name: string, overrides: Partial<TransportContent> = {}) =>
      transport.add(qa, { key: `key of ${name}`, description: name, content: content(name, overrides) }, 'a.json');
    await add('a.p12', { store: 'key-store', extension: 'p12' });
    await add('b.pem', {
      labels: [
        { key: 'k', values: [] },
        { key: 'k', values: [] },
      ],
    });
    const point = (properties: Record<string, string>, version: number) =>
      backend.destinations.update(transportScope, [
        { name: 'to-QA', content: destination('to-QA', properties), expectedVersion: version },
      ]);
    await point({ targetSubaccount: 'nowhere' }, 1);
    assertEqual(
      outcomes(await transport.import(qa, 'all')),
      [
        [1, 'fatal'],
        [2, 'fatal'],
      ],
      'no such subaccount',
    );
    const { subaccountId } = targetOf(landscape, 'QA');
    await point({ targetSubaccount: subaccountId, targetExtensions: 'pem, crt' }, 2);
    assertEqual(
      outcomes(await transport.import(qa, 'all')),
      [
        [1, 'error'],
        [2, 'warning'],
      ],
      'repaired',
    );
    assertEqual(
      (await backend.certificates.list(targetOf(landscape, 'QA'))).map(({ name }) => name),
      ['b.pem'],
      'made',
    );
    await transport.reset(qa, [1]);
    await point({ targetSubaccount: subaccountId }, 3);
    assertEqual(outcomes(await transport.import(qa, [1])), [[1, 'succeeded']], 'after a reset');
  }),
  transportCase('a node says who transports from it, and why its destination leads nowhere', async (backend) => {
    const landscape = await makeTransportLandscape(backend, [{ name: 'QA' }, { name: 'LATER', virtual: true }]);
    const { transport, transportScope, source } = landscape;
    const target = targetOf(landscape, 'QA');
    const facts = async () =>
      (await transport.landscape()).nodes.map(({ name, targetSubaccountId, targetProblem, sourceSubaccountIds }) => [
        name,
        targetSubaccountId,
        targetProblem === null ? null : [targetProblem.code, targetProblem.details],
        sourceSubaccountIds,
      ]);
    const later = ['LATER', null, null, []];
    const src = ['SRC', null, null, [source.subaccountId]];
    assertEqual(await facts(), [later, ['QA', target.subaccountId, null, []], src], 'all is well');
    const ticket = await backend.subaccounts.delete(target.subaccountId);
    const missing = ['target-missing', { destination: 'to-QA', subaccount: target.subaccountId }];
    assertEqual(await facts(), [later, ['QA', null, missing, []], src], 'without the target subaccount');
    await backend.subaccounts.undoDelete(ticket);
    await backend.destinations.delete(transportScope, ['to-QA']);
    const gone = ['destination-missing', { destination: 'to-QA' }];
    assertEqual(await facts(), [later, ['QA', null, gone, []], src], 'without the destination');
    await backend.subaccounts.delete(source.subaccountId);
    await transport.setTransportSubaccount(null);
    const homeless = ['QA', null, ['no-transport-subaccount', {}], []];
    assertEqual(await facts(), [later, homeless, ['SRC', null, null, []]], 'without source and Transport subaccount');
  }),
  transportCase('disabled import imports nothing, automatic import goes through a chain', async (backend) => {
    const landscape = await makeTransportLandscape(backend, [{ name: 'A' }, { name: 'B' }, { name: 'C' }]);
    const { transport, source } = landscape;
    await createOne(backend, source, draft('a.pem'));
    await transport.send(source, [{ name: 'a.pem', description: '' }]);
    const a = nodeId(landscape, 'A');
    const disabled = await transport.controlImport(a, { kind: 'disable', reason: 'freeze' }, 1);
    const refused = await assertRejects(transport.import(a, 'all'), 'invalid', 'a disabled import');
    assertEqual(refused.details.rule, 'import-disabled', 'rule');
    await transport.controlImport(a, { kind: 'enable' }, disabled.version);
    for (const name of ['A', 'B', 'C']) {
      const { version } = (await transport.landscape()).nodes.find((node) => node.name === name) ?? { version: 0 };
      await transport.controlImport(nodeId(landscape, name), { kind: 'automatic', on: true }, version);
    }
    const byHand = await assertRejects(transport.import(a, 'all'), 'invalid', 'an import by hand');
    assertEqual(byHand.details.rule, 'automatic-import', 'rule');
    assertEqual(await transport.runDue(), { imported: 3, nextAt: null }, 'run');
    assertEqual((await transport.dummies()).length, 3, 'dummies');
    assertEqual((await transport.runDue()).imported, 0, 'a second run');
  }),
  transportCase('a dummy takes its file, and only what it stands for', async (backend) => {
    const landscape = await makeTransportLandscape(backend);
    const { transport, source } = landscape;
    await createOne(backend, source, draft('a.pem'));
    await transport.send(source, [{ name: 'a.pem', description: '' }]);
    const qa = nodeId(landscape, 'QA');
    await transport.add(qa, { key: 'k', description: '', content: content('k.pem', { store: 'key-store' }) }, 'a.json');
    await transport.import(qa, 'all');
    const scope = targetOf(landscape, 'QA');
    const { certificates } = backend;
    const missing = await assertRejects(certificates.readContent(scope, 'a.pem'), 'not-found', 'its content');
    assertEqual(missing.details.rule, 'dummy', 'rule');
    assertEqual(await certificates.versions(scope, 'a.pem'), [], 'versions');
    const wrong = certificates.replace(scope, 'k.pem', { content: textContent('certificates only') }, 1);
    assertEqual((await assertRejects(wrong, 'invalid', 'a trust store for a key store')).details.rule, 'kind', 'rule');
    const real = await certificates.replace(scope, 'a.pem', { content: textContent('real') }, 1);
    assertEqual([real.dummy, real.origin, real.transportRequest], [false, 'transported', 1], 'record');
    assertEqual(await certificates.readContent(scope, 'a.pem'), textContent('real'), 'content');
    assertEqual(
      (await transport.dummies()).map(({ record: { name } }) => name),
      ['k.pem'],
      'dummies left',
    );
    const refused = transport.send(source, [{ name: 'a.pem', description: 'x'.repeat(513) }]);
    await assertRejects(refused, 'invalid', 'a long description');
    if (backend.capabilities.undo) {
      const ticket = await certificates.delete(scope, ['k.pem']);
      await certificates.undoDelete(ticket);
      assertEqual((await certificates.read(scope, 'k.pem')).dummy, true, 'brought back');
    }
  }),
]);
