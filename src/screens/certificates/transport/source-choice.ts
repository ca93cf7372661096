import type { NodeView, TransportLandscape } from '../../../backend/port';
import type { TransportRoute } from '../../../domain/transport/types';

/** A node that a subaccount could transport from. */
export interface NodeChoice {
  readonly name: string;
  /** The other subaccounts that transport from it, by id. */
  readonly takenBy: readonly string[];
  /** The nodes after it that point to this very subaccount, by name. */
  readonly leadsBackBy: readonly string[];
  /** It points to this subaccount, so that what leaves here goes on from where it arrived. */
  readonly isOwn: boolean;
  /** Nothing can arrive by it: where a way begins. */
  readonly isStart: boolean;
}

/** All nodes, those first from which a route leads on; where routes are not known, those that take uploads. */
export function nodeChoices(
  { nodes, routes }: TransportLandscape,
  subaccountId: string,
  knowsRoutes: boolean,
): readonly NodeChoice[] {
  const sources = new Set(
    knowsRoutes
      ? routes.map(({ sourceNodeId }) => sourceNodeId)
      : nodes.filter(({ allowUpload }) => allowUpload).map(({ id }) => id),
  );
  const own = nodes.filter((node) => node.targetSubaccountId === subaccountId);
  const before = own.map(({ id, name }) => ({ name, nodes: nodesBefore(routes, id) }));
  const toChoice = ({ id, name, destination, sourceSubaccountIds }: NodeView): NodeChoice => ({
    name,
    takenBy: sourceSubaccountIds.filter((other) => other !== subaccountId),
    leadsBackBy: before.filter((way) => way.nodes.has(id)).map((way) => way.name),
    isOwn: own.some((node) => node.id === id),
    isStart: destination === null && sources.has(id),
  });
  const leading = nodes.filter(({ id }) => sources.has(id));
  const others = nodes.filter(({ id }) => !sources.has(id));
  return [...leading, ...others].map(toChoice);
}

/** The nodes from which something comes to a node, by id: one way, as a node is the target of one route only. */
function nodesBefore(routes: readonly TransportRoute[], nodeId: string): ReadonlySet<string> {
  const sourceOf = new Map(routes.map(({ sourceNodeId, targetNodeId }) => [targetNodeId, sourceNodeId]));
  const found = new Set<string>();
  for (let id = sourceOf.get(nodeId); id !== undefined && !found.has(id); id = sourceOf.get(id)) found.add(id);
  return found;
}

/** The name of the node that is most likely the right one; null where none is. */
export function proposedNode(choices: readonly NodeChoice[]): string | null {
  const isFree = ({ takenBy, leadsBackBy, isStart }: NodeChoice) =>
    isStart && takenBy.length === 0 && leadsBackBy.length === 0;
  return (choices.find(({ isOwn }) => isOwn) ?? choices.find(isFree))?.name ?? null;
}
