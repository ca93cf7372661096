import { fieldsOf } from './request-bodies';
import { refuse, toAction, toLog, toRequest } from './transport-answers';
import { answerJson, Int64, readIds } from './transport-json';
import { entryOf, importableIds, isAllowed, lookAt, type Operation, operate } from './transport-queue-model';
import type { NodeRow, StatusWord, TransportServiceModel } from './transport-service-model';

/** Query codes and the words of answers (tms-api.md section 4). */
const codes: Readonly<Record<string, StatusWord>> = {
  in: 'initial',
  ru: 'running',
  re: 'repeatable',
  su: 'succeeded',
  wa: 'warning',
  er: 'error',
  fa: 'fatal',
  de: 'deleted',
};

const timeFilters = [
  ['createdAtFrom', 'createdAt', 1],
  ['createdAtTo', 'createdAt', -1],
  ['queuedAtFrom', 'queuedAt', 1],
  ['queuedAtTo', 'queuedAt', -1],
] as const;

/** `GET /nodes/{id}/transportRequests`. */
export function listQueue(model: TransportServiceModel, node: NodeRow, query: URLSearchParams): Response {
  const wanted = query.get('status');
  if (wanted === null || wanted === '') return refuse(400, 'The parameter status is required');
  const unknown = wanted.split(',').find((code) => !Object.hasOwn(codes, code));
  if (unknown !== undefined) return refuse(400, `There is no status ${unknown}`);
  for (const action of model.actions) if (action.nodeId === node.id) lookAt(model, action);
  const statuses = new Set(wanted.split(',').map((code) => codes[code]));
  const owner = query.get('owner');
  const found = model.entries
    .filter(({ nodeId, status }) => nodeId === node.id && statuses.has(status))
    .flatMap((entry) => {
      const request = model.requests.find(({ id }) => id === entry.requestId);
      return request === undefined ? [] : [toRequest(entry, request)];
    })
    .filter((request) =>
      timeFilters.every(([parameter, field, sign]) => {
        const limit = query.get(parameter);
        return limit === null || sign * (Date.parse(request[field]) - Date.parse(limit)) >= 0;
      }),
    )
    .filter(({ createdBy, createdByNamedUser }) => owner === null || (createdByNamedUser ?? createdBy) === owner);
  return answerJson({ transportRequests: found });
}

/** `POST /nodes/{id}/transportRequests/{operation}`: one id that is not right makes the whole call fail. */
export function changeQueue(
  model: TransportServiceModel,
  node: NodeRow,
  operation: Operation | 'importAll',
  body: string,
): Response {
  const isImport = operation === 'import' || operation === 'importAll';
  if (isImport && node.importDisabled) return refuse(400, `Import is disabled for the node ${node.name}`);
  if (operation === 'forward' && node.forwardMode !== 'MANUAL') return refuse(400, 'The forward mode is not MANUAL');
  const ids = operation === 'importAll' ? importableIds(model, node) : readIds(body, 'transportRequests');
  if (ids === null) return refuse(400, 'transportRequests is missing');
  const kind = operation === 'importAll' ? 'import' : operation;
  const wrong = ids.find((id) => !isAllowed(model, node, kind, id));
  if (wrong !== undefined) return refuse(400, `Transport request ${wrong} is not valid for this operation`);
  const action = operate(model, kind, node, ids, namedUserOf(body));
  return answerJson({ actionId: new Int64(action.id), monitoringURL: `/v2/actions/${action.id}` });
}

/** `GET /nodes/{id}/transportRequests/{request}/logs`. */
export function listLogs(model: TransportServiceModel, node: NodeRow, requestId: string): Response {
  if (entryOf(model, node.id, requestId) === undefined) return refuse(404, `There is no request ${requestId}`);
  const actions = model.actions.filter(
    ({ nodeId, requests }) => nodeId === node.id && requests.some(({ id }) => id === requestId),
  );
  return answerJson({ logs: actions.map((action) => toLog(model, action, requestId)).reverse() });
}

/** `GET /actions/{id}` and `GET /actions/{id}/logs`. */
export function readAction(model: TransportServiceModel, actionId: string, logs: boolean): Response {
  const action = model.actions.find(({ id }) => id === actionId);
  if (action === undefined) return refuse(404, `There is no action ${actionId}`);
  if (logs) return answerJson({ logs: action.requests.map(({ id }) => toLog(model, action, id)) });
  lookAt(model, action);
  return answerJson(toAction(model, action));
}

function namedUserOf(body: string): string | null {
  try {
    const { namedUser } = fieldsOf(JSON.parse(body));
    return typeof namedUser === 'string' ? namedUser : null;
  } catch {
    return null;
  }
}
