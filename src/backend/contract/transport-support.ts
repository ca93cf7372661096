import type { Scope } from '../../domain/scope';
import type { NodeDraft, TransportNode } from '../../domain/transport/types';
import type { Backend, Transport } from '../port';
import { destination } from './destination-support';
import { type BackendHarness, type ChainNode, openScope } from './harness';

/** A node as a form has it, with what a test does not care about filled in. */
export function nodeDraft(name: string, overrides: Partial<NodeDraft> = {}): NodeDraft {
  return {
    name,
    description: '',
    tags: [],
    allowUpload: true,
    forwardMode: 'pre-import',
    controlledBySolutionManager: false,
    virtual: false,
    contentType: null,
    destination: null,
    deploymentStrategy: 'default',
    ...overrides,
  };
}

export interface TestLandscape {
  readonly transport: Transport;
  /** Of the subaccount that certificates are sent from. */
  readonly source: Scope;
  /** Of the subaccounts they arrive in, by the name of the node. */
  readonly targets: Readonly<Record<string, Scope>>;
  readonly transportScope: Scope;
  readonly nodes: Readonly<Record<string, TransportNode>>;
}

/** A source node `SRC` of a subaccount *Source*, and a chain of nodes after it, each with a subaccount of its own. */
export async function makeTransportLandscape(
  backend: Backend,
  chain: readonly (Partial<NodeDraft> & { readonly name: string })[] = [{ name: 'QA' }],
): Promise<TestLandscape> {
  const { transport } = backend;
  if (transport === null) throw new Error('this backend has no transport management');
  const open = async (name: string): Promise<Scope> => ({
    subaccountId: (await backend.subaccounts.create({ name, description: '' })).id,
    serviceInstance: null,
  });
  const put = async (scope: Scope, name: string, properties: Record<string, string>) => {
    const [result] = await backend.destinations.create(scope, [destination(name, properties)]);
    if (result?.ok !== true) throw result?.error ?? new Error('a content has a result');
  };
  const transportScope = await open('Transport');
  const source = await open('Source');
  await put(source, 'TransportManagementService', { sourceSystemId: 'SRC' });
  await transport.setTransportSubaccount(transportScope.subaccountId);
  const nodes: Record<string, TransportNode> = { SRC: await transport.createNode(nodeDraft('SRC')) };
  const targets: Record<string, Scope> = {};
  let previous = 'SRC';
  for (const { name, ...overrides } of chain) {
    const scope = await open(`Subaccount of ${name}`);
    targets[name] = scope;
    await put(transportScope, `to-${name}`, { targetSubaccount: scope.subaccountId });
    const target = overrides.virtual === true ? {} : { destination: `to-${name}`, contentType: 'application' as const };
    nodes[name] = await transport.createNode(nodeDraft(name, { ...target, ...overrides }));
    const [sourceNodeId, targetNodeId] = [nodes[previous]?.id ?? '', nodes[name].id];
    await transport.createRoute({ name: `${previous}-${name}`, description: '', sourceNodeId, targetNodeId });
    previous = name;
  }
  return { transport, source, targets, transportScope, nodes };
}

export interface TestChain {
  readonly transport: Transport;
  /** Of the subaccount that certificates are sent from. */
  readonly source: Scope;
  /** Ids of the nodes, by name. */
  readonly ids: Readonly<Record<string, string>>;
}

/** A source node `SRC` and a chain of nodes after it, made by the backend, or for one that makes none. */
export async function openChain(
  harness: BackendHarness,
  chain: readonly ChainNode[] = [{ name: 'QA' }],
): Promise<TestChain> {
  const { backend, makeChain } = harness;
  if (backend.capabilities.editLandscape) {
    const { transport, source, nodes } = await makeTransportLandscape(backend, chain);
    return { transport, source, ids: Object.fromEntries(Object.values(nodes).map(({ name, id }) => [name, id])) };
  }
  const { transport } = backend;
  if (transport === null || makeChain === undefined) throw new Error('who makes no nodes must be given some');
  makeChain('SRC', chain);
  const source = await openScope(harness);
  await backend.destinations.create(source, [destination('TransportManagementService', { sourceSystemId: 'SRC' })]);
  const { nodes } = await transport.landscape();
  return { transport, source, ids: Object.fromEntries(nodes.map(({ name, id }) => [name, id])) };
}
