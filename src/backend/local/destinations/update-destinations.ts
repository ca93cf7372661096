import type {
  DestinationContent,
  DestinationKind,
  DestinationRecord,
  Properties,
} from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { BackendError } from '../../errors';
import type { DestinationUpdate, ItemResult } from '../../port';
import type { ChangeRow, NameKey, NameRow, StoredDestination } from '../../workspace/database';
import { deleteInChunks, putInChunks } from '../../workspace/in-chunks';
import type { SecretRow } from '../../workspace/vault/rows';
import type { SealingVault } from '../../workspace/vault/vault';
import { destinationsOf } from '../collections';
import { type LocalContext, makeStamp, type Stamp } from '../context';
import { requireScope } from '../find-scope';
import { PageWriter } from '../pages';
import { assertVersion, nameTaken, notFound } from '../refusals';
import { nameKey } from '../scope';
import { assertContent, nameOf } from './check-content';
import { compareProperties } from './compare-properties';
import { findMany } from './find-destinations';
import { continueItems, type Item, inChunks, itemOf, refused } from './items';
import { hideFromHistory, propertiesChange } from './property-changes';
import { propertySecretsId, readSecretProperties, sealProperties } from './property-secrets';
import { toRecord } from './to-record';
import { type SplitContent, splitContent } from './to-stored';

interface Draft {
  readonly update: DestinationUpdate;
  readonly newName: string;
  /** What the change is based on; it must still be what is stored when it is written. */
  readonly before: StoredDestination;
  readonly oldSecrets: Properties;
  readonly split: SplitContent;
}

interface SealedDraft extends Draft {
  readonly sealed: SecretRow | null;
}

/**
 * Overwrites each, in chunks: every chunk is read, compared and encrypted first, then written in one transaction that
 * checks the versions. Rejects with `not-found` when there is no such scope; whatever is wrong with one is its own result.
 */
export async function updateDestinations(
  context: LocalContext,
  kind: DestinationKind,
  scope: Scope,
  updates: readonly DestinationUpdate[],
): Promise<ItemResult<DestinationRecord>[]> {
  const { database, vault } = context;
  await requireScope(database, scope);
  const stamp = await makeStamp(context);
  const { rows, pages } = destinationsOf(database, kind);
  const { subaccounts, serviceInstances, changes } = database;
  return inChunks(
    updates,
    (chunk) => prepareUpdates(context, kind, scope, chunk),
    (items) =>
      vault.writeSealed(
        [subaccounts, serviceInstances, rows, pages, changes],
        (seal) =>
          continueItems(items, async (draft) => ({
            ...draft,
            sealed: await sealProperties(seal, draft.before.id, draft.split.secrets),
          })),
        (sealed) => writeItems(context, kind, scope, sealed, stamp),
      ),
  );
}

async function prepareUpdates(
  { database, vault }: LocalContext,
  kind: DestinationKind,
  scope: Scope,
  updates: readonly DestinationUpdate[],
): Promise<Item<Draft>[]> {
  const known = await findMany(
    destinationsOf(database, kind),
    scope,
    updates.map(({ name }) => name),
  );
  const found = await Promise.all(
    updates.map((update, index) =>
      itemOf(update.name, () => {
        const { name, content, expectedVersion } = update;
        assertContent(kind, content);
        const before = known[index];
        if (before === undefined) throw notFound(kind, name);
        assertVersion(kind, name, expectedVersion, before.version);
        return { update, newName: nameOf(kind, content), before, split: splitContent(content) };
      }),
    ),
  );
  const ids = found.flatMap((item) => ('ready' in item && needsOldSecrets(item.ready) ? [item.ready.before.id] : []));
  const oldSecrets = await readToCompare(vault, ids);
  return continueItems(found, (draft) => ({ ...draft, oldSecrets: oldSecrets.get(draft.before.id) ?? {} }));
}

/** Whether the change puts a secret in the place of another. */
function needsOldSecrets({ before, split }: Pick<Draft, 'before' | 'split'>): boolean {
  return before.secretKeys.some((key) => Object.hasOwn(split.secrets, key));
}

