import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transportServiceHandlers } from './transport-service-handlers';
import {
  createTransportServiceModel,
  fromTransportSnapshot,
  type TransportServiceModel,
  toTransportSnapshot,
} from './transport-service-model';
import { addSampleLandscape } from './transport-service-sample';

/** The model against its digest (tms-api.md), asked as any client would. */

const server = setupServer();
let model: TransportServiceModel;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
  model = createTransportServiceModel({ nextId: '9007199254740993' });
  addSampleLandscape(model);
  server.use(...transportServiceHandlers(model));
});

const ask = (path: string, init?: RequestInit) => fetch(`http://any.test/transport/v2${path}`, init);
const post = (path: string, body: string) => ask(path, { method: 'POST', body });
const statusOf = async (answer: Promise<Response>) => (await answer).status;

async function uploadFile(): Promise<string> {
  const form = new FormData();
  form.append('file', new File(['content'], 'a.zip'));
  const answer = await ask('/files/upload', { method: 'POST', body: form });
  expect(answer.status).toBe(201);
  return /"fileId":(\d+)/.exec(await answer.text())?.[1] ?? '';
}

function order(fileId: string, changes: object = {}): string {
  const entries = [{ uri: fileId }];
  return JSON.stringify({
    nodeName: 'DEV',
    description: 'd',
    contentType: 'FILE',
    storageType: 'FILE',
    entries,
    ...changes,
  });
}

/** A request in the queue of TEST; its number. */
async function exportOne(): Promise<string> {
  const answer = await post('/nodes/export', order(await uploadFile()));
  return /"transportRequestId":(\d+)/.exec(await answer.text())?.[1] ?? '';
}

const queue = async (node: string, query = '?status=in,ru,re,su,wa,er,fa,de') =>
  (await ask(`/nodes/${node}/transportRequests${query}`)).text();

describe('uploads and requests', () => {
  it('an export lands in the queues after the node, with ids beyond what a number tells', async () => {
    const number = await exportOne();
    expect(BigInt(number) > 2n ** 53n).toBe(true);
    expect(await queue('2')).toContain(`"id":${number},"status":"initial"`);
    expect(await queue('1')).toBe('{"transportRequests":[]}');
  });

  it('an upload lands in the queue of the node itself', async () => {
    await post('/nodes/upload', order(await uploadFile(), { nodeName: 'PROD' }));
    expect(await queue('3')).toContain('"status":"initial"');
  });

  it.each<{ name: string; changes: object; status: number }>([
    { name: 'a description of 512 characters', changes: { description: 'x'.repeat(512) }, status: 200 },
    { name: 'a longer one', changes: { description: 'x'.repeat(513) }, status: 400 },
    { name: 'no description', changes: { description: undefined }, status: 400 },
    { name: 'a long node name', changes: { nodeName: 'n'.repeat(31) }, status: 400 },
    { name: 'an unknown node', changes: { nodeName: 'dev' }, status: 404 },
    { name: 'a node without any after it', changes: { nodeName: 'PROD' }, status: 400 },
    { name: 'no entries', changes: { entries: [] }, status: 400 },
    { name: 'an unknown file', changes: { entries: [{ uri: '1' }] }, status: 400 },
    { name: 'a long user name', changes: { namedUser: 'u'.repeat(61) }, status: 400 },
  ])('$name is answered with $status', async ({ changes, status }) => {
    expect(await statusOf(post('/nodes/export', order(await uploadFile(), changes)))).toBe(status);
  });

  it('only a file without a request can be deleted', async () => {
    const free = await uploadFile();
    expect(await statusOf(ask(`/files/${free}`, { method: 'DELETE' }))).toBe(200);
    expect(await statusOf(ask(`/files/${free}`, { method: 'DELETE' }))).toBe(404);
    await exportOne();
    expect(await statusOf(ask(`/files/${model.files[0]?.id}`, { method: 'DELETE' }))).toBe(400);
  });
});

