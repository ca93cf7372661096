import { HttpResponse } from 'msw';
import { Int64 } from './transport-json';
import type {
  ActionRow,
  EntryRow,
  MessageRow,
  NodeRow,
  RequestRow,
  TransportServiceModel,
} from './transport-service-model';

/** Rows as they travel (tms-api.md section 3). */

const triggeredBy = 'sb-transport-client';

export function refuse(status: number, words: string): Response {
  return new HttpResponse(words, { status, headers: { 'Content-Type': 'text/plain' } });
}

export function toNode({ id, followOn: _, targets, ...node }: NodeRow) {
  return {
    id: new Int64(id),
    ...node,
    notificationEnabled: false,
    targets: targets.map((target) => ({ ...target, id: new Int64(target.id), importOptions: { strategy: 'default' } })),
  };
}

export function toRequest({ status, position, queuedAt }: EntryRow, request: RequestRow) {
  return {
    id: new Int64(request.id),
    status,
    archived: false,
    position,
    createdBy: request.createdBy,
    createdByNamedUser: request.namedUser,
    createdAt: request.createdAt,
    queuedAt,
    description: request.description,
    origin: request.origin,
    entries: request.entries.map((entry) => ({ ...entry, id: new Int64(entry.id) })),
  };
}

export function toAction(model: TransportServiceModel, action: ActionRow) {
  return {
    id: new Int64(action.id),
    type: action.type,
    status: action.status,
    startedAt: action.startedAt,
    endedAt: action.endedAt,
    triggeredBy,
    triggeredByNamedUser: action.namedUser,
    nodeName: model.nodes.find(({ id }) => id === action.nodeId)?.name ?? '',
    transportRequests: action.requests.map(({ id, status }) => ({
      id: new Int64(id),
      status,
      entities: entitiesOf(model, id).map((entity) => ({ ...entity, status })),
    })),
  };
}

/** What an action did to one request; newest message first. */
export function toLog(model: TransportServiceModel, action: ActionRow, requestId: string) {
  const { status = action.status, messages = [] } = action.requests.find(({ id }) => id === requestId) ?? {};
  return {
    actionId: new Int64(action.id),
    actionType: action.type,
    status,
    actionStartedAt: action.startedAt,
    actionTriggeredBy: triggeredBy,
    actionTriggeredByNamedUser: action.namedUser,
    messages: messages.map(toMessage).reverse(),
    entities: entitiesOf(model, requestId).map((entity) => ({ ...entity, status, messages: [] })),
  };
}

function toMessage({ id, ...message }: MessageRow) {
  return { id: new Int64(id), ...message };
}

function entitiesOf(model: TransportServiceModel, requestId: string) {
  const entries = model.requests.find(({ id }) => id === requestId)?.entries ?? [];
  return entries.map(({ id, uri }) => ({
    id: new Int64(id),
    uri,
    fileName: model.files.find((file) => file.id === uri)?.name ?? null,
  }));
}
