import { BackendError } from '../../errors';
import { openSealedFile, type PassphraseHashing, writeSealedFile } from '../../workspace/vault/sealed-file';
import type { SealedFormat } from '../../workspace/vault/sealed-format';

type BackupRule = 'not-a-backup' | 'newer-version' | 'damaged' | 'passphrase';

const words: Readonly<Record<BackupRule, string>> = {
  'not-a-backup': 'This file is not a backup of Destination Cockpit; choose the file that an export saved',
  'newer-version': 'A newer version of Destination Cockpit made this backup; update it, then import the file',
  damaged: 'This backup is damaged or cut off, and nothing of it was imported; use another copy',
  passphrase: 'This is not the passphrase the backup was made with; try another',
};

/** Why a backup is refused as a whole. */
export function refusal(rule: BackupRule, cause?: unknown): BackendError {
  const field = rule === 'passphrase' ? 'passphrase' : 'file';
  return new BackendError('invalid', words[rule], { resource: 'backup', field, rule }, { cause });
}

/**
 * A backup is a sealed file (workspace/vault/sealed-file.ts) of the payload that payload.ts describes. Version 1 held
 * certificates alone; version 2 adds service instances, destinations and fragments, version 3 how certificates were
 * generated and the authority that signed them, version 4 transport management and certificates with dummy content,
 * version 5 the certificates of Destination Trust.
 */
const format: SealedFormat = {
  magic: 'DCBACKUP',
  version: 5,
  refuse: (rule, cause) => refusal(rule === 'foreign' ? 'not-a-backup' : rule, cause),
};

/** Encrypts a payload into a backup file. */
export function writeBackupFile(
  payload: Uint8Array,
  passphrase: string,
  passphrases: PassphraseHashing,
): Promise<Uint8Array<ArrayBuffer>> {
  return writeSealedFile(format, payload, passphrase, passphrases);
}

/**
 * The payload of a backup file. Rejects with `invalid` and the rule `not-a-backup`, `newer-version`, `damaged`
 * (truncated or altered) or `passphrase`.
 */
export function openBackupFile(
  file: Uint8Array,
  passphrase: string,
  passphrases: Pick<PassphraseHashing, 'derive'>,
): Promise<Uint8Array<ArrayBuffer>> {
  return openSealedFile(format, file, passphrase, passphrases);
}
