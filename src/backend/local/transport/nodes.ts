import Dexie from 'dexie';
import { checkNode } from '../../../domain/transport';
import type { NodeDraft, TransportNode } from '../../../domain/transport/types';
import type { LocalContext } from '../context';
import { assertVersion, invalid, nameTaken } from '../refusals';
import { changeLandscape } from './change-landscape';
import { type LandscapeStamp, landscapeChange, nodeFacts } from './landscape-changes';
import { requireNode, type StoredLandscape } from './stored-landscape';

export function createNode(context: LocalContext, draft: NodeDraft): Promise<TransportNode> {
  return changeLandscape(context, [], async (landscape, stamp) => {
    assertNode(draft, [...landscape.nodes.values()]);
    const node = newNode(draft, stamp);
    await context.database.transportNodes.add(node);
    return { result: node, log: [landscapeChange('node', node.name, null, nodeFacts(node), stamp)] };
  });
}

export function updateNode(
  context: LocalContext,
  id: string,
  draft: NodeDraft,
  expectedVersion: number,
): Promise<TransportNode> {
  return changeLandscape(context, [], async (landscape, stamp) => {
    const before = requireNode(landscape, id);
    assertVersion('transport-node', before.name, expectedVersion, before.version);
    assertNode(
      draft,
      [...landscape.nodes.values()].filter((node) => node.id !== id),
    );
    const after: TransportNode = {
      ...before,
      ...onlyDraft(draft),
      version: before.version + 1,
      modifiedAt: stamp.at,
    };
    await context.database.transportNodes.put(after);
    return { result: after, log: [landscapeChange('node', after.name, nodeFacts(before), nodeFacts(after), stamp)] };
  });
}

/** With the entries of its queue, of which the log tells how many there were. */
export function deleteNode(context: LocalContext, id: string, expectedVersion: number): Promise<void> {
  const { transportNodes, transportEntries } = context.database;
  return changeLandscape(context, [transportEntries], async (landscape, stamp) => {
    const node = requireNode(landscape, id);
    assertVersion('transport-node', node.name, expectedVersion, node.version);
    if (isInUse(landscape, id)) throw invalid('transport-node', 'routes', 'in-use', node.name);
    const entries = await transportEntries
      .where('[nodeId+position]')
      .between([id, Dexie.minKey], [id, Dexie.maxKey])
      .delete();
    await transportNodes.delete(id);
    const facts = { ...nodeFacts(node), queueEntries: entries === 0 ? null : String(entries) };
    return { result: undefined, log: [landscapeChange('node', node.name, facts, null, stamp)] };
  });
}

/** A node as it begins: imports by hand, nothing scheduled. */
export function newNode(draft: NodeDraft, { at, newId }: LandscapeStamp): TransportNode {
  return {
    id: newId(),
    ...onlyDraft(draft),
    version: 1,
    importDisabled: null,
    automaticImport: false,
    schedule: null,
    createdAt: at,
    modifiedAt: at,
  };
}

/** Throws the first rule that a node breaks: `conflict` for a name that is taken, else `invalid`. */
export function assertNode(draft: NodeDraft, others: readonly TransportNode[]): void {
  const [problem] = checkNode(draft, { others });
  if (problem === undefined) return;
  if (problem.rule === 'taken') throw nameTaken('transport-node', draft.name);
  throw invalid('transport-node', problem.field, problem.rule, draft.name);
}

/** Nothing but what a draft says, whatever else came along with it. */
function onlyDraft(draft: NodeDraft): NodeDraft {
  const { name, description, tags, allowUpload, forwardMode, controlledBySolutionManager } = draft;
  const { virtual, contentType, destination, deploymentStrategy } = draft;
  return {
    name,
    description,
    tags: [...tags],
    allowUpload,
    forwardMode,
    controlledBySolutionManager,
    virtual,
    contentType,
    destination,
    deploymentStrategy,
  };
}

function isInUse({ routes }: StoredLandscape, id: string): boolean {
  return routes.some(({ sourceNodeId, targetNodeId }) => sourceNodeId === id || targetNodeId === id);
}
