import type { Transaction } from 'dexie';

export interface SchemaVersion {
  readonly version: number;
  /** Tables by name with their Dexie schema; null drops one. Only what changes. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/** Each version of the schema, oldest first; a released one is never altered, a change adds the next with its upgrade. */
export const schemaVersions: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      meta: 'id',
      vault: 'id',
      secrets: 'id',
      subaccounts: 'id, &name, position',
      certificates: '[subaccountId+level+name]',
      certificatePages: '[subaccountId+level+page], oldestReader',
      versions: '[certificateId+version]',
      files: 'id',
      changes: '++number, [resource+recordId]',
      deletions: 'id, at',
      deletedPages: '[deletionId+position]',
    },
  },
  {
    version: 2,
    stores: {
      serviceInstances: '[subaccountId+name]',
      destinations: '[subaccountId+level+name]',
      destinationPages: '[subaccountId+level+page]',
      fragments: '[subaccountId+level+name]',
      fragmentPages: '[subaccountId+level+page]',
      drafts: 'id, subaccountId',
    },
    upgrade: addServiceInstances,
  },
  {
    version: 3,
    stores: { certificatePages: '[subaccountId+level+page], oldestReader, nextRenewal' },
  },
  {
    version: 4,
    stores: {
      certificatePages: '[subaccountId+level+page], oldestReader, nextRenewal, dummies',
      transportNodes: 'id, &name',
      transportRoutes: 'id, &name, sourceNodeId, targetNodeId',
      transportRequests: 'number, &key',
      transportEntries: '[request+nodeId], [nodeId+position], [nodeId+status]',
      transportActions: '++number, request',
      landscapeChanges: '++number',
    },
  },
  {
    version: 5,
    stores: { trust: 'subaccountId' },
  },
];

const INSTANCE = 'instance/';

/** Until version 2 a service instance was there as long as certificates lay in it, and certificates were all there was. */
async function addServiceInstances(transaction: Transaction): Promise<void> {
  const pages: DeletedPageOfVersion1[] = await transaction.table('deletedPages').toArray();
  const deletions: DeletionOfVersion1[] = await transaction.table('deletions').toArray();
  const ofSubaccounts = new Set(deletions.filter(({ subaccount }) => subaccount !== null).map(({ id }) => id));
  const left = pages.filter(({ deletionId }) => !ofSubaccounts.has(deletionId));
  const keys = (await transaction.table('certificates').toCollection().primaryKeys()) as [string, string, string][];
  const places = [...keys.map(([subaccountId, level]) => ({ subaccountId, level })), ...left];
  await transaction.table('serviceInstances').bulkPut(toInstances(places));
  await transaction.table('deletedPages').bulkPut(pages.map((page) => ({ ...page, kind: 'certificate' })));
  await transaction.table('deletions').bulkPut(
    deletions.map((deletion) => ({
      ...deletion,
      of: deletion.subaccount === null ? 'certificate' : 'subaccount',
      serviceInstances: toInstances(
        pages.filter(({ deletionId }) => deletionId === deletion.id && deletion.subaccount !== null),
      ),
      drafts: [],
    })),
  );
}

interface Place {
  readonly subaccountId: string;
  readonly level: string;
}

interface DeletedPageOfVersion1 extends Place {
  readonly deletionId: string;
}

interface DeletionOfVersion1 {
  readonly id: string;
  readonly subaccount: object | null;
}

function toInstances(places: readonly Place[]): { readonly subaccountId: string; readonly name: string }[] {
  const levels = new Map(
    places.map(({ subaccountId, level }) => [`${subaccountId}/${level}`, { subaccountId, level }]),
  );
  return [...levels.values()]
    .filter(({ level }) => level !== '')
    .map(({ subaccountId, level }) => ({ subaccountId, name: level.slice(INSTANCE.length) }));
}
