import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../testing/msw/faults';
import type { ImportWord } from '../../../testing/msw/transport-service-model';
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
  opened = await openTransportWorld(world);
  qa = opened.idOf('QA');
});

const posts = () => opened.seen().filter((request) => /^POST .*\/import(All)?$/.test(request));
const looks = () => opened.seen().filter((request) => request.startsWith('GET /actions/'));

describe('an import', () => {
  it('is waited for with growing pauses, and tells how far it is', async () => {
    const [one, two] = await opened.send('a.pem', 'b.pem');
    world.transport.pollsUntilDone = 8;
    const progress: [number, number][] = [];
    const results = await opened.transport.import(qa, 'all', { onProgress: (...of) => progress.push(of) });
    expect(results).toEqual([
      { request: one, ok: true, status: 'succeeded', existed: false },
      { request: two, ok: true, status: 'succeeded', existed: false },
    ]);
    expect(world.pauses).toEqual([1000, 2000, 3000, 4000, 5000, 5000, 5000]);
    expect(progress).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2].map((done) => [done, 2]));
  });

  it.each<{ outcome: ImportWord; severity: string | undefined }>([
    { outcome: 'succeeded', severity: undefined },
    { outcome: 'warning', severity: 'warning' },
    { outcome: 'error', severity: 'error' },
    { outcome: 'fatal', severity: 'error' },
    { outcome: 'skipped', severity: undefined },
  ])('may end with $outcome', async ({ outcome, severity }) => {
    const [number = 0] = await opened.send('a.pem');
    world.transport.outcomes.QA = outcome;
    expect(await opened.transport.import(qa, [number])).toMatchObject([{ request: number, status: outcome }]);
    if (outcome === 'skipped') return;
    const { actions } = await opened.transport.request(number);
    const action = actions.find(({ type }) => type === 'import');
    expect(action).toMatchObject({ node: 'QA', status: outcome, user: 'Grace' });
    expect(action?.messages.at(-1)).toEqual({
      severity: 'info',
      code: 'service-message',
      details: { messageId: 'TRANSPORTREQUEST_END', text: `The request ended with ${outcome}.` },
    });
    expect(action?.messages.find((message) => message.severity !== 'info')?.severity).toBe(severity);
  });

  it('asks only for what can be imported, as one wrong id would make the whole call fail', async () => {
    const [one = 0, two = 0] = await opened.send('a.pem', 'b.pem');
    await opened.transport.import(qa, [one]);
    const results = await opened.transport.import(qa, [4711, one, two]);
    expect(results.map((result) => (result.ok ? result.status : result.error.code))).toEqual([
      'succeeded',
      'not-found',
      'invalid',
    ]);
    const [, second] = world.transport.seen.filter(({ target }) => target.endsWith('/import'));
    expect(second?.body).toBe(`{"namedUser":"Grace","transportRequests":[${two}]}`);
  });

  it('also tells what came meanwhile', async () => {
    const [one = 0] = await opened.send('a.pem');
    const isPost = (input: unknown) => String(input).endsWith('/importAll');
    const late = world.openBackend({
      fetch: async (input, init) => {
        if (isPost(input)) await opened.send('late.pem');
        return fetch(input, init);
      },
    });
    const results = await late.transport?.import(qa, 'all');
    expect(results?.map((result) => result.ok && result.status)).toEqual(['succeeded', 'succeeded']);
    expect(results?.[0]?.request).toBe(one);
  });

  it('is refused where the node imports nothing now, before anything is sent', async () => {
    await opened.send('a.pem');
    world.transport.nodes = world.transport.nodes.map((node) => ({ ...node, importDisabled: node.name === 'QA' }));
    const error = await assertRejects(opened.transport.import(qa, 'all'), 'invalid', 'import');
    expect(error.details.rule).toBe('import-disabled');
    expect(posts()).toEqual([]);
  });
});

describe('an import whose action names no requests', () => {
  it('ends with what their queue says', async () => {
    const [number = 0] = await opened.send('a.pem');
    const { transport } = world.openBackend({
      fetch: async (input, init) => {
        const answer = await fetch(input, init);
        const isAction = String(input).includes('/actions/');
        return isAction ? new Response('{"status":"succeeded","endedAt":"2026-11-28T10:00:00Z"}') : answer;
      },
    });
    expect(await transport?.import(qa, [number])).toMatchObject([{ request: number, ok: true, status: 'succeeded' }]);
  });
});

