import { contentOf } from '../../../domain/destination/record';
import type { DestinationContent, DestinationKind, Properties } from '../../../domain/destination/types';
import { sortByName } from '../../../domain/name-order';
import type { CockpitDatabase, RecordPage, StoredDestination, SubaccountRow } from '../../workspace/database';
import type { SealingVault } from '../../workspace/vault/vault';
import { destinationsOf } from '../collections';
import { nameOf } from '../destinations/check-content';
import { readSecretProperties } from '../destinations/property-secrets';
import { splitContent } from '../destinations/to-stored';
import { scopeOf } from '../scope';
import { differingFields } from './differing-fields';
import { type FoundRecord, findRecords } from './find-records';
import type { BackupPropertySet } from './payload-schema';

/** A stored destination or fragment with its secrets. */
export interface StoredPropertySet extends FoundRecord<StoredDestination> {
  readonly secrets: Properties;
}

/** So many secrets are opened at a time. */
const BATCH = 200;

/** What is stored under the names of destinations and fragments of a backup; to be called within a transaction. */
export async function findPropertySets(
  database: CockpitDatabase,
  items: readonly BackupPropertySet[],
  subaccounts: ReadonlyMap<string, SubaccountRow>,
): Promise<ReadonlyMap<BackupPropertySet, FoundRecord<StoredDestination>>> {
  const ofKind = (kind: DestinationKind) =>
    findRecords(
      destinationsOf(database, kind),
      items.filter((item) => item.kind === kind),
      subaccounts,
      (item) => nameOf(kind, item),
    );
  return new Map([...(await ofKind('destination')), ...(await ofKind('fragment'))]);
}

/** Opens the secrets of what was found; rejects with `locked`. */
export async function readSecretsOf(
  vault: SealingVault,
  found: ReadonlyMap<BackupPropertySet, FoundRecord<StoredDestination>>,
): Promise<ReadonlyMap<BackupPropertySet, StoredPropertySet>> {
  const matches = new Map<BackupPropertySet, StoredPropertySet>();
  const entries = [...found];
  for (let start = 0; start < entries.length; start += BATCH) {
    const batch = entries.slice(start, start + BATCH);
    const secrets = await readSecretProperties(
      vault,
      batch.map(([, { stored }]) => stored.id),
    );
    for (const [position, [item, match]] of batch.entries()) {
      matches.set(item, { ...match, secrets: secrets[position] ?? {} });
    }
  }
  return matches;
}

/** Field names in which the stored one differs from the one of the backup. */
export function propertySetDifferences(item: BackupPropertySet, { stored, secrets }: StoredPropertySet): string[] {
  return differingFields(comparable(item), comparable(contentOf(stored, secrets)));
}

/** Destinations and fragments of one subaccount as a backup holds them, each kind by name. */
export async function collectPropertySets(
  kind: DestinationKind,
  subaccountId: string,
  pages: readonly RecordPage<StoredDestination>[],
  openSecrets: (record: StoredDestination) => Promise<Properties>,
): Promise<BackupPropertySet[]> {
  const records = pages
    .filter((page) => page.subaccountId === subaccountId)
    .flatMap((page) => page.records.map((record) => ({ name: record.name, level: page.level, record })));
  const collected: BackupPropertySet[] = [];
  for (const { level, record } of sortByName(records)) {
    const { version, createdAt, modifiedAt, modifiedBy } = record;
    const { properties, labels, plainKeys, missingSecrets } = contentOf(record, await openSecrets(record));
    collected.push({
      kind,
      subaccountId,
      serviceInstance: scopeOf(subaccountId, level).serviceInstance,
      version,
      properties,
      labels: [...labels],
      plainKeys: [...plainKeys],
      missingSecrets: [...missingSecrets],
      createdAt,
      modifiedAt,
      modifiedBy,
    });
  }
  return collected;
}

function comparable(content: DestinationContent) {
  const { visible, secrets } = splitContent(content);
  const { properties, labels, plainKeys, missingSecrets } = visible;
  return {
    properties: Object.entries(properties),
    secrets: Object.entries(secrets).toSorted(([left], [right]) => (left < right ? -1 : 1)),
    labels,
    plainKeys: plainKeys.toSorted(),
    missingSecrets: missingSecrets.toSorted(),
  };
}
