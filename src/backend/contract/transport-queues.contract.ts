import type { RequestNumber, TransportContent } from '../../domain/transport/types';
import type { ImportResult } from '../port';
import { assertEqual, assertRejects, assertTrue } from './assert';
import { createOne, draft } from './certificate-support';
import { type BackendHarness, type ContractCase, openScope } from './harness';
import { openChain, type TestChain } from './transport-support';

/** What every transport management promises of requests and queues, whoever keeps the landscape. */

/** A backend without transport management must leave nothing of it: what it stores was never transported. */
async function noTransport(harness: BackendHarness): Promise<void> {
  const { backend } = harness;
  assertEqual(backend.mode, 'service', 'only the service has no transport management');
  const record = await createOne(backend, await openScope(harness), draft('a.pem'));
  assertEqual([record.dummy, record.transportRequest], [false, null], 'a stored certificate');
}

function queueCase(name: string, run: (harness: BackendHarness) => Promise<void>): ContractCase {
  return {
    name: `transport queues: ${name}`,
    run: (harness) => (harness.backend.transport === null ? noTransport(harness) : run(harness)),
  };
}

const content = (name: string): TransportContent => ({
  kind: 'certificate',
  name,
  store: 'trust-store',
  extension: 'pem',
  labels: [],
});

const idOf = ({ ids }: TestChain, name: string) => ids[name] ?? '';

async function statusesOf({ transport }: TestChain, id: string) {
  return (await transport.queue(id)).map(({ request, status }) => [request, status]);
}

function outcomes(results: readonly ImportResult[]) {
  return results.map((result) => [result.request, result.ok ? result.status : result.error.details.rule]);
}

/** Adds one request for each name to the queue of a node; their numbers. */
async function addAll({ transport }: TestChain, nodeId: string, names: readonly string[]) {
  const numbers: RequestNumber[] = [];
  for (const name of names) {
    const file = { key: name, description: name, content: content(name) };
    numbers.push((await transport.add(nodeId, file, 'a.json')).number);
  }
  return numbers;
}

