import type { Scope } from '../../../domain/scope';
import { longestDescription, toTransportContent } from '../../../domain/transport';
import type { RequestFileContent } from '../../../domain/transport/files/request-file';
import type { TransportRequest } from '../../../domain/transport/types';
import { BackendError } from '../../errors';
import type { RequestFile, TransportOrder } from '../../port';
import { inParallel } from '../in-parallel';
import { refusal, requireNode, TRANSPORT_SERVICE, type TransportContext } from './context';
import { writeRequestArchive } from './request-archive';
import { readSourceNode } from './source-node';

/**
 * Makes one request for each order: an archive with the facts of the certificate, exported from the source node. The
 * service takes one at a time: when one fails, none is tried after it, and the error says which were sent.
 */
export async function sendCertificates(
  context: TransportContext,
  scope: Scope,
  orders: readonly TransportOrder[],
): Promise<readonly TransportRequest[]> {
  for (const { name, description } of orders) requireDescription(description, name);
  const nodeName = await requireSourceNode(context);
  const files = await inParallel(orders, async ({ name, description }): Promise<RequestFileContent> => {
    const content = toTransportContent(await context.certificates.read(scope, name));
    return { key: context.newId(), description, content };
  });
  const sent: TransportRequest[] = [];
  for (const file of files) {
    try {
      const request = await makeRequest(context, 'export', nodeName, file);
      sent.push({ ...request, sourceSubaccountId: scope.subaccountId });
    } catch (error) {
      throw sent.length === 0 ? error : partlySent(sent, orders, error);
    }
  }
  return sent;
}

/** Puts the request of a file into the queue of a node. */
export async function addRequest(
  context: TransportContext,
  nodeId: string,
  file: RequestFile,
  fileName: string,
): Promise<TransportRequest> {
  requireDescription(file.description, fileName);
  const node = await requireNode(context, nodeId);
  if (!node.uploadAllowed) throw refusal('upload-not-allowed', node.name);
  return makeRequest(context, 'upload', node.name, file);
}

function requireDescription(description: string, name: string): void {
  if (description.length <= longestDescription) return;
  throw new BackendError('invalid', `The description of ${name} is longer than ${longestDescription} characters.`, {
    resource: 'transport-request',
    name,
    field: 'description',
    rule: 'description-too-long',
  });
}

async function requireSourceNode(context: TransportContext): Promise<string> {
  const name = await readSourceNode(context);
  const isKnown = name !== null && (await context.requests.nodes()).some((node) => node.name === name);
  if (name !== null && isKnown) return name;
  const rule = name === null ? 'no-source-node' : 'no-such-node';
  throw new BackendError('invalid', `The subaccount cannot transport: ${rule}.`, {
    resource: 'transport-request',
    field: 'request',
    rule,
    ...(name !== null && { name }),
  });
}

async function makeRequest(
  { requests, namedUser, clock }: TransportContext,
  where: 'upload' | 'export',
  nodeName: string,
  file: RequestFileContent,
): Promise<TransportRequest> {
  const user = await namedUser();
  const fileId = await requests.upload(`${file.content.name}.zip`, writeRequestArchive(file, clock), user);
  try {
    const { key, description, content } = file;
    const number = await requests.makeRequest(where, { nodeName, description, fileId, namedUser: user });
    const createdAt = clock.now().toISOString();
    return { number, key, description, owner: user, createdAt, entryNode: nodeName, sourceSubaccountId: null, content };
  } catch (error) {
    // Nobody needs the file any more; the service keeps it if a request came of it nevertheless, and deletes it by and by if this fails.
    await requests.deleteFile(fileId).catch(() => undefined);
    throw error;
  }
}

function partlySent(
  sent: readonly TransportRequest[],
  orders: readonly TransportOrder[],
  cause: unknown,
): BackendError {
  const { reason, status } = cause instanceof BackendError ? cause.details : {};
  const names = sent.map(({ number }, index) => `${orders[index]?.name} (${number})`);
  const unsent = orders.slice(sent.length).map(({ name }) => name);
  return new BackendError(
    'unavailable',
    `Only a part was sent: ${names.join(', ')}; not sent: ${unsent.join(', ')}.`,
    {
      resource: 'transport-request',
      service: TRANSPORT_SERVICE,
      rule: 'partly-sent',
      sent: names,
      unsent,
      ...(reason !== undefined && { reason }),
      ...(status !== undefined && { status }),
    },
    { cause },
  );
}
