/** Puts the transport management of a backup together with what is here. */
import { checkRoute } from '../../../domain/transport';
import type { TransportNode, TransportRoute } from '../../../domain/transport/types';
import type { NewId } from '../../../shared/ids';
import type { LandscapeChange } from '../../port';
import type { ActionRow, CockpitDatabase } from '../../workspace/database';
import { addInChunks } from '../../workspace/in-chunks';
import type { Stamp } from '../context';
import { controlChanges } from '../transport/import-control';
import { type LandscapeStamp, landscapeChange, nodeFacts, routeFacts } from '../transport/landscape-changes';
import { nextPosition } from '../transport/read-in-order';
import { putSettings } from '../transport/stored-landscape';
import { markChanges } from '../transport/transport-subaccount';
import { differingFields } from './differing-fields';
import { isSameNode, readStoredTransport, type StoredTransport, toRoute } from './transport';
import type {
  BackupTransport,
  BackupTransportNode,
  BackupTransportRequest,
  BackupTransportRoute,
} from './transport-schema';

/**
 * Puts a backup together with what is here, within a transaction over `transportTables`: nodes and routes by name, those
 * of the backup become new versions of those that are here; a route that would not fit to one that is here is left out.
 * What became another one here stands in the log. Requests by key: what became of a known one here stays. Answers the numbers of the backup's requests here.
 */
export async function writeTransport(
  database: CockpitDatabase,
  wanted: BackupTransport,
  subaccountIds: ReadonlyMap<string, string>,
  { newId, stamp }: { readonly newId: NewId; readonly stamp: Stamp },
): Promise<ReadonlyMap<number, number>> {
  const here = await readStoredTransport(database);
  const nodes = mergeNodes(wanted.nodes, here, newId, stamp);
  const routes = mergeRoutes(wanted.routes, nodes, here, newId);
  await database.transportNodes.bulkPut([...nodes.values()]);
  await database.transportRoutes.bulkPut(routes);
  const changes = wanted.landscapeChanges.filter(({ id }) => !here.changeIds.has(id));
  const { subaccountId: marked } = here.settings;
  const subaccountId = (wanted.subaccountId && subaccountIds.get(wanted.subaccountId)) || marked;
  const edits = [
    ...editsOf(here, [...nodes.values()], routes, { ...stamp, newId }),
    ...(marked === null ? [] : await markChanges(database, marked, subaccountId, { ...stamp, newId })),
  ];
  await addInChunks<LandscapeChange, number>(database.landscapeChanges, [...changes, ...edits]);
  const numbers = await writeRequests(database, wanted.requests, { here, nodes, subaccountIds });
  const last = Math.max(0, ...numbers.values());
  const nextNumber = Math.max(here.settings.nextNumber, wanted.nextNumber, last + 1);
  await putSettings(database, { subaccountId, nextNumber });
  return numbers;
}

/** The numbers that requests of a backup have here, by their numbers there; to be called within a transaction. */
export async function findNumbers(
  { transportRequests }: CockpitDatabase,
  requests: readonly BackupTransportRequest[],
): Promise<ReadonlyMap<number, number>> {
  const found = await transportRequests
    .where('key')
    .anyOf(requests.map(({ key }) => key))
    .toArray();
  const byKey = new Map(found.map(({ key, number }) => [key, number]));
  return new Map(
    requests.flatMap(({ key, number }): [number, number][] => {
      const known = byKey.get(key);
      return known === undefined ? [] : [[number, known]];
    }),
  );
}

/** By the ids that the backup gives them. */
function mergeNodes(
  wanted: readonly BackupTransportNode[],
  here: StoredTransport,
  newId: NewId,
  { at }: Stamp,
): ReadonlyMap<string, TransportNode> {
  const byName = new Map([...here.nodes.values()].map((node) => [node.name, node]));
  return new Map(
    wanted.map((node): [string, TransportNode] => {
      const stored = byName.get(node.name);
      if (stored === undefined)
        return [node.id, { ...node, id: here.nodes.has(node.id) ? newId() : node.id, version: 1 }];
      if (isSameNode(node, stored)) return [node.id, stored];
      const { id, version, createdAt } = stored;
      return [node.id, { ...node, id, version: version + 1, createdAt, modifiedAt: at }];
    }),
  );
}

