import type { StorePasswords } from '../../../domain/certificate/types';
import type { NewId } from '../../../shared/ids';
import type {
  CertificateSource,
  ServiceInstanceRow,
  StoredCertificate,
  SubaccountRow,
  VersionRow,
} from '../../workspace/database';
import { placeFor } from '../contents';
import type { Stamp } from '../context';
import { withoutTriedReader } from '../replace-certificate';
import { dummyFacts } from '../transport/create-dummies';
import { authorityDifferences, type PlannedAuthority, planAuthority } from './authority';
import { certificateDifferences, currentVersion, type StoredMatch, type StoredState } from './compare';
import {
  AUTHORITY_KEY,
  certificateItemKey,
  propertySetItemKey,
  serviceInstanceItemKey,
  subaccountItemKey,
  TRANSPORT_KEY,
  trustItemKey,
} from './item-keys';
import type { BackupPayload } from './payload';
import type {
  BackupCertificate,
  BackupIndex,
  BackupServiceInstance,
  BackupSubaccount,
  BackupVersion,
} from './payload-schema';
import { type PlannedPropertySet, planPropertySet } from './plan-property-set';
import { transportDifferences } from './transport';
import type { BackupTransport } from './transport-schema';
import { type PlannedTrust, planTrust, trustDifferences } from './trust';

/** What an import writes, worked out before its transaction; `base` is what has to be unchanged by then. */
export interface ImportPlan {
  readonly subaccounts: readonly PlannedSubaccount[];
  readonly serviceInstances: readonly ServiceInstanceRow[];
  readonly certificates: readonly PlannedCertificate[];
  readonly propertySets: readonly PlannedPropertySet[];
  readonly authority: PlannedAuthority | null;
  readonly transport: PlannedTransport;
  readonly trust: readonly PlannedTrust[];
  /** Chosen items that are written; a subaccount or service instance created only for what lies in it does not count. */
  readonly importedCount: number;
}

/** What of transport is written; else the backup's requests tell which of those here brought its certificates. */
export interface PlannedTransport {
  readonly wanted: BackupTransport | null;
  readonly isChosen: boolean;
  readonly subaccountIds: ReadonlyMap<string, string>;
}

export interface PlannedSubaccount {
  readonly base: SubaccountRow | null;
  readonly id: string;
  readonly wanted: BackupSubaccount;
}

export interface PlannedCertificate {
  readonly base: StoredMatch | null;
  readonly subaccountId: string;
  readonly serviceInstance: string | null;
  readonly record: StoredCertificate;
  readonly versions: readonly VersionRow[];
  readonly contents: readonly {
    readonly content: number;
    readonly place: VersionRow['place'];
    readonly bytes: Uint8Array;
  }[];
  /** Null: none is remembered afterwards. */
  readonly passwords: StorePasswords | null;
}

/**
 * Plans the chosen items: `new` ones are created, certificates with their version history, `different` ones become a
 * new version, `same` ones are left out. Subaccount and service instance of a chosen item are created even when they
 * were not chosen.
 */
