import { describeBackendContract } from '../contract/describe-backend-contract';
import { makeProfile } from './testing/open-test-workspace';

describeBackendContract('the local backend', async (parts) => {
  const profile = makeProfile();
  const { backend } = await profile.openBackend(parts);
  return {
    backend,
    serviceInstance: 'destination-instance',
    reopen: async () => (await profile.openBackend(parts)).backend,
    close: async () => profile.close(),
  };
});
