import type { StorePasswords } from '../../../domain/certificate/types';
import type { Label } from '../../../domain/scope';
import type { BackupItem } from '../../port';
import type {
  CertificateSource,
  CockpitDatabase,
  StoredCertificate,
  SubaccountRow,
  TrustRow,
} from '../../workspace/database';
import type { Preferences } from '../../workspace/workspace';
import { readAuthority, type StoredAuthority } from '../authority/stored-authority';
import { certificatesOf } from '../collections';
import { readPasswords } from '../contents';
import type { LocalContext } from '../context';
import { nameOf } from '../destinations/check-content';
import { sourceOf } from '../find-certificate';
import { authorityDifferences } from './authority';
import { movable } from './collect';
import { differingFields } from './differing-fields';
import { type FoundRecord, findRecords } from './find-records';
import { comparableGeneration } from './generation-schema';
import {
  AUTHORITY_KEY,
  certificateItemKey,
  PREFERENCES_KEY,
  propertySetItemKey,
  serviceInstanceItemKey,
  subaccountItemKey,
  TRANSPORT_KEY,
  trustItemKey,
} from './item-keys';
import { localIndex, subaccountIdsHere } from './local-ids';
import type {
  BackupCertificate,
  BackupIndex,
  BackupPropertySet,
  BackupServiceInstance,
  BackupSubaccount,
} from './payload-schema';
import { findPropertySets, propertySetDifferences, readSecretsOf, type StoredPropertySet } from './property-sets';
import { readStoredTransport, type StoredTransport, transportDifferences, transportTables } from './transport';
import { type BackupTrust, findTrust, trustDifferences } from './trust';

/** What is stored of the things a backup holds. */
export interface StoredState {
  /** By the id the backup gives a subaccount. */
  readonly subaccounts: ReadonlyMap<string, SubaccountRow>;
  /** Those of the backup that are stored. */
  readonly serviceInstances: ReadonlySet<BackupServiceInstance>;
  readonly certificates: ReadonlyMap<BackupCertificate, StoredMatch>;
  readonly authority: StoredAuthority | null;
  readonly transport: StoredTransport;
  /** What the backup holds, with the ids that its subaccounts have here. */
  readonly index: BackupIndex;
  /** Of every subaccount of the backup, by its id there, the id it has here or will have. */
  readonly subaccountIds: ReadonlyMap<string, string>;
  readonly propertySets: ReadonlyMap<BackupPropertySet, StoredPropertySet>;
  readonly trust: ReadonlyMap<BackupTrust, TrustRow>;
}

export interface StoredMatch extends FoundRecord<StoredCertificate> {
  readonly passwords: StorePasswords | null;
}

/** The current content of a certificate in a backup; undefined for a dummy. */
export function currentVersion({ versions }: BackupCertificate): BackupCertificate['versions'][number] | undefined {
  return versions.at(-1);
}

/**
 * Finds what is stored under the names of a backup. A subaccount is the one of its name, else the one of its id
 * (renamed since). Rejects with `locked`, because remembered passwords and secrets are compared.
 */
export async function findStored({ database, vault, newId }: LocalContext, wanted: BackupIndex): Promise<StoredState> {
  const { subaccounts, serviceInstances, certificates: rows, certificatePages } = database;
  const { destinations, destinationPages, fragments, fragmentPages } = database;
  const records = [destinations, destinationPages, fragments, fragmentPages];
  const found = await database.transaction(
    'r',
    [subaccounts, serviceInstances, database.trust, rows, certificatePages, ...transportTables(database), ...records],
    async () => {
      const stored = await subaccounts.toArray();
      const matched = matchSubaccounts(wanted.subaccounts, stored);
      const subaccountIds = subaccountIdsHere(wanted.subaccounts, matched, stored, newId);
      const index = localIndex(wanted, subaccountIds);
      return {
        index,
        subaccountIds,
        subaccounts: matched,
        authority: await readAuthority(database),
        transport: await readStoredTransport(database),
        serviceInstances: await findServiceInstances(database, index.serviceInstances, matched),
        certificates: await findRecords(certificatesOf(database), index.certificates, matched, ({ name }) => name),
        propertySets: await findPropertySets(database, index.propertySets, matched),
        trust: await findTrust(database, index.trust, matched),
      };
    },
  );
  const certificates = new Map<BackupCertificate, StoredMatch>();
  for (const [item, { row, stored }] of found.certificates) {
    const passwords = stored.passwordRemembered ? await readPasswords(vault, stored.id) : null;
    certificates.set(item, { row, stored, passwords });
  }
  return { ...found, certificates, propertySets: await readSecretsOf(vault, found.propertySets) };
}

/** The items of a backup, each with what an import would do: preferences, subaccounts, and what lies in them. */
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
  if (index.authority !== null) {
    const { subject: name } = index.authority.root;
    const differences = authorityDifferences(index.authority, state.authority);
    items.push({ kind: 'authority', key: AUTHORITY_KEY, subaccount: '', name, ...stateOf(differences) });
  }
  if (index.transport !== null) {
    const differences = transportDifferences(index.transport, state.transport, state.subaccountIds);
    items.push({ kind: 'transport', key: TRANSPORT_KEY, subaccount: '', name: '', ...stateOf(differences) });
  }
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
  for (const instance of index.serviceInstances) {
    items.push({
      kind: 'service-instance',
      key: serviceInstanceItemKey(instance),
      subaccount: names.get(instance.subaccountId) ?? '',
      name: instance.name,
      ...stateOf(state.serviceInstances.has(instance) ? [] : undefined),
    });
  }
  for (const trust of index.trust) {
    items.push({
      kind: 'trust',
      key: trustItemKey(trust),
      subaccount: names.get(trust.subaccountId) ?? '',
      name: '',
      ...stateOf(trustDifferences(trust, state.trust.get(trust))),
    });
  }
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
  for (const item of index.propertySets) {
    const match = state.propertySets.get(item);
    items.push({
      kind: item.kind,
      key: propertySetItemKey(item),
      subaccount: names.get(item.subaccountId) ?? '',
      name: nameOf(item.kind, item),
      ...stateOf(match && propertySetDifferences(item, match)),
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
  // Dummy content never takes the place of a file.
  if (certificate.dummy !== null && !stored.dummy) return [];
  const comparable = (
    content: string | null,
    labels: readonly Label[],
    { origin, generation, renews }: Omit<CertificateSource, 'transportRequest'>,
    known: StorePasswords | null,
  ) => ({
    content,
    labels,
    origin,
    generation: comparableGeneration(generation),
    renews,
    passwords: known && { password: known.password, keyPasswords: Object.entries(known.keyPasswords ?? {}).sort() },
  });
  return differingFields(
    comparable(currentVersion(certificate)?.sha256 ?? null, certificate.labels, certificate, certificate.passwords),
    comparable(stored.sha256, stored.labels, sourceOf(stored), passwords),
  );
}

async function findServiceInstances(
  database: CockpitDatabase,
  wanted: readonly BackupServiceInstance[],
  subaccounts: ReadonlyMap<string, SubaccountRow>,
): Promise<ReadonlySet<BackupServiceInstance>> {
  const rows = await database.serviceInstances.bulkGet(
    wanted.map(({ subaccountId, name }): [string, string] => [subaccounts.get(subaccountId)?.id ?? '', name]),
  );
  return new Set(wanted.filter((_, position) => rows[position] !== undefined));
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
