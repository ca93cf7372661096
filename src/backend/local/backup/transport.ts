/** Transport management in a backup, and what of it is here. */
import type { Table } from 'dexie';
import type { RequestNumber, TransportNode } from '../../../domain/transport/types';
import type { CockpitDatabase } from '../../workspace/database';
import { readByNumber } from '../transport/read-in-order';
import { allLandscapeChanges } from '../transport/read-requests';
import { readStoredLandscape, type StoredLandscape } from '../transport/stored-landscape';
import type { BackupTransport, BackupTransportNode, BackupTransportRoute } from './transport-schema';

export function transportTables(database: CockpitDatabase): readonly Table[] {
  const { meta, transportNodes, transportRoutes, transportRequests } = database;
  return [
    meta,
    transportNodes,
    transportRoutes,
    transportRequests,
    database.transportEntries,
    database.transportActions,
    database.landscapeChanges,
  ];
}

/** Null when there is none; to be called within a transaction over `transportTables` and `subaccounts`. */
export async function collectTransport(database: CockpitDatabase): Promise<BackupTransport | null> {
  const { settings, nodes, routes } = await readStoredLandscape(database);
  const requests = await readByNumber(database.transportRequests, ({ number }) => number);
  const landscapeChanges = (await allLandscapeChanges(database)).reverse();
  if (nodes.size === 0 && requests.length === 0 && landscapeChanges.length === 0) return null;
  // The mark outlives its subaccount, so that a deletion can be undone; a backup holds no deleted subaccount.
  const home = settings.subaccountId === null ? undefined : await database.subaccounts.get(settings.subaccountId);
  const entries = groupByRequest(await database.transportEntries.toArray());
  const actions = groupByRequest(await readByNumber(database.transportActions, ({ number = 0 }) => number));
  return {
    subaccountId: home?.id ?? null,
    nextNumber: settings.nextNumber,
    nodes: [...nodes.values()].map(({ version: _, ...node }) => ({ ...node, tags: [...node.tags] })),
    routes: routes.map(toRoute),
    requests: requests.map((request) => ({
      ...request,
      content: {
        ...request.content,
        labels: request.content.labels.map(({ key, values }) => ({ key, values: [...values] })),
      },
      entries: (entries.get(request.number) ?? []).map(({ nodeId, position, status, statusAt }) => ({
        nodeId,
        position,
        status,
        statusAt,
      })),
      actions: (actions.get(request.number) ?? []).map(({ number: _, request: __, ...action }) => action),
    })),
    landscapeChanges,
  };
}

function groupByRequest<Row extends { readonly request: RequestNumber }>(
  rows: readonly Row[],
): ReadonlyMap<RequestNumber, Row[]> {
  const groups = new Map<RequestNumber, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.request);
    if (group === undefined) groups.set(row.request, [row]);
    else group.push(row);
  }
  return groups;
}

/** What of transport is here, as far as a backup is compared with it. */
export interface StoredTransport extends StoredLandscape {
  readonly keys: ReadonlySet<string>;
  readonly changeIds: ReadonlySet<string>;
}

export async function readStoredTransport(database: CockpitDatabase): Promise<StoredTransport> {
  return {
    ...(await readStoredLandscape(database)),
    keys: new Set((await database.transportRequests.orderBy('key').keys()).map(String)),
    changeIds: new Set((await allLandscapeChanges(database)).map(({ id }) => id)),
  };
}

/** Undefined when there is none here; the parts that an import would change. `subaccountIds`: what those of the backup are here. */
export function transportDifferences(
  wanted: BackupTransport,
  { settings, nodes, routes, keys, changeIds }: StoredTransport,
  subaccountIds: ReadonlyMap<string, string>,
): string[] | undefined {
  if (nodes.size === 0 && keys.size === 0 && settings.subaccountId === null) return undefined;
  const byName = new Map([...nodes.values()].map((node) => [node.name, node]));
  const routesByName = new Map(routes.map((route) => [route.name, route]));
  const nameOf = (id: string) => wanted.nodes.find((node) => node.id === id)?.name ?? '';
  const subaccountId = wanted.subaccountId && (subaccountIds.get(wanted.subaccountId) ?? null);
  const same: Readonly<Record<string, boolean>> = {
    transportSubaccount: subaccountId === null || subaccountId === settings.subaccountId,
    nodes: wanted.nodes.every((node) => {
      const stored = byName.get(node.name);
      return stored !== undefined && isSameNode(node, stored);
    }),
    routes: wanted.routes.every((route) => {
      const stored = routesByName.get(route.name);
      return (
        stored !== undefined &&
        stored.description === route.description &&
        nodes.get(stored.sourceNodeId)?.name === nameOf(route.sourceNodeId) &&
        nodes.get(stored.targetNodeId)?.name === nameOf(route.targetNodeId)
      );
    }),
    requests: wanted.requests.every(({ key }) => keys.has(key)),
    landscapeChanges: wanted.landscapeChanges.every(({ id }) => changeIds.has(id)),
  };
  return Object.keys(same).filter((part) => same[part] === false);
}

/** How a schedule went is of this browser, as are versions and times. */
export function isSameNode(wanted: BackupTransportNode, stored: TransportNode): boolean {
  const comparable = ({
    name,
    description,
    tags,
    allowUpload,
    forwardMode,
    controlledBySolutionManager,
    virtual,
    contentType,
    destination,
    deploymentStrategy,
    importDisabled,
    automaticImport,
    schedule,
  }: Omit<TransportNode, 'version'>) => [
    [name, description, tags, allowUpload, forwardMode, controlledBySolutionManager, virtual, contentType, destination],
    [deploymentStrategy, importDisabled, automaticImport, schedule?.pattern ?? null, schedule?.active ?? null],
  ];
  return JSON.stringify(comparable(wanted)) === JSON.stringify(comparable(stored));
}

export function toRoute({ name, description, sourceNodeId, targetNodeId }: BackupTransportRoute): BackupTransportRoute {
  return { name, description, sourceNodeId, targetNodeId };
}
