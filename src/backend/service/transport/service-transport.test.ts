import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../testing/msw/faults';
import { type ServiceWorld, serviceServer } from '../../../testing/service-world';
import { openTransportWorld, type TransportWorld } from '../../../testing/transport-world';
import { assertRejects } from '../../contract/assert';
import type { BackendErrorCode } from '../../errors';

const server = serviceServer();
let world: ServiceWorld;
let opened: TransportWorld;
let qa: string;

beforeAll(server.start);
afterAll(server.stop);
afterEach(server.reset);
beforeEach(async () => {
  world = server.makeWorld();
  opened = await openTransportWorld(world, [{ name: 'QA', forwardMode: 'manual' }, { name: 'PRD' }]);
  qa = opened.idOf('QA');
});

/** An adapter to which the service answers with these texts, by the end of the path. */
function answeredWith(answers: Readonly<Record<string, string>>) {
  const { transport } = world.openBackend({
    fetch: async (input, init) => {
      const path = new URL(String(input)).pathname;
      const answer = Object.entries(answers).find(([end]) => path.endsWith(end))?.[1];
      return answer === undefined ? fetch(input, init) : new Response(answer);
    },
  });
  if (transport === null) throw new Error('this world has transport management');
  return transport;
}

describe('ids of 64 bits', () => {
  it('stay exact from the list through an import to the log', async () => {
    const { transport } = opened;
    const [one = 0, two = 0] = await opened.send('a.pem', 'b.pem');
    expect([typeof one, typeof two, one !== two]).toEqual(['bigint', 'bigint', true]);
    const listed = (await transport.requests()).map(({ number }) => number);
    expect(listed).toEqual([two, one]);
    await transport.import(qa, [one]);
    expect((await transport.queue(qa)).map(({ request, status }) => [request, status])).toEqual([
      [one, 'succeeded'],
      [two, 'initial'],
    ]);
    const { number, actions } = await transport.request(one);
    expect([number, new Set(actions.map(({ request }) => request))]).toEqual([one, new Set([one])]);
    expect(opened.seen()).toContain(`GET /nodes/${qa}/transportRequests/${one}/logs`);
  });
});

