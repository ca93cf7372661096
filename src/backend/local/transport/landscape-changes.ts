import { toCron } from '../../../domain/transport';
import type { ImportSchedule, NodeDraft, RouteDraft } from '../../../domain/transport/types';
import type { NewId } from '../../../shared/ids';
import type { LandscapeChange } from '../../port';
import type { Stamp } from '../context';
import type { StoredLandscape } from './stored-landscape';

/** What the log says of something: a text for each fact, null for what is not set. */
export type Facts = Readonly<Record<string, string | null>>;

export interface LandscapeStamp extends Stamp {
  readonly newId: NewId;
}

/** A line of the landscape log, with the facts that differ. */
export function landscapeChange(
  entity: LandscapeChange['entity'],
  object: string,
  before: Facts | null,
  after: Facts | null,
  { at, by, newId }: LandscapeStamp,
): LandscapeChange {
  const action = before === null ? 'create' : after === null ? 'delete' : 'edit';
  return { id: newId(), entity, action, object, by, at, changes: differences(before ?? {}, after ?? {}) };
}

export function nodeFacts(node: NodeDraft): Facts {
  const { name, description, tags, allowUpload, forwardMode, controlledBySolutionManager } = node;
  const { virtual, contentType, destination, deploymentStrategy } = node;
  return {
    name,
    description,
    tags: tags.join(', '),
    allowUpload: String(allowUpload),
    forwardMode,
    controlledBySolutionManager: String(controlledBySolutionManager),
    virtual: String(virtual),
    contentType,
    destination,
    deploymentStrategy,
  };
}

export function routeFacts(route: RouteDraft, { nodes }: Pick<StoredLandscape, 'nodes'>): Facts {
  const nameOf = (id: string) => nodes.get(id)?.name ?? id;
  return {
    name: route.name,
    description: route.description,
    source: nameOf(route.sourceNodeId),
    target: nameOf(route.targetNodeId),
  };
}

/** A schedule as logs show it: its pattern as a cron expression. */
export function scheduleFacts({ pattern, active }: ImportSchedule): Facts {
  return { schedule: toCron(pattern), active: String(active) };
}

function differences(before: Facts, after: Facts): LandscapeChange['changes'] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) => {
    const [was, is] = [before[field] || null, after[field] || null];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}