/** Secrets by the ids of their records. Those that do not open count as changed: whether they may be written is decided later. */
async function readToCompare(vault: SealingVault, ids: readonly string[]): Promise<ReadonlyMap<string, Properties>> {
  const read = async (some: readonly string[]) => {
    const secrets = await readSecretProperties(vault, some);
    return some.map((id, index): [string, Properties] => [id, secrets[index] ?? {}]);
  };
  const orNone = (error: unknown): [string, Properties][] => {
    if (error instanceof BackendError) return [];
    throw error;
  };
  try {
    return new Map(await read(ids));
  } catch (error) {
    orNone(error);
    const each = await Promise.all(ids.map((id) => read([id]).catch(orNone)));
    return new Map(each.flat());
  }
}

async function writeItems(
  { database }: LocalContext,
  kind: DestinationKind,
  scope: Scope,
  items: readonly Item<SealedDraft>[],
  stamp: Stamp,
): Promise<ItemResult<DestinationRecord>[]> {
  await requireScope(database, scope);
  const collection = destinationsOf(database, kind);
  const names = items.flatMap((item) => ('error' in item ? [] : [item.name, item.ready.newName]));
  const found = await collection.rows.bulkGet([...new Set(names)].map((name) => nameKey(scope, name)));
  const rows = new Map(found.flatMap((row): [string, NameRow][] => (row === undefined ? [] : [[row.name, row]])));
  const pages = new PageWriter(collection, scope);
  await pages.load([...rows.values()]);
  const left: NameKey[] = [];
  const renamed: NameRow[] = [];
  const changes: ChangeRow[] = [];
  const secrets: SecretRow[] = [];
  const forgotten: string[] = [];
  const changed: { readonly before: StoredDestination; readonly after: StoredDestination }[] = [];

  const write = ({ update, newName, before, oldSecrets, split, sealed }: SealedDraft): DestinationRecord => {
    const { name, content, expectedVersion } = update;
    const row = rows.get(name);
    const now = row && pages.find(row);
    if (row === undefined || now === undefined) throw notFound(kind, name);
    assertVersion(kind, name, expectedVersion, now.id === before.id ? now.version : 0);
    if (newName !== name && rows.has(newName)) throw nameTaken(kind, newName);
    const after: StoredDestination = {
      ...before,
      ...split.visible,
      name: newName,
      version: before.version + 1,
      modifiedAt: stamp.at,
      modifiedBy: stamp.by,
    };
    pages.replace(row, after);
    if (newName !== name) {
      const moved = { ...row, name: newName };
      rows.delete(name);
      rows.set(newName, moved);
      left.push(nameKey(scope, name));
      renamed.push(moved);
    }
    changed.push({ before, after });
    changes.push(
      propertiesChange(kind, 'update', stamp, scope.subaccountId, after, compareUpdate(before, oldSecrets, content)),
    );
    if (sealed === null) forgotten.push(propertySecretsId(before.id));
    else secrets.push(sealed);
    return toRecord(after, scope);
  };
  const results = items.map((item): ItemResult<DestinationRecord> => {
    const { name } = item;
    if ('error' in item) return refused(name, item.error);
    try {
      return { name, ok: true, record: write(item.ready) };
    } catch (error) {
      if (error instanceof BackendError) return refused(name, error);
      throw error;
    }
  });
  await pages.flush();
  await deleteInChunks(collection.rows, left);
  await putInChunks(collection.rows, renamed);
  await putInChunks(database.secrets, secrets);
  await deleteInChunks(database.secrets, forgotten);
  await putInChunks(database.changes, changes);
  for (const { before, after } of changed) await hideFromHistory(database, kind, before, after);
  return results;
}

/** Stands for a secret that was not read: equal to no value. */
const UNREAD = '\0';

function compareUpdate(before: StoredDestination, oldSecrets: Properties, content: DestinationContent) {
  const unread = Object.fromEntries(before.secretKeys.map((key) => [key, UNREAD]));
  const properties = { ...before.properties, ...unread, ...oldSecrets };
  return compareProperties({ ...before, properties }, content);
}
