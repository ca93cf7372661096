import { checkRoute } from '../../../domain/transport';
import type { RouteDraft, TransportRoute } from '../../../domain/transport/types';
import type { LocalContext } from '../context';
import { assertVersion, invalid, nameTaken, notFound } from '../refusals';
import { changeLandscape } from './change-landscape';
import { type LandscapeStamp, landscapeChange, routeFacts } from './landscape-changes';
import type { StoredLandscape } from './stored-landscape';

export function createRoute(context: LocalContext, draft: RouteDraft): Promise<TransportRoute> {
  return changeLandscape(context, [], async (landscape, stamp) => {
    assertRoute(draft, landscape, landscape.routes);
    const route = newRoute(draft, stamp);
    await context.database.transportRoutes.add(route);
    return { result: route, log: [landscapeChange('route', route.name, null, routeFacts(route, landscape), stamp)] };
  });
}

export function updateRoute(
  context: LocalContext,
  id: string,
  draft: RouteDraft,
  expectedVersion: number,
): Promise<TransportRoute> {
  return changeLandscape(context, [], async (landscape, stamp) => {
    const before = requireRoute(landscape, id);
    assertVersion('transport-route', before.name, expectedVersion, before.version);
    assertRoute(
      draft,
      landscape,
      landscape.routes.filter((route) => route.id !== id),
    );
    const after: TransportRoute = { ...before, ...onlyDraft(draft), version: before.version + 1 };
    await context.database.transportRoutes.put(after);
    const [was, is] = [routeFacts(before, landscape), routeFacts(after, landscape)];
    return { result: after, log: [landscapeChange('route', after.name, was, is, stamp)] };
  });
}

export function deleteRoute(context: LocalContext, id: string, expectedVersion: number): Promise<void> {
  return changeLandscape(context, [], async (landscape, stamp) => {
    const route = requireRoute(landscape, id);
    assertVersion('transport-route', route.name, expectedVersion, route.version);
    await context.database.transportRoutes.delete(id);
    const log = [landscapeChange('route', route.name, routeFacts(route, landscape), null, stamp)];
    return { result: undefined, log };
  });
}

export function newRoute(draft: RouteDraft, { newId }: LandscapeStamp): TransportRoute {
  return { id: newId(), ...onlyDraft(draft), version: 1 };
}

/** Throws the first rule that a route breaks: `conflict` for a name that is taken, else `invalid`. */
export function assertRoute(
  draft: RouteDraft,
  { nodes }: Pick<StoredLandscape, 'nodes'>,
  others: readonly TransportRoute[],
): void {
  const [problem] = checkRoute(draft, { nodes: [...nodes.values()], others });
  if (problem === undefined) return;
  if (problem.rule === 'taken') throw nameTaken('transport-route', draft.name);
  throw invalid('transport-route', problem.field, problem.rule, draft.name);
}

function requireRoute({ routes }: StoredLandscape, id: string): TransportRoute {
  const route = routes.find((candidate) => candidate.id === id);
  if (route === undefined) throw notFound('transport-route', id);
  return route;
}

function onlyDraft({ name, description, sourceNodeId, targetNodeId }: RouteDraft): RouteDraft {
  return { name, description, sourceNodeId, targetNodeId };
}
