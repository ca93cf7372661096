import { BackendError } from '../errors';
import { guarded } from './storage-error';
import { assertPassphrase } from './vault/passphrase';
import type { PassphraseHashing } from './vault/sealed-file';
import { type SealedFileRule, type SealedFormat, startsAs } from './vault/sealed-format';
import type { PassphraseFiles } from './workspace';

/** Rule and words of each reason a file is refused. */
const refusals: Readonly<Record<SealedFileRule, { readonly rule: string; readonly message: string }>> = {
  foreign: {
    rule: 'not-sealed',
    message: 'This file is not one that Destination Cockpit encrypted; choose one that was exported with its secrets',
  },
  'newer-version': {
    rule: 'newer-version',
    message: 'A newer version of Destination Cockpit encrypted this file; update it, then open the file',
  },
  damaged: {
    rule: 'damaged',
    message: 'This encrypted file is damaged or cut off; use another copy',
  },
  passphrase: {
    rule: 'passphrase',
    message: 'This is not the passphrase the file was encrypted with; try another',
  },
};

const format: SealedFormat = {
  magic: 'DCSEALED',
  version: 1,
  refuse: (cause, error) => {
    const field = cause === 'passphrase' ? 'passphrase' : 'file';
    const { rule, message } = refusals[cause];
    return new BackendError('invalid', message, { resource: 'sealed-file', field, rule }, { cause: error });
  },
};

/** Few sessions seal a file: how comes when it is needed. */
const loadSealing = () => import('./vault/sealed-file');

/** Files sealed with a passphrase; vault/sealed-file.ts describes their format. */
export function createPassphraseFiles(passphrases: PassphraseHashing): PassphraseFiles {
  const guard = <T>(work: () => PromiseLike<T>) => guarded({ resource: 'sealed-file' }, work);
  return {
    seal: (content, passphrase) =>
      guard(async () => {
        assertPassphrase(passphrase);
        const { writeSealedFile } = await loadSealing();
        return writeSealedFile(format, content, passphrase, passphrases);
      }),
    isSealed: (file) => startsAs(format, file),
    open: (file, passphrase) =>
      guard(async () => {
        const { openSealedFile } = await loadSealing();
        return openSealedFile(format, file, passphrase, passphrases);
      }),
  };
}
