import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../testing/msw/faults';
import { type ServiceWorld, SERVICE_SCOPE as scope, serviceServer } from '../../testing/service-world';
import { assertRejects } from '../contract/assert';
import { createOne, draft, errorOf, recordOf } from '../contract/certificate-support';
import { contractParts, textContent } from '../contract/harness';
import { BackendError, type BackendErrorCode } from '../errors';
import type { Backend } from '../port';
import { sleepWithTimer } from './http-client';

const server = serviceServer();
let world: ServiceWorld;
let backend: Backend;

beforeAll(server.start);
afterAll(server.stop);
afterEach(server.reset);
beforeEach(() => {
  world = server.makeWorld();
  backend = world.openBackend();
});

/** Forty names, about twenty to a filter. */
function namesOfSeveralFilters(): readonly string[] {
  return Array.from({ length: 40 }, (_, index) => `${'long name '.repeat(14)}${index}.pem`);
}

/** GETs since the certificate was put there. */
function getsSeen(): number {
  return world.model.requests.filter(({ method }) => method === 'GET').length;
}

describe('a status becomes the error of the port', () => {
  it.each<{ status: number; code: BackendErrorCode }>([
    { status: 400, code: 'invalid' },
    { status: 401, code: 'forbidden' },
    { status: 403, code: 'forbidden' },
    { status: 404, code: 'not-found' },
    { status: 409, code: 'conflict' },
    { status: 412, code: 'conflict' },
    { status: 413, code: 'quota-exceeded' },
    { status: 414, code: 'invalid' },
    { status: 429, code: 'unavailable' },
    { status: 500, code: 'unavailable' },
    { status: 503, code: 'unavailable' },
    { status: 507, code: 'quota-exceeded' },
  ])('$status is $code, with the service’s words', async ({ status, code }) => {
    world.model.faults.inject({ kind: 'status', status });
    const error = await assertRejects(backend.certificates.readContent(scope, 'a.pem'), code, 'readContent');
    expect(error.details).toMatchObject({ status, reason: `Status ${status}`, resource: 'certificate', name: 'a.pem' });
  });

  it.each(['text', 'json'] as const)('words are found in an error body of %s', async (shape) => {
    world.model.errorBodies = shape;
    const error = await assertRejects(backend.certificates.readContent(scope, 'x.pem'), 'not-found', 'readContent');
    expect(error.details.reason).toBe('Not Found');
  });
});

describe('an answer that cannot be used is unavailable', () => {
  it.each<{ name: string; fault: Fault; status: number | undefined; rule: string; message: RegExp }>([
    { name: 'no connection', fault: { kind: 'network' }, status: undefined, rule: 'no-connection', message: /reach/ },
    {
      name: 'a connection cut in the middle',
      fault: { kind: 'cut' },
      status: 200,
      rule: 'cut-off',
      message: /ends in the middle/,
    },
    {
      name: 'a body that ends early',
      fault: { kind: 'truncated' },
      status: 200,
      rule: 'cut-off',
      message: /ends in the middle/,
    },
  ])('$name', async ({ fault, status, rule, message }) => {
    await createOne(backend, scope, draft('a.pem', { content: textContent('PLANTED-CONTENT') }));
    world.model.faults.inject(fault);
    const error = await assertRejects(backend.certificates.list(scope), 'unavailable', 'list');
    expect([error.details.status, error.details.rule, error.details.service]).toEqual([
      status,
      rule,
      'Destination service',
    ]);
    expect(error.message).toMatch(message);
    expect(`${error.message} ${JSON.stringify(error.details)}`).not.toContain(btoa('PLANTED-CONTENT').slice(0, 10));
  });

  it('a body that is no JSON', async () => {
    const wrong = world.openBackend({ fetch: async () => new Response('OK') });
    const error = await assertRejects(wrong.certificates.list(scope), 'unavailable', 'list');
    expect(error.details).toMatchObject({ rule: 'not-json', reason: 'the body is not JSON' });
  });

  it('JSON of another shape names the place, not the value', async () => {
    await createOne(backend, scope, draft('a.pem'));
    const wrong = world.openBackend({
      fetch: async () => new Response('[{"Name":"a.pem","Content":{"secret":"VALUE"}}]'),
    });
    const error = await assertRejects(wrong.certificates.list(scope), 'unavailable', 'list');
    expect(error.details.reason).toBe('0.Content must be string');
    expect(error.message).not.toContain('VALUE');
  });

  it('content that is not base64 names the certificate', async () => {
    const wrong = world.openBackend({ fetch: async () => new Response('{"Name":"a.pem","Content":"%%%"}') });
    const error = await assertRejects(wrong.certificates.readContent(scope, 'a.pem'), 'unavailable', 'readContent');
    expect(error.details.name).toBe('a.pem');
  });
});

