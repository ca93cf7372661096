import type { Destinations, Subaccount, Transport } from '../../../backend/port';
import { sourceDestination } from '../../../domain/transport';
import type { LandscapePlan } from '../../../domain/transport/types';
import { nameSourceNode } from '../../../ui/name-source-node';
import { toDestinationContent } from '../components/node-destination';
import { destinationOf, type KnownDestination, shownNodes, toPlan, type WizardState } from './wizard-state';

/** A destination that a landscape needs, and what is to be done about it. */
export interface DestinationTask {
  readonly id: string;
  readonly name: string;
  /** The subaccount it is in. */
  readonly subaccountId: string;
  /** Whose node it is: the subaccount it points to, or for a source the node it names. */
  readonly points: { readonly to: 'subaccount'; readonly id: string } | { readonly to: 'node'; readonly name: string };
  /** False for one that is right already. */
  readonly isNeeded: boolean;
}

/** What became of a task. */
export type Outcome = { readonly state: 'made' | 'kept' } | { readonly state: 'failed'; readonly error: unknown };

/** The destinations of a line: where each target node imports to, then the one in which the source names its node. */
export function destinationTasks(
  state: WizardState,
  transport: Pick<Subaccount, 'id'>,
  destinations: readonly KnownDestination[],
  namedSource: string | undefined,
): readonly DestinationTask[] {
  const [source, ...targets] = shownNodes(state);
  const ofTargets = targets.map((node): DestinationTask => {
    const name = destinationOf(node);
    return {
      id: `target ${name}`,
      name,
      subaccountId: transport.id,
      points: { to: 'subaccount', id: node.subaccountId },
      isNeeded: !destinations.some((known) => known.name === name && known.targetSubaccount === node.subaccountId),
    };
  });
  if (source === undefined) return ofTargets;
  const node = source.name.trim();
  return [
    ...ofTargets,
    {
      id: 'source',
      name: sourceDestination.name,
      subaccountId: source.subaccountId,
      points: { to: 'node', name: node },
      isNeeded: namedSource !== node,
    },
  ];
}

/** What is needed of the destinations. */
export type WritableDestinations = Pick<Destinations, 'list' | 'readSecrets' | 'create' | 'update'>;

interface Writable {
  readonly destinations: WritableDestinations;
}

/** Makes nodes and routes, all or none; rejects when they are refused. */
export function makeLandscape(transport: Transport, state: WizardState): Promise<void> {
  const plan: LandscapePlan = toPlan(state);
  return transport.createLandscape(plan, 'wizard');
}

/** Makes each destination that is needed; one that fails does not hold up the others. */
export async function makeDestinations(
  backend: Writable,
  tasks: readonly DestinationTask[],
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (const task of tasks) {
    if (!task.isNeeded) outcomes.set(task.id, { state: 'kept' });
    else outcomes.set(task.id, await makeDestination(backend, task).then(made, failed));
  }
  return outcomes;
}

const made = (): Outcome => ({ state: 'made' });

const failed = (error: unknown): Outcome => ({ state: 'failed', error });

async function makeDestination({ destinations }: Writable, task: DestinationTask): Promise<void> {
  const { name, subaccountId, points } = task;
  if (points.to === 'node') return nameSourceNode({ destinations }, subaccountId, points.name);
  const content = toDestinationContent({
    name,
    description: '',
    targetSubaccount: points.id,
    targetExtensions: '',
  });
  const [result] = await destinations.create({ subaccountId, serviceInstance: null }, [content]);
  if (result?.ok === false) throw result.error;
}
