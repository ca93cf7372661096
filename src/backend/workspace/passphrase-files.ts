import { guarded } from './storage-error';
import type { PassphraseHashing } from './vault/sealed-file';
import { sealedMagic, startsAs } from './vault/sealed-format';
import type { PassphraseFiles } from './workspace';

/** Few sessions seal a file: how comes when it is needed. */
const load = () => import('./passphrase-file');

/** Files sealed with a passphrase; vault/sealed-file.ts describes their format. */
export function createPassphraseFiles(passphrases: PassphraseHashing): PassphraseFiles {
  const guard = <T>(work: () => PromiseLike<T>) => guarded({ resource: 'sealed-file' }, work);
  return {
    seal: (content, passphrase) =>
      guard(async () => (await load()).writePassphraseFile(content, passphrase, passphrases)),
    isSealed: (file) => startsAs({ magic: sealedMagic }, file),
    open: (file, passphrase) => guard(async () => (await load()).readPassphraseFile(file, passphrase, passphrases)),
  };
}
