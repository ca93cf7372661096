import type { Scope } from '../../../domain/scope';
import type { NewId } from '../../../shared/ids';
import type { NameRow, ServiceInstanceRow, StoredRecord, SubaccountRow } from '../../workspace/database';
import { addInChunks, deleteInChunks, putInChunks } from '../../workspace/in-chunks';
import { writePreferences } from '../../workspace/preferences';
import type { SecretRow } from '../../workspace/vault/rows';
import type { Seal } from '../../workspace/vault/vault';
import type { Preferences } from '../../workspace/workspace';
import { certificateChange, serviceInstanceChange, subaccountChange } from '../changes';
import { type Collection, certificatesOf, destinationsOf } from '../collections';
import { contentId, type PreparedContent, passwordId, sealPasswords, writeContents } from '../contents';
import type { LocalContext, Stamp } from '../context';
import { hideFromHistory, propertiesChange } from '../destinations/property-changes';
import { propertySecretsId, sealProperties } from '../destinations/property-secrets';
import { PageWriter } from '../pages';
import { nameTaken } from '../refusals';
import { levelOf, nameKey } from '../scope';
import { sealAuthority, writeAuthority } from './authority';
import type { ImportPlan, PlannedCertificate, PlannedSubaccount } from './plan';
import type { PlannedPropertySet } from './plan-property-set';
import { transportTables } from './transport';
import { sealTrust, writeTrust } from './trust';
import { findNumbers, writeTransport } from './write-transport';

/** What the plan was based on has changed; it has to be made anew. */
export class StateChanged extends Error {}

/** So many are encrypted at a time. */
const BATCH = 100;

/** Encrypts what a plan holds of secrets, then writes all of it in one transaction. Throws `StateChanged` and writes nothing when the plan is out of date. */
export function writeImport(
  { database, vault, newId }: LocalContext,
  plan: ImportPlan,
  preferences: Partial<Preferences> | null,
  stamp: Stamp,
): Promise<void> {
  const { subaccounts, serviceInstances, certificates, certificatePages, versions, files, changes } = database;
  const { destinations, destinationPages, fragments, fragmentPages } = database;
  const records = [certificates, certificatePages, destinations, destinationPages, fragments, fragmentPages];
  return vault.writeSealed(
    [subaccounts, serviceInstances, database.trust, versions, files, changes, ...transportTables(database), ...records],
    (seal) => sealPlan(seal, plan),
    async ({ contents, secrets }) => {
      await writeSubaccounts(database, plan.subaccounts, stamp);
      await writeServiceInstances(database, plan.serviceInstances, stamp);
      const numbers = await writeOrFindRequests(database, plan.transport, newId, stamp);
      const transported = plan.certificates.map((item) => withRequestsHere(item, numbers));
      for (const group of groupByScope(transported)) await writeCertificates(database, group, stamp);
      for (const group of groupByScope(plan.propertySets)) await writePropertySets(database, group, stamp);
      await writeContents(database, contents);
      if (plan.authority !== null && !(await writeAuthority(database, plan.authority))) throw new StateChanged();
      for (const item of plan.trust) if (!(await writeTrust(database, item))) throw new StateChanged();
      await putInChunks(database.secrets, secrets);
      if (preferences !== null) await writePreferences(database, preferences);
    },
  );
}

/** The numbers that requests of the backup have here, by their numbers there. */
async function writeOrFindRequests(
  database: LocalContext['database'],
  { wanted, isChosen, subaccountIds }: ImportPlan['transport'],
  newId: NewId,
  stamp: Stamp,
): Promise<ReadonlyMap<number, number>> {
  if (wanted === null) return new Map();
  return isChosen
    ? writeTransport(database, wanted, subaccountIds, { newId, stamp })
    : findNumbers(database, wanted.requests);
}

/** A number that means another request here, or none, is not taken over. */
function withRequestsHere(item: PlannedCertificate, numbers: ReadonlyMap<number, number>): PlannedCertificate {
  const here = <Source extends { readonly transportRequest?: number | null }>(source: Source): Source =>
    source.transportRequest ? { ...source, transportRequest: numbers.get(source.transportRequest) ?? null } : source;
  const versions = item.versions.map((row) => (row.source === undefined ? row : { ...row, source: here(row.source) }));
  return { ...item, record: here(item.record), versions };
}

async function sealPlan(
  seal: Seal,
  { certificates, propertySets, authority, trust }: ImportPlan,
): Promise<{ readonly contents: PreparedContent[]; readonly secrets: SecretRow[] }> {
  const contents: PreparedContent[] = [];
  const secrets: SecretRow[] = [];
  await inBatches(certificates, async ({ record, contents: wanted, passwords }) => {
    for (const { content, place, bytes } of wanted) {
      const id = contentId(record.id, content);
      if (place === 'files') contents.push({ place, row: { id, bytes: bytes.slice() } });
      else contents.push({ place, row: await seal(id, bytes) });
    }
    if (passwords !== null) secrets.push(await sealPasswords(seal, record.id, passwords));
  });
  await inBatches(propertySets, async ({ record, secrets: wanted }) => {
    const row = await sealProperties(seal, record.id, wanted);
    if (row !== null) secrets.push(row);
  });
  if (authority !== null) secrets.push(...(await sealAuthority(seal, authority)));
  for (const item of trust) secrets.push(...(await sealTrust(seal, item)));
  return { contents, secrets };
}