export function planImport(
  { index, files }: BackupPayload,
  state: StoredState,
  chosen: ReadonlySet<string>,
  { newId, stamp }: { readonly newId: NewId; readonly stamp: Stamp },
): ImportPlan {
  const chosenCertificates = index.certificates.filter((item) => chosen.has(certificateItemKey(item)));
  const chosenSets = index.propertySets.filter((item) => chosen.has(propertySetItemKey(item)));
  const neededInstances = index.serviceInstances.filter(
    (item) => chosen.has(serviceInstanceItemKey(item)) || [...chosenCertificates, ...chosenSets].some(liesIn(item)),
  );
  const transport = planTransport(index, state, chosen);
  const home = transport.isChosen ? (transport.wanted?.subaccountId ?? null) : null;
  const ofTransport = home === null ? [] : [{ subaccountId: home }];
  const chosenTrust = index.trust.filter((item) => chosen.has(trustItemKey(item)));
  const placed = [...chosenCertificates, ...chosenSets, ...neededInstances, ...ofTransport, ...chosenTrust];
  const subaccounts = planSubaccounts(index, state, chosen, placed);
  const idOf = (wanted: string) => state.subaccountIds.get(wanted);

  const certificates = chosenCertificates.flatMap((item): PlannedCertificate[] => {
    const match = state.certificates.get(item);
    const subaccountId = idOf(item.subaccountId);
    if (subaccountId === undefined) return [];
    if (match === undefined) {
      const { dummy } = item;
      return [
        dummy === null ? planNew(item, files, subaccountId, newId()) : planDummy(item, dummy, subaccountId, newId()),
      ];
    }
    if (certificateDifferences(item, match).length === 0) return [];
    return [planChanged(item, files, subaccountId, match, stamp)];
  });
  const propertySets = chosenSets.flatMap((item): PlannedPropertySet[] => {
    const subaccountId = idOf(item.subaccountId);
    if (subaccountId === undefined) return [];
    return planPropertySet(item, state.propertySets.get(item) ?? null, subaccountId, { newId, stamp });
  });
  const trust = chosenTrust.flatMap((item): PlannedTrust[] => {
    const subaccountId = idOf(item.subaccountId);
    const base = state.trust.get(item);
    if (subaccountId === undefined || trustDifferences(item, base)?.length === 0) return [];
    return [planTrust(item, base, subaccountId, newId)];
  });
  const newInstances = neededInstances.filter((item) => !state.serviceInstances.has(item));
  const serviceInstances = newInstances.flatMap(({ subaccountId, name }): ServiceInstanceRow[] => {
    const id = idOf(subaccountId);
    return id === undefined ? [] : [{ subaccountId: id, name }];
  });
  const chosenPlaces = [
    ...subaccounts.filter(({ wanted }) => chosen.has(subaccountItemKey(wanted))),
    ...newInstances.filter((item) => chosen.has(serviceInstanceItemKey(item))),
  ];
  const authority =
    index.authority !== null &&
    chosen.has(AUTHORITY_KEY) &&
    authorityDifferences(index.authority, state.authority)?.length !== 0
      ? planAuthority(index.authority, state.authority, newId)
      : null;
  const whole = Number(authority !== null) + Number(transport.isChosen);
  const importedCount = chosenPlaces.length + certificates.length + propertySets.length + trust.length + whole;
  return { subaccounts, serviceInstances, certificates, propertySets, authority, transport, trust, importedCount };
}

function planTransport(
  { transport: wanted }: BackupIndex,
  { transport, subaccountIds }: StoredState,
  chosen: ReadonlySet<string>,
): PlannedTransport {
  const differs = wanted !== null && transportDifferences(wanted, transport, subaccountIds)?.length !== 0;
  return { wanted, isChosen: differs && chosen.has(TRANSPORT_KEY), subaccountIds };
}

function liesIn({ subaccountId, name }: BackupServiceInstance) {
  return (item: { readonly subaccountId: string; readonly serviceInstance: string | null }) =>
    item.subaccountId === subaccountId && item.serviceInstance === name;
}

function planSubaccounts(
  index: BackupIndex,
  state: StoredState,
  chosen: ReadonlySet<string>,
  placed: readonly { readonly subaccountId: string }[],
): PlannedSubaccount[] {
  const needed = new Set(placed.map(({ subaccountId }) => subaccountId));
  return index.subaccounts.flatMap((wanted): PlannedSubaccount[] => {
    const base = state.subaccounts.get(wanted.id) ?? null;
    const isChosen = chosen.has(subaccountItemKey(wanted));
    const id = state.subaccountIds.get(wanted.id) ?? wanted.id;
    if (base === null) return isChosen || needed.has(wanted.id) ? [{ base, id, wanted }] : [];
    const isSame = base.name === wanted.name && base.description === wanted.description;
    return isChosen && !isSame ? [{ base, id: base.id, wanted }] : [];
  });
}

