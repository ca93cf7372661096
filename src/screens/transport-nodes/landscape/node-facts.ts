import type { NodeView, Subaccount, TransportLandscape } from '../../../backend/port';
import { toSearchText, toWords } from '../../../domain/search-index';
import { worstStatus } from '../../../domain/transport';
import { landscapeText as text } from '../../../i18n/transport-landscape';
import type { GraphNode, NodeSign } from '../components/graph/graph-model';
import { isOrdinary } from '../components/import-state';
import { type NodeProblem, nodeProblem } from '../components/node-problem';
import { sourceRole } from '../components/source-role';

/** A node with what its routes and its destination say, for graph and table alike. */
export interface NodeFacts {
  readonly node: NodeView;
  readonly tone: ReturnType<typeof worstStatus>;
  /** The tone in words. */
  readonly state: string;
  /** Why nothing can be imported here; null where all is well. */
  readonly problem: NodeProblem | null;
  readonly signs: readonly NodeSign[];
  /** Whether there is something to say of its imports. */
  readonly isSpecial: boolean;
  /** Name of the subaccount that its destination points to. */
  readonly target: string | null;
  /** Which subaccounts transport from it, in words; null where none does. */
  readonly role: string | null;
  /** The neighbours, each with the route that leads there. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** In the order of the landscape. */
export function toNodeFacts(
  { nodes, routes }: Pick<TransportLandscape, 'nodes' | 'routes'>,
  subaccounts: readonly Pick<Subaccount, 'id' | 'name'>[],
): readonly NodeFacts[] {
  const nodeNames = new Map(nodes.map(({ id, name }) => [id, name]));
  const subaccountNames = new Map(subaccounts.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => nodeNames.get(id) ?? text.missingNode;
  return nodes.map((node) => ({
    node,
    ...conditionOf(node),
    role: sourceRole(node, subaccountNames),
    signs: signsOf(node),
    isSpecial: !isOrdinary(node),
    target: node.targetSubaccountId === null ? null : (subaccountNames.get(node.targetSubaccountId) ?? null),
    from: routes
      .filter(({ targetNodeId }) => targetNodeId === node.id)
      .map(({ name, sourceNodeId }) => text.byRoute(nameOf(sourceNodeId), name)),
    to: routes
      .filter(({ sourceNodeId }) => sourceNodeId === node.id)
      .map(({ name, targetNodeId }) => text.byRoute(nameOf(targetNodeId), name)),
  }));
}

/** A node that leads nowhere is as bad as a failed import, whatever its queue says. */
function conditionOf(node: NodeView): Pick<NodeFacts, 'tone' | 'state' | 'problem'> {
  const problem = nodeProblem(node);
  if (problem !== null) return { tone: 'negative', state: text.noTarget, problem };
  const tone = worstStatus(node.counts);
  return { tone, state: text.tones[tone], problem: null };
}

function signsOf({ schedule, automaticImport, importDisabled }: NodeView): readonly NodeSign[] {
  const signs: readonly (readonly [NodeSign, boolean])[] = [
    ['schedule', schedule?.active === true],
    ['automatic', automaticImport],
    ['disabled', importDisabled !== null],
  ];
  return signs.flatMap(([sign, has]) => (has ? [sign] : []));
}

/** Those whose name, description, tags, destination or subaccounts contain every word; all of them without a word. */
export function searchNodes(facts: readonly NodeFacts[], query: string): readonly NodeFacts[] {
  const words = toWords(query);
  if (words.length === 0) return facts;
  return facts.filter(({ node, target, role }) => {
    const { name, description, tags, destination } = node;
    const searched = toSearchText([name, description, ...tags, destination ?? '', target ?? '', role ?? '']);
    return words.every((word) => searched.includes(word));
  });
}

/** How the graph draws them; those that are not among the found ones stay, but recede. */
export function toGraphNodes(
  facts: readonly NodeFacts[],
  found: readonly NodeFacts[],
  tags: readonly string[],
): readonly GraphNode[] {
  const foundOnes = new Set(found);
  return facts.map((item) => {
    const { node, tone, state, problem, role, signs } = item;
    return {
      id: node.id,
      name: node.name,
      tone,
      status: state,
      note: node.pending === 0 ? '' : text.pending(node.pending),
      detail: role ?? problem?.brief ?? '',
      hint: problem?.full ?? '',
      isVirtual: node.virtual,
      signs,
      group: tags.find((tag) => node.tags.includes(tag)) ?? null,
      isFaded: !foundOnes.has(item),
    };
  });
}
