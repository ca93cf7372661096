import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toBase64 } from '../../shared/bytes';
import { generationRequestOf, recordOf, summaryOf } from '../../testing/builders';
import { type ServiceWorld, SERVICE_SCOPE as scope, serviceServer } from '../../testing/service-world';
import { assertRejects } from '../contract/assert';
import { createOne, draft, namesIn } from '../contract/certificate-support';
import { lockedContent, RIGHT_PASSWORD, textContent } from '../contract/harness';
import { BackendError } from '../errors';
import type { Backend } from '../port';
import { createCertificateRequests } from './certificate-requests';
import { createHttpClient } from './http-client';

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

function fill(count: number): void {
  for (let index = 0; index < count; index += 1) {
    world.model.certificates.add('subaccount', { Name: `${index}.pem`, Type: null, Content: 'YWJj' });
  }
}

describe('paging', () => {
  it.each([
    { count: 0, pages: 1 },
    { count: 99, pages: 1 },
    { count: 100, pages: 1 },
    { count: 101, pages: 2 },
    { count: 250, pages: 3 },
  ])('$count certificates come in $pages requests', async ({ count, pages }) => {
    fill(count);
    expect((await backend.certificates.list(scope)).length).toBe(count);
    const targets = world.model.requests.map(({ target }) => target).filter((target) => target.includes('$page='));
    expect(targets.length).toBe(pages);
  });

  it('the count comes from the header, and from the names where there is none', async () => {
    fill(12);
    const http = { baseUrl: 'http://service.test/destination-configuration/v1', sleep: async () => {} };
    const real = createCertificateRequests(createHttpClient({ ...http, fetch }), 'subaccountCertificates');
    expect(await real.count()).toBe(12);
    const withoutHeader = requestsAnswering((url) =>
      Response.json(url.searchParams.has('$select') ? [{ Name: 'a' }, { Name: 'b' }] : [{ Name: 'a', Content: '' }]),
    );
    expect(await withoutHeader.count()).toBe(2);
  });
});

function requestsAnswering(answer: (url: URL) => Response) {
  const http = createHttpClient({
    baseUrl: '/destination-configuration/v1',
    fetch: async (input) => answer(new URL(String(input), 'http://page.test')),
    sleep: async () => {},
  });
  return createCertificateRequests(http, 'subaccountCertificates');
}