function mergeRoutes(
  wanted: readonly BackupTransportRoute[],
  merged: ReadonlyMap<string, TransportNode>,
  here: StoredTransport,
  newId: NewId,
): TransportRoute[] {
  const nodes = [...here.nodes.values(), ...merged.values()];
  const all = new Map(here.routes.map((route) => [route.name, route]));
  for (const route of wanted) {
    const stored = all.get(route.name);
    const sourceNodeId = merged.get(route.sourceNodeId)?.id ?? '';
    const targetNodeId = merged.get(route.targetNodeId)?.id ?? '';
    const draft = { name: route.name, description: route.description, sourceNodeId, targetNodeId };
    if (stored !== undefined && differingFields(draft, toRoute(stored)).length === 0) continue;
    const others = [...all.values()].filter(({ name }) => name !== route.name);
    if (checkRoute(draft, { nodes, others }).length > 0) continue;
    all.set(route.name, { ...draft, id: stored?.id ?? newId(), version: (stored?.version ?? 0) + 1 });
  }
  return [...all.values()];
}

/** What the log says of nodes and routes that became others; of new ones it tells where they were made. */
function editsOf(
  here: StoredTransport,
  nodes: readonly TransportNode[],
  routes: readonly TransportRoute[],
  stamp: LandscapeStamp,
): LandscapeChange[] {
  const ofNodes = nodes.flatMap((after) => {
    const before = here.nodes.get(after.id);
    if (before === undefined) return [];
    return [
      landscapeChange('node', after.name, nodeFacts(before), nodeFacts(after), stamp),
      ...controlChanges(before, after, stamp),
    ];
  });
  const all = { nodes: new Map([...here.nodes.values(), ...nodes].map((node) => [node.id, node])) };
  const ofRoutes = routes.flatMap((after) => {
    const before = here.routes.find(({ id }) => id === after.id);
    if (before === undefined) return [];
    return [landscapeChange('route', after.name, routeFacts(before, all), routeFacts(after, all), stamp)];
  });
  return [...ofNodes, ...ofRoutes].filter(({ action, changes }) => action !== 'edit' || changes.length > 0);
}

async function writeRequests(
  database: CockpitDatabase,
  wanted: readonly BackupTransportRequest[],
  {
    here,
    nodes,
    subaccountIds,
  }: {
    readonly here: StoredTransport;
    readonly nodes: ReadonlyMap<string, TransportNode>;
    readonly subaccountIds: ReadonlyMap<string, string>;
  },
): Promise<ReadonlyMap<number, number>> {
  const { transportRequests, transportEntries, transportActions } = database;
  const fresh = wanted.filter(({ key }) => !here.keys.has(key));
  const present = await transportRequests.bulkGet(fresh.map(({ number }) => number));
  const highest = Math.max(0, ...wanted.map(({ number }) => number));
  let next = Math.max(here.settings.nextNumber, highest + 1);
  const numbers = new Map(await findNumbers(database, wanted));
  for (const [index, { number }] of fresh.entries()) {
    numbers.set(number, present[index] === undefined ? number : next++);
  }
  const numberOf = (number: number) => numbers.get(number) ?? number;
  const rows = fresh.map(({ entries: _, actions: __, ...request }) => ({
    ...request,
    number: numberOf(request.number),
    sourceSubaccountId:
      request.sourceSubaccountId && (subaccountIds.get(request.sourceSubaccountId) ?? request.sourceSubaccountId),
  }));
  await addInChunks(transportRequests, rows);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const entries = fresh
    .flatMap(({ number, entries: found }) => found.map((entry) => ({ ...entry, request: numberOf(number) })))
    .sort((left, right) => left.position - right.position);
  const ends = new Map<string, number>();
  for (const { id } of nodes.values()) ends.set(id, await nextPosition(database, id));
  const placed = entries.map(({ nodeId: wantedId, status, statusAt, request }) => {
    const nodeId = nodes.get(wantedId)?.id ?? wantedId;
    const position = ends.get(nodeId) ?? 1;
    ends.set(nodeId, position + 1);
    const { description = '', owner = '', entryNode = '', content } = byNumber.get(request) ?? {};
    if (content === undefined) throw new Error('an entry has a request');
    return { request, nodeId, position, status, statusAt, description, owner, entryNode, content };
  });
  await addInChunks(transportEntries, placed);
  const actions = fresh.flatMap(({ number, actions: found }) =>
    found.map((action): ActionRow => {
      const nodeId = nodes.get(action.nodeId)?.id ?? action.nodeId;
      return { ...action, nodeId, request: numberOf(number) };
    }),
  );
  await addInChunks(transportActions, actions);
  return numbers;
}
