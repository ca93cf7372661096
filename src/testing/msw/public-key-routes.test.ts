import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readStore } from '../../pki';
import { fromBase64 } from '../../shared/bytes';
import { destinationServiceHandlers } from './destination-service-handlers';
import { createDestinationServiceModel, type DestinationServiceModel } from './destination-service-model';

const LIST = 'http://model.test/destination-configuration/v1/subaccountCertificates';
const server = setupServer();
let model: DestinationServiceModel;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
  model = createDestinationServiceModel();
  server.use(...destinationServiceHandlers(model));
});

function post(name: string, attributes: object = {}): Promise<Response> {
  const Attributes = { CN: 'orders', Validity: { TimeUnit: 'MONTHS', Value: 3 }, ...attributes };
  return fetch(LIST, { method: 'POST', body: JSON.stringify({ Name: name, Attributes }) });
}

function publicKeysOf(name: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${LIST}/${name}/publicKeys`, { headers });
}

async function storeOf(name: string, password?: string) {
  const content = fromBase64(model.certificates.find('subaccount', name)?.Content ?? '');
  const result = await readStore(content, { fileName: name, ...(password !== undefined && { password }) });
  if (!result.ok) throw result.error;
  return result.value;
}

describe('a certificate made from attributes', () => {
  it.each([
    { name: 'a.pem', format: 'pem', attributes: {} },
    { name: 'a.p12', format: 'pkcs12', attributes: { Password: 'secret' } },
    { name: 'a.jks', format: 'jks', attributes: { Password: 'secret' } },
  ])(
    'is a real $format with key and chain, whose public keys can be asked for',
    async ({ name, format, attributes }) => {
      expect((await post(name, attributes)).status).toBe(201);
      const store = await storeOf(name, 'Password' in attributes ? 'secret' : undefined);
      const [entry] = store.entries;
      expect([store.format, entry?.kind, entry?.chain.map(({ subject }) => subject.text)]).toEqual([
        format,
        'key-pair',
        ['CN=orders', 'CN=Emulated Certificate Authority'],
      ]);
      const keys = await (await publicKeysOf(name)).json();
      expect(keys).toEqual([
        {
          ...(format !== 'pem' && { Alias: entry?.alias }),
          Content: expect.stringMatching(/^(?:-----BEGIN CERTIFICATE-----\n[^-]+-----END CERTIFICATE-----\n){2}$/),
          SubjectDN: 'CN=orders',
        },
      ]);
    },
  );

  it.each([
    { name: 'a.txt', attributes: {} },
    { name: 'a.pem', attributes: { Validity: { TimeUnit: 'WEEKS', Value: 1 } } },
    { name: 'a.pem', attributes: { Validity: { TimeUnit: 'DAYS', Value: 0 } } },
    { name: 'a.pem', attributes: { CSR: 'MA==' } },
    { name: 'a.p12', attributes: { CSR: 'MA==' } },
  ])('is refused as $name with $attributes', async ({ name, attributes }) => {
    expect((await post(name, attributes)).status).toBe(400);
    expect(model.certificates.list('subaccount')).toEqual([]);
  });
});

describe('public keys', () => {
  it('have the ETag of their certificate', async () => {
    await post('a.pem');
    const etag = (await publicKeysOf('a.pem')).headers.get('ETag') ?? '';
    expect((await publicKeysOf('a.pem', { 'If-None-Match': etag })).status).toBe(304);
    expect((await publicKeysOf('a.pem', { 'If-Match': 'other' })).status).toBe(412);
  });

  it('of a protected key store that was uploaded are refused, and so are those of no certificate', async () => {
    await post('a.p12', { Password: 'secret' });
    const { Content = '' } = model.certificates.find('subaccount', 'a.p12') ?? {};
    model.generatedPasswords.clear();
    model.certificates.add('subaccount', { Name: 'uploaded.p12', Type: null, Content });
    model.certificates.add('subaccount', { Name: 'text.pem', Type: null, Content: 'YWJj' });
    const refused = await publicKeysOf('uploaded.p12');
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { ErrorMessage: 'The keystore is password-protected and public keys cannot be retrieved' },
    ]);
    expect((await publicKeysOf('text.pem')).status).toBe(400);
    expect((await publicKeysOf('x.pem')).status).toBe(404);
  });
});
