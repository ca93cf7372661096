import type { TrustCertificates } from '../../port';
import type { CockpitDatabase, StoredTrustCertificate, TrustRow } from '../../workspace/database';

/** Under which name the key (PKCS#8) of a certificate is sealed; it is bound to it. */
export function trustSecretId(keyId: string): string {
  return `trust/${keyId}`;
}

/** Destination Trust of a subaccount, stored or not yet; to be called within a transaction. */
export async function readTrustRow({ trust }: CockpitDatabase, subaccountId: string): Promise<TrustRow> {
  return (await trust.get(subaccountId)) ?? { subaccountId, version: 0, active: null, passive: null };
}

/** Both keys, of a row that is not needed any more; to be called within a transaction over `secrets`. */
export async function deleteTrustKeys(database: CockpitDatabase, { active, passive }: TrustRow): Promise<void> {
  const stored = [active, passive].filter((one) => one !== null);
  await database.secrets.bulkDelete(stored.map(({ keyId }) => trustSecretId(keyId)));
}

export function toTrustCertificates({ active, passive }: TrustRow): TrustCertificates {
  return { active: withoutKey(active), passive: withoutKey(passive) };
}

function withoutKey(stored: StoredTrustCertificate | null): TrustCertificates['active'] {
  return stored && { der: stored.der };
}