export const transportQueueCases: readonly ContractCase[] = [
  queueCase('what is sent waits in the next queue until it is imported', async (harness) => {
    const { backend } = harness;
    const chain = await openChain(harness);
    const { transport, source } = chain;
    await createOne(backend, source, draft('a.pem', { labels: [{ key: 'team', values: ['orders'] }] }));
    const [request] = await transport.send(source, [{ name: 'a.pem', description: 'first' }]);
    const number = request?.number ?? 0;
    const qa = idOf(chain, 'QA');
    assertEqual(
      [request?.description, request?.entryNode, request?.sourceSubaccountId, request?.content],
      ['first', 'SRC', source.subaccountId, { ...content('a.pem'), labels: [{ key: 'team', values: ['orders'] }] }],
      'what leaves',
    );
    const [row] = await transport.queue(qa);
    assertEqual(
      [row?.request, row?.status, row?.description, row?.owner, row?.entryNode],
      [number, 'initial', 'first', request?.owner, 'SRC'],
      'row',
    );
    const pending = (await transport.landscape()).nodes.map((node) => [node.name, node.pending, node.counts]);
    assertEqual(
      pending,
      [
        ['QA', 1, { initial: 1 }],
        ['SRC', 0, {}],
      ],
      'nodes',
    );
    const sources = (await transport.landscape()).nodes.map((node) => node.sourceSubaccountIds);
    assertEqual(sources, [[], [source.subaccountId]], 'sources');
    const progress: number[] = [];
    const results = await transport.import(qa, 'all', { onProgress: (done) => progress.push(done) });
    assertEqual(results, [{ request: number, ok: true, status: 'succeeded', existed: false }], 'import');
    assertEqual(progress.at(-1), 1, 'progress');
    const details = await transport.request(number);
    assertEqual(
      details.entries.map(({ nodeId, status }) => [nodeId, status]),
      [[qa, 'succeeded']],
      'entries',
    );
    const atNode = details.actions.filter(({ nodeId }) => nodeId === qa);
    assertEqual([atNode[0]?.type, atNode[0]?.request, atNode[0]?.status], ['import', number, 'succeeded'], 'action');
    assertTrue((atNode[0]?.messages.length ?? 0) > 0, 'the log of the import says something');
    assertEqual(outcomes(await transport.import(qa, 'all')), [], 'nothing is left to import');
    assertEqual(outcomes(await transport.import(qa, [number])), [[number, 'not-importable']], 'a second import');
  }),
  queueCase('queues keep their order; what is refused changes nothing', async (harness) => {
    const chain = await openChain(harness, [{ name: 'QA', forwardMode: 'manual' }, { name: 'PRD' }]);
    const { transport } = chain;
    const [qa, prd] = [idOf(chain, 'QA'), idOf(chain, 'PRD')];
    const [one = 0, two = 0, three = 0] = await addAll(chain, qa, ['a.pem', 'b.pem', 'c.pem']);
    assertEqual(
      outcomes(await transport.import(qa, [three, one])),
      [
        [one, 'succeeded'],
        [three, 'succeeded'],
      ],
      'in the order of the queue',
    );
    const early = await assertRejects(transport.forward(qa, [one, two]), 'invalid', 'one that was not imported');
    assertEqual(early.details.rule, 'not-forwardable', 'rule');
    assertEqual(await statusesOf(chain, prd), [], 'nothing was forwarded');
    await transport.forward(qa, [three, one]);
    assertEqual(
      await statusesOf(chain, prd),
      [
        [three, 'initial'],
        [one, 'initial'],
      ],
      'in the order given',
    );
    const away = await assertRejects(transport.forward(prd, [one]), 'invalid', 'a node that forwards by itself');
    assertEqual(away.details.rule, 'forward-mode', 'rule');
    await transport.remove(qa, [two]);
    assertEqual(
      (await transport.requests()).map(({ number, lifecycle }) => [number, lifecycle]),
      [
        [three, 'released'],
        [two, 'deleted'],
        [one, 'released'],
      ],
      'requests',
    );
    const view = (await transport.landscape()).nodes.find(({ id }) => id === qa);
    assertEqual([view?.pending, view?.counts], [0, { succeeded: 2, deleted: 1 }], 'counts');
  }),
  queueCase('what was imported is reset and imported again; all or none are reset', async (harness) => {
    const chain = await openChain(harness);
    const { transport } = chain;
    const qa = idOf(chain, 'QA');
    const [one = 0, two = 0] = await addAll(chain, qa, ['a.pem', 'b.pem']);
    await transport.import(qa, [one]);
    const refused = await assertRejects(transport.reset(qa, [one, two]), 'invalid', 'one that waits');
    assertEqual(refused.details.rule, 'not-resettable', 'rule');
    assertEqual((await statusesOf(chain, qa))[0], [one, 'succeeded'], 'nothing was reset');
    await transport.reset(qa, [one]);
    assertEqual((await statusesOf(chain, qa))[0], [one, 'repeatable'], 'reset');
    assertEqual(
      outcomes(await transport.import(qa, [one])).map(([, outcome]) => outcome),
      ['succeeded'],
      'imported again',
    );
  }),
  queueCase('an import that is cancelled before it starts changes nothing', async (harness) => {
    const chain = await openChain(harness);
    const { transport } = chain;
    const qa = idOf(chain, 'QA');
    const [one = 0] = await addAll(chain, qa, ['a.pem']);
    assertEqual(await transport.import(qa, 'all', { signal: AbortSignal.abort() }), [], 'results');
    assertEqual(await statusesOf(chain, qa), [[one, 'initial']], 'queue');
  }),
  queueCase('a node or a request that is not there is not found, however large its number', async (harness) => {
    const chain = await openChain(harness);
    const { transport } = chain;
    const qa = idOf(chain, 'QA');
    for (const number of [4711, 9223372036854775807n]) {
      await assertRejects(transport.request(number), 'not-found', `request ${number}`);
      const [result] = await transport.import(qa, [number]);
      assertEqual(result?.ok === false && result.error.code, 'not-found', `import of ${number}`);
      await assertRejects(transport.remove(qa, [number]), 'not-found', `removal of ${number}`);
    }
    await assertRejects(transport.queue('4711'), 'not-found', 'a queue');
    await assertRejects(transport.import('4711', 'all'), 'not-found', 'an import');
  }),
  queueCase('without a source node nothing is sent, and all or none', async (harness) => {
    const { backend } = harness;
    const alone = await openScope(harness, 'Alone');
    await createOne(backend, alone, draft('a.pem'));
    const { transport } = backend;
    if (transport === null) return;
    const refused = await assertRejects(
      transport.send(alone, [{ name: 'a.pem', description: '' }]),
      'invalid',
      'a subaccount without a source node',
    );
    assertEqual(refused.details.rule, 'no-source-node', 'rule');
    const { source } = await openChain(harness);
    await createOne(backend, source, draft('b.pem'));
    const orders = ['b.pem', 'missing.pem'].map((name) => ({ name, description: '' }));
    await assertRejects(transport.send(source, orders), 'not-found', 'one that is missing');
    const long = transport.send(source, [{ name: 'b.pem', description: 'x'.repeat(513) }]);
    assertEqual((await assertRejects(long, 'invalid', 'a long one')).details.rule, 'description-too-long', 'rule');
    assertEqual(await transport.requests(), [], 'requests');
  }),
];
