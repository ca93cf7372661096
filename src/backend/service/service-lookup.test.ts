import { describe, expect, it } from 'vitest';
import { assertRejects } from '../contract/assert';
import { createHttpClient } from './http-client';
import { createServiceLookup } from './service-lookup';

const scope = { subaccountId: 'subaccount-1', serviceInstance: null };

const properties = {
  Name: 'orders',
  Type: 'HTTP',
  URL: 'https://orders.example',
  clientId: 'client',
  clientSecret: 'SECRET-of-client',
  'my.token': 'SECRET-of-mine',
};

function lookupOver(body: unknown, seen: Request[] = []) {
  const fetchHere: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    seen.push(request);
    request.signal.throwIfAborted();
    return Response.json(body);
  };
  const http = createHttpClient({ baseUrl: 'http://service.test/v1', fetch: fetchHere, sleep: async () => {} });
  return createServiceLookup({ http, requireScope: () => {} });
}

describe('what an application gets', () => {
  it('holds no value of a secret, of a token or of a certificate', async () => {
    const found = await lookupOver({
      owner: { SubaccountId: null, InstanceId: 'instance-1' },
      destinationConfiguration: properties,
      certificates: [{ Name: 'key.p12', Type: 'CERTIFICATE', Content: 'SECRET-of-file' }],
      authTokens: [
        {
          type: 'Bearer',
          value: 'SECRET-of-token',
          refresh_token: 'SECRET-of-refresh',
          http_header: { key: 'Authorization', value: 'Bearer SECRET-of-token' },
          scope: 'read write',
          expires_in: '43199',
        },
      ],
    }).find(scope, 'orders');
    expect(JSON.stringify(found)).not.toContain('SECRET');
    expect(found).toEqual({
      level: 'instance',
      properties: { ...properties, clientSecret: '', 'my.token': '' },
      secrets: ['clientSecret', 'my.token'],
      certificates: [{ name: 'key.p12', type: 'CERTIFICATE' }],
      tokens: [{ type: 'Bearer', header: 'Authorization', scope: 'read write', expiresIn: 43199, error: null }],
    });
  });

  it('understands what the documentation writes in other ways, and what it leaves out', async () => {
    const found = await lookupOver({
      owner: { SubaccountId: 'subaccount-1', InstanceId: null },
      destinationConfiguration: properties,
      certificates: [{ name: 'trust.jks', type: null }],
      authTokens: [{ type: 'Bearer', value: 'x', http_header: { key: 'Authorization' }, expires_in: 'soon' }],
    }).find(scope, 'orders');
    expect(found.level).toBe('subaccount');
    expect(found.certificates).toEqual([{ name: 'trust.jks', type: null }]);
    expect(found.tokens).toMatchObject([{ scope: null, expiresIn: null, error: null }]);

    const bare = await lookupOver({ destinationConfiguration: properties }).find(scope, 'orders');
    expect(bare).toMatchObject({ level: null, certificates: [], tokens: [] });
  });

  it('says in the words of the service why there is no token', async () => {
    const found = await lookupOver({
      destinationConfiguration: properties,
      authTokens: [{ type: '', value: '', error: 'Retrieval of OAuthToken failed: 401' }],
    }).find(scope, 'orders');
    expect(found.tokens).toEqual([
      { type: '', header: null, scope: null, expiresIn: null, error: 'Retrieval of OAuthToken failed: 401' },
    ]);
  });
});

describe('the request', () => {
  it.each([
    { options: {}, query: '', name: null, optional: null },
    { options: { skipTokens: true }, query: '?$skipTokenRetrieval=true', name: null, optional: null },
    { options: { fragment: 'eu' }, query: '', name: 'eu', optional: null },
    { options: { fragment: 'eu', fragmentOptional: true }, query: '', name: 'eu', optional: 'true' },
    { options: { fragmentOptional: true }, query: '', name: null, optional: null },
  ])('carries $options', async ({ options, query, name, optional }) => {
    const seen: Request[] = [];
    await lookupOver({ destinationConfiguration: properties }, seen).find(scope, 'a/b c', options);
    const [request] = seen;
    expect(request?.url).toBe(`http://service.test/v1/destinations/a%2Fb%20c${query}`);
    expect(request?.headers.get('X-fragment-name')).toBe(name);
    expect(request?.headers.get('X-fragment-optional')).toBe(optional);
  });

  it('is not sent with a name of a fragment that no header can carry', async () => {
    const seen: Request[] = [];
    const find = lookupOver({}, seen).find(scope, 'orders', { fragment: 'Łódź' });
    expect((await assertRejects(find, 'invalid', 'find')).details).toMatchObject({ field: 'name', rule: 'characters' });
    expect(seen).toEqual([]);
  });

  it('ends when it is cancelled, with the reason of the signal', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const hanging: typeof fetch = (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        controller.abort(reason);
      });
    const http = createHttpClient({ baseUrl: 'http://service.test/v1', fetch: hanging, sleep: async () => {} });
    const lookup = createServiceLookup({ http, requireScope: () => {} });
    await expect(lookup.find(scope, 'orders', { signal: controller.signal })).rejects.toBe(reason);
  });
});