describe('nobody signed in any more', () => {
  const ways: readonly { name: string; fault: Fault; reason: string }[] = [
    { name: '401', fault: { kind: 'status', status: 401, words: 'Unauthorized' }, reason: 'Unauthorized' },
    { name: 'a redirect to a login', fault: { kind: 'redirect' }, reason: 'a login page came in place of an answer' },
    { name: 'a login page', fault: { kind: 'login-page' }, reason: 'a login page came in place of an answer' },
  ];

  it.each(ways)('$name is forbidden as session-over, and the page is told', async ({ fault, reason }) => {
    let told = 0;
    const watched = world.openBackend({
      onSessionOver: () => {
        told += 1;
      },
    });
    world.model.faults.inject(fault);
    const error = await assertRejects(watched.certificates.readContent(scope, 'a.pem'), 'forbidden', 'readContent');
    const details = { status: 401, rule: 'session-over', reason, resource: 'certificate', name: 'a.pem' };
    expect(error.details).toMatchObject(details);
    expect([told, world.pauses]).toEqual([1, []]);
  });

  it.each(ways)('a write answered by $name does not count as written', async ({ fault }) => {
    const { version } = await createOne(backend, scope, draft('a.pem'));
    world.model.faults.inject({ ...fault, method: 'POST' });
    world.model.faults.inject({ ...fault, method: 'PUT' });
    world.model.faults.inject({ ...fault, method: 'DELETE' });
    const [created] = await backend.certificates.create(scope, [draft('b.pem')]);
    expect(errorOf(created).details).toMatchObject({ rule: 'session-over', name: 'b.pem' });
    const replaced = backend.certificates.replace(scope, 'a.pem', { content: textContent('two') }, version);
    await assertRejects(replaced, 'forbidden', 'replace');
    await assertRejects(backend.certificates.delete(scope, ['a.pem']), 'forbidden', 'delete');
  });

  it('a browser hides the status of a redirect, but says that there was one', async () => {
    const hidden = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    const redirected = world.openBackend({ fetch: async () => hidden });
    const error = await assertRejects(redirected.certificates.list(scope), 'forbidden', 'list');
    expect(error.details.rule).toBe('session-over');
  });

  it('the page of this application in place of an answer is no login, but no way to the service', async () => {
    const page = await readFile('index.html', 'utf8');
    let told = 0;
    const nowhere = world.openBackend({
      fetch: async () => new Response(page),
      onSessionOver: () => {
        told += 1;
      },
    });
    const error = await assertRejects(nowhere.certificates.list(scope), 'unavailable', 'list');
    expect([error.details.rule, told]).toEqual(['own-page', 0]);
    const [created] = await nowhere.certificates.create(scope, [draft('a.pem')]);
    expect(errorOf(created).details.rule).toBe('own-page');
  });

  it('a host without the route is not a service that has lost something', async () => {
    const nowhere = world.openBackend({ fetch: async () => new Response('<h1>Not Found</h1>', { status: 404 }) });
    const error = await assertRejects(nowhere.certificates.list(scope), 'unavailable', 'list');
    expect([error.details.rule, error.details.status]).toEqual(['no-route', 404]);
  });

  it('the companion speaks for itself, with all of its words', async () => {
    const words = `No token: ${'x'.repeat(500)}; start it again.`;
    const answer = () => Response.json({ CompanionMessage: words }, { status: 502 });
    const error = await assertRejects(
      world.openBackend({ fetch: async () => answer() }).certificates.list(scope),
      'unavailable',
      'list',
    );
    expect([error.details.rule, error.details.reason]).toEqual(['companion', words]);
  });

  it('an error page of a proxy is no login', async () => {
    const body = '<html>Bad Gateway</html>';
    const proxied = world.openBackend({ fetch: async () => new Response(body, { status: 502 }) });
    const error = await assertRejects(proxied.certificates.list(scope), 'unavailable', 'list');
    expect([error.details.status, error.details.reason]).toEqual([502, undefined]);
  });
});

it('a missing role is forbidden, in the words of the service', async () => {
  world.model.faults.inject({ kind: 'status', status: 403, words: 'Missing scope destination.write' });
  const error = await assertRejects(backend.destinations.read(scope, 'a'), 'forbidden', 'read');
  expect(error.details).toMatchObject({ status: 403, rule: 'role-missing', reason: 'Missing scope destination.write' });
});

