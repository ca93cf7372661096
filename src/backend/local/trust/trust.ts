import { entityIdOf } from '../../../domain/trust/entity-id';
import { writeIdpMetadata } from '../../../domain/trust/idp-metadata';
import { BackendError } from '../../errors';
import type { Trust, TrustCertificates, TrustSlot } from '../../port';
import type { CockpitDatabase, TrustRow } from '../../workspace/database';
import { guarded } from '../../workspace/storage-error';
import { lockedError } from '../../workspace/vault/vault-errors';
import type { LocalContext } from '../context';
import { requireSubaccount } from '../find-scope';
import { makeTrustCertificate } from './make-trust-certificate';
import { readTrustRow, toTrustCertificates, trustSecretId } from './stored-trust';

/** Destination Trust with keys of this workspace, sealed by the vault; rejects as the port says. */
export function createTrust(context: LocalContext): Trust {
  const { database, notices } = context;
  const guard = <T>(work: () => PromiseLike<T>) => guarded({ resource: 'trust' }, work);
  const changing = (work: () => PromiseLike<TrustRow>) =>
    guard(async () => {
      const row = await work();
      notices.publish('trust');
      return toTrustCertificates(row);
    });
  return {
    read: (subaccountId) => guard(async () => toTrustCertificates(await readTrust(database, subaccountId))),

    metadata: (subaccountId) =>
      guard(async () => {
        const { active, passive } = await readTrust(database, subaccountId);
        if (active === null) throw notThere('active');
        const certificates = [active, passive].filter((one) => one !== null).map(({ der }) => der);
        return writeIdpMetadata({ entityId: entityIdOf(subaccountId), certificates });
      }),

    generate: (subaccountId, slot) => changing(() => generate(context, subaccountId, slot)),

    deletePassive: (subaccountId) =>
      changing(() =>
        change(database, subaccountId, async (row) => {
          if (row.passive === null) throw notThere('passive');
          await database.secrets.delete(trustSecretId(row.passive.keyId));
          return { ...row, passive: null };
        }),
      ),

    rotate: (subaccountId) =>
      changing(() =>
        change(database, subaccountId, async (row) => {
          if (row.passive === null) throw notThere('passive');
          return { ...row, active: row.passive, passive: row.active };
        }),
      ),
  };
}

function readTrust(database: CockpitDatabase, subaccountId: string): PromiseLike<TrustRow> {
  return database.transaction('r', database.subaccounts, database.trust, async () => {
    await requireSubaccount(database, subaccountId);
    return readTrustRow(database, subaccountId);
  });
}

function change(
  database: CockpitDatabase,
  subaccountId: string,
  toNext: (row: TrustRow) => Promise<TrustRow>,
): PromiseLike<TrustRow> {
  const { subaccounts, trust, secrets } = database;
  return database.transaction('rw', subaccounts, trust, secrets, async () => {
    await requireSubaccount(database, subaccountId);
    return put(database, await toNext(await readTrustRow(database, subaccountId)));
  });
}

/** The key that was in the slot is deleted with its certificate. Refused when another tab changed it while the key was made. */
async function generate(context: LocalContext, subaccountId: string, slot: TrustSlot): Promise<TrustRow> {
  const { database, vault } = context;
  // Known before a key is made for nothing.
  if (vault.state() === 'locked') throw lockedError();
  const before = await readTrust(database, subaccountId);
  const { stored, privateKey } = await makeTrustCertificate(context, subaccountId);
  return vault.writeSealed(
    [database.subaccounts, database.trust],
    (seal) => seal(trustSecretId(stored.keyId), privateKey),
    async (secret) => {
      await requireSubaccount(database, subaccountId);
      const row = await readTrustRow(database, subaccountId);
      if (row.version !== before.version) throw changedElsewhere(before, row);
      const replaced = row[slot];
      if (replaced !== null) await database.secrets.delete(trustSecretId(replaced.keyId));
      await database.secrets.put(secret);
      return put(database, { ...row, [slot]: stored });
    },
  );
}

async function put({ trust }: CockpitDatabase, row: TrustRow): Promise<TrustRow> {
  const next = { ...row, version: row.version + 1 };
  await trust.put(next);
  return next;
}

function notThere(slot: keyof TrustCertificates): BackendError {
  return new BackendError('not-found', `This subaccount has no ${slot} trust certificate; generate it first`, {
    resource: 'trust',
  });
}

function changedElsewhere(before: TrustRow, now: TrustRow): BackendError {
  return new BackendError('conflict', 'The trust certificates were changed in another tab meanwhile; look again', {
    resource: 'trust',
    expectedVersion: before.version,
    currentVersion: now.version,
  });
}
