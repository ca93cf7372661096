import { sha256 } from '@noble/hashes/sha2.js';
import { setupServer } from 'msw/node';
import { contractParts } from '../backend/contract/harness';
import type { Backend } from '../backend/port';
import type { Sleep } from '../backend/service/http-client';
import { createServiceBackend, type ServiceBackendOptions } from '../backend/service/service-backend';
import type { Scope } from '../domain/scope';
import { toHex } from '../shared/bytes';
import { destinationServiceHandlers } from './msw/destination-service-handlers';
import { createDestinationServiceModel, type DestinationServiceModel } from './msw/destination-service-model';

const SERVICE_URL = 'http://service.test/destination-configuration/v1';
export const SERVICE_INSTANCE = 'orders';
export const SERVICE_SCOPE: Scope = { subaccountId: 'subaccount-1', serviceInstance: null };

/** A Destination service in memory, with adapters over it, in Node. */
export interface ServiceWorld {
  readonly model: DestinationServiceModel;
  /** A new session over the same service; its pauses pass at once and are written down in `pauses`. */
  readonly openBackend: (overrides?: Partial<ServiceBackendOptions>) => Backend;
  readonly pauses: readonly number[];
}

/** Starts answering for `SERVICE_URL` in this process; any other request is an error. */
export function serviceServer() {
  const server = setupServer();
  return {
    start: () => server.listen({ onUnhandledRequest: 'error' }),
    stop: () => server.close(),
    /** Forgets every world. */
    reset: () => server.resetHandlers(),
    makeWorld: (): ServiceWorld => {
      const model = createDestinationServiceModel();
      server.use(...destinationServiceHandlers(model));
      const pauses: number[] = [];
      const sleep: Sleep = async (milliseconds) => {
        pauses.push(milliseconds);
      };
      return {
        model,
        pauses,
        openBackend: (overrides = {}) =>
          createServiceBackend({
            subaccount: { id: SERVICE_SCOPE.subaccountId, name: 'Development', description: '' },
            serviceInstance: SERVICE_INSTANCE,
            summarise: contractParts().summarise,
            sha256: async (content) => toHex(sha256(content)),
            baseUrl: SERVICE_URL,
            sleep,
            random: () => 1,
            ...overrides,
          }),
      };
    },
  };
}
