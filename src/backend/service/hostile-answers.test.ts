import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServiceWorld, SERVICE_SCOPE as scope, serviceServer } from '../../testing/service-world';
import { assertRejects } from '../contract/assert';
import { createOne, draft, errorOf } from '../contract/certificate-support';
import type { Backend } from '../port';

const server = serviceServer();
let world: ServiceWorld;

beforeAll(server.start);
afterAll(server.stop);
afterEach(server.reset);
beforeEach(() => {
  world = server.makeWorld();
});

/** Whose service answers everything with this. */
function answering(body: string, status = 200): Backend {
  return world.openBackend({ fetch: async () => new Response(body, { status }) });
}

describe('of a refusal', () => {
  it.each([
    ['JSON without a message', '{"Name":"a","Password":"hunter2"}'],
    ['a list', '["hunter2"]'],
    ['JSON that ends early', '{"ErrorMessage":"no","Password":"hunter2'],
    ['a text that ends early', '"hunter2'],
    ['a message that is none', '{"ErrorMessage":{"Password":"hunter2"}}'],
    ['a message far inside', '{"error":{"message":{"message":"hunter2"}}}'],
    ['a page', '<html>hunter2</html>'],
  ])('%s is not quoted', async (_title, body) => {
    const reading = answering(body, 400).destinations.read(scope, 'a');
    const error = await assertRejects(reading, 'invalid', 'read');
    expect(error.details.reason).toBeUndefined();
    expect(`${error.message} ${JSON.stringify(error.details)}`).not.toContain('hunter2');
  });

  it.each([
    '{"ErrorMessage":"the words","Password":"hunter2"}',
    '{"message":"the words"}',
    '{"error":{"message":"the words","code":7}}',
    '{"error":"invalid","error_description":"the words"}',
    '"the words"',
    ' the words\n',
  ])('%s has words', async (body) => {
    const reading = answering(body, 400).destinations.read(scope, 'a');
    expect((await assertRejects(reading, 'invalid', 'read')).details.reason).toBe('the words');
  });

  it('the words are cut, also those for one of many', async () => {
    const words = 'x'.repeat(100_000);
    const reading = answering(words, 400).destinations.read(scope, 'a');
    expect((await assertRejects(reading, 'invalid', 'read')).message.length).toBeLessThan(500);
    const cause = JSON.stringify({ Password: words });
    const results = [
      { name: 'a.pem', status: 400, cause: words },
      { name: 'b.pem', status: 400, cause },
    ];
    const fetchOne = async (_input: unknown, init?: RequestInit) =>
      init?.method === 'POST' ? Response.json(results) : new Response('', { status: 404 });
    const drafts = [draft('a.pem'), draft('b.pem')];
    const refused = (await world.openBackend({ fetch: fetchOne }).certificates.create(scope, drafts)).map(errorOf);
    expect(refused.map(({ message }) => message.length < 500)).toEqual([true, true]);
    expect(refused.map(({ details }) => details.reason?.length)).toEqual([301, undefined]);
  });
});

describe.each(['.', '..'])('something that is named %s', (name) => {
  it('is listed, and nothing else is asked for, changed or deleted in its place', async () => {
    world.model.destinations.add('subaccount', { Name: name, Type: 'HTTP' });
    world.model.fragments.add('subaccount', { FragmentName: name });
    const { destinations, fragments, lookup } = world.openBackend();
    expect((await destinations.list(scope)).map((record) => record.name)).toEqual([name]);
    expect((await fragments.list(scope)).map((record) => record.name)).toEqual([name]);
    await assertRejects(destinations.delete(scope, [name]), 'not-found', 'delete');
    await assertRejects(fragments.delete(scope, [name]), 'not-found', 'delete');
    await assertRejects(lookup.find(scope, name), 'not-found', 'find');
    const asked = world.model.requests.map(
      ({ method, target }) => `${method} ${target.split('?')[0]?.split('/v1')[1]}`,
    );
    expect([...new Set(asked)].toSorted()).toEqual([
      'GET /subaccountDestinationFragments',
      'GET /subaccountDestinations',
    ]);
  });
});

describe('of an answer', () => {
  it('names that objects have by themselves are names like others', async () => {
    const row = '{"Name":"a","Type":"HTTP","__proto__":"one","constructor":"two","toString":"three"}';
    const fetchOne = async (input: unknown) => new Response(String(input).endsWith('/labels') ? '[]' : `[${row}]`);
    const [record] = await world.openBackend({ fetch: fetchOne }).destinations.list(scope);
    expect(record?.keys).toEqual(expect.arrayContaining(['__proto__', 'constructor', 'toString']));
    expect(Object.entries(record?.properties ?? {})).toEqual(expect.arrayContaining([['__proto__', 'one']]));
  });

  it.each([
    ['far too deep', `[${'['.repeat(200_000)}${']'.repeat(200_000)}]`],
    ['far too deep, with a long number', `{"nodes":${'['.repeat(100_000)}9007199254740993${']'.repeat(100_000)}}`],
    ['deep and cut off', '{"a":'.repeat(100_000)],
  ])('what is %s cannot be used', async (_title, body) => {
    const backend = answering(body);
    await assertRejects(backend.destinations.list(scope), 'unavailable', 'list');
    if (backend.transport !== null) await assertRejects(backend.transport.landscape(), 'unavailable', 'landscape');
  });

  it('a key is named only as far as it can be read', async () => {
    const body = JSON.stringify([{ Name: 'a', ['k'.repeat(100_000)]: {} }]);
    const error = await assertRejects(answering(body).destinations.list(scope), 'unavailable', 'list');
    expect(error.message.length).toBeLessThan(500);
  });

  it('the title of this application in a text makes it no page', async () => {
    const backend = world.openBackend();
    await createOne(backend, scope, draft('a.pem'));
    const Description = '<title>Destination Cockpit</title>';
    world.model.destinations.add('subaccount', { Name: 'a', Type: 'HTTP', Description });
    expect((await backend.destinations.list(scope)).map(({ properties }) => properties.Description)).toEqual([
      Description,
    ]);
  });
});