describe('queues', () => {
  it.each(['', '?status=', '?status=xx', '?status=in,initial'])('“%s” is no question', async (query) => {
    expect(await statusOf(ask(`/nodes/2/transportRequests${query}`))).toBe(400);
  });

  it('are filtered by status, time and owner', async () => {
    await exportOne();
    const found = async (query: string) => (await queue('2', query)).includes('"status":"initial"');
    expect(await found('?status=in')).toBe(true);
    expect(await found('?status=su,er')).toBe(false);
    expect(await found('?status=in&createdAtFrom=2001-01-01T00:00:00Z')).toBe(true);
    expect(await found('?status=in&queuedAtTo=2001-01-01T00:00:00Z')).toBe(false);
    expect(await found('?status=in&owner=nobody')).toBe(false);
  });

  it('one wrong id makes the whole call fail', async () => {
    const number = await exportOne();
    expect(await statusOf(post('/nodes/2/transportRequests/import', `{"transportRequests":[${number},7]}`))).toBe(400);
    expect(await queue('2')).toContain('"status":"initial"');
    expect(await statusOf(post('/nodes/2/transportRequests/reset', `{"transportRequests":[${number}]}`))).toBe(400);
  });

  it('an import goes on before it runs, and ends after so many looks', async () => {
    model.outcomes.TEST = 'warning';
    const number = await exportOne();
    const started = await (await post('/nodes/2/transportRequests/importAll', '{"namedUser":"g"}')).text();
    const [, action = ''] = /"actionId":(\d+)/.exec(started) ?? [];
    expect(started).toContain(`"monitoringURL":"/v2/actions/${action}"`);
    expect(await queue('3')).toContain(`"id":${number},"status":"initial"`);
    expect(await (await ask(`/actions/${action}`)).text()).toContain('"status":"running"');
    const ended = await (await ask(`/actions/${action}`)).text();
    expect(ended).toContain('"status":"warning"');
    expect(ended).toContain('"triggeredByNamedUser":"g"');
    const logs = await (await ask(`/nodes/2/transportRequests/${number}/logs`)).text();
    expect(logs.indexOf('TRANSPORTREQUEST_END')).toBeLessThan(logs.indexOf('I_STARTED'));
    expect(await statusOf(ask(`/actions/${action}/logs`))).toBe(200);
  });

  it('a disabled node imports nothing, and only a manual one forwards', async () => {
    model.nodes = model.nodes.map((node) => ({ ...node, importDisabled: true }));
    const number = await exportOne();
    const body = `{"transportRequests":[${number}]}`;
    for (const operation of ['import', 'importAll', 'forward']) {
      expect(await statusOf(post(`/nodes/2/transportRequests/${operation}`, body))).toBe(400);
    }
    expect(await statusOf(post('/nodes/2/transportRequests/remove', body))).toBe(200);
    expect(await queue('2', '?status=de')).toContain(number);
  });

  it.each([
    '/nodes/9/transportRequests?status=in',
    '/actions/9',
    '/nodes/2/transportRequests/9/logs',
    '/transportRequests/9',
  ])('%s is not there', async (path) => {
    expect(await statusOf(ask(path))).toBe(404);
  });
});

it('what it keeps survives JSON, in the middle of an import too', async () => {
  const number = await exportOne();
  await post('/nodes/2/transportRequests/import', `{"transportRequests":[${number}]}`);
  const kept = JSON.stringify(toTransportSnapshot(model));
  const before = await (await ask('/nodes')).text();
  Object.assign(model, { ...createTransportServiceModel(), faults: model.faults, seen: model.seen });
  expect(await (await ask('/nodes')).text()).toBe('{"nodes":[]}');
  fromTransportSnapshot(model, JSON.parse(kept));
  expect(await (await ask('/nodes')).text()).toBe(before);
  expect(await queue('2')).toContain(`"id":${number},"status":"running"`);
  expect(await queue('2')).toContain(`"id":${number},"status":"succeeded"`);
});
