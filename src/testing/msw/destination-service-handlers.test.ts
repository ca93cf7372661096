import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { destinationServiceHandlers } from './destination-service-handlers';
import { createDestinationServiceModel, type DestinationServiceModel } from './destination-service-model';

/** The model against the specification (destination-service-api.md), without any adapter. */

const BASE = 'http://model.test/destination-configuration/v1';
const server = setupServer();
let model: DestinationServiceModel;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
  model = createDestinationServiceModel();
  server.use(...destinationServiceHandlers(model));
  for (const name of ['a.pem', "our team's app.pem", 'c.p12']) {
    model.certificates.add('subaccount', { Name: name, Type: 'CERTIFICATE', Content: 'YWJj' });
  }
});

function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(BASE + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

const certificate = (name: string) => ({ Name: name, Type: 'CERTIFICATE', Content: 'YWJj' });

describe('status of', () => {
  it.each<{ method: string; path: string; body?: unknown; status: number }>([
    { method: 'GET', path: '/subaccountCertificates', status: 200 },
    { method: 'GET', path: '/subaccountCertificates?$select=Name', status: 200 },
    { method: 'GET', path: '/subaccountCertificates?$select=Type', status: 400 },
    { method: 'GET', path: '/subaccountCertificates?$page=1&$select=Name', status: 400 },
    { method: 'GET', path: "/subaccountCertificates?$page=1&$filter=Name in ('a.pem')", status: 400 },
    { method: 'GET', path: "/subaccountCertificates?$select=Name&$filter=Name in ('a.pem')", status: 400 },
    { method: 'GET', path: '/subaccountCertificates?$pageSize=5', status: 400 },
    { method: 'GET', path: '/subaccountCertificates?$page=0', status: 400 },
    { method: 'GET', path: '/subaccountCertificates?$page=1&$pageSize=1001', status: 400 },
    { method: 'GET', path: '/subaccountCertificates?$page=1&$pageSize=1000', status: 200 },
    { method: 'GET', path: '/subaccountCertificates?$filter=Name eq 1', status: 400 },
    { method: 'GET', path: `/subaccountCertificates?x=${'y'.repeat(4000)}`, status: 414 },
    { method: 'GET', path: '/subaccountCertificates/a.pem', status: 200 },
    { method: 'GET', path: '/subaccountCertificates/x.pem', status: 404 },
    { method: 'GET', path: '/instanceCertificates/a.pem', status: 404 },
    { method: 'GET', path: '/otherCertificates', status: 404 },
    { method: 'POST', path: '/subaccountCertificates', body: certificate('new.pem'), status: 201 },
    { method: 'POST', path: '/subaccountCertificates', body: certificate('a.pem'), status: 409 },
    { method: 'POST', path: '/subaccountCertificates', body: { Name: 'new.pem' }, status: 400 },
    { method: 'POST', path: '/subaccountCertificates', body: { Name: 'n.pem', Content: '%' }, status: 400 },
    { method: 'POST', path: '/subaccountCertificates', body: [certificate('n.pem')], status: 201 },
    {
      method: 'POST',
      path: '/subaccountCertificates',
      body: [certificate('n.pem'), certificate('a.pem')],
      status: 207,
    },
    { method: 'PUT', path: '/subaccountCertificates', body: certificate('a.pem'), status: 200 },
    { method: 'PUT', path: '/subaccountCertificates', body: certificate('x.pem'), status: 404 },
    { method: 'PUT', path: '/subaccountCertificates', body: [certificate('a.pem'), certificate('x.pem')], status: 207 },
    { method: 'DELETE', path: '/subaccountCertificates', status: 400 },
    { method: 'DELETE', path: '/subaccountCertificates/a.pem', status: 200 },
    { method: 'DELETE', path: '/subaccountCertificates/x.pem', status: 404 },
    { method: 'GET', path: '/subaccountCertificates/a.pem/labels', status: 200 },
    { method: 'PUT', path: '/subaccountCertificates/a.pem/labels', body: [{ key: 'k', values: ['v'] }], status: 200 },
    { method: 'PUT', path: '/subaccountCertificates/a.pem/labels', body: [{ key: 'k' }], status: 400 },
    { method: 'PUT', path: '/subaccountCertificates/x.pem/labels', body: [], status: 404 },
  ])('$method $path is $status', async ({ method, path, body, status }) => {
    expect((await send(method, path, body)).status).toBe(status);
  });
});

describe('answers', () => {
  it('a page says its neighbours and the totals', async () => {
    const answer = await send('GET', '/subaccountCertificates?$page=2&$pageSize=1&$pageCount=true&$entityCount=true');
    expect(answer.headers.get('Link')).toBe(
      "</subaccountCertificates?$page=1&$pageSize=1>; rel='previous', </subaccountCertificates?$page=3&$pageSize=1>; rel='next'",
    );
    expect([answer.headers.get('Page-Count'), answer.headers.get('Entity-Count')]).toEqual(['3', '3']);
    expect(await answer.json()).toEqual([certificate("our team's app.pem")]);
  });

  it('the documented filter of the specification finds its name', async () => {
    const filter = '$filter=Name+in+%28%27our%2520team%2527s%2520app.pem%27%2C+%27x.pem%27%29';
    const answer = await send('GET', `/subaccountCertificates?${filter}`);
    expect(await answer.json()).toEqual([certificate("our team's app.pem")]);
  });

  it('a bulk deletion names what it found and what not', async () => {
    const answer = await send('DELETE', "/subaccountCertificates?$filter=Name in ('a.pem', 'x.pem')");
    expect(await answer.json()).toEqual({
      Count: 1,
      Summary: [
        { name: 'a.pem', status: 'DELETED' },
        { name: 'x.pem', status: 'NOT_FOUND', reason: 'Could not find configuration' },
      ],
    });
    expect(model.certificates.find('subaccount', 'a.pem')).toBeUndefined();
  });

  it('a mixed bulk answer has an ETag or a cause for each', async () => {
    const answer = await send('POST', '/subaccountCertificates', [certificate('n.pem'), certificate('a.pem')]);
    expect(await answer.json()).toEqual([
      { name: 'n.pem', status: 201, etag: model.certificates.etag(certificate('n.pem')) },
      { name: 'a.pem', status: 409, cause: 'Duplicate key' },
    ]);
  });

  it('ETags decide about 304 and 412, and change with the content', async () => {
    const etag = (await send('GET', '/subaccountCertificates/a.pem')).headers.get('ETag') ?? '';
    const statusWith = async (headers: Record<string, string>) =>
      (await send('GET', '/subaccountCertificates/a.pem', undefined, headers)).status;
    expect(await statusWith({ 'If-None-Match': etag })).toBe(304);
    expect(await statusWith({ 'If-None-Match': 'other' })).toBe(200);
    expect(await statusWith({ 'If-Match': etag })).toBe(200);
    expect(await statusWith({ 'If-Match': 'other' })).toBe(412);
    await send('PUT', '/subaccountCertificates', { ...certificate('a.pem'), Content: 'YWJk' });
    expect(await statusWith({ 'If-None-Match': etag })).toBe(200);
  });

  it.each([
    { shape: 'text' as const, body: 'Not Found' },
    { shape: 'json' as const, body: '{"ErrorMessage":"Not Found"}' },
  ])('errors come as $shape', async ({ shape, body }) => {
    model.errorBodies = shape;
    expect(await (await send('GET', '/subaccountCertificates/x.pem')).text()).toBe(body);
  });

  it('labels are added and taken away by PATCH', async () => {
    const path = '/subaccountCertificates/a.pem/labels';
    await send('PUT', path, [{ key: 'k', values: ['1'] }]);
    await send('PATCH', path, {
      action: 'ADD',
      labels: [
        { key: 'k', values: ['2'] },
        { key: 'l', values: ['3'] },
      ],
    });
    await send('PATCH', path, {
      action: 'DELETE',
      labels: [
        { key: 'k', values: ['1'] },
        { key: 'l', values: ['3'] },
      ],
    });
    expect(await (await send('GET', path)).json()).toEqual([{ key: 'k', values: ['2'] }]);
  });
});
