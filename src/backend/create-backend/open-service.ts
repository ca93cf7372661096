import type { ServicePlace } from '../../shared/backend-config';
import type { Backend, Summarise } from '../port';
import { createServiceBackend } from '../service/service-backend';
import type { OnWorker } from './shared-worker';

export interface OpenServiceParts {
  readonly summarise: Summarise;
  readonly onWorker: OnWorker;
  /** As the services show it. */
  readonly userName: () => Promise<string>;
  /** Called with every answer of a service that says that nobody is signed in any more. */
  readonly onSessionOver?: () => void;
}

/** The backend on the services of a place; only a page that works with them loads it. */
export function openService(
  place: ServicePlace,
  { summarise, onWorker, userName, onSessionOver }: OpenServiceParts,
): Backend {
  const { subaccount, serviceInstance, transport } = place;
  return createServiceBackend({
    subaccount: { ...subaccount, description: '' },
    serviceInstance,
    transport: transport ? { userName } : null,
    summarise,
    sha256: (content) => onWorker((pki) => pki.fingerprintFile(content)),
    ...(onSessionOver !== undefined && { onSessionOver }),
  });
}
