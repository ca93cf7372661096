/** Destination Trust in a backup: of each subaccount that has one, both certificates with their keys. */
import * as v from 'valibot';
import { equalBytes, fromBase64, toBase64 } from '../../../shared/bytes';
import type { NewId } from '../../../shared/ids';
import { BackendError } from '../../errors';
import type { TrustSlot } from '../../port';
import type { CockpitDatabase, StoredTrustCertificate, SubaccountRow, TrustRow } from '../../workspace/database';
import type { SecretRow } from '../../workspace/vault/rows';
import type { Seal } from '../../workspace/vault/vault';
import { deleteTrustKeys, readTrustRow, trustSecretId } from '../trust/stored-trust';

const SLOTS = ['active', 'passive'] as const satisfies readonly TrustSlot[];

const base64 = v.pipe(v.string(), v.base64());
const certificate = v.object({ der: base64, key: base64 });

export const trustSchema = v.object({
  /** `id` of one of the subaccounts. */
  subaccountId: v.string(),
  active: v.nullable(certificate),
  passive: v.nullable(certificate),
});

export type BackupTrust = v.InferOutput<typeof trustSchema>;

/** As a backup holds it; `openSecret` answers a sealed value or null. */
export async function collectTrust(
  { subaccountId, active, passive }: TrustRow,
  openSecret: (id: string) => Promise<Uint8Array | null>,
): Promise<BackupTrust> {
  const collect = async (stored: StoredTrustCertificate | null) => {
    if (stored === null) return null;
    const key = await openSecret(trustSecretId(stored.keyId));
    if (key === null) throw trustKeyMissing();
    return { der: toBase64(stored.der), key: toBase64(key) };
  };
  return { subaccountId, active: await collect(active), passive: await collect(passive) };
}

/** What is stored for the subaccounts of a backup; to be called within a transaction. */
export async function findTrust(
  database: CockpitDatabase,
  wanted: readonly BackupTrust[],
  subaccounts: ReadonlyMap<string, SubaccountRow>,
): Promise<ReadonlyMap<BackupTrust, TrustRow>> {
  const found = new Map<BackupTrust, TrustRow>();
  for (const item of wanted) {
    const id = subaccounts.get(item.subaccountId)?.id;
    const row = id === undefined ? undefined : await database.trust.get(id);
    if (row !== undefined) found.set(item, row);
  }
  return found;
}

/** Undefined when there is none here; the certificates that an import would change. */
export function trustDifferences(wanted: BackupTrust, stored: TrustRow | undefined): string[] | undefined {
  if (stored === undefined) return undefined;
  return SLOTS.filter((slot) => {
    const [theirs, ours] = [wanted[slot], stored[slot]];
    if (theirs === null || ours === null) return theirs !== ours;
    return !equalBytes(fromBase64(theirs.der), ours.der);
  });
}

/** What an import makes of the trust of one subaccount; `base` is what has to be stored still by then. */
export interface PlannedTrust {
  readonly base: TrustRow | undefined;
  readonly next: TrustRow;
  readonly keys: readonly { readonly keyId: string; readonly key: Uint8Array }[];
}

/** Both certificates of the backup take the place of those that are here. */
export function planTrust(
  wanted: BackupTrust,
  base: TrustRow | undefined,
  subaccountId: string,
  newId: NewId,
): PlannedTrust {
  const keys: { keyId: string; key: Uint8Array }[] = [];
  const toStored = (item: BackupTrust[TrustSlot]): StoredTrustCertificate | null => {
    if (item === null) return null;
    const keyId = newId();
    keys.push({ keyId, key: fromBase64(item.key) });
    return { keyId, der: fromBase64(item.der) };
  };
  const active = toStored(wanted.active);
  const passive = toStored(wanted.passive);
  return { base, next: { subaccountId, version: (base?.version ?? 0) + 1, active, passive }, keys };
}

export function sealTrust(seal: Seal, { keys }: PlannedTrust): Promise<SecretRow[]> {
  return Promise.all(keys.map(({ keyId, key }) => seal(trustSecretId(keyId), key)));
}

/** To be called within a transaction over `subaccounts`, `trust` and `secrets`; false when another one was stored meanwhile. */
export async function writeTrust(database: CockpitDatabase, { base, next }: PlannedTrust): Promise<boolean> {
  if ((await database.subaccounts.get(next.subaccountId)) === undefined) return false;
  const present = await readTrustRow(database, next.subaccountId);
  if (present.version !== (base?.version ?? 0)) return false;
  await deleteTrustKeys(database, present);
  await database.trust.put(next);
  return true;
}

function trustKeyMissing(): BackendError {
  return new BackendError('unavailable', 'The key of a trust certificate is missing; renew it, then export again', {
    resource: 'trust',
    reason: 'damaged',
  });
}
