import type { StorePasswords } from '../../../domain/certificate/types';
import type { Label } from '../../../domain/scope';
import type { BackupItem } from '../../port';
import type { CockpitDatabase, NameRow, StoredCertificate, SubaccountRow } from '../../workspace/database';
import type { Preferences } from '../../workspace/workspace';
import { certificatesOf } from '../collections';
import { readPasswords } from '../contents';
import type { LocalContext } from '../context';
import { readManyStored } from '../pages';
import { nameKey } from '../scope';
import { movable } from './collect';
import type { BackupCertificate, BackupIndex, BackupSubaccount } from './payload-schema';

/** What is stored of the things a backup holds. */
export interface StoredState {
  /** By the id the backup gives a subaccount. */
  readonly subaccounts: ReadonlyMap<string, SubaccountRow>;
  readonly certificates: ReadonlyMap<BackupCertificate, StoredMatch>;
}

export interface StoredMatch {
  readonly row: NameRow;
  readonly stored: StoredCertificate;
  readonly passwords: StorePasswords | null;
}

export const PREFERENCES_KEY = 'preferences';

export function subaccountItemKey({ id }: BackupSubaccount): string {
  return `subaccount/${id}`;
}

export function certificateItemKey({ subaccountId, serviceInstance, name }: BackupCertificate): string {
  return `certificate/${JSON.stringify([subaccountId, serviceInstance, name])}`;
}

/** The current content of a certificate in a backup. */
export function currentVersion({ versions }: BackupCertificate): BackupCertificate['versions'][number] {
  const last = versions.at(-1);
  // The schema of the payload asks for one version at least.
  if (last === undefined) throw new Error('a certificate of a backup has no version');
  return last;
}

/**
 * Finds what is stored under the names of a backup. A subaccount is the one of its name, else the one of its id
 * (renamed since). Rejects with `locked`, because remembered passwords are compared.
 */
export async function findStored({ database, vault }: LocalContext, index: BackupIndex): Promise<StoredState> {
  const { rows, records } = await database.transaction(
    'r',
    database.subaccounts,
    database.certificates,
    database.certificatePages,
    async () => {
      const rows = matchSubaccounts(index.subaccounts, await database.subaccounts.toArray());
      return { rows, records: await findRecords(database, index, rows) };
    },
  );
  const certificates = new Map<BackupCertificate, StoredMatch>();
  for (const [item, { row, stored }] of records) {
    const passwords = stored.passwordRemembered ? await readPasswords(vault, stored.id) : null;
    certificates.set(item, { row, stored, passwords });
  }
  return { subaccounts: rows, certificates };
}

/** The items of a backup, each with what an import would do: preferences, subaccounts, certificates. */
export function compareItems(index: BackupIndex, state: StoredState, preferences: Preferences): BackupItem[] {
  const preferenceFields = preferenceDifferences(index, preferences);
  const items: BackupItem[] = [
    {
      kind: 'preferences',
      key: PREFERENCES_KEY,
      subaccount: '',
      name: '',
      ...stateOf(preferenceFields),
    },
  ];
  for (const subaccount of index.subaccounts) {
    const { name, description } = subaccount;
    const row = state.subaccounts.get(subaccount.id);
    const differences = row && differingFields({ name, description }, { name: row.name, description: row.description });
    items.push({
      kind: 'subaccount',
      key: subaccountItemKey(subaccount),
      subaccount: name,
      name,
      ...stateOf(differences),
    });
  }
  const names = new Map(index.subaccounts.map(({ id, name }) => [id, name]));
  for (const certificate of index.certificates) {
    const match = state.certificates.get(certificate);
    items.push({
      kind: 'certificate',
      key: certificateItemKey(certificate),
      subaccount: names.get(certificate.subaccountId) ?? '',
      name: certificate.name,
      ...stateOf(match && certificateDifferences(certificate, match)),
    });
  }
  return items;
}

/** Preferences that the backup would change. */
export function preferenceDifferences(index: BackupIndex, preferences: Preferences): string[] {
  return differingFields(index.preferences, movable(preferences));
}

/** Field names in which the stored certificate differs from the one of the backup. */
export function certificateDifferences(certificate: BackupCertificate, { stored, passwords }: StoredMatch): string[] {
  const comparable = (
    content: string | null,
    labels: readonly Label[],
    origin: string,
    known: StorePasswords | null,
  ) => ({
    content,
    labels,
    origin,
    passwords: known && { password: known.password, keyPasswords: Object.entries(known.keyPasswords ?? {}).sort() },
  });
  return differingFields(
    comparable(currentVersion(certificate).sha256, certificate.labels, certificate.origin, certificate.passwords),
    comparable(stored.sha256, stored.labels, stored.origin, passwords),
  );
}

async function findRecords(
  database: CockpitDatabase,
  index: BackupIndex,
  subaccounts: ReadonlyMap<string, SubaccountRow>,
): Promise<ReadonlyMap<BackupCertificate, Omit<StoredMatch, 'passwords'>>> {
  const wanted = index.certificates.flatMap((item) => {
    const subaccountId = subaccounts.get(item.subaccountId)?.id;
    if (subaccountId === undefined) return [];
    return [{ item, key: nameKey({ subaccountId, serviceInstance: item.serviceInstance }, item.name) }];
  });
  const rows = await database.certificates.bulkGet(wanted.map(({ key }) => key));
  const stored = await readManyStored(
    certificatesOf(database),
    rows.filter((row) => row !== undefined),
  );
  const records = new Map<BackupCertificate, Omit<StoredMatch, 'passwords'>>();
  for (const [position, { item }] of wanted.entries()) {
    const row = rows[position];
    const record = row && stored.get(row.id);
    if (row !== undefined && record !== undefined) records.set(item, { row, stored: record });
  }
  return records;
}

function matchSubaccounts(
  wanted: readonly BackupSubaccount[],
  stored: readonly SubaccountRow[],
): ReadonlyMap<string, SubaccountRow> {
  const byName = new Map(stored.map((row) => [row.name, row]));
  const byId = new Map(stored.map((row) => [row.id, row]));
  const matches = new Map<string, SubaccountRow>();
  const claimed = new Set<string>();
  for (const { id, name } of wanted) {
    const row = byName.get(name);
    if (row === undefined) continue;
    matches.set(id, row);
    claimed.add(row.id);
  }
  for (const { id } of wanted) {
    const row = byId.get(id);
    if (row !== undefined && !matches.has(id) && !claimed.has(row.id)) matches.set(id, row);
  }
  return matches;
}

function stateOf(differences: string[] | undefined): Pick<BackupItem, 'state' | 'differences'> {
  if (differences === undefined) return { state: 'new', differences: [] };
  return { state: differences.length === 0 ? 'same' : 'different', differences };
}

function differingFields<T extends object>(left: T, right: T): string[] {
  const fields = Object.keys(left) as (keyof T & string)[];
  return fields.filter((field) => JSON.stringify(left[field]) !== JSON.stringify(right[field]));
}
