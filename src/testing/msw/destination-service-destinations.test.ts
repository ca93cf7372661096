import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { destinationServiceHandlers } from './destination-service-handlers';
import {
  createDestinationServiceModel,
  type DestinationServiceModel,
  type PropertyRow,
} from './destination-service-model';

/** Destinations and fragments of the model against the specification, without any adapter. */

const BASE = 'http://model.test/destination-configuration/v1';
const D = '/subaccountDestinations';
const F = '/subaccountDestinationFragments';
const server = setupServer();
let model: DestinationServiceModel;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
  model = createDestinationServiceModel();
  server.use(...destinationServiceHandlers(model));
  for (const name of ['a', "team's", 'c']) model.destinations.add('subaccount', destination(name));
  model.fragments.add('subaccount', fragment('f'));
  model.inUse.add('c');
});

function destination(name: string, more: Readonly<Record<string, string>> = {}): PropertyRow {
  return { Name: name, Type: 'HTTP', ...more };
}

function fragment(name: string): PropertyRow {
  return { FragmentName: name, URL: 'https://example.com' };
}

function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(BASE + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

const unknownMetadata = '$includeMetadata=owner';
const metadata = '$includeMetadata=modification_time;etag';

describe('status of', () => {
  it.each<{ method: string; path: string; body?: unknown; status: number }>([
    { method: 'GET', path: D, status: 200 },
    { method: 'GET', path: `${D}?$select=Name`, status: 200 },
    { method: 'GET', path: `${D}?$select=Type`, status: 400 },
    { method: 'GET', path: `${D}?$page=1&$pageSize=1000`, status: 200 },
    { method: 'GET', path: `${D}?$page=1&$pageSize=1001`, status: 400 },
    { method: 'GET', path: `${D}?$page=1&$filter=Name in ('a')`, status: 400 },
    { method: 'GET', path: `${D}?${metadata}`, status: 200 },
    { method: 'GET', path: `${D}?${unknownMetadata}`, status: 400 },
    { method: 'GET', path: `${D}?$page=1&${metadata}`, status: 400 },
    { method: 'GET', path: `${D}?$select=Name&${metadata}`, status: 400 },
    { method: 'GET', path: `/subaccountCertificates?${metadata}`, status: 400 },
    { method: 'GET', path: `/subaccountCertificates?$filter=startswith(Name,'a')`, status: 400 },
    { method: 'GET', path: `${D}?$filter=modifiedwithin('1441','minutes')`, status: 400 },
    { method: 'GET', path: `${D}?$filter=modifiedwithin('1','hours')`, status: 400 },
    { method: 'GET', path: `${D}?x=${'y'.repeat(4000)}`, status: 414 },
    { method: 'GET', path: `${D}/a`, status: 200 },
    { method: 'GET', path: `${D}/x`, status: 404 },
    { method: 'GET', path: '/instanceDestinations/a', status: 404 },
    { method: 'POST', path: D, body: destination('n'), status: 201 },
    { method: 'POST', path: D, body: destination('a'), status: 409 },
    { method: 'POST', path: D, body: { Name: 'n' }, status: 400 },
    { method: 'POST', path: D, body: { ...destination('n'), Timeout: 5 }, status: 400 },
    { method: 'POST', path: D, body: [destination('n')], status: 201 },
    { method: 'POST', path: D, body: [destination('n'), destination('a')], status: 207 },
    { method: 'PUT', path: D, body: destination('a'), status: 200 },
    { method: 'PUT', path: D, body: destination('x'), status: 404 },
    { method: 'PUT', path: D, body: [destination('a'), destination('x')], status: 207 },
    { method: 'DELETE', path: D, status: 400 },
    { method: 'DELETE', path: `${D}?$filter=startswith(Name,'a')`, status: 400 },
    { method: 'DELETE', path: `${D}?$filter=Name in ('a','c')`, status: 400 },
    { method: 'DELETE', path: `${D}/a`, status: 200 },
    { method: 'DELETE', path: `${D}/c`, status: 400 },
    { method: 'DELETE', path: `${D}/x`, status: 404 },
    { method: 'GET', path: `${D}/a/labels`, status: 200 },
    { method: 'PUT', path: `${D}/x/labels`, body: [], status: 404 },
    { method: 'GET', path: F, status: 200 },
    { method: 'GET', path: `${F}/f`, status: 200 },
    { method: 'GET', path: `${F}/x`, status: 404 },
    { method: 'POST', path: F, body: fragment('n'), status: 201 },
    { method: 'POST', path: F, body: fragment('f'), status: 409 },
    { method: 'POST', path: F, body: [fragment('n')], status: 400 },
    { method: 'POST', path: F, body: { ...fragment('n'), Name: 'n' }, status: 400 },
    { method: 'POST', path: F, body: { ...fragment('n'), Type: 'HTTP' }, status: 400 },
    { method: 'PUT', path: F, body: fragment('f'), status: 200 },
    { method: 'PUT', path: F, body: fragment('x'), status: 404 },
    { method: 'DELETE', path: `${F}?$filter=Name in ('f')`, status: 404 },
    { method: 'DELETE', path: `${F}/f`, status: 200 },
    { method: 'DELETE', path: `${F}/x`, status: 200 },
    { method: 'PUT', path: `${F}/f/labels`, body: [{ key: 'k', values: ['v'] }], status: 200 },
  ])('$method $path is $status', async ({ method, path, body, status }) => {
    expect((await send(method, path, body)).status).toBe(status);
  });
});

describe('a list', () => {
  it.each([
    { filter: "Name in ('a','team%2527s','x')", names: ['a', "team's"] },
    { filter: "startswith(Name, 'team''s')", names: ["team's"] },
    { filter: "endswith(Name,'''s')", names: ["team's"] },
    { filter: "modifiedwithin('1', 'minutes')", names: ["team's", 'c'] },
  ])('filtered by $filter', async ({ filter, names }) => {
    const rows = await (await send('GET', `${D}?$filter=${filter}`)).json();
    expect(rows).toEqual(names.map((name) => destination(name)));
  });

  it('says the metadata it was asked for, and only those', async () => {
    const [first] = await (await send('GET', `${D}?${metadata}`)).json();
    const etag = (await send('GET', `${D}/a`)).headers.get('ETag');
    expect(first).toEqual({ ...destination('a'), $metadata: { modification_time: '2026-03-01T09:01:00.000Z', etag } });
    const [withEtag] = await (await send('GET', `${D}?$includeMetadata=etag`)).json();
    expect(withEtag.$metadata).toEqual({ etag });
  });

  it('in pages says its neighbours and the totals', async () => {
    const { headers } = await send('GET', `${D}?$page=2&$pageSize=2&$pageCount=true&$entityCount=true`);
    expect(headers.get('Link')).toBe(`<${D}?$page=1&$pageSize=2>; rel='previous'`);
    expect([headers.get('Page-Count'), headers.get('Entity-Count')]).toEqual(['2', '3']);
  });
});

describe('answers', () => {
  it('of a mixed PUT have an ETag or a cause for each', async () => {
    const answer = await send('PUT', D, [destination('a', { URL: 'u' }), destination('x')]);
    const etag = model.destinations.etag(destination('a', { URL: 'u' }));
    expect(await answer.json()).toEqual([
      { name: 'a', status: 200, etag },
      { name: 'x', status: 404, cause: 'Not Found' },
    ]);
  });

  it('ETags decide about 304 and 412', async () => {
    const etag = model.destinations.etag(destination('a'));
    const statusWith = async (header: string, value: string) =>
      (await send('GET', `${D}/a`, undefined, { [header]: value })).status;
    expect(await statusWith('If-None-Match', etag)).toBe(304);
    expect(await statusWith('If-Match', 'other')).toBe(412);
  });

  it('a refused deletion leaves everything', async () => {
    const answer = await send('DELETE', `${D}?$filter=Name in ('a','c')`);
    expect(await answer.text()).toBe('Unable to remove Configurations ["c"].');
    expect(model.destinations.list('subaccount')).toHaveLength(3);
  });

  it('an overwritten destination keeps its labels, a deleted one does not', async () => {
    const labels = [{ key: 'k', values: ['v'] }];
    await send('PUT', `${D}/a/labels`, labels);
    await send('PUT', D, destination('a', { URL: 'u' }));
    expect(await (await send('GET', `${D}/a/labels`)).json()).toEqual(labels);
    await send('DELETE', `${D}/a`);
    await send('POST', D, destination('a'));
    expect(await (await send('GET', `${D}/a/labels`)).json()).toEqual([]);
  });

  it('errors of fragments are objects, whatever those of the others are', async () => {
    expect(await (await send('GET', `${F}/x`)).json()).toEqual({ ErrorMessage: 'Not Found' });
    expect(await (await send('GET', `${D}/x`)).text()).toBe('Not Found');
  });
});
