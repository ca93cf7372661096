/** What a backup holds of transport management. */
import * as v from 'valibot';
import {
  checkNode,
  checkSchedule,
  contentTypes,
  forwardModes,
  longestDescription,
  queueStatuses,
} from '../../../domain/transport';
import type { ImportSchedule, LogCode, SchedulePattern, TransportAction } from '../../../domain/transport/types';
import type { LandscapeChange } from '../../port';

const text = v.string();
const id = v.pipe(text, v.minLength(1));
const time = v.pipe(text, v.isoTimestamp());
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const counted = v.pipe(v.number(), v.integer(), v.minValue(1));
const status = v.picklist(queueStatuses);

const pattern: v.GenericSchema<unknown, SchedulePattern> = v.pipe(
  v.variant('kind', [
    v.object({ kind: v.literal('daily'), everyHours: v.number() }),
    v.object({ kind: v.literal('weekly'), everyWeeks: v.number(), days: v.array(v.number()), time: text }),
  ]),
  v.check((wanted) => checkSchedule(wanted) === null),
);

const schedule: v.GenericSchema<unknown, ImportSchedule> = v.object({
  pattern,
  active: v.boolean(),
  nextRunAt: v.nullable(time),
  lastRunAt: v.nullable(time),
  fatalRuns: whole,
  firstFatalRunAt: v.nullable(time),
  deactivatedByFailures: v.boolean(),
});

const node = v.pipe(
  v.object({
    id,
    name: text,
    description: text,
    tags: v.array(text),
    allowUpload: v.boolean(),
    forwardMode: v.picklist(forwardModes),
    controlledBySolutionManager: v.boolean(),
    virtual: v.boolean(),
    contentType: v.nullable(v.picklist(contentTypes)),
    destination: v.nullable(text),
    deploymentStrategy: v.picklist(['default', 'blue-green']),
    importDisabled: v.nullable(v.object({ reason: text })),
    automaticImport: v.boolean(),
    schedule: v.nullable(schedule),
    createdAt: time,
    modifiedAt: time,
  }),
  v.check((wanted) => checkNode(wanted, { others: [] }).length === 0),
);

const route = v.object({ name: id, description: text, sourceNodeId: id, targetNodeId: id });

/** In the head of a backup; the requests and changes that follow are texts of their own. */
export const transportHeadSchema = v.object({
  /** `id` of one of the subaccounts of the backup. */
  subaccountId: v.nullable(text),
  nextNumber: counted,
  nodes: v.array(node),
  routes: v.array(route),
  requests: whole,
  landscapeChanges: whole,
});

/** Every code there is: a backup with another one could not be read. */
const logCodes: Readonly<Record<LogCode, true>> = {
  'created-dummy': true,
  exists: true,
  'label-not-set': true,
  'refused-name': true,
  'refused-extension': true,
  'no-transport-subaccount': true,
  'no-destination': true,
  'destination-missing': true,
  'no-target': true,
  'target-missing': true,
  'skipped-virtual': true,
  forwarded: true,
  'moved-to-end': true,
  status: true,
  exported: true,
  uploaded: true,
  'service-message': true,
};

const message = v.object({
  severity: v.picklist(['info', 'warning', 'error']),
  code: v.custom<LogCode>((value) => typeof value === 'string' && Object.hasOwn(logCodes, value)),
  details: v.record(text, v.union([text, v.number()])),
});

const action: v.GenericSchema<unknown, Omit<TransportAction, 'request'>> = v.object({
  id,
  type: v.picklist(['export', 'upload', 'import', 'forward', 'add', 'repeat', 'delete']),
  nodeId: id,
  node: text,
  status,
  user: text,
  startedAt: time,
  endedAt: time,
  messages: v.array(message),
});

/** A request with what became of it in every queue. */
export const transportRequestSchema = v.object({
  number: counted,
  key: id,
  description: v.pipe(text, v.maxLength(longestDescription)),
  owner: text,
  createdAt: time,
  entryNode: text,
  sourceSubaccountId: v.nullable(text),
  content: v.object({
    kind: v.literal('certificate'),
    // As a request file may name it: what a target refuses is found out at an import.
    name: id,
    store: v.picklist(['key-store', 'trust-store']),
    extension: text,
    labels: v.array(v.object({ key: text, values: v.array(text) })),
  }),
  entries: v.array(v.object({ nodeId: id, position: counted, status, statusAt: time })),
  actions: v.array(action),
});

export const landscapeChangeSchema: v.GenericSchema<unknown, LandscapeChange> = v.object({
  id,
  entity: v.picklist(['node', 'route', 'job', 'configuration', 'wizard']),
  action: v.picklist(['create', 'edit', 'delete']),
  object: text,
  by: text,
  at: time,
  changes: v.array(v.object({ field: text, before: v.nullable(text), after: v.nullable(text) })),
});

type TransportHead = v.InferOutput<typeof transportHeadSchema>;
export type BackupTransportNode = v.InferOutput<typeof node>;
export type BackupTransportRoute = v.InferOutput<typeof route>;
export type BackupTransportRequest = v.InferOutput<typeof transportRequestSchema>;

export interface BackupTransport extends Omit<TransportHead, 'requests' | 'landscapeChanges'> {
  readonly requests: readonly BackupTransportRequest[];
  readonly landscapeChanges: readonly LandscapeChange[];
}

/** Names and keys are unique, and every reference leads somewhere; queues of nodes that are gone hold nothing. */
export function isTransportConsistent(
  { subaccountId, nodes, routes, requests }: BackupTransport,
  subaccountIds: ReadonlySet<string>,
): boolean {
  const nodeIds = new Set(nodes.map((one) => one.id));
  const areDistinct = (values: readonly (string | number)[]) => new Set(values).size === values.length;
  return (
    (subaccountId === null || subaccountIds.has(subaccountId)) &&
    areDistinct(nodes.map((one) => one.id)) &&
    areDistinct(nodes.map(({ name }) => name)) &&
    areDistinct(routes.map(({ name }) => name)) &&
    areDistinct(requests.map(({ number }) => number)) &&
    areDistinct(requests.map(({ key }) => key)) &&
    routes.every(({ sourceNodeId, targetNodeId }) => nodeIds.has(sourceNodeId) && nodeIds.has(targetNodeId)) &&
    requests.every(
      ({ entries }) =>
        entries.every(({ nodeId }) => nodeIds.has(nodeId)) && areDistinct(entries.map(({ nodeId }) => nodeId)),
    )
  );
}
