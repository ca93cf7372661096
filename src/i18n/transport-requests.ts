import type { RequestLifecycle } from '../backend/port';
import type { RequestNumber } from '../domain/transport/types';
import { formatNumber } from './format';
import { listText } from './list';
import { facetListText } from './transport-logs';

export const lifecycleNames: Readonly<Record<RequestLifecycle, string>> = {
  released: 'Released',
  deleted: 'Deleted',
  archived: 'Archived',
};

/** Words of the list of transport requests. */
export const requestsText = {
  ...facetListText,
  title: 'Transport Requests',
  toolbar: 'Transport requests toolbar',
  searchHint: 'ID, description, owner, …',
  tableName: 'Transport requests, newest first',
  columns: {
    number: 'ID',
    description: 'Description',
    createdAt: 'Creation Date',
    owner: 'Owner',
    content: 'Content',
    lifecycle: 'Lifecycle Status',
  },
  entryNode: 'Entry Node',
  loading: 'Loading the transport requests…',
  emptyTitle: 'No transport requests yet',
  emptyHint: 'Choose Transport in the Action menu of a certificate to make one. Its subaccount needs a source node.',
  noMatchHint: 'No transport request fits the search and the filters.',
  toSubaccounts: 'Choose a Subaccount',
};

/** Words of one transport request. */
export const requestText = {
  title: (number: RequestNumber) => `Transport Request ${number}`,
  loading: 'Loading the transport request…',
  missingTitle: (number: string) => `There is no transport request ${number}`,
  missingHint:
    'Its number may be mistyped, or it belongs to another browser or another Transport Management. All requests that are known here are in the list.',
  toRequests: 'Show All Requests',
  general: 'General',
  description: 'Description',
  number: 'ID',
  createdAt: 'Creation Date',
  owner: 'User',
  contentType: 'Content Type',
  contentTypeValue: 'Application Content',
  entryNode: 'Entry Node',
  source: 'Source Subaccount',
  views: 'Views of the request',
  tabs: { tracking: 'Tracking', actions: 'Action Logs', content: 'Content' },

  tracking: 'Where the Request Is',
  trackingGraph: 'Graph of the request',
  trackingTable: 'Status of the request at every node',
  nodeAction: 'open import queue',
  notHere: 'Not here yet',
  startedHere: 'Started here',
  noNodes: 'No node of the landscape has or awaits this request any more.',
  noRoutes: 'Shown are the nodes that have the request now. Which nodes follow is seen in SAP’s own application.',
  nothing: listText.none,
  columns: { node: 'Node', status: 'Status', statusAt: 'Last Change', from: 'Comes From' },
  legend: {
    waiting: 'Waits for import, or runs',
    imported: 'Succeeded or Skipped',
    failed: 'Error or Fatal',
    other: 'Not in the queue',
  },

  actionsTable: 'Actions of the request, newest first',
  noActions: 'Nothing has been done with this request yet.',
  more: (count: number) => `Show More (${formatNumber(count)})`,

  contentHint:
    'A request carries the name, kind, extension and labels of the certificate, never a byte of it. In the destination subaccount it arrives with dummy content, which is replaced there.',
  name: 'Name',
  kind: 'Kind',
  extension: 'Extension',
  labels: 'Labels',
  noLabels: 'None',
};