async function inBatches<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) {
    await Promise.all(items.slice(start, start + BATCH).map(work));
  }
}

async function writeSubaccounts(
  database: LocalContext['database'],
  planned: readonly PlannedSubaccount[],
  stamp: Stamp,
): Promise<void> {
  const last = await database.subaccounts.orderBy('position').last();
  let position = last?.position ?? 0;
  for (const { base, id, wanted } of planned) {
    const { name, description, createdAt } = wanted;
    const before = await database.subaccounts.get(id);
    if (before?.version !== base?.version) throw new StateChanged();
    const namesake = await database.subaccounts.get({ name });
    if (namesake !== undefined && namesake.id !== id) throw nameTaken('subaccount', name);
    if (base === null) position += 1;
    const after: SubaccountRow = {
      id,
      name,
      description,
      version: (base?.version ?? 0) + 1,
      createdAt: base?.createdAt ?? createdAt,
      modifiedAt: stamp.at,
      position: base?.position ?? position,
    };
    await database.subaccounts.put(after);
    await database.changes.add(subaccountChange('import', stamp, base, after));
  }
}

/** One that another tab made meanwhile is there already, as the plan wants it. */
async function writeServiceInstances(
  database: LocalContext['database'],
  planned: readonly ServiceInstanceRow[],
  stamp: Stamp,
): Promise<void> {
  const present = await database.serviceInstances.bulkGet(
    planned.map(({ subaccountId, name }): [string, string] => [subaccountId, name]),
  );
  const added = planned.filter((_, position) => present[position] === undefined);
  await database.serviceInstances.bulkAdd(added);
  await database.changes.bulkAdd(added.map((row) => serviceInstanceChange('import', stamp, null, row)));
}

async function writeCertificates(
  database: LocalContext['database'],
  group: Group<PlannedCertificate>,
  stamp: Stamp,
): Promise<void> {
  await writeRecords(database, certificatesOf(database), group);
  await putInChunks(
    database.versions,
    group.flatMap(({ versions }) => versions),
  );
  const forgotten = group.filter(({ passwords }) => passwords === null).map(({ record }) => passwordId(record.id));
  await deleteInChunks(database.secrets, forgotten);
  await addInChunks(
    database.changes,
    group.map(({ base, record, subaccountId }) =>
      certificateChange('import', stamp, subaccountId, base?.stored ?? null, record),
    ),
  );
}

async function writePropertySets(
  database: LocalContext['database'],
  group: Group<PlannedPropertySet>,
  stamp: Stamp,
): Promise<void> {
  for (const kind of ['destination', 'fragment'] as const) {
    const [first, ...others] = group.filter((item) => item.kind === kind);
    if (first !== undefined) await writeRecords(database, destinationsOf(database, kind), [first, ...others]);
  }
  const forgotten = group.filter(({ record }) => record.secretKeys.length === 0);
  await deleteInChunks(
    database.secrets,
    forgotten.map(({ record }) => propertySecretsId(record.id)),
  );
  await addInChunks(
    database.changes,
    group.map(({ kind, record, subaccountId, changes }) =>
      propertiesChange(kind, 'import', stamp, subaccountId, record, changes),
    ),
  );
  for (const { kind, base, record } of group) {
    if (base !== null) await hideFromHistory(database, kind, base.stored, record);
  }
}

interface PlannedRecord<Stored extends StoredRecord> {
  readonly base: { readonly stored: Stored } | null;
  readonly subaccountId: string;
  readonly serviceInstance: string | null;
  readonly record: Stored;
}

type Group<Item> = readonly [Item, ...Item[]];

/** Puts the records of one scope on their pages. */
async function writeRecords<Stored extends StoredRecord>(
  database: LocalContext['database'],
  collection: Collection<Stored>,
  group: Group<PlannedRecord<Stored>>,
): Promise<void> {
  const [{ subaccountId, serviceInstance }] = group;
  const scope = { subaccountId, serviceInstance };
  if (!(await hasScope(database, scope))) throw new StateChanged();
  const present = await collection.rows.bulkGet(group.map(({ record }) => nameKey(scope, record.name)));
  const pages = new PageWriter(collection, scope);
  await pages.load(present.filter((row) => row !== undefined));
  await pages.openEnd();
  const added: NameRow[] = [];
  for (const [position, { base, record }] of group.entries()) {
    const row = present[position];
    const stored = row && pages.find(row);
    if (stored?.id !== base?.stored.id || stored?.version !== base?.stored.version) throw new StateChanged();
    if (row !== undefined) pages.replace(row, record);
    else
      added.push({ subaccountId, level: levelOf(scope), name: record.name, id: record.id, page: pages.append(record) });
  }
  await pages.flush();
  await addInChunks(collection.rows, added);
}

async function hasScope(
  database: LocalContext['database'],
  { subaccountId, serviceInstance }: Scope,
): Promise<boolean> {
  if ((await database.subaccounts.get(subaccountId)) === undefined) return false;
  return (
    serviceInstance === null || (await database.serviceInstances.get([subaccountId, serviceInstance])) !== undefined
  );
}

function groupByScope<Item extends { readonly subaccountId: string; readonly serviceInstance: string | null }>(
  items: readonly Item[],
): Iterable<Group<Item>> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = JSON.stringify([item.subaccountId, item.serviceInstance]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups.values();
}