describe('what the service tells', () => {
  it('asks for every status that has a code', async () => {
    await opened.transport.queue(qa);
    expect(opened.seen()).toEqual([`GET /nodes/${qa}/transportRequests?status=in,ru,re,su,wa,er,fa,de`]);
  });

  it('content is its files, whose names the logs tell', async () => {
    const [number = 0] = await opened.send('a.pem');
    const [{ id: uri = '' } = {}] = world.transport.files;
    const file = { contentType: 'FILE', uri };
    expect((await opened.transport.queue(qa))[0]?.content).toEqual({ kind: 'files', files: [{ ...file, name: null }] });
    const { content } = await opened.transport.request(number);
    expect(content).toEqual({ kind: 'files', files: [{ ...file, name: 'a.pem.zip' }] });
  });

  it('words it never said before are kept', async () => {
    const transport = answeredWith({
      '/nodes': '{"nodes":[{"id":1,"name":"A","forwardMode":"LATER","targets":[{"contentType":"NEW"}]}]}',
      '/1/transportRequests': '{"transportRequests":[{"id":7,"status":"paused"},{"id":8,"status":"SUCCESS"},{"id":9}]}',
      '/7/logs':
        '{"logs":[{"actionId":1,"actionType":"XX","status":"odd","messages":[{"message":"m","severity":"?"}]}]}',
    });
    const { nodes } = await transport.landscape();
    expect(nodes).toMatchObject([
      { forwardMode: 'unknown', forwardModeWord: 'LATER', contentType: null, counts: { unknown: 2, succeeded: 1 } },
    ]);
    expect((await transport.queue('1')).map(({ status, statusWord }) => [status, statusWord])).toEqual([
      ['unknown', 'paused'],
      ['succeeded', undefined],
      ['unknown', undefined],
    ]);
    expect((await transport.request(7)).actions).toMatchObject([
      { type: 'other', status: 'unknown', messages: [{ severity: 'info', details: { text: 'm' } }] },
    ]);
  });

  it('words that every object has mean nothing', async () => {
    const transport = answeredWith({
      '/nodes': '{"nodes":[{"id":1,"name":"A","forwardMode":"toString","targets":[{"contentType":"constructor"}]}]}',
      '/1/transportRequests': '{"transportRequests":[{"id":7}]}',
      '/7/logs':
        '{"logs":[{"actionId":1,"actionType":"valueOf","messages":[{"message":"m","severity":"constructor"}]}]}',
    });
    expect((await transport.landscape()).nodes).toMatchObject([{ forwardMode: 'unknown', contentType: null }]);
    expect((await transport.request(7)).actions).toMatchObject([{ type: 'other', messages: [{ severity: 'info' }] }]);
  });

  it('a queue is in its order, however it is told', async () => {
    const transport = answeredWith({
      '/1/transportRequests':
        '{"transportRequests":[{"id":7,"position":3},{"id":8,"position":1},{"id":9,"position":2}]}',
    });
    expect((await transport.queue('1')).map(({ request }) => request)).toEqual([8, 9, 7]);
  });

  it('the owner of a request is who made it, not the client, where that is told', async () => {
    const transport = answeredWith({
      '/1/transportRequests':
        '{"transportRequests":[{"id":7,"createdBy":"client","createdByNamedUser":"Grace"},{"id":8,"createdBy":"client"}]}',
    });
    expect((await transport.queue('1')).map(({ owner }) => owner)).toEqual(['Grace', 'client']);
  });

  it.each<{ name: string; entries: string; lifecycle: string }>([
    { name: 'one that waits', entries: '{"id":1,"status":"initial"}', lifecycle: 'released' },
    { name: 'one that was deleted', entries: '{"id":1,"status":"deleted"}', lifecycle: 'deleted' },
    {
      name: 'one whose files are gone',
      entries: '{"id":1,"status":"succeeded","archived":true}',
      lifecycle: 'archived',
    },
  ])('$name is $lifecycle', async ({ entries, lifecycle }) => {
    const transport = answeredWith({
      '/nodes': '{"nodes":[{"id":1,"name":"A"}]}',
      '/1/transportRequests': `{"transportRequests":[${entries}]}`,
    });
    expect(await transport.requests()).toMatchObject([{ number: 1, lifecycle }]);
  });

  it('nodes are shown to who may not see destinations', async () => {
    world.model.faults.inject({ kind: 'status', status: 403 });
    const { nodes } = await opened.transport.landscape();
    expect(nodes.map(({ name, sourceSubaccountIds }) => [name, sourceSubaccountIds])).toEqual([
      ['PRD', []],
      ['QA', []],
      ['SRC', []],
    ]);
  });

  it('the source node is not just left out when destinations are not read for another reason', async () => {
    world.model.faults.inject({ kind: 'status', status: 500 });
    await assertRejects(opened.transport.landscape(), 'unavailable', 'landscape');
  });

  it('a landscape without any nodes is empty', async () => {
    const { nodes, routes } = await answeredWith({ '/nodes': '{}' }).landscape();
    expect([nodes, routes]).toEqual([[], []]);
  });

  it.each<{ name: string; answer: string; rule: string }>([
    { name: 'no JSON', answer: 'OK', rule: 'not-json' },
    { name: 'JSON that ends early', answer: '{"transportRequests":[{"id":1', rule: 'cut-off' },
    { name: 'an id that is none', answer: '{"transportRequests":[{"id":"x"}]}', rule: 'unexpected-answer' },
    { name: 'an id with a fraction', answer: '{"transportRequests":[{"id":1.5}]}', rule: 'unexpected-answer' },
  ])('$name is unavailable', async ({ answer, rule }) => {
    const transport = answeredWith({ '/transportRequests': answer });
    const error = await assertRejects(transport.queue('1'), 'unavailable', 'queue');
    expect(error.details).toMatchObject({ rule, service: 'Transport Management service' });
  });

  it.each<{ fault: Fault; code: BackendErrorCode; rule: string | undefined }>([
    { fault: { kind: 'status', status: 401 }, code: 'forbidden', rule: 'session-over' },
    { fault: { kind: 'status', status: 403 }, code: 'forbidden', rule: 'role-missing' },
    { fault: { kind: 'status', status: 404 }, code: 'not-found', rule: undefined },
    { fault: { kind: 'status', status: 503 }, code: 'unavailable', rule: undefined },
    { fault: { kind: 'network' }, code: 'unavailable', rule: 'no-connection' },
  ])('$fault.kind $fault.status is $code', async ({ fault, code, rule }) => {
    world.transport.faults.inject(fault);
    const error = await assertRejects(opened.transport.landscape(), code, 'landscape');
    expect([error.details.rule, error.details.service]).toEqual([rule, 'Transport Management service']);
  });
});

describe('forward, reset and remove', () => {
  it('wait for the action, where one is answered', async () => {
    const [number = 0] = await opened.send('a.pem');
    await opened.transport.import(qa, [number]);
    await opened.transport.forward(qa, [number]);
    expect(opened.seen().at(-1)).toMatch(/^GET \/actions\/\d+$/);
    expect(await opened.transport.queue(opened.idOf('PRD'))).toMatchObject([{ request: number, status: 'initial' }]);
  });

  it('ask for each request once', async () => {
    const [number = 0] = await opened.send('a.pem');
    await opened.transport.remove(qa, [number, number]);
    const { body } = world.transport.seen.find(({ target }) => target.endsWith('/remove')) ?? {};
    expect(body).toBe(`{"namedUser":"Grace","transportRequests":[${number}]}`);
  });

  it.each(['', 'OK', '{}'])('are done where the answer is “%s”', async (answer) => {
    const [number = 0] = await opened.send('a.pem');
    await answeredWith({ '/remove': answer }).remove(qa, [number]);
    expect(opened.seen().filter((request) => request.startsWith('GET /actions/'))).toEqual([]);
  });

  it('say so when the action fails', async () => {
    const [number = 0] = await opened.send('a.pem');
    const transport = answeredWith({ '/remove': '{"actionId":5}', '/actions/5': '{"status":"fatal"}' });
    const error = await assertRejects(transport.remove(qa, [number]), 'invalid', 'remove');
    expect(error.details).toMatchObject({ rule: 'action-failed', reason: 'fatal' });
  });

  it('tell listeners, also when they fail', async () => {
    const seen: string[] = [];
    const [number = 0] = await opened.send('a.pem');
    opened.backend.subscribe(({ resource }) => seen.push(resource));
    await opened.transport.remove(qa, [number]);
    await assertRejects(opened.transport.reset(qa, [number]), 'invalid', 'reset');
    expect(seen).toEqual(['transport', 'transport']);
  });
});
