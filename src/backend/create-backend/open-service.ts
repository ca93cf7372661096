import type { ServicePlace } from '../backend-config';
import type { Backend, Summarise } from '../port';
import { createServiceBackend } from '../service/service-backend';
import type { OnWorker } from './shared-worker';

export interface OpenServiceParts {
  readonly summarise: Summarise;
  readonly onWorker: OnWorker;
  /** Called with every answer of a service that says that nobody is signed in any more. */
  readonly onSessionOver?: () => void;
}

/** The backend on the services of a place; only a page that works with them loads it. */
export function openService(place: ServicePlace, { summarise, onWorker, onSessionOver }: OpenServiceParts): Backend {
  const { subaccount, serviceInstance } = place;
  return createServiceBackend({
    subaccount: { ...subaccount, description: '' },
    serviceInstance,
    summarise,
    sha256: (content) => onWorker((pki) => pki.fingerprintFile(content)),
    ...(onSessionOver !== undefined && { onSessionOver }),
  });
}