describe('requests', () => {
  it('go to the two levels by scope', async () => {
    await createOne(backend, scope, draft('a.pem'));
    await createOne(backend, { ...scope, serviceInstance: 'orders' }, draft('b.pem'));
    expect(world.model.certificates.list('subaccount').map(({ Name }) => Name)).toEqual(['a.pem']);
    expect(world.model.certificates.list('instance').map(({ Name }) => Name)).toEqual(['b.pem']);
  });

  it('one draft is posted as an object, several as an array', async () => {
    const bodies: unknown[] = [];
    const spying = world.openBackend({
      fetch: async (input, init) => {
        if (init?.method === 'POST') bodies.push(JSON.parse(String(init.body)));
        return fetch(input, init);
      },
    });
    await spying.certificates.create(scope, [draft('a.pem', { content: textContent('abc') })]);
    await spying.certificates.create(scope, [draft('b.pem'), draft('c.pem')]);
    expect(bodies[0]).toEqual({ Name: 'a.pem', Type: 'CERTIFICATE', Content: 'YWJj' });
    expect(bodies[1]).toHaveLength(2);
  });

  it('large drafts are posted in several requests', async () => {
    const content = new Uint8Array(1_500_000);
    await backend.certificates.create(
      scope,
      ['a.p12', 'b.p12', 'c.p12'].map((name) => draft(name, { content })),
    );
    expect(world.model.requests.filter(({ method }) => method === 'POST').length).toBe(2);
    expect(await namesIn(backend, scope)).toEqual(['a.p12', 'b.p12', 'c.p12']);
  });

  it('no request has a URI of more than 4000 characters, and deletion needs few of them', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `it's number ${index} of (many) & more.pem`);
    await backend.certificates.create(
      scope,
      names.map((name) => draft(name)),
    );
    await backend.certificates.delete(scope, names);
    const deletions = world.model.requests.filter(({ method }) => method === 'DELETE');
    expect(Math.max(...world.model.requests.map(({ target }) => target.length))).toBeLessThanOrEqual(4000);
    expect(Math.min(...deletions.slice(0, -1).map(({ target }) => target.length))).toBeGreaterThan(3800);
    expect(world.model.certificates.list('subaccount')).toEqual([]);
  });

  it('a name that fits in no filter is deleted by its path', async () => {
    const longest = `${'🔑'.repeat(98)}.pem`;
    const names = [`${'ü'.repeat(196)}.pem`, longest, 'a.pem'];
    await backend.certificates.create(
      scope,
      names.map((name) => draft(name)),
    );
    await backend.certificates.delete(scope, names);
    expect(world.model.certificates.list('subaccount')).toEqual([]);
  });

  it('bytes that did not change are not fetched again', async () => {
    await createOne(backend, scope, draft('a.pem'));
    const statuses: number[] = [];
    const reading = world.openBackend({
      fetch: async (input, init) => {
        const answer = await fetch(input, init);
        if (!String(input).endsWith('/labels')) statuses.push(answer.status);
        return answer;
      },
    });
    const first = await reading.certificates.read(scope, 'a.pem');
    expect(await reading.certificates.read(scope, 'a.pem')).toEqual(first);
    expect(statuses).toEqual([200, 304]);
  });

  it('a summary is made once for the same bytes', async () => {
    let made = 0;
    const counting = world.openBackend({
      summarise: async () => {
        made += 1;
        return (await createOne(backend, scope, draft(`${made}.pem`))).summary;
      },
    });
    world.model.certificates.add('instance', { Name: 'a.pem', Type: null, Content: 'YWJj' });
    const instance = { ...scope, serviceInstance: 'orders' };
    await counting.certificates.list(instance);
    await counting.certificates.list(instance);
    expect(made).toBe(1);
    world.model.certificates.overwrite('instance', { Name: 'a.pem', Type: null, Content: 'YWJk' });
    await counting.certificates.list(instance);
    expect(made).toBe(2);
  });

  it('a summary is made once for the same bytes under many names, again where one could not be made', async () => {
    let made = 0;
    const counting = world.openBackend({
      summarise: async () => {
        made += 1;
        if (made === 1) throw new BackendError('unavailable', 'The worker failed');
        return summaryOf('trust-store');
      },
    });
    fill(150);
    await assertRejects(counting.certificates.list(scope), 'unavailable', 'list');
    await counting.certificates.list(scope);
    expect(made).toBe(2);
  });

  it('what a password opened stays open in the list', async () => {
    world.model.certificates.add('subaccount', { Name: 'a.p12', Type: null, Content: toBase64(lockedContent('x')) });
    world.model.certificates.add('subaccount', { Name: 'b.p12', Type: null, Content: toBase64(lockedContent('x')) });
    await backend.certificates.list(scope);
    await backend.certificates.refreshSummary(scope, 'a.p12', { password: RIGHT_PASSWORD });
    const kinds = (await backend.certificates.list(scope)).map(({ name, summary }) => [name, summary.kind]);
    expect(kinds).toEqual([
      ['a.p12', 'trust-store'],
      ['b.p12', 'unopened'],
    ]);
  });

  it('a certificate that is deleted while the list is read in pages is in no list, and one that moved is', async () => {
    fill(150);
    world.model.faults.inject({ kind: 'delay', milliseconds: 0, path: '*$page=2&*', times: 1 }, () => {
      world.model.certificates.remove('subaccount', '3.pem');
    });
    const names = await namesIn(backend, scope);
    expect([names.length, names.includes('3.pem'), names.includes('100.pem')]).toEqual([149, false, true]);
  });

  it('public keys are understood as PEM, and as base64 of it', async () => {
    const pem = '-----BEGIN CERTIFICATE-----\r\nMA==\r\n-----END CERTIFICATE-----\r\n';
    const answering = world.openBackend({
      fetch: async () => Response.json([{ Alias: 'a', Content: pem, SubjectDN: 'CN=x' }, { Content: btoa(pem) }]),
    });
    const text = pem.replaceAll('\r', '');
    expect(await answering.certificates.publicKeys(scope, 'a.jks')).toEqual([
      { alias: 'a', subject: 'CN=x', pem: text },
      { alias: null, subject: '', pem: text },
    ]);
    const wrong = world.openBackend({ fetch: async () => Response.json([{ Content: '%' }]) });
    await assertRejects(wrong.certificates.publicKeys(scope, 'a.jks'), 'unavailable', 'publicKeys');
  });

  it('the password of what is generated is in no error', async () => {
    const password = 'PLANTED-PASSWORD';
    world.model.faults.inject({ kind: 'status', status: 400, method: 'POST', words: 'Bad Request' });
    const request = generationRequestOf('a.p12', { commonName: 'client', password });
    const error = await assertRejects(backend.certificates.generate(scope, request), 'invalid', 'generate');
    const causes = [error, error.cause].map((each) => `${each} ${JSON.stringify(each)}`).join();
    expect(causes).not.toContain(password);
    expect(world.model.requests.map(({ target }) => target).join()).not.toContain(password);
  });

  it('a generation that is cancelled on its way rejects with the reason, and the list is to be read again', async () => {
    const seen: string[] = [];
    backend.subscribe(({ resource }) => seen.push(resource));
    const controller = new AbortController();
    const reason = new Error('not wanted any more');
    world.model.faults.inject({ kind: 'delay', milliseconds: 20_000, method: 'POST' }, () => controller.abort(reason));
    const generating = backend.certificates.generate(scope, generationRequestOf('a.pem', { commonName: 'client' }), {
      signal: controller.signal,
    });
    await expect(generating).rejects.toBe(reason);
    expect(seen).toEqual(['certificates']);
  });

  it.each([
    {
      name: 'content',
      change: () => world.model.certificates.overwrite('subaccount', { Name: 'a.pem', Type: null, Content: 'YWJk' }),
    },
    {
      name: 'labels',
      change: () => world.model.certificates.setLabels('subaccount', 'a.pem', [{ key: 'theirs', values: [] }]),
    },
  ])('a change of $name in between is a conflict with both versions, and is not overwritten', async ({ change }) => {
    const { version } = await createOne(backend, scope, draft('a.pem'));
    change();
    const stored = world.model.certificates.toSnapshot();
    const writes = [
      () => backend.certificates.replace(scope, 'a.pem', { content: textContent('mine') }, version),
      () => backend.certificates.setLabels(scope, 'a.pem', [{ key: 'mine', values: [] }], version),
    ];
    for (const write of writes) {
      const { details } = await assertRejects(write(), 'conflict', 'write');
      expect(details).toMatchObject({ name: 'a.pem', expectedVersion: version, currentVersion: version + 1 });
    }
    expect(world.model.certificates.toSnapshot()).toEqual(stored);
  });

  it.each([
    { name: 'create', write: () => backend.certificates.create(scope, [draft('b.pem')]) },
    { name: 'replace', write: () => backend.certificates.replace(scope, 'a.pem', { content: textContent('x') }, 1) },
    { name: 'setLabels', write: () => backend.certificates.setLabels(scope, 'a.pem', [{ key: 'k', values: [] }], 1) },
    { name: 'delete', write: () => backend.certificates.delete(scope, ['a.pem']) },
  ])('$name without an answer is announced, for it may have arrived', async ({ write }) => {
    await createOne(backend, scope, draft('a.pem'));
    const seen: string[] = [];
    backend.subscribe(({ resource }) => seen.push(resource));
    for (const method of ['POST', 'PUT', 'DELETE']) world.model.faults.inject({ kind: 'cut', method });
    await write().catch(() => undefined);
    expect(seen).toEqual(['certificates']);
  });

  it('a record says only what the service tells: no times, no author', async () => {
    world.model.certificates.add('subaccount', { Name: 'abc.pem', Type: null, Content: 'YWJj' });
    world.model.certificates.setLabels('subaccount', 'abc.pem', [{ key: 'team', values: ['orders'] }]);
    const summary = summaryOf('trust-store');
    const [record] = await world.openBackend({ summarise: async () => summary }).certificates.list(scope);
    const untold = { createdAt: '', modifiedAt: '', modifiedBy: '' };
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    const labels = [{ key: 'team', values: ['orders'] }];
    expect(record).toEqual(recordOf('abc.pem', { scope, size: 3, sha256, labels, summary, ...untold }));
  });

  it('a replacement keeps the type the service had', async () => {
    world.model.certificates.add('subaccount', { Name: 'a.pem', Type: 'SPECIAL', Content: 'YWJj' });
    const { version } = await backend.certificates.read(scope, 'a.pem');
    await backend.certificates.replace(scope, 'a.pem', { content: textContent('new') }, version);
    expect(world.model.certificates.find('subaccount', 'a.pem')).toEqual({
      Name: 'a.pem',
      Type: 'SPECIAL',
      Content: btoa('new'),
    });
  });

  it('another service instance or subaccount is not-found without a request', async () => {
    for (const foreign of [
      { ...scope, serviceInstance: 'another' },
      { subaccountId: 'other', serviceInstance: null },
    ]) {
      await expect(backend.certificates.list(foreign)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(world.model.requests).toEqual([]);
  });

  it('nothing is cached by the browser, redirected, sent elsewhere or possible for a foreign page', async () => {
    let seen: RequestInit | undefined;
    const spying = world.openBackend({
      fetch: async (input, init) => {
        seen = init;
        return fetch(input, init);
      },
    });
    await spying.certificates.list(scope);
    expect(seen).toMatchObject({
      cache: 'no-store',
      redirect: 'manual',
      credentials: 'same-origin',
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
  });
});
