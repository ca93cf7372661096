import { afterAll, beforeAll } from 'vitest';
import { SERVICE_INSTANCE, serviceServer } from '../../testing/service-world';
import { describeBackendContract } from '../contract/describe-backend-contract';

const server = serviceServer();
beforeAll(server.start);
afterAll(server.stop);

describeBackendContract('the service adapter', async ({ summarise }) => {
  const { openBackend, makeChain } = server.makeWorld();
  return {
    backend: openBackend({ summarise }),
    serviceInstance: SERVICE_INSTANCE,
    makeChain,
    reopen: async () => openBackend({ summarise }),
    close: async () => server.reset(),
  };
});