describe('only what is safe is sent again', () => {
  it.each<{ name: string; fault: Fault }>([
    { name: '503', fault: { kind: 'status', status: 503 } },
    { name: '429', fault: { kind: 'status', status: 429 } },
    { name: 'no connection', fault: { kind: 'network' } },
    { name: 'a cut connection', fault: { kind: 'cut' } },
    { name: 'an answer that ends early', fault: { kind: 'truncated' } },
  ])('a GET survives $name once', async ({ fault }) => {
    await createOne(backend, scope, draft('a.pem'));
    world.model.faults.inject({ ...fault, times: 1, method: 'GET' });
    expect(await backend.certificates.readContent(scope, 'a.pem')).toEqual(textContent('content of a.pem'));
    expect(world.pauses).toEqual([250]);
  });

  it('a GET is tried three times, with growing pauses', async () => {
    world.model.faults.inject({ kind: 'status', status: 503 });
    await assertRejects(backend.certificates.readContent(scope, 'a.pem'), 'unavailable', 'readContent');
    expect([getsSeen(), world.pauses]).toEqual([3, [250, 500]]);
  });

  it('a GET waits as long as the service asks for', async () => {
    await createOne(backend, scope, draft('a.pem'));
    world.model.faults.inject({ kind: 'status', status: 429, retryAfter: 7, times: 1 });
    await backend.certificates.readContent(scope, 'a.pem');
    expect(world.pauses).toEqual([7000]);
  });

  it.each([
    { name: 'by the clock of the service', date: 'Sun, 01 Mar 2026 09:00:00 GMT' },
    { name: 'by its own clock', date: undefined },
  ])('a GET waits until the time the service names, $name', async ({ date }) => {
    const headers = { 'Retry-After': 'Sun, 01 Mar 2026 09:00:06 GMT', ...(date !== undefined && { Date: date }) };
    const answers = [new Response('', { status: 503, headers }), Response.json([])];
    const now = date === undefined ? new Date('2026-03-01T09:00:00Z') : new Date('2026-03-01T10:00:00Z');
    const waiting = world.openBackend({
      fetch: async () => answers.shift() ?? Response.error(),
      clock: { now: () => now },
    });
    expect(await waiting.certificates.list(scope)).toEqual([]);
    expect(world.pauses).toEqual([6000]);
  });

  it('pages spread over the pause they were not asked for', async () => {
    world.model.faults.inject({ kind: 'status', status: 503 });
    const lucky = world.openBackend({ random: () => 0 });
    await assertRejects(lucky.certificates.readContent(scope, 'a.pem'), 'unavailable', 'readContent');
    expect(world.pauses).toEqual([125, 250]);
  });

  it('a GET gives up at once when the service asks for more than ten seconds', async () => {
    world.model.faults.inject({ kind: 'status', status: 429, retryAfter: 60 });
    const error = await assertRejects(backend.certificates.readContent(scope, 'a.pem'), 'unavailable', 'readContent');
    expect([getsSeen(), world.pauses, error.details.retryAfter]).toEqual([1, [], 60]);
  });

  it.each([400, 401, 403, 404, 500])('a GET answered with %i is not sent again', async (status) => {
    world.model.faults.inject({ kind: 'status', status });
    await expect(backend.certificates.readContent(scope, 'a.pem')).rejects.toBeInstanceOf(BackendError);
    expect(getsSeen()).toBe(1);
  });

  it.each(['POST', 'PUT', 'DELETE'])('a %s that failed is not sent again', async (method) => {
    const { version } = await createOne(backend, scope, draft('a.pem'));
    world.model.faults.inject({ kind: 'status', status: 503, method });
    const before = world.model.requests.filter((request) => request.method === method).length;
    if (method === 'POST') {
      const [result] = await backend.certificates.create(scope, [draft('b.pem')]);
      expect(errorOf(result).code).toBe('unavailable');
    } else if (method === 'PUT') {
      const replaced = backend.certificates.replace(scope, 'a.pem', { content: textContent('two') }, version);
      await assertRejects(replaced, 'unavailable', 'replace');
    } else {
      await assertRejects(backend.certificates.delete(scope, ['a.pem']), 'unavailable', 'delete');
    }
    expect(world.model.requests.filter((request) => request.method === method).length - before).toBe(1);
  });

  it('after a 401 the next call works', async () => {
    await createOne(backend, scope, draft('a.pem'));
    world.model.faults.inject({ kind: 'status', status: 401, times: 1 });
    await assertRejects(backend.certificates.readContent(scope, 'a.pem'), 'forbidden', 'readContent');
    expect(await backend.certificates.readContent(scope, 'a.pem')).toEqual(textContent('content of a.pem'));
  });
});

