import { checkNodeNamed, type NodeProblem } from './check-node';
import { checkRouteWithin, type RouteProblem } from './check-route';
import type { LandscapePlan, RouteDraft } from './types';

/** A node or a route of a plan, by its place there, that breaks a rule. */
export type PlanProblem =
  | ({ readonly entity: 'node'; readonly index: number; readonly name: string } & NodeProblem)
  | ({ readonly entity: 'route'; readonly index: number; readonly name: string } & RouteProblem);

/** What is there already. */
export interface ExistingLandscape {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  readonly routes: readonly RouteDraft[];
}

/**
 * Everything that keeps a plan from being made on top of what exists, by the rules of `checkNode` and `checkRoute`;
 * none when it may be made. Of two that do not go together the later one is named. Routes may join nodes that exist.
 * Sources: transport.md sections 3, 4 and 11.
 */
export function checkPlan(plan: LandscapePlan, existing: ExistingLandscape): readonly PlanProblem[] {
  const nodeNames = new Set(existing.nodes.map(({ name }) => name));
  const ofNodes = plan.nodes.flatMap((draft, index): PlanProblem[] => {
    const problems = checkNodeNamed(draft, (name) => nodeNames.has(name));
    nodeNames.add(draft.name);
    return problems.map((problem) => ({ entity: 'node', index, name: draft.name, ...problem }));
  });

  // In a plan, the name of a node is its id.
  const nameOf = new Map(existing.nodes.map(({ id, name }) => [id, name]));
  const routeNames = new Set(existing.routes.map(({ name }) => name));
  const sources = new Map(
    existing.routes.map(({ sourceNodeId, targetNodeId }) => [
      nameOf.get(targetNodeId) ?? '',
      nameOf.get(sourceNodeId) ?? '',
    ]),
  );
  const ofRoutes = plan.routes.flatMap(({ name, description, source, target }, index): PlanProblem[] => {
    const problems = checkRouteWithin(
      { name, description, sourceNodeId: source, targetNodeId: target },
      {
        hasNode: (id) => nodeNames.has(id),
        hasRouteNamed: (taken) => routeNames.has(taken),
        sourceOf: (id) => sources.get(id),
      },
    );
    routeNames.add(name);
    if (!sources.has(target)) sources.set(target, source);
    return problems.map((problem) => ({ entity: 'route', index, name, ...problem }));
  });
  return [...ofNodes, ...ofRoutes];
}

/** A plan without what has a name that is taken, and those names; what exists is never changed by an import (transport.md section 11). */
export function onlyNewNames(
  plan: LandscapePlan,
  existing: ExistingLandscape,
): {
  readonly plan: LandscapePlan;
  readonly taken: { readonly nodes: readonly string[]; readonly routes: readonly string[] };
} {
  const nodes = splitByName(plan.nodes, existing.nodes);
  const routes = splitByName(plan.routes, existing.routes);
  return {
    plan: { nodes: nodes.fresh, routes: routes.fresh },
    taken: { nodes: nodes.taken, routes: routes.taken },
  };
}

function splitByName<T extends { readonly name: string }>(
  wanted: readonly T[],
  existing: readonly { readonly name: string }[],
) {
  const names = new Set(existing.map(({ name }) => name));
  return {
    fresh: wanted.filter(({ name }) => !names.has(name)),
    taken: wanted.flatMap(({ name }) => (names.has(name) ? [name] : [])),
  };
}
