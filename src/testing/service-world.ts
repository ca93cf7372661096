import { sha256 } from '@noble/hashes/sha2.js';
import { setupServer } from 'msw/node';
import { type ChainNode, contractParts } from '../backend/contract/harness';
import type { Backend } from '../backend/port';
import type { Sleep } from '../backend/service/http-client';
import { createServiceBackend, type ServiceBackendOptions } from '../backend/service/service-backend';
import type { Scope } from '../domain/scope';
import { toHex } from '../shared/bytes';
import { destinationServiceHandlers } from './msw/destination-service-handlers';
import { createDestinationServiceModel, type DestinationServiceModel } from './msw/destination-service-model';
import { transportServiceHandlers } from './msw/transport-service-handlers';
import { addNode, createTransportServiceModel, type TransportServiceModel } from './msw/transport-service-model';

const TRANSPORT_URL = 'http://service.test/transport/v2';
const SERVICE_URL = 'http://service.test/destination-configuration/v1';
export const SERVICE_INSTANCE = 'orders';
export const SERVICE_SCOPE: Scope = { subaccountId: 'subaccount-1', serviceInstance: null };

/** A Destination service and a Transport Management in memory, with adapters over them, in Node. */
export interface ServiceWorld {
  readonly model: DestinationServiceModel;
  readonly transport: TransportServiceModel;
  /** A new session over the same service; its pauses pass at once and are written down in `pauses`. */
  readonly openBackend: (overrides?: Partial<ServiceBackendOptions>) => Backend;
  readonly pauses: readonly number[];
  /** Nodes one after the other, with a source node in front. */
  readonly makeChain: (source: string, chain: readonly ChainNode[]) => void;
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
      // Every id is larger than a number can tell exactly.
      const transport = createTransportServiceModel({ nextId: '9007199254740993' });
      server.use(...destinationServiceHandlers(model), ...transportServiceHandlers(transport));
      const pauses: number[] = [];
      const sleep: Sleep = async (milliseconds) => {
        pauses.push(milliseconds);
      };
      return {
        model,
        transport,
        pauses,
        makeChain: (source, chain) => addChain(transport, source, chain),
        openBackend: (overrides = {}) =>
          createServiceBackend({
            subaccount: { id: SERVICE_SCOPE.subaccountId, name: 'Development', description: '' },
            serviceInstance: SERVICE_INSTANCE,
            summarise: contractParts().summarise,
            sha256: async (content) => toHex(sha256(content)),
            baseUrl: SERVICE_URL,
            transport: { userName: async () => 'Grace', baseUrl: TRANSPORT_URL },
            sleep,
            random: () => 1,
            ...overrides,
          }),
      };
    },
  };
}

function addChain(model: TransportServiceModel, source: string, chain: readonly ChainNode[]): void {
  const names = [source, ...chain.map(({ name }) => name)];
  for (const [index, name] of names.entries()) {
    const next = names[index + 1];
    addNode(model, {
      id: String(9_100_000_000_000_001n + BigInt(index)),
      name,
      forwardMode: chain[index - 1]?.forwardMode === 'manual' ? 'MANUAL' : 'AUTO',
      targets: index === 0 ? [] : [{ id: String(index), contentType: 'APPLICATION', destinationName: `to-${name}` }],
      followOn: next === undefined ? [] : [next],
    });
  }
}
