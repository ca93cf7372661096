import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { destinationServiceHandlers } from './destination-service-handlers';
import { createDestinationServiceModel, type DestinationServiceModel } from './destination-service-model';

const server = setupServer();
let model: DestinationServiceModel;
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  model = createDestinationServiceModel();
  server.use(...destinationServiceHandlers(model));
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const orders = { Name: 'orders', Type: 'HTTP', URL: 'https://orders.test', Authentication: 'NoAuthentication' };
const basic = { ...orders, Authentication: 'BasicAuthentication', User: 'müller', Password: 'geheim' };
const oauth = {
  ...orders,
  Authentication: 'OAuth2ClientCredentials',
  clientId: 'me',
  clientSecret: 'hush',
  tokenServiceURL: 'https://tokens.test/oauth/token',
};

async function look(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`http://service.test/destination-configuration/v1/destinations/${path}`, { headers });
  const text = await answer.text();
  return { status: answer.status, etag: answer.headers.get('ETag'), body: text === '' ? null : JSON.parse(text) };
}

it('finds on the level of the instance first, and says whose it is', async () => {
  model.destinations.add('subaccount', orders);
  expect((await look('orders')).body).toEqual({
    owner: { SubaccountId: 'subaccount-1', InstanceId: null },
    destinationConfiguration: orders,
  });
  model.destinations.add('instance', { ...orders, URL: 'https://near.test' });
  expect((await look('orders')).body).toEqual({
    owner: { SubaccountId: null, InstanceId: 'instance-1' },
    destinationConfiguration: { ...orders, URL: 'https://near.test' },
  });
});

it('answers with an object when there is none', async () => {
  expect(await look('none')).toMatchObject({ status: 404, body: { ErrorMessage: expect.stringMatching(/not found/) } });
});

it('compares ETags', async () => {
  model.destinations.add('subaccount', orders);
  const { etag } = await look('orders');
  expect((await look('orders', { 'If-None-Match': etag ?? '' })).status).toBe(304);
  expect((await look('orders', { 'If-Match': 'another' })).status).toBe(412);
});

it('merges fragments from left to right', async () => {
  model.destinations.add('subaccount', orders);
  model.fragments.add('subaccount', { FragmentName: 'a', URL: 'https://a.test', Extra: '1' });
  model.fragments.add('subaccount', { FragmentName: 'b', URL: 'https://b.test' });
  const { body } = await look('orders', { 'X-fragment-name': 'a,b' });
  expect(body.destinationConfiguration).toEqual({ ...orders, URL: 'https://b.test', Extra: '1', FragmentName: 'b' });
});

it.each([
  { fragments: 'gone', optional: 'false', status: 404 },
  { fragments: 'gone', optional: 'true', status: 200 },
  { fragments: 'gone,gone', optional: 'true', status: 404 },
])('answers $status for the fragments $fragments, optional: $optional', async ({ fragments, optional, status }) => {
  model.destinations.add('subaccount', orders);
  const headers = { 'X-fragment-name': fragments, 'X-fragment-optional': optional };
  expect((await look('orders', headers)).status).toBe(status);
});

it('gives key store and trust store, and that of the token service only to whom fetches the token', async () => {
  for (const name of ['key.p12', 'trust.jks', 'token.p12'])
    model.certificates.add('subaccount', { Name: name, Type: null, Content: btoa(name) });
  model.destinations.add('subaccount', {
    ...orders,
    KeyStoreLocation: 'key.p12',
    TrustStoreLocation: 'trust.jks',
    'tokenService.KeyStoreLocation': 'token.p12',
  });
  const stores = (names: string[]) => names.map((Name) => ({ Name, Content: btoa(Name), Type: 'CERTIFICATE' }));
  expect((await look('orders')).body.certificates).toEqual(stores(['key.p12', 'trust.jks']));
  expect((await look('orders?$skipTokenRetrieval=true')).body.certificates).toEqual(
    stores(['key.p12', 'trust.jks', 'token.p12']),
  );
});

it('gives a ready header for user and password, in UTF-8', async () => {
  model.destinations.add('subaccount', basic);
  const value = Buffer.from('müller:geheim').toString('base64');
  expect((await look('orders')).body.authTokens).toEqual([
    { type: 'Basic', value, http_header: { key: 'Authorization', value: `Basic ${value}` } },
  ]);
});

it('fetches a token with client credentials', async () => {
  model.destinations.add('subaccount', { ...oauth, scope: 'read' });
  expect((await look('orders')).body.authTokens).toEqual([
    {
      type: 'Bearer',
      value: 'token-of-me',
      http_header: { key: 'Authorization', value: 'Bearer token-of-me' },
      expires_in: '43199',
      scope: 'read',
    },
  ]);
});

it.each([
  {
    of: 'a token service that cannot be reached',
    destination: { ...oauth, tokenServiceURL: 'https://tokens.invalid/oauth/token' },
    headers: {},
    error: /tokens\.invalid cannot be reached/,
  },
  {
    of: 'a tenant with a dedicated token service',
    destination: oauth,
    headers: { 'X-tenant': 'a' },
    error: /only with .* Common/,
  },
  {
    of: 'an authentication it does not know',
    destination: { ...oauth, Authentication: 'OAuth2JWTBearer' },
    headers: {},
    error: /OAuth2JWTBearer/,
  },
])('answers with an error in place of a token for $of', async ({ destination, headers, error }) => {
  model.destinations.add('subaccount', destination);
  const { status, body } = await look('orders', headers);
  expect(status).toBe(200);
  expect(body.authTokens).toEqual([{ type: '', value: '', expires_in: '0', error: expect.stringMatching(error) }]);
});

it('fetches no token and shows no secret when told so', async () => {
  model.destinations.add('subaccount', oauth);
  expect((await look('orders?$skipTokenRetrieval=true')).body.authTokens).toBeUndefined();
  const { body } = await look('orders?$skipCredentials=true');
  expect(body.destinationConfiguration).not.toHaveProperty('clientSecret');
  expect(body.authTokens).toHaveLength(1);
});

it.each([
  { path: 'orders?$skipCredentials=yes', headers: {} },
  { path: 'orders', headers: { 'X-user-token': 'a', 'X-tenant': 'b' } },
])('refuses $path with $headers', async ({ path, headers }) => {
  model.destinations.add('subaccount', orders);
  expect((await look(path, headers as Record<string, string>)).status).toBe(400);
});
