import { createContext, type ReactNode, useContext } from 'react';
import type { CompanionClient } from '../backend/companion-client/companion-client';
import type { Backend } from '../backend/port';
import type { Workspace } from '../backend/workspace/workspace';
import type { PkiClient } from '../pki/worker/pki-client';
import type { BackendConfig } from '../shared/backend-config';
import type { Clock } from '../shared/clock';

/** What the screens work with; made once in `main.tsx`, replaced in tests. */
export interface Services {
  /** Where changes go. */
  readonly config: BackendConfig;
  readonly backend: Backend;
  /** What is stored in this browser, to be used beside a service; every call opens it anew. */
  readonly openLocal: () => Promise<Backend>;
  readonly workspace: Workspace;
  readonly clock: Clock;
  /** What a page cannot do by itself; there is not always one. */
  readonly companion: CompanionClient;
  /** Starts a pki worker of its own, so that cancelling one job does not end another; the caller closes it. */
  readonly openPki: () => PkiClient;
}

const ServicesContext = createContext<Services | null>(null);

export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices needs a ServicesProvider above it');
  return services;
}
