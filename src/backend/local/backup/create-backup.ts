import type { Backup, OpenedBackup } from '../../port';
import { guarded } from '../../workspace/storage-error';
import { sha256Hex } from '../../workspace/vault/cipher';
import { assertPassphrase } from '../../workspace/vault/passphrase';
import type { PassphraseHashing } from '../../workspace/vault/sealed-file';
import { lockedError } from '../../workspace/vault/vault-errors';
import type { PreferenceStore } from '../../workspace/workspace';
import { type LocalContext, makeStamp } from '../context';
import { collectEverything } from './collect';
import { compareItems, findStored, preferenceDifferences } from './compare';
import { openBackupFile, refusal, writeBackupFile } from './file';
import { PREFERENCES_KEY } from './item-keys';
import { type BackupPayload, readPayload, writePayload } from './payload';
import { planImport } from './plan';
import { StateChanged, writeImport } from './write-import';

const ATTEMPTS = 3;

/** What an import may change, besides the preferences. */
const IMPORTED = [
  'subaccounts',
  'service-instances',
  'certificates',
  'destinations',
  'fragments',
  'authority',
  'trust',
  'transport',
] as const;

export interface BackupParts {
  readonly context: LocalContext;
  readonly preferences: PreferenceStore;
  readonly passphrases: PassphraseHashing;
}

/**
 * Export and import of the whole workspace. Besides what the port says, everything here rejects with `locked`
 * while the vault is: what is sealed has to be opened, compared or sealed.
 */
export function createBackup({ context, preferences, passphrases }: BackupParts): Backup {
  const { vault, notices, newId } = context;
  const opened = new WeakMap<OpenedBackup, BackupPayload>();
  const guard = <T>(work: () => Promise<T>) =>
    guarded({ resource: 'backup' }, () => {
      if (vault.state() === 'locked') throw lockedError();
      return work();
    });

  return {
    exportEverything: (passphrase) =>
      guard(async () => {
        assertPassphrase(passphrase);
        const { contents, files } = await collectEverything(context, await preferences.read());
        return writeBackupFile(await writePayload(contents, files), passphrase, passphrases);
      }),

    open: (file, passphrase) =>
      guard(async () => {
        const payload = await readPayload(await openBackupFile(file, passphrase, passphrases));
        await assertDigests(payload);
        const { index } = payload;
        const state = await findStored(context, index);
        const items = compareItems(state.index, state, await preferences.read());
        const backup: OpenedBackup = { createdAt: index.createdAt, createdBy: index.createdBy, items };
        opened.set(backup, payload);
        return backup;
      }),

    import: (backup, keys) =>
      guard(async () => {
        const payload = opened.get(backup);
        if (payload === undefined) throw refusal('not-a-backup');
        const chosen = new Set(keys);
        const stamp = await makeStamp(context);
        for (let attempt = 1; ; attempt += 1) {
          const state = await findStored(context, payload.index);
          const plan = planImport({ ...payload, index: state.index }, state, chosen, { newId, stamp });
          const differ = preferenceDifferences(payload.index, await preferences.read()).length > 0;
          const wanted = differ && chosen.has(PREFERENCES_KEY) ? payload.index.preferences : null;
          try {
            await writeImport(context, plan, wanted, stamp);
            for (const resource of IMPORTED) notices.publish(resource);
            if (wanted !== null) notices.publish('preferences');
            return { imported: plan.importedCount + (wanted === null ? 0 : 1) };
          } catch (error) {
            if (!(error instanceof StateChanged) || attempt >= ATTEMPTS) throw error;
          }
        }
      }),
  };
}

/** The bytes of every version are those its digest was taken of. */
async function assertDigests({ index, files }: BackupPayload): Promise<void> {
  const digests: string[] = [];
  for (const file of files) digests.push(await sha256Hex(file));
  const fits = index.certificates.every(({ versions }) =>
    versions.every(({ file, sha256 }) => digests[file] === sha256),
  );
  if (!fits) throw refusal('damaged');
}
