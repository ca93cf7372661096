import { sha256 } from '@noble/hashes/sha2.js';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll } from 'vitest';
import { toHex } from '../../shared/bytes';
import { destinationServiceHandlers } from '../../testing/msw/destination-service-handlers';
import { createDestinationServiceModel } from '../../testing/msw/destination-service-model';
import { describeBackendContract } from '../contract/describe-backend-contract';
import { createServiceBackend } from './service-backend';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

describeBackendContract('the service adapter', async ({ summarise }) => {
  const model = createDestinationServiceModel();
  server.use(...destinationServiceHandlers(model));
  const open = () =>
    createServiceBackend({
      subaccount: { id: 'subaccount-1', name: 'Development', description: '' },
      serviceInstance: 'orders',
      summarise,
      sha256: async (content) => toHex(sha256(content)),
      baseUrl: 'http://service.test/destination-configuration/v1',
    });
  return {
    backend: open(),
    serviceInstance: 'orders',
    reopen: async () => open(),
    close: async () => server.resetHandlers(),
  };
});
