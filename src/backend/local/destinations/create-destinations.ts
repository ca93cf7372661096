import type { DestinationContent, DestinationKind, DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import type { ItemResult } from '../../port';
import type { ChangeRow, NameRow, StoredDestination } from '../../workspace/database';
import { putInChunks } from '../../workspace/in-chunks';
import type { SecretRow } from '../../workspace/vault/rows';
import { destinationsOf } from '../collections';
import { type LocalContext, makeStamp, type Stamp } from '../context';
import { requireScope } from '../find-scope';
import { PageWriter } from '../pages';
import { nameTaken } from '../refusals';
import { levelOf, nameKey } from '../scope';
import { assertContent, nameOf } from './check-content';
import { continueItems, type Item, inChunks, itemOf, refused } from './items';
import { propertiesChange } from './property-changes';
import { sealProperties } from './property-secrets';
import { toRecord } from './to-record';
import { splitContent } from './to-stored';

interface Draft {
  readonly record: StoredDestination;
  readonly secrets: DestinationContent['properties'];
}

interface SealedDraft extends Draft {
  readonly sealed: SecretRow | null;
}

/**
 * Stores each content, in chunks: every chunk is encrypted first, then written in one transaction.
 * Rejects with `not-found` when there is no such scope; whatever is wrong with one content is its own result.
 */
export async function createDestinations(
  context: LocalContext,
  kind: DestinationKind,
  scope: Scope,
  contents: readonly DestinationContent[],
): Promise<ItemResult<DestinationRecord>[]> {
  const { database, vault, newId } = context;
  await requireScope(database, scope);
  const stamp = await makeStamp(context);
  const { rows, pages } = destinationsOf(database, kind);
  const { subaccounts, serviceInstances, changes } = database;
  return inChunks(
    contents,
    (chunk) =>
      Promise.all(
        chunk.map((content) =>
          itemOf(nameOf(kind, content), () => {
            assertContent(kind, content);
            return toDraft(newId(), nameOf(kind, content), content, stamp);
          }),
        ),
      ),
    (items) =>
      vault.writeSealed(
        [subaccounts, serviceInstances, rows, pages, changes],
        (seal) =>
          continueItems(items, async (draft) => ({
            ...draft,
            sealed: await sealProperties(seal, draft.record.id, draft.secrets),
          })),
        (sealed) => writeItems(context, kind, scope, sealed, stamp),
      ),
  );
}

function toDraft(id: string, name: string, content: DestinationContent, { at, by }: Stamp): Draft {
  const { visible, secrets } = splitContent(content);
  const record = { id, name, version: 1, ...visible, createdAt: at, modifiedAt: at, modifiedBy: by };
  return { record, secrets };
}

async function writeItems(
  { database }: LocalContext,
  kind: DestinationKind,
  scope: Scope,
  items: readonly Item<SealedDraft>[],
  stamp: Stamp,
): Promise<ItemResult<DestinationRecord>[]> {
  await requireScope(database, scope);
  const { subaccountId } = scope;
  const collection = destinationsOf(database, kind);
  const present = await collection.rows.bulkGet(items.map(({ name }) => nameKey(scope, name)));
  const taken = new Set(present.flatMap((row) => (row === undefined ? [] : [row.name])));
  const pages = new PageWriter(collection, scope);
  await pages.openEnd();
  const rows: NameRow[] = [];
  const changes: ChangeRow[] = [];
  const secrets: SecretRow[] = [];
  const results = items.map((item): ItemResult<DestinationRecord> => {
    const { name } = item;
    if ('error' in item) return refused(name, item.error);
    if (taken.has(name)) return refused(name, nameTaken(kind, name));
    const { record, sealed } = item.ready;
    taken.add(name);
    rows.push({ subaccountId, level: levelOf(scope), name, id: record.id, page: pages.append(record) });
    changes.push(propertiesChange(kind, 'create', stamp, subaccountId, record, []));
    if (sealed !== null) secrets.push(sealed);
    return { name, ok: true, record: toRecord(record, scope) };
  });
  await pages.flush();
  await collection.rows.bulkAdd(rows);
  await putInChunks(database.secrets, secrets);
  await database.changes.bulkAdd(changes);
  return results;
}
