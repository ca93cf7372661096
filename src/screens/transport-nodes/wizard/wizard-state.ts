import type { TransportLandscape } from '../../../backend/port';
import { checkPlan, longestName, type NodeRule, type RouteRule } from '../../../domain/transport';
import type { ContentType, ForwardMode, LandscapePlan, NodeDraft } from '../../../domain/transport/types';

export const nodeNumbers = [2, 3, 4, 5] as const;

/** What is entered for a node; the first node of the line is the source. */
export interface WizardNode {
  readonly name: string;
  readonly description: string;
  readonly forwardMode: ForwardMode;
  readonly contentType: ContentType;
  /** Empty while none is chosen. */
  readonly subaccountId: string;
  /** A destination that exists; null makes a new one. */
  readonly existingDestination: string | null;
  /** Null while nothing was entered: then the name comes from that of the node. */
  readonly destinationName: string | null;
}

/** What is entered for a route; a null name comes from those of its nodes. */
export interface WizardRoute {
  readonly name: string | null;
  readonly description: string;
}

export interface WizardState {
  /** How many of the nodes and routes count; the rest is kept, in case the user comes back to it. */
  readonly count: number;
  readonly nodes: readonly WizardNode[];
  readonly routes: readonly WizardRoute[];
}

const emptyNode: WizardNode = {
  name: '',
  description: '',
  forwardMode: 'pre-import',
  contentType: 'application',
  subaccountId: '',
  existingDestination: null,
  destinationName: null,
};

const most = Math.max(...nodeNumbers);

export const emptyState: WizardState = {
  count: nodeNumbers[0],
  nodes: Array.from({ length: most }, () => emptyNode),
  routes: Array.from({ length: most - 1 }, () => ({ name: null, description: '' })),
};

/** A destination of the Transport subaccount, as far as the wizard looks. */
export interface KnownDestination {
  readonly name: string;
  readonly targetSubaccount: string | undefined;
}

export interface Surroundings {
  readonly landscape: Pick<TransportLandscape, 'nodes' | 'routes' | 'transportSubaccountId'>;
  /** Of the Transport subaccount. */
  readonly destinations: readonly KnownDestination[];
}

export function shownNodes({ nodes, count }: WizardState): readonly WizardNode[] {
  return nodes.slice(0, count);
}

/** Whether something would be lost, in nodes and routes that do not count at the moment too. */
export function isFilledIn({ nodes, routes }: WizardState): boolean {
  return (
    nodes.some(({ name, description, subaccountId }) => `${name}${description}${subaccountId}` !== '') ||
    routes.some(({ name, description }) => `${name ?? ''}${description}` !== '')
  );
}

/** Name of the destination of a target node, entered, chosen or suggested. */
export function destinationOf({ name, existingDestination, destinationName }: WizardNode): string {
  return existingDestination ?? destinationName ?? `TMS_${name.trim().replaceAll(/[^A-Za-z0-9_-]+/g, '_')}`;
}

/** Name of the route after this node, entered or suggested. */
export function routeNameOf({ nodes, routes }: WizardState, place: number): string {
  const suggested = `${nodes[place]?.name.trim() ?? ''}_${nodes[place + 1]?.name.trim() ?? ''}`;
  return routes[place]?.name ?? suggested.slice(0, longestName).trim();
}

/** Nodes and routes as they are made, in the order of the line. */
export function toPlan(state: WizardState): LandscapePlan {
  const nodes = shownNodes(state);
  return {
    nodes: nodes.map(
      (node, place): NodeDraft => ({
        name: node.name.trim(),
        description: node.description.trim(),
        tags: [],
        allowUpload: true,
        forwardMode: node.forwardMode,
        controlledBySolutionManager: false,
        virtual: false,
        contentType: place === 0 ? null : node.contentType,
        destination: place === 0 ? null : destinationOf(node),
        deploymentStrategy: 'default',
      }),
    ),
    routes: nodes.slice(1).map((node, place) => ({
      name: routeNameOf(state, place).trim(),
      description: state.routes[place]?.description.trim() ?? '',
      source: nodes[place]?.name.trim() ?? '',
      target: node.name.trim(),
    })),
  };
}

export type WizardRule =
  | 'subaccount-missing'
  | 'subaccount-twice'
  | 'subaccount-transport'
  | 'destination-taken'
  | 'destination-twice';

/** Something to correct, at the field of a node or route by its place. */
export type WizardProblem =
  | { readonly entity: 'node'; readonly place: number; readonly field: string; readonly rule: NodeRule | WizardRule }
  | { readonly entity: 'route'; readonly place: number; readonly field: string; readonly rule: RouteRule };

/** All that is to be corrected before the landscape can be made. */
export function checkWizard(state: WizardState, surroundings: Surroundings): readonly WizardProblem[] {
  const { landscape } = surroundings;
  const ofPlan = checkPlan(toPlan(state), landscape).map((problem): WizardProblem => {
    const { field, index: place } = problem;
    return problem.entity === 'node'
      ? { entity: 'node', place, field, rule: problem.rule }
      : { entity: 'route', place, field, rule: problem.rule };
  });
  const nodes = shownNodes(state);
  const ofNodes = nodes.flatMap((node, place): WizardProblem[] => {
    const before = nodes.slice(0, place);
    const subaccount = subaccountRule(node, before, landscape.transportSubaccountId);
    const destination = place === 0 ? null : destinationRule(node, before.slice(1), surroundings.destinations);
    return [
      ...(subaccount === null ? [] : [{ entity: 'node', place, field: 'subaccountId', rule: subaccount } as const]),
      ...(destination === null ? [] : [{ entity: 'node', place, field: 'destination', rule: destination } as const]),
    ];
  });
  // A route whose node is to be corrected is no problem of its own.
  const hasNodeProblem = [...ofPlan, ...ofNodes].some(({ entity }) => entity === 'node');
  return [
    ...ofPlan.filter(({ entity, field }) => entity === 'node' || field === 'name' || !hasNodeProblem),
    ...ofNodes,
  ];
}

function subaccountRule(
  { subaccountId }: WizardNode,
  before: readonly WizardNode[],
  transportSubaccountId: string | null,
): WizardRule | null {
  if (subaccountId === '') return 'subaccount-missing';
  if (subaccountId === transportSubaccountId) return 'subaccount-transport';
  return before.some((other) => other.subaccountId === subaccountId) ? 'subaccount-twice' : null;
}

function destinationRule(
  node: WizardNode,
  before: readonly WizardNode[],
  destinations: readonly KnownDestination[],
): WizardRule | null {
  if (node.existingDestination !== null || node.subaccountId === '') return null;
  const name = destinationOf(node);
  const known = destinations.find((destination) => destination.name === name);
  if (known !== undefined && known.targetSubaccount !== node.subaccountId) return 'destination-taken';
  return before.some((other) => destinationOf(other) === name) ? 'destination-twice' : null;
}