describe('cancelling', () => {
  it('ends a request under way and sends no further one', async () => {
    const controller = new AbortController();
    const cancelled = world.openBackend({ signal: controller.signal });
    await createOne(cancelled, scope, draft('a.pem'));
    const seen = world.model.requests.length;
    world.model.faults.inject({ kind: 'delay', milliseconds: 20_000 });
    const reading = cancelled.certificates.readContent(scope, 'a.pem');
    controller.abort();
    const error = await assertRejects(reading, 'unavailable', 'readContent');
    expect(error.details.rule).toBe('cancelled');
    await assertRejects(cancelled.certificates.list(scope), 'unavailable', 'list');
    expect(world.model.requests.length - seen).toBeLessThanOrEqual(1);
    expect(world.pauses).toEqual([]);
  });

  it('ends a pause and sends no further request', async () => {
    const controller = new AbortController();
    const cancelled = world.openBackend({ signal: controller.signal, sleep: sleepWithTimer });
    world.model.faults.inject({ kind: 'status', status: 503, retryAfter: 9 }, () =>
      setTimeout(() => controller.abort()),
    );
    const reading = cancelled.certificates.readContent(scope, 'a.pem');
    const error = await assertRejects(reading, 'unavailable', 'readContent');
    expect([error.details.rule, getsSeen()]).toEqual(['cancelled', 1]);
  });
});

describe('several at once', () => {
  it('a batch that fails as a whole gives every draft of it the error, with its name', async () => {
    world.model.faults.inject({ kind: 'status', status: 503, method: 'POST' });
    const results = await backend.certificates.create(scope, [draft('a.pem'), draft('b.pem')]);
    expect(results.map((result) => [errorOf(result).code, errorOf(result).details.name])).toEqual([
      ['unavailable', 'a.pem'],
      ['unavailable', 'b.pem'],
    ]);
  });

  it('a reader that fails refuses that draft before anything is sent, and leaves a replaced one as it was', async () => {
    const { summarise } = contractParts();
    const failing = world.openBackend({
      summarise: async (content, name, passwords) => {
        if (new TextDecoder().decode(content) === 'broken') throw new BackendError('unavailable', 'The worker failed');
        return summarise(content, name, passwords);
      },
    });
    const content = textContent('broken');
    const results = await failing.certificates.create(scope, [draft('bad.pem', { content }), draft('good.pem')]);
    expect(errorOf(results[0]).details.name).toBe('bad.pem');
    const { version } = recordOf(results[1]);
    await assertRejects(
      failing.certificates.replace(scope, 'good.pem', { content }, version),
      'unavailable',
      'replace',
    );
    expect(world.model.certificates.list('subaccount')).toEqual([
      { Name: 'good.pem', Type: 'CERTIFICATE', Content: btoa('content of good.pem') },
    ]);
  });

  it('a certificate whose labels are refused is taken away again, and the others stay', async () => {
    world.model.faults.inject({ kind: 'status', status: 403, method: 'PUT', path: '*bad.pem*' });
    const labels = [{ key: 'team', values: ['orders'] }];
    const results = await backend.certificates.create(scope, [
      draft('bad.pem', { labels }),
      draft('good.pem', { labels }),
    ]);
    expect(errorOf(results[0]).code).toBe('forbidden');
    expect(recordOf(results[1]).labels).toEqual(labels);
    expect(world.model.certificates.list('subaccount').map(({ Name }) => Name)).toEqual(['good.pem']);
  });

  it('a certificate that cannot be taken away again is named as stored without labels', async () => {
    for (const method of ['PUT', 'DELETE']) world.model.faults.inject({ kind: 'status', status: 503, method });
    const [result] = await backend.certificates.create(scope, [
      draft('a.pem', { labels: [{ key: 'team', values: ['orders'] }] }),
    ]);
    expect(errorOf(result).details).toMatchObject({ name: 'a.pem', field: 'labels' });
    expect(errorOf(result).message).toContain('was stored');
  });

  it('a deletion that fails in its second request puts back what the first one deleted', async () => {
    const names = namesOfSeveralFilters();
    const labels = [{ key: 'team', values: ['orders'] }];
    await backend.certificates.create(
      scope,
      names.map((name) => draft(name, { labels })),
    );
    const before = new Map(world.model.certificates.list('subaccount').map((row) => [row.Name, row]));
    world.model.faults.inject({ kind: 'status', status: 503, method: 'DELETE', skip: 1, times: 1 });
    await assertRejects(backend.certificates.delete(scope, names), 'unavailable', 'delete');
    expect(new Map(world.model.certificates.list('subaccount').map((row) => [row.Name, row]))).toEqual(before);
    expect(names.map((name) => world.model.certificates.labels('subaccount', name))).toEqual(names.map(() => labels));
  });

  it('a deletion that fails and cannot be put back says that some are deleted', async () => {
    const names = namesOfSeveralFilters();
    await backend.certificates.create(
      scope,
      names.map((name) => draft(name)),
    );
    world.model.faults.inject({ kind: 'status', status: 503, method: 'DELETE', skip: 1 });
    world.model.faults.inject({ kind: 'status', status: 503, method: 'POST' });
    const error = await assertRejects(backend.certificates.delete(scope, names), 'unavailable', 'delete');
    expect(error.message).toContain('some of the certificates are deleted');
  });
});
