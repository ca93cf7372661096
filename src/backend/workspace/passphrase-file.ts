import { BackendError } from '../errors';
import { assertPassphrase } from './vault/passphrase';
import { openSealedFile, type PassphraseHashing, writeSealedFile } from './vault/sealed-file';
import { type SealedFileRule, type SealedFormat, sealedMagic } from './vault/sealed-format';

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
  magic: sealedMagic,
  version: 1,
  refuse: (cause, error) => {
    const field = cause === 'passphrase' ? 'passphrase' : 'file';
    const { rule, message } = refusals[cause];
    return new BackendError('invalid', message, { resource: 'sealed-file', field, rule }, { cause: error });
  },
};

/** The content in a file that only the passphrase opens; rejects one that is too short. */
export async function writePassphraseFile(content: Uint8Array, passphrase: string, hashing: PassphraseHashing) {
  assertPassphrase(passphrase);
  return writeSealedFile(format, content, passphrase, hashing);
}

/** The content of such a file; rejects with `invalid` and the rule of what is wrong. */
export async function readPassphraseFile(file: Uint8Array, passphrase: string, hashing: PassphraseHashing) {
  return openSealedFile(format, file, passphrase, hashing);
}
