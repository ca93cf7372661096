import { X509Certificate } from 'node:crypto';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { destinationServiceHandlers } from './destination-service-handlers';
import {
  createDestinationServiceModel,
  type DestinationServiceModel,
  fromSnapshot,
  toSnapshot,
} from './destination-service-model';

const URL = 'http://trust.test/destination-configuration/v1/saml2Metadata';

const server = setupServer();
let model: DestinationServiceModel;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  model = createDestinationServiceModel();
  server.use(...destinationServiceHandlers(model));
});
afterEach(() => server.resetHandlers());

const send = (method: string, path: string, body?: string) => fetch(URL + path, { method, ...(body && { body }) });

describe('trust as msw plays it', () => {
  it.each([
    ['GET', ''],
    ['GET', '/certificate'],
    ['GET', '/certificate/passive'],
    ['POST', '/rotateCertificate'],
    ['DELETE', '/certificate/passive'],
  ])('answers %s %s with 404 before anything is generated', async (method, path) => {
    expect((await send(method, path)).status).toBe(404);
  });

  it('has nothing else below its path', async () => {
    expect((await send('DELETE', '/certificate')).status).toBe(404);
    expect((await send('GET', '/other')).status).toBe(404);
  });

  it.each(['/certificate', '/certificate/passive', '/rotateCertificate'])(
    'refuses a body for POST %s',
    async (path) => {
      const answer = await send('POST', path, '{}');
      expect([answer.status, await answer.json()]).toEqual([400, { ErrorMessage: 'Request body should be empty!' }]);
      expect(model.trust.toSnapshot()).toEqual({ active: null, passive: null });
    },
  );

  it('makes real certificates for two years, which a snapshot keeps', async () => {
    const { certificate } = await (await send('POST', '/certificate')).json();
    const read = new X509Certificate(certificate);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(new Date(read.validTo).getUTCFullYear() - new Date(read.validFrom).getUTCFullYear()).toBe(2);
    const other = createDestinationServiceModel();
    fromSnapshot(other, JSON.parse(JSON.stringify(toSnapshot(model))));
    expect(other.trust.find('active')).toBe(certificate);
  });
});
