import { checkDescription, checkName, type FieldProblem, problemsOf, type TextRule } from './field-rules';
import type { RouteDraft } from './types';

/**
 * - `taken`: another one has this name; `unknown`: there is no such node
 * - of the target: `same-node` as the source, `has-route`: it is the target of another route, `cycle`: the route would lead back
 */
export type RouteRule = TextRule | 'taken' | 'unknown' | 'same-node' | 'has-route' | 'cycle';

export type RouteProblem = FieldProblem<keyof RouteDraft, RouteRule>;

/** What a route is checked against, its nodes by id. */
export interface RouteSurroundings {
  hasNode(id: string): boolean;
  hasRouteNamed(name: string): boolean;
  /** The node a route leads from to this one; a node has one at most. */
  sourceOf(targetNodeId: string): string | undefined;
}

/**
 * The first problem of each field of a route, in the order of the form; none when it may be saved.
 * `others` are all routes but this one. Source: transport.md section 4; that routes lead nowhere in a circle follows
 * from it, as a circle could never be left nor reached.
 */
export function checkRoute(
  draft: RouteDraft,
  landscape: { readonly nodes: readonly { readonly id: string }[]; readonly others: readonly RouteDraft[] },
): readonly RouteProblem[] {
  const sources = new Map(landscape.others.map(({ sourceNodeId, targetNodeId }) => [targetNodeId, sourceNodeId]));
  return checkRouteWithin(draft, {
    hasNode: (id) => landscape.nodes.some((node) => node.id === id),
    hasRouteNamed: (name) => landscape.others.some((other) => other.name === name),
    sourceOf: (targetNodeId) => sources.get(targetNodeId),
  });
}

/** `checkRoute`, for a caller who has the landscape in a better form. */
export function checkRouteWithin(draft: RouteDraft, surroundings: RouteSurroundings): readonly RouteProblem[] {
  return problemsOf<keyof RouteDraft, RouteRule>([
    ['name', checkName(draft.name) ?? (surroundings.hasRouteNamed(draft.name) ? 'taken' : null)],
    ['description', checkDescription(draft.description)],
    ['sourceNodeId', checkEnd(draft.sourceNodeId, surroundings)],
    ['targetNodeId', checkEnd(draft.targetNodeId, surroundings) ?? checkTarget(draft, surroundings)],
  ]);
}

function checkEnd(nodeId: string, { hasNode }: RouteSurroundings): RouteRule | null {
  if (nodeId === '') return 'empty';
  return hasNode(nodeId) ? null : 'unknown';
}

function checkTarget({ sourceNodeId, targetNodeId }: RouteDraft, { sourceOf }: RouteSurroundings): RouteRule | null {
  if (sourceNodeId === targetNodeId) return 'same-node';
  if (sourceOf(targetNodeId) !== undefined) return 'has-route';
  return leadsTo(sourceNodeId, targetNodeId, sourceOf) ? 'cycle' : null;
}

/** Whether a node lies after another one: with one route to each node at most, there is one way back. */
function leadsTo(nodeId: string, ancestorId: string, sourceOf: RouteSurroundings['sourceOf']): boolean {
  const seen = new Set<string>();
  for (let at = sourceOf(nodeId); at !== undefined && !seen.has(at); at = sourceOf(at)) {
    if (at === ancestorId) return true;
    seen.add(at);
  }
  return false;
}
