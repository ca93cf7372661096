import { sortByName } from '../../../domain/name-order';
import type { StoredCertificate, StoredDestination, VersionRow } from '../../workspace/database';
import { readInChunks } from '../../workspace/in-chunks';
import type { Preferences } from '../../workspace/workspace';
import { readAuthority } from '../authority/stored-authority';
import { contentId, contentMissing, passwordId } from '../contents';
import type { LocalContext } from '../context';
import { parseSecretProperties, propertySecretsId, secretsMissing } from '../destinations/property-secrets';
import { sourceOf } from '../find-certificate';
import { scopeOf } from '../scope';
import { collectAuthority } from './authority';
import type { BackupCertificate, BackupIndex, BackupPropertySet, MovablePreferences } from './payload-schema';
import { collectPropertySets } from './property-sets';
import { collectTransport, transportTables } from './transport';
import { type BackupTrust, collectTrust } from './trust';

/** The index of a payload without the lengths, which follow from the files. */
export interface Collected {
  readonly contents: Omit<BackupIndex, 'files'>;
  readonly files: readonly Uint8Array[];
}

/**
 * Everything of this workspace as it was at one moment, decrypted; deletions that could still be undone are left out.
 * Rejects with `locked`, `conflict` when the passphrase changed meanwhile, and `unavailable` when stored bytes are missing.
 */
export async function collectEverything(
  { database, vault, clock }: LocalContext,
  preferences: Preferences,
): Promise<Collected> {
  const { subaccounts: accounts, serviceInstances, certificatePages, destinationPages, fragmentPages } = database;
  const records = [certificatePages, destinationPages, fragmentPages, database.versions, database.files];
  const tables = [
    ...transportTables(database),
    accounts,
    serviceInstances,
    database.trust,
    database.secrets,
    ...records,
  ];
  const snapshot = await database.transaction('r', tables, async () => ({
    subaccounts: await accounts.orderBy('position').toArray(),
    serviceInstances: await serviceInstances.toArray(),
    authority: await readAuthority(database),
    transport: await collectTransport(database),
    trust: new Map((await database.trust.toArray()).map((row) => [row.subaccountId, row])),
    pages: await readInChunks(certificatePages),
    destinationPages: await readInChunks(destinationPages),
    fragmentPages: await readInChunks(fragmentPages),
    versions: await readInChunks(database.versions),
    files: new Map((await readInChunks(database.files)).map((row) => [row.id, row.bytes])),
    secrets: new Map((await readInChunks(database.secrets)).map((row) => [row.id, row])),
  }));
  const versions = groupByCertificate(snapshot.versions);
  const openSecret = async (id: string) => {
    const row = snapshot.secrets.get(id);
    return row === undefined ? null : vault.openRow(row);
  };

  const files: Uint8Array[] = [];
  const fileNumbers = new Map<string, number>();
  const fileNumber = async (row: VersionRow) => {
    const id = contentId(row.certificateId, row.content);
    const known = fileNumbers.get(id);
    if (known !== undefined) return known;
    const bytes = row.place === 'files' ? snapshot.files.get(id) : await openSecret(id);
    if (bytes === undefined || bytes === null) throw contentMissing();
    fileNumbers.set(id, files.length);
    return files.push(bytes) - 1;
  };
  const collect = async (stored: StoredCertificate, subaccountId: string, level: string) => {
    const collected: BackupCertificate['versions'] = [];
    for (const row of versions.get(stored.id) ?? []) {
      const { version, sha256, size, modifiedAt, modifiedBy, summary, source } = row;
      const file = await fileNumber(row);
      collected.push({ version, file, sha256, size, modifiedAt, modifiedBy, summary, source });
    }
    const password = stored.passwordRemembered ? await openSecret(passwordId(stored.id)) : null;
    return toBackup(stored, subaccountId, level, collected, password);
  };

  const openSecrets = async ({ id, name, secretKeys }: StoredDestination) => {
    if (secretKeys.length === 0) return {};
    const bytes = await openSecret(propertySecretsId(id));
    if (bytes === null) throw secretsMissing(name);
    return parseSecretProperties(bytes);
  };

  const certificates: BackupCertificate[] = [];
  const propertySets: BackupPropertySet[] = [];
  for (const { id } of snapshot.subaccounts) {
    const stored = snapshot.pages
      .filter(({ subaccountId }) => subaccountId === id)
      .flatMap(({ level, records }) => records.map((record) => ({ name: record.name, level, record })));
    for (const { record, level } of sortByName(stored)) certificates.push(await collect(record, id, level));
    propertySets.push(...(await collectPropertySets('destination', id, snapshot.destinationPages, openSecrets)));
    propertySets.push(...(await collectPropertySets('fragment', id, snapshot.fragmentPages, openSecrets)));
  }
  const trust: BackupTrust[] = [];
  for (const { id } of snapshot.subaccounts) {
    const row = snapshot.trust.get(id);
    if (row !== undefined) trust.push(await collectTrust(row, openSecret));
  }
  const subaccounts = snapshot.subaccounts.map(({ id, name, description, createdAt, modifiedAt }) => ({
    id,
    name,
    description,
    createdAt,
    modifiedAt,
  }));
  const contents = {
    createdAt: clock.now().toISOString(),
    createdBy: preferences.userName,
    preferences: movable(preferences),
    subaccounts,
    serviceInstances: snapshot.serviceInstances,
    authority: snapshot.authority && (await collectAuthority(snapshot.authority, openSecret)),
    certificates,
    propertySets,
    transport: snapshot.transport,
    trust,
  };
  return { contents, files };
}

/** Versions of each certificate, oldest first, as the table's key orders them. */
function groupByCertificate(rows: readonly VersionRow[]): ReadonlyMap<string, readonly VersionRow[]> {
  const groups = new Map<string, VersionRow[]>();
  for (const row of rows) {
    const group = groups.get(row.certificateId);
    if (group === undefined) groups.set(row.certificateId, [row]);
    else group.push(row);
  }
  return groups;
}

/** What of the preferences another browser should have too. */
export function movable({ userName, theme, lockAfterIdleMinutes, columns }: Preferences): MovablePreferences {
  return { userName, theme, lockAfterIdleMinutes, columns };
}

function toBackup(
  stored: StoredCertificate,
  subaccountId: string,
  level: string,
  versions: BackupCertificate['versions'],
  password: Uint8Array | null,
): BackupCertificate {
  const { name, version, labels, createdAt, modifiedAt, modifiedBy } = stored;
  return {
    subaccountId,
    serviceInstance: scopeOf(subaccountId, level).serviceInstance,
    name,
    version,
    ...sourceOf(stored),
    labels: [...labels],
    dummy: stored.dummy ? (stored.summary.kind === 'trust-store' ? 'trust-store' : 'key-store') : null,
    passwords: password && JSON.parse(new TextDecoder().decode(password)),
    createdAt,
    modifiedAt,
    modifiedBy,
    versions,
  };
}
