import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readRequestFile } from '../../../domain/transport/files/request-file';
import { fromBase64 } from '../../../shared/bytes';
import { type ServiceWorld, SERVICE_SCOPE as scope, serviceServer } from '../../../testing/service-world';
import { openTransportWorld, type TransportWorld } from '../../../testing/transport-world';
import { assertRejects } from '../../contract/assert';
import { createOne, draft } from '../../contract/certificate-support';
import { textContent } from '../../contract/harness';

const server = serviceServer();
let world: ServiceWorld;
let opened: TransportWorld;

beforeAll(server.start);
afterAll(server.stop);
afterEach(server.reset);
beforeEach(async () => {
  world = server.makeWorld();
  opened = await openTransportWorld(world);
});

const planted = 'PLANTED-CONTENT-OF-A-CERTIFICATE';
const labels = [{ key: 'team', values: ['orders'] }];
const writes = () => opened.seen().filter((request) => !request.startsWith('GET '));
const order = (name: string) => ({ name, description: `of ${name}` });

/** The members of the archive that was uploaded as the first file. */
function firstArchive() {
  return unzipSync(fromBase64(world.transport.files[0]?.content ?? '') ?? new Uint8Array());
}

describe('sending a certificate', () => {
  it('is one upload and one export, of nothing but its facts', async () => {
    await createOne(opened.backend, scope, draft('a.pem', { content: textContent(planted), labels }));
    const [request] = await opened.transport.send(scope, [order('a.pem')]);
    expect(writes()).toEqual(['POST /files/upload', 'POST /nodes/export']);
    const archive = firstArchive();
    expect(Object.keys(archive)).toEqual(['transport-request.json']);
    const file = readRequestFile(archive['transport-request.json'] ?? new Uint8Array());
    expect(file).toEqual({
      ok: true,
      value: { key: request?.key, description: 'of a.pem', content: request?.content },
    });
    expect(request?.content).toEqual({
      kind: 'certificate',
      name: 'a.pem',
      store: 'trust-store',
      extension: 'pem',
      labels,
    });
    const [{ id: fileId = '', content: bytes = '' } = {}] = world.transport.files;
    expect(JSON.parse(world.transport.seen.at(-1)?.body ?? '')).toEqual({
      nodeName: 'SRC',
      description: 'of a.pem',
      contentType: 'FILE',
      storageType: 'FILE',
      entries: [{ uri: fileId }],
      namedUser: 'Grace',
    });
    const everything = [
      strFromU8(fromBase64(bytes) ?? new Uint8Array(), true),
      ...Object.values(archive).map((member) => strFromU8(member)),
      ...world.transport.seen.map(({ body, target }) => target + body),
    ].join('\n');
    for (const trace of [planted, btoa(planted), planted.slice(3, 20)]) expect(everything).not.toContain(trace);
  });

  it('a description of 513 characters is refused before anything is asked for', async () => {
    await createOne(opened.backend, scope, draft('a.pem'));
    const asked = world.model.requests.length;
    const long = opened.transport.send(scope, [{ name: 'a.pem', description: 'x'.repeat(513) }]);
    expect((await assertRejects(long, 'invalid', 'send')).details.rule).toBe('description-too-long');
    expect([opened.seen(), world.model.requests.length - asked]).toEqual([[], 0]);
    const [request] = await opened.transport.send(scope, [{ name: 'a.pem', description: 'x'.repeat(512) }]);
    expect(request?.description).toHaveLength(512);
  });

  it('a long user name is cut to what the service takes', async () => {
    const long = await openTransportWorld(world, [{ name: 'QA' }], {
      transport: { userName: async () => 'n'.repeat(80), baseUrl: 'http://service.test/transport/v2' },
    });
    await long.send('a.pem');
    expect(world.transport.requests.map(({ namedUser }) => namedUser)).toEqual(['n'.repeat(60)]);
  });

  it('without a user name none is sent', async () => {
    const fields: string[] = [];
    const nameless = await openTransportWorld(world, [{ name: 'QA' }], {
      transport: { userName: async () => '', baseUrl: 'http://service.test/transport/v2' },
      fetch: (input, init) => {
        if (init?.body instanceof FormData) fields.push(...init.body.keys());
        return fetch(input, init);
      },
    });
    await nameless.send('a.pem');
    expect(fields).toEqual(['file']);
    expect(world.transport.seen.map(({ body }) => body).filter((body) => body.includes('namedUser'))).toEqual([]);
    expect(world.transport.requests.map(({ namedUser }) => namedUser)).toEqual([null]);
  });

  it('a node that is not there is named', async () => {
    world.transport.nodes = [];
    await createOne(opened.backend, scope, draft('a.pem'));
    const error = await assertRejects(opened.transport.send(scope, [order('a.pem')]), 'invalid', 'send');
    expect(error.details).toMatchObject({ rule: 'no-such-node', name: 'SRC' });
    expect(writes()).toEqual([]);
  });
});

