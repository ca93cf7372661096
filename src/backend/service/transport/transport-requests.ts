import type { RequestNumber } from '../../../domain/transport/types';
import { BackendError } from '../../errors';
import type { HttpClient } from '../http-client';
import { statusCodes } from './codes';
import {
  type WireAction,
  type WireId,
  type WireLog,
  type WireNode,
  type WireRequest,
  wireAction,
  wireExported,
  wireFile,
  wireLogs,
  wireNodes,
  wireQueue,
  wireStarted,
} from './wire';

export type QueueOperation = 'import' | 'forward' | 'reset' | 'remove';

/** A request to be made of an uploaded file. */
export interface NodeOrder {
  readonly nodeName: string;
  readonly description: string;
  readonly fileId: WireId;
  readonly namedUser: string;
}

/** What Transport Management can be asked for, request by request (tms-api.md section 2). All methods reject with `BackendError`. */
export interface TransportRequests {
  nodes(): Promise<readonly WireNode[]>;
  /** Every entry whose status can be asked for. */
  queue(nodeId: string): Promise<readonly WireRequest[]>;
  logs(nodeId: string, request: RequestNumber): Promise<readonly WireLog[]>;
  action(id: WireId, signal?: AbortSignal): Promise<WireAction>;
  /** The action that was started; null where none is named. One id that is not right makes the whole call fail. */
  operate(
    nodeId: string,
    operation: QueueOperation,
    requests: readonly RequestNumber[],
    namedUser: string,
  ): Promise<WireId | null>;
  importAll(nodeId: string, namedUser: string): Promise<WireId>;
  upload(fileName: string, content: Uint8Array, namedUser: string): Promise<WireId>;
  deleteFile(id: WireId): Promise<void>;
  /** Into the queue of the node itself, or into those of the nodes after it; the number of the new request. */
  makeRequest(where: 'upload' | 'export', order: NodeOrder): Promise<RequestNumber>;
}

const ofRequest = { resource: 'transport-request' } as const;

export function createTransportRequests(http: HttpClient): TransportRequests {
  const queuePath = (nodeId: string) => `/nodes/${encodeURIComponent(nodeId)}/transportRequests`;
  return {
    nodes: async () => {
      const answer = await http.send({ method: 'GET', path: '/nodes', subject: { resource: 'transport-node' } });
      return answer.read(wireNodes).nodes;
    },
    queue: async (nodeId) => {
      const path = `${queuePath(nodeId)}?status=${statusCodes.join(',')}`;
      const answer = await http.send({ method: 'GET', path, subject: { resource: 'transport-node', name: nodeId } });
      return answer.read(wireQueue).transportRequests;
    },
    logs: async (nodeId, request) => {
      const subject = { ...ofRequest, name: String(request) };
      const answer = await http.send({ method: 'GET', path: `${queuePath(nodeId)}/${request}/logs`, subject });
      return answer.read(wireLogs).logs;
    },
    action: async (id, signal) => {
      const request = { method: 'GET', path: `/actions/${id}`, subject: ofRequest } as const;
      return (await http.send(signal === undefined ? request : { ...request, signal })).read(wireAction);
    },
    operate: async (nodeId, operation, requests, namedUser) => {
      const path = `${queuePath(nodeId)}/${operation}`;
      const body = { ...userOf(namedUser), transportRequests: requests };
      const answer = await http.send({ method: 'POST', path, body, subject: ofRequest });
      try {
        return answer.read(wireStarted).actionId;
      } catch (error) {
        // Only an import is said to answer with an action.
        if (operation !== 'import' && error instanceof BackendError) return null;
        throw error;
      }
    },
    importAll: async (nodeId, namedUser) => {
      const path = `${queuePath(nodeId)}/importAll`;
      const answer = await http.send({ method: 'POST', path, body: userOf(namedUser), subject: ofRequest });
      return answer.read(wireStarted).actionId;
    },
    upload: async (fileName, content, namedUser) => {
      const body = new FormData();
      body.append('file', new File([Uint8Array.from(content)], fileName, { type: 'application/zip' }));
      if (namedUser !== '') body.append('namedUser', namedUser);
      const answer = await http.send({ method: 'POST', path: '/files/upload', body, subject: ofRequest });
      return answer.read(wireFile).fileId;
    },
    deleteFile: async (id) => {
      await http.send({ method: 'DELETE', path: `/files/${id}`, subject: ofRequest });
    },
    makeRequest: async (where, { nodeName, description, fileId, namedUser }) => {
      const answer = await http.send({
        method: 'POST',
        path: `/nodes/${where}`,
        body: {
          nodeName,
          description,
          contentType: 'FILE',
          storageType: 'FILE',
          entries: [{ uri: String(fileId) }],
          ...userOf(namedUser),
        },
        subject: ofRequest,
      });
      return answer.read(wireExported).transportRequestId;
    },
  };
}

function userOf(namedUser: string) {
  return namedUser === '' ? {} : { namedUser };
}
