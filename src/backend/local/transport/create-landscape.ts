import { checkPlan, type PlanProblem } from '../../../domain/transport';
import type { LandscapePlan, TransportNode } from '../../../domain/transport/types';
import type { BackendError } from '../../errors';
import type { LocalContext } from '../context';
import { invalid, nameTaken } from '../refusals';
import { changeLandscape } from './change-landscape';
import { landscapeChange, nodeFacts, routeFacts } from './landscape-changes';
import { newNode } from './nodes';
import { newRoute } from './routes';

/** Makes all nodes and routes of a plan, or none; rejects with the first rule that is broken. */
export function createLandscape(
  context: LocalContext,
  plan: LandscapePlan,
  by: 'wizard' | 'file' = 'file',
): Promise<void> {
  const { transportNodes, transportRoutes } = context.database;
  return changeLandscape(context, [], async (landscape, stamp) => {
    const existing = [...landscape.nodes.values()];
    const [problem] = checkPlan(plan, { nodes: existing, routes: landscape.routes });
    if (problem !== undefined) throw refusalOf(problem);
    const nodes = plan.nodes.map((draft) => newNode(draft, stamp));
    const byName = new Map([...existing, ...nodes].map((node) => [node.name, node.id]));
    const idOf = (name: string) => byName.get(name) ?? '';
    const routes = plan.routes.map(({ name, description, source, target }) =>
      newRoute({ name, description, sourceNodeId: idOf(source), targetNodeId: idOf(target) }, stamp),
    );
    await transportNodes.bulkAdd(nodes);
    await transportRoutes.bulkAdd(routes);
    const all = { nodes: new Map([...existing, ...nodes].map((node): [string, TransportNode] => [node.id, node])) };
    const names = { nodes: namesOf(nodes), routes: namesOf(routes) };
    const log = [
      ...(by === 'wizard' ? [landscapeChange('wizard', names.nodes, null, names, stamp)] : []),
      ...nodes.map((node) => landscapeChange('node', node.name, null, nodeFacts(node), stamp)),
      ...routes.map((route) => landscapeChange('route', route.name, null, routeFacts(route, all), stamp)),
    ];
    return { result: undefined, log };
  });
}

function refusalOf({ entity, field, rule, name }: PlanProblem): BackendError {
  const resource = entity === 'node' ? 'transport-node' : 'transport-route';
  return rule === 'taken' ? nameTaken(resource, name) : invalid(resource, field, rule, name);
}

function namesOf(items: readonly { readonly name: string }[]): string {
  return items.map(({ name }) => name).join(', ');
}