describe('a request that fails', () => {
  it('leaves no file behind, and says what the service says', async () => {
    world.transport.nodes = world.transport.nodes.map((node) => ({ ...node, followOn: [] }));
    await createOne(opened.backend, scope, draft('a.pem'));
    const error = await assertRejects(opened.transport.send(scope, [order('a.pem')]), 'invalid', 'send');
    expect(error.details.reason).toBe('The node SRC has no follow-on nodes');
    expect(writes()).toEqual([
      'POST /files/upload',
      'POST /nodes/export',
      expect.stringMatching(/^DELETE \/files\/\d+$/),
    ]);
    expect(world.transport.files).toEqual([]);
  });

  it('among several ends them: the error says which were sent, and which were not', async () => {
    for (const name of ['a.pem', 'b.pem', 'c.pem']) await createOne(opened.backend, scope, draft(name));
    world.transport.faults.inject({ kind: 'status', status: 403, words: 'no scope', path: '*/nodes/export', skip: 1 });
    const sending = opened.transport.send(scope, ['a.pem', 'b.pem', 'c.pem'].map(order));
    const { details } = await assertRejects(sending, 'unavailable', 'send');
    const [request] = world.transport.requests;
    expect(details).toMatchObject({
      rule: 'partly-sent',
      sent: [`a.pem (${request?.id})`],
      unsent: ['b.pem', 'c.pem'],
      status: 403,
      reason: 'no scope',
    });
    expect(world.transport.files.map(({ name }) => name)).toEqual(['a.pem.zip']);
  });

  it('is not sent again when the connection breaks after it, and its file stays', async () => {
    await createOne(opened.backend, scope, draft('a.pem'));
    world.transport.faults.inject({ kind: 'cut', path: '*/nodes/export' });
    const error = await assertRejects(opened.transport.send(scope, [order('a.pem')]), 'unavailable', 'send');
    expect(error.details).toMatchObject({ rule: 'cut-off', access: 'write' });
    expect([world.transport.requests.length, world.transport.files.length]).toEqual([1, 1]);
  });
});

describe('adding a file to a queue', () => {
  const content = { kind: 'certificate', name: 'a.pem', store: 'trust-store', extension: 'pem', labels: [] } as const;
  const file = { key: 'k', description: 'added', content };

  it('uploads it and puts it into the queue of the node', async () => {
    const request = await opened.transport.add(opened.idOf('QA'), file, 'a.json');
    expect(writes()).toEqual(['POST /files/upload', 'POST /nodes/upload']);
    expect(await opened.transport.queue(opened.idOf('QA'))).toMatchObject([
      { request: request.number, description: 'added', entryNode: 'QA', status: 'initial' },
    ]);
  });

  it('is refused with a description of 513 characters, before anything is asked for', async () => {
    const long = { ...file, description: 'x'.repeat(513) };
    const error = await assertRejects(opened.transport.add(opened.idOf('QA'), long, 'a.json'), 'invalid', 'add');
    expect([error.details.rule, error.details.name, opened.seen()]).toEqual(['description-too-long', 'a.json', []]);
  });

  it('is refused where the node takes no uploads', async () => {
    world.transport.nodes = world.transport.nodes.map((node) => ({ ...node, uploadAllowed: false }));
    const error = await assertRejects(opened.transport.add(opened.idOf('QA'), file, 'a.json'), 'invalid', 'add');
    expect([error.details.rule, writes()]).toEqual(['upload-not-allowed', []]);
  });
});
