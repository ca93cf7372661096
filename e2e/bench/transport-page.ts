import { createBackend } from '../../src/backend/create-backend';
import type { Transport } from '../../src/backend/port';
import { openWorkspace } from '../../src/backend/workspace/open-workspace';
import type { NodeDraft } from '../../src/domain/transport/types';
import { createPkiClient } from '../../src/pki/worker/pki-client';
import { systemClock } from '../../src/shared/clock';

const node: Omit<NodeDraft, 'name' | 'destination' | 'contentType'> = {
  description: '',
  tags: [],
  allowUpload: true,
  forwardMode: 'pre-import',
  controlledBySolutionManager: false,
  virtual: false,
  deploymentStrategy: 'default',
};

/** The part of the page that fills the queues of transport nodes. */
export const transport = {
  /** Transports every certificate of the first subaccount to an empty one; answers the id of its node. */
  async fillQueue(): Promise<string> {
    const workspace = await openWorkspace();
    const backend = await createBackend({ backend: 'local' }, workspace, {
      clock: systemClock,
      openPki: createPkiClient,
    });
    const [source] = await backend.subaccounts.list();
    if (source === undefined || backend.transport === null) throw new Error('there is nothing to transport');
    const scope = { subaccountId: source.id, serviceInstance: null };
    const [owner, target] = [
      await backend.subaccounts.create({ name: 'Transport', description: '' }),
      await backend.subaccounts.create({ name: 'Target', description: '' }),
    ];
    const destination = (Name: string, more: Readonly<Record<string, string>>) => ({
      properties: { Name, Type: 'HTTP', URL: 'https://example.net', ProxyType: 'Internet', ...more },
      labels: [],
      plainKeys: [],
      missingSecrets: [],
    });
    await backend.destinations.create({ subaccountId: owner.id, serviceInstance: null }, [
      destination('ToTarget', { Authentication: 'NoAuthentication', targetSubaccount: target.id }),
    ]);
    await backend.destinations.create(scope, [
      destination('TransportManagementService', { Authentication: 'NoAuthentication', sourceSystemId: 'SOURCE' }),
    ]);
    await backend.transport.setTransportSubaccount(owner.id);
    await backend.transport.createLandscape({
      nodes: [
        { ...node, name: 'SOURCE', destination: null, contentType: null },
        { ...node, name: 'TARGET', destination: 'ToTarget', contentType: 'application' },
      ],
      routes: [{ name: 'Route', description: '', source: 'SOURCE', target: 'TARGET' }],
    });
    const names = (await backend.certificates.list(scope)).map(({ name }) => name);
    await sendAll(backend.transport, scope, names);
    const { nodes } = await backend.transport.landscape();
    return nodes.find(({ name }) => name === 'TARGET')?.id ?? '';
  },
};

async function sendAll(transport: Transport, scope: Parameters<Transport['send']>[0], names: readonly string[]) {
  for (let start = 0; start < names.length; start += 500) {
    await transport.send(
      scope,
      names.slice(start, start + 500).map((name) => ({ name, description: name })),
    );
  }
}
