import { createOne, draft } from '../backend/contract/certificate-support';
import { destination } from '../backend/contract/destination-support';
import type { ChainNode } from '../backend/contract/harness';
import type { Backend, Transport } from '../backend/port';
import type { ServiceBackendOptions } from '../backend/service/service-backend';
import type { RequestNumber } from '../domain/transport/types';
import { SERVICE_SCOPE, type ServiceWorld } from './service-world';

/** A landscape in Transport Management, a subaccount that transports from its node `SRC`, and the adapter over both. */
export interface TransportWorld {
  readonly backend: Backend;
  readonly transport: Transport;
  /** Id of the node of that name. */
  readonly idOf: (name: string) => string;
  /** Stores certificates and sends each; their numbers. */
  readonly send: (...names: readonly string[]) => Promise<readonly RequestNumber[]>;
  /** `<method> <path below /transport/v2>` of everything that was asked for since the landscape was there. */
  readonly seen: () => readonly string[];
}

export async function openTransportWorld(
  world: ServiceWorld,
  chain: readonly ChainNode[] = [{ name: 'QA' }],
  overrides: Partial<ServiceBackendOptions> = {},
): Promise<TransportWorld> {
  world.makeChain('SRC', chain);
  const backend = world.openBackend(overrides);
  const { transport } = backend;
  if (transport === null) throw new Error('this world has transport management');
  await backend.destinations.create(SERVICE_SCOPE, [
    destination('TransportManagementService', { sourceSystemId: 'SRC' }),
  ]);
  return {
    backend,
    transport,
    idOf: (name) => world.transport.nodes.find((node) => node.name === name)?.id ?? '',
    send: async (...names) => {
      for (const name of names) await createOne(backend, SERVICE_SCOPE, draft(name));
      const sent = await transport.send(
        SERVICE_SCOPE,
        names.map((name) => ({ name, description: `the request of ${name}` })),
      );
      return sent.map(({ number }) => number);
    },
    seen: () => world.transport.seen.map(({ method, target }) => `${method} ${target.replace('/transport/v2', '')}`),
  };
}
