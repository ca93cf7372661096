import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordOf, summaryOf } from '../../testing/builders';
import { type ServiceWorld, SERVICE_SCOPE as scope, serviceServer } from '../../testing/service-world';
import { createOne, draft, namesIn } from '../contract/certificate-support';
import { textContent } from '../contract/harness';
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
