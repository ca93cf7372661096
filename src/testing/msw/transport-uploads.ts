import { toBase64 } from '../../shared/bytes';
import { fieldsOf } from './request-bodies';
import { refuse } from './transport-answers';
import { answerJson, Int64 } from './transport-json';
import { arrive, endAction, followOnOf, goOn, startAction } from './transport-queue-model';
import { type TransportServiceModel, takeId } from './transport-service-model';

const longestDescription = 512;
const longestNamedUser = 60;

/** `POST /files/upload`. */
export async function uploadFile(model: TransportServiceModel, request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const file = form?.get('file');
  if (!(file instanceof File)) return refuse(400, 'The part file is missing');
  if (String(form?.get('namedUser') ?? '').length > longestNamedUser) return refuse(400, 'namedUser is too long');
  const row = { id: takeId(model), name: file.name, content: toBase64(new Uint8Array(await file.arrayBuffer())) };
  model.files.push(row);
  return answerJson({ fileId: new Int64(row.id), fileName: row.name }, 201);
}

/** `DELETE /files/{id}`: only files without a request. */
export function deleteFile(model: TransportServiceModel, fileId: string): Response {
  if (!model.files.some(({ id }) => id === fileId)) return refuse(404, `There is no file ${fileId}`);
  const isUsed = model.requests.some(({ entries }) => entries.some(({ uri }) => uri === fileId));
  if (isUsed) return refuse(400, `The file ${fileId} belongs to a transport request`);
  model.files = model.files.filter(({ id }) => id !== fileId);
  return answerJson({});
}

/** `POST /nodes/upload` puts a request into the node's own queue, `POST /nodes/export` into those after it. */
export function makeRequest(model: TransportServiceModel, kind: 'upload' | 'export', body: string): Response {
  const wanted = readWanted(body);
  if (typeof wanted === 'string') return refuse(400, wanted);
  const { nodeName, description, contentType, storageType, uris, namedUser } = wanted;
  const node = model.nodes.find(({ name }) => name === nodeName);
  if (node === undefined) return refuse(404, `There is no node ${nodeName}`);
  if (!node.uploadAllowed) return refuse(400, `The node ${nodeName} does not allow uploads`);
  const unknown = uris.find((uri) => !model.files.some(({ id }) => id === uri));
  if (unknown !== undefined) return refuse(400, `There is no file ${unknown}`);
  const queues = kind === 'upload' ? [node] : followOnOf(model, node);
  if (queues.length === 0) return refuse(400, `The node ${nodeName} has no follow-on nodes`);

  const id = takeId(model);
  const entries = uris.map((uri) => ({ id: takeId(model), storageType, contentType, uri }));
  const createdBy = 'sb-transport-client';
  const createdAt = model.now();
  model.requests.push({ id, description, origin: node.name, createdBy, namedUser, createdAt, entries });
  endAction(model, startAction(model, kind === 'upload' ? 'NU' : 'NE', node, [id], namedUser), 'succeeded');
  if (kind === 'upload') arrive(model, node, id);
  else goOn(model, node, [id], namedUser);
  return answerJson({
    transportRequestId: new Int64(id),
    transportRequestDescription: description,
    queueEntries: queues.map((queue) => ({
      queueId: new Int64(takeId(model)),
      nodeId: new Int64(queue.id),
      nodeName: queue.name,
    })),
  });
}

/** The body, or what is wrong with it. */
function readWanted(body: string) {
  const { nodeName, description, contentType, storageType, entries, namedUser } = fieldsOf(parse(body));
  if (typeof nodeName !== 'string' || nodeName === '' || nodeName.length > 30) return 'nodeName is not right';
  if (typeof description !== 'string') return 'description is missing';
  if (description.length > longestDescription) return `description is longer than ${longestDescription} characters`;
  if (typeof contentType !== 'string' || typeof storageType !== 'string')
    return 'contentType or storageType is missing';
  if (!Array.isArray(entries) || entries.length === 0) return 'entries are missing';
  const uris = entries.map((entry) => fieldsOf(entry).uri);
  if (!uris.every((uri) => typeof uri === 'string')) return 'an entry has no uri';
  if (namedUser !== undefined && (typeof namedUser !== 'string' || namedUser.length > longestNamedUser)) {
    return 'namedUser is not right';
  }
  return { nodeName, description, contentType, storageType, uris, namedUser: namedUser ?? null };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
