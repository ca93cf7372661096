/** Where the certificates of a node arrive, as its destination in the Transport subaccount says. */
import type { Table } from 'dexie';
import { checkCertificateName, extensionOf } from '../../../domain/certificate/name';
import { targetProperties } from '../../../domain/transport';
import type { ImportOutcome, LogMessage, TransportContent, TransportNode } from '../../../domain/transport/types';
import type { CockpitDatabase, StoredDestination, SubaccountRow } from '../../workspace/database';
import { destinationsOf } from '../collections';
import { lookUpMany } from '../destinations/find-destinations';
import { nameKey } from '../scope';
import { fittingLabels } from './fitting-labels';
import type { StoredLandscape } from './stored-landscape';

export type Target =
  | {
      readonly ok: true;
      readonly subaccount: SubaccountRow;
      /** Lower case, without the dot; null where all are taken. */
      readonly extensions: readonly string[] | null;
    }
  | { readonly ok: false; readonly message: LogMessage };

/** Every table that is looked at for a target. */
export function targetTables({ subaccounts, destinations, destinationPages }: CockpitDatabase): readonly Table[] {
  return [subaccounts, destinations, destinationPages];
}

/** The target of each node, in their order; null for a virtual one. To be called within a transaction over `targetTables`. */
export async function findTargets(
  database: CockpitDatabase,
  { settings }: Pick<StoredLandscape, 'settings'>,
  nodes: readonly TransportNode[],
): Promise<readonly (Target | null)[]> {
  const { subaccountId } = settings;
  const home = subaccountId === null ? undefined : await database.subaccounts.get(subaccountId);
  if (home === undefined) {
    return nodes.map(({ virtual }) => (virtual ? null : unreachable('no-transport-subaccount', {})));
  }
  const destinations = await lookUpMany(
    destinationsOf(database, 'destination'),
    { subaccountId: home.id, serviceInstance: null },
    nodes.map(({ destination }) => destination ?? ''),
  );
  const ids = destinations.map((found) => (found && propertyOf(found, targetProperties.subaccount)) ?? '');
  const subaccounts = await database.subaccounts.bulkGet(ids);
  return nodes.map((node, index) =>
    node.virtual ? null : toTarget(node, destinations[index], ids[index] ?? '', subaccounts[index]),
  );
}

function toTarget(
  { destination }: TransportNode,
  stored: StoredDestination | undefined,
  subaccountId: string,
  subaccount: SubaccountRow | undefined,
): Target {
  if (destination === null) return unreachable('no-destination', {});
  if (stored === undefined) return unreachable('destination-missing', { destination });
  if (subaccountId === '') return unreachable('no-target', { destination });
  if (subaccount === undefined) return unreachable('target-missing', { destination, subaccount: subaccountId });
  return { ok: true, subaccount, extensions: extensionsOf(propertyOf(stored, targetProperties.extensions)) };
}

/** Which of these names are taken at a target. */
export async function findTaken(
  { certificates }: CockpitDatabase,
  target: Target | null,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  if (target === null || !target.ok) return new Set();
  const scope = { subaccountId: target.subaccount.id, serviceInstance: null };
  const rows = await certificates.bulkGet(names.map((name) => nameKey(scope, name)));
  return new Set(rows.flatMap((row) => (row === undefined ? [] : [row.name])));
}

/** What an import finds at the target; null for a virtual node. */
export function outcomeAt(
  target: Target | null,
  taken: ReadonlySet<string>,
  content: TransportContent,
): ImportOutcome | null {
  if (target === null) return null;
  if (!target.ok) return { kind: 'unreachable', message: target.message };
  const { name } = content;
  const rule = checkCertificateName(name);
  if (rule !== null) return { kind: 'refused', message: errorMessage('refused-name', { name, rule }) };
  const { extensions, subaccount } = target;
  const extension = extensionOf(name);
  if (extensions !== null && !extensions.includes(extension)) {
    const allowed = extensions.join(', ');
    return { kind: 'refused', message: errorMessage('refused-extension', { extension, allowed }) };
  }
  if (taken.has(name)) return { kind: 'exists', subaccount: subaccount.name };
  return { kind: 'created', subaccount: subaccount.name, labelProblems: fittingLabels(content.labels).problems };
}

function extensionsOf(property: string | undefined): readonly string[] | null {
  const listed = (property ?? '')
    .split(',')
    .map((extension) => extension.trim().toLowerCase().replace(/^\./, ''))
    .filter((extension) => extension !== '');
  return listed.length === 0 ? null : listed;
}

function propertyOf({ properties }: StoredDestination, key: string): string | undefined {
  return Object.hasOwn(properties, key) ? properties[key]?.trim() : undefined;
}

function unreachable(code: LogMessage['code'], details: LogMessage['details']): Target {
  return { ok: false, message: errorMessage(code, details) };
}

function errorMessage(code: LogMessage['code'], details: LogMessage['details']): LogMessage {
  return { severity: 'error', code, details };
}
