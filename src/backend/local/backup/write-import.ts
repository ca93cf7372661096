import type { NameRow, SubaccountRow } from '../../workspace/database';
import { addInChunks, deleteInChunks, putInChunks } from '../../workspace/in-chunks';
import { writePreferences } from '../../workspace/preferences';
import type { SecretRow } from '../../workspace/vault/rows';
import type { Seal } from '../../workspace/vault/vault';
import type { Preferences } from '../../workspace/workspace';
import { certificateChange, subaccountChange } from '../changes';
import { certificatesOf } from '../collections';
import { contentId, type PreparedContent, passwordId, sealPasswords, writeContents } from '../contents';
import type { LocalContext, Stamp } from '../context';
import { PageWriter } from '../pages';
import { nameTaken } from '../refusals';
import { levelOf, nameKey } from '../scope';
import type { ImportPlan, PlannedCertificate, PlannedSubaccount } from './plan';

/** What the plan was based on has changed; it has to be made anew. */
export class StateChanged extends Error {}

/** So many are encrypted at a time. */
const BATCH = 100;

/** Encrypts what a plan holds of secrets, then writes all of it in one transaction. Throws `StateChanged` and writes nothing when the plan is out of date. */
export function writeImport(
  { database, vault }: LocalContext,
  plan: ImportPlan,
  preferences: Partial<Preferences> | null,
  stamp: Stamp,
): Promise<void> {
  const { subaccounts, certificates, certificatePages, versions, files, changes, meta } = database;
  return vault.writeSealed(
    [subaccounts, certificates, certificatePages, versions, files, changes, meta],
    (seal) => sealPlan(seal, plan),
    async ({ contents, passwords }) => {
      await writeSubaccounts(database, plan.subaccounts, stamp);
      for (const group of groupByScope(plan.certificates)) await writeCertificates(database, group, stamp);
      await writeContents(database, contents);
      await putInChunks(database.secrets, passwords);
      if (preferences !== null) await writePreferences(database, preferences);
    },
  );
}

async function sealPlan(
  seal: Seal,
  { certificates }: ImportPlan,
): Promise<{ readonly contents: PreparedContent[]; readonly passwords: SecretRow[] }> {
  const contents: PreparedContent[] = [];
  const passwords: SecretRow[] = [];
  for (let start = 0; start < certificates.length; start += BATCH) {
    const batch = certificates
      .slice(start, start + BATCH)
      .map(async ({ record, contents: wanted, passwords: known }) => {
        for (const { content, place, bytes } of wanted) {
          const id = contentId(record.id, content);
          if (place === 'files') contents.push({ place, row: { id, bytes: bytes.slice() } });
          else contents.push({ place, row: await seal(id, bytes) });
        }
        if (known !== null) passwords.push(await sealPasswords(seal, record.id, known));
      });
    await Promise.all(batch);
  }
  return { contents, passwords };
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

async function writeCertificates(
  database: LocalContext['database'],
  group: readonly [PlannedCertificate, ...PlannedCertificate[]],
  stamp: Stamp,
): Promise<void> {
  const [{ subaccountId, serviceInstance }] = group;
  const scope = { subaccountId, serviceInstance };
  if ((await database.subaccounts.get(subaccountId)) === undefined) throw new StateChanged();
  const present = await database.certificates.bulkGet(group.map(({ record }) => nameKey(scope, record.name)));
  const pages = new PageWriter(certificatesOf(database), scope);
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
  await addInChunks(database.certificates, added);
  await putInChunks(
    database.versions,
    group.flatMap(({ versions }) => versions),
  );
  const forgotten = group.filter(({ passwords }) => passwords === null).map(({ record }) => passwordId(record.id));
  await deleteInChunks(database.secrets, forgotten);
  await addInChunks(
    database.changes,
    group.map(({ base, record }) => certificateChange('import', stamp, subaccountId, base?.stored ?? null, record)),
  );
}

function groupByScope(
  certificates: readonly PlannedCertificate[],
): Iterable<readonly [PlannedCertificate, ...PlannedCertificate[]]> {
  const groups = new Map<string, [PlannedCertificate, ...PlannedCertificate[]]>();
  for (const item of certificates) {
    const key = JSON.stringify([item.subaccountId, item.serviceInstance]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups.values();
}