describe('cancelling an import', () => {
  it('ends the waiting; what was begun counts as running, and goes on', async () => {
    const [one = 0, two = 0] = await opened.send('a.pem', 'b.pem');
    world.transport.pollsUntilDone = 4;
    const abort = new AbortController();
    const results = await opened.transport.import(qa, 'all', {
      signal: abort.signal,
      onProgress: (done) => done === 1 && abort.abort(),
    });
    expect(results.map((result) => [result.request, result.ok && result.status])).toEqual([
      [one, 'succeeded'],
      [two, 'running'],
    ]);
    expect(looks()).toHaveLength(2);
    await opened.transport.queue(qa);
    await opened.transport.queue(qa);
    expect((await opened.transport.queue(qa)).map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
  });

  it('also while a look is under way', async () => {
    const [number = 0] = await opened.send('a.pem');
    const abort = new AbortController();
    world.transport.faults.inject({ kind: 'network', path: '*/actions/*' }, () => abort.abort());
    const results = await opened.transport.import(qa, 'all', { signal: abort.signal });
    expect(results).toEqual([{ request: number, ok: true, status: 'running', existed: false }]);
  });
});

describe('an import that does not end well for the page', () => {
  it('is waited for half an hour, then it says that it goes on', async () => {
    await opened.send('a.pem');
    world.transport.pollsUntilDone = 1e9;
    const error = await assertRejects(opened.transport.import(qa, 'all'), 'unavailable', 'import');
    expect(error.details).toMatchObject({ rule: 'still-running', underWay: true });
    expect(world.pauses.reduce((sum, pause) => sum + pause, 0)).toBe(1_800_000);
  });

  it.each<{ name: string; fault: Fault; code: BackendErrorCode; details: object }>([
    {
      name: '401',
      fault: { kind: 'status', status: 401 },
      code: 'forbidden',
      details: { status: 401, rule: 'session-over' },
    },
    {
      name: '403',
      fault: { kind: 'status', status: 403 },
      code: 'forbidden',
      details: { status: 403, rule: 'role-missing' },
    },
    { name: '429', fault: { kind: 'status', status: 429 }, code: 'unavailable', details: { status: 429 } },
    { name: '503', fault: { kind: 'status', status: 503 }, code: 'unavailable', details: { status: 503 } },
    {
      name: 'a login page',
      fault: { kind: 'login-page' },
      code: 'forbidden',
      details: { status: 401, rule: 'session-over' },
    },
    { name: 'a body that ends early', fault: { kind: 'truncated' }, code: 'unavailable', details: { rule: 'cut-off' } },
    { name: 'no connection', fault: { kind: 'network' }, code: 'unavailable', details: { rule: 'no-connection' } },
  ])('$name in the middle says so, and that it goes on', async ({ fault, code, details }) => {
    await opened.send('a.pem');
    world.transport.pollsUntilDone = 1e9;
    world.transport.faults.inject({ ...fault, path: '*/actions/*', skip: 1 });
    const error = await assertRejects(opened.transport.import(qa, 'all'), code, 'import');
    expect(error.details).toMatchObject({ ...details, underWay: true, service: 'Transport Management service' });
    expect(posts()).toHaveLength(1);
  });

  it.each<Fault>([{ kind: 'status', status: 503 }, { kind: 'network' }, { kind: 'truncated' }])(
    'once $kind $status while it looks is no matter',
    async (fault) => {
      await opened.send('a.pem');
      world.transport.faults.inject({ ...fault, path: '*/actions/*', times: 1 });
      expect(await opened.transport.import(qa, 'all')).toMatchObject([{ ok: true, status: 'succeeded' }]);
    },
  );

  it.each<Fault>([{ kind: 'cut' }, { kind: 'network' }, { kind: 'status', status: 503 }, { kind: 'truncated' }])(
    'is never asked for twice when the answer is $kind $status',
    async (fault) => {
      const [number = 0] = await opened.send('a.pem');
      world.transport.faults.inject({ ...fault, method: 'POST', path: '*/import*' });
      const error = await assertRejects(opened.transport.import(qa, [number]), 'unavailable', 'import');
      expect(error.details).toMatchObject({ resource: 'transport-request', access: 'write' });
      expect(posts()).toHaveLength(1);
    },
  );
});