function planNew(
  item: BackupCertificate,
  files: readonly Uint8Array[],
  subaccountId: string,
  id: string,
): PlannedCertificate {
  const current = requireVersion(item);
  const firstWithFile = (file: number) => item.versions.find((version) => version.file === file) ?? current;
  const placeOf = (file: number) => {
    const kinds = item.versions.filter((version) => version.file === file).map(({ summary }) => summary.kind);
    return kinds.some((kind) => placeFor(kind) === 'secrets') ? 'secrets' : 'files';
  };
  const distinct = [...new Set(item.versions.map(({ file }) => file))];
  return {
    base: null,
    subaccountId,
    serviceInstance: item.serviceInstance,
    record: {
      id,
      name: item.name,
      version: item.version,
      contentVersion: current.version,
      ...sourceOfItem(item),
      dummy: false,
      size: current.size,
      sha256: current.sha256,
      labels: item.labels,
      summary: current.summary,
      passwordRemembered: item.passwords !== null,
      createdAt: item.createdAt,
      modifiedAt: item.modifiedAt,
      modifiedBy: item.modifiedBy,
    },
    versions: item.versions.map((version) =>
      toRow(version, id, version.version, firstWithFile(version.file).version, placeOf(version.file)),
    ),
    contents: distinct.map((file) => ({
      content: firstWithFile(file).version,
      place: placeOf(file),
      bytes: files[file] ?? new Uint8Array(),
    })),
    passwords: item.passwords,
  };
}

function planChanged(
  item: BackupCertificate,
  files: readonly Uint8Array[],
  subaccountId: string,
  base: StoredMatch,
  stamp: Stamp,
): PlannedCertificate {
  const { stored } = base;
  const current = currentVersion(item);
  const version = stored.version + 1;
  const hasNewContent = current !== undefined && current.sha256 !== stored.sha256;
  const record: StoredCertificate = {
    ...(hasNewContent ? withoutTriedReader(stored) : stored),
    ...(hasNewContent && {
      dummy: false,
      contentVersion: version,
      size: current.size,
      sha256: current.sha256,
      summary: current.summary,
    }),
    version,
    ...sourceOfItem(item),
    labels: item.labels,
    passwordRemembered: item.passwords !== null,
    modifiedAt: stamp.at,
    modifiedBy: stamp.by,
  };
  const unchanged = { base, subaccountId, serviceInstance: item.serviceInstance, record, passwords: item.passwords };
  if (!hasNewContent) return { ...unchanged, versions: [], contents: [] };
  const place = placeFor(current.summary.kind);
  const row = toRow({ ...current, modifiedAt: stamp.at, modifiedBy: stamp.by }, stored.id, version, version, place);
  const content = { content: version, place, bytes: files[current.file] ?? new Uint8Array() };
  return { ...unchanged, versions: [row], contents: [content] };
}

/** A dummy as it was; it has neither content nor versions. */
function planDummy(
  item: BackupCertificate,
  kind: NonNullable<BackupCertificate['dummy']>,
  subaccountId: string,
  id: string,
): PlannedCertificate {
  const { name, serviceInstance, version, labels, createdAt, modifiedAt, modifiedBy } = item;
  const record: StoredCertificate = {
    id,
    name,
    version,
    contentVersion: version,
    ...sourceOfItem(item),
    ...dummyFacts(kind, createdAt),
    labels,
    createdAt,
    modifiedAt,
    modifiedBy,
  };
  return { base: null, subaccountId, serviceInstance, record, versions: [], contents: [], passwords: null };
}

function requireVersion(item: BackupCertificate): BackupVersion {
  const current = currentVersion(item);
  // A payload in which one without a version is no dummy is refused as damaged.
  if (current === undefined) throw new Error('a certificate of a backup has a version');
  return current;
}

function sourceOfItem({ origin, generation, renews, transportRequest }: BackupCertificate): CertificateSource {
  return { origin, generation, renews, transportRequest };
}

function toRow(
  { sha256, size, modifiedAt, modifiedBy, summary, source }: BackupVersion,
  certificateId: string,
  version: number,
  content: number,
  place: VersionRow['place'],
): VersionRow {
  const row = { certificateId, version, content, place, sha256, size, modifiedAt, modifiedBy, summary };
  return source === undefined ? row : { ...row, source };
}
