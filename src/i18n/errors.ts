import type { BackendErrorCode, BackendErrorDetails } from '../backend/errors';
import type { ArchiveErrorCode, ArchiveErrorDetails } from '../domain/archive/read-archive';
import type { PkiErrorCode, PkiErrorDetails } from '../pki/errors';
import { CockpitError } from '../shared/errors';
import { type ErrorText, unexpectedError } from './error-text';
import { fileErrorTexts, isFileError } from './file-errors';
import { formatBytes, formatNumber } from './format';
import { generationErrorTexts } from './generation-errors';
import { describeServiceError } from './service-errors';
import { dummyContentText, transportErrorTexts } from './transport-errors';
import { notWritableText } from './writing-errors';

export type { ErrorText } from './error-text';

type KnownCode = PkiErrorCode | BackendErrorCode | ArchiveErrorCode;
type KnownDetails = PkiErrorDetails & BackendErrorDetails & Omit<ArchiveErrorDetails, 'limit'>;

const resourceNames: Record<NonNullable<BackendErrorDetails['resource']>, string> = {
  subaccount: 'subaccount',
  'service-instance': 'service instance',
  certificate: 'certificate',
  authority: 'certificate authority',
  trust: 'trust certificate',
  destination: 'destination',
  fragment: 'fragment',
  'transport-node': 'transport node',
  'transport-route': 'transport route',
  'transport-request': 'transport request',
  'transport-landscape': 'transport landscape',
  draft: 'draft',
  preferences: 'settings',
  vault: 'passphrase protection',
  backup: 'backup file',
  'sealed-file': 'encrypted file',
};

/** Why something does not answer, where that is known. */
const unavailableReasons: Readonly<Record<string, ErrorText>> = {
  'not-allowed': {
    message: 'This browser does not let the page store anything.',
    nextStep: 'Allow site data for this address, or leave the private window, then reload.',
  },
  'newer-version': {
    message: 'A newer version of Destination Cockpit has changed the stored data.',
    nextStep: 'Reload the page to get the newer version.',
  },
  blocked: {
    message: 'Another tab with an older version of Destination Cockpit keeps the stored data open.',
    nextStep: 'Close its other tabs, then reload this page.',
  },
  worker: {
    message: 'A background task of the page stopped.',
    nextStep: 'Try again; if it stays like this, reload the page.',
  },
  damaged: {
    message: 'Something that was stored in this browser is missing or damaged.',
    nextStep: 'Import it from a backup.',
  },
  'authority/damaged': {
    message: 'The key of the certificate authority is missing in this browser.',
    nextStep: 'Import the authority from a backup, or rotate it in the settings.',
  },
  closed: {
    message: 'The stored data is no longer open: another tab runs a newer version, or the browser closed it.',
    nextStep: 'Reload the page.',
  },
};

const destinationCharacters = (details: KnownDetails): ErrorText => ({
  message: `${named('The name', details.name)} contains characters that are not allowed.`,
  nextStep: 'Use letters without accents, digits, hyphens and underscores alone.',
});

/** Rules by `resource/rule` or `field.rule`, else by the rule alone. */
const rules: Readonly<Record<string, (details: KnownDetails) => ErrorText>> = {
  ...transportErrorTexts,
  passphrase: () => ({
    message: 'The passphrase is not right.',
    nextStep: 'Check capital letters and the keyboard layout, then enter it again.',
  }),
  'not-set': () => ({
    message: 'No passphrase is set; another tab may have removed it.',
    nextStep: 'Set one first.',
  }),
  'too-short': () => ({
    message: 'The passphrase is too short.',
    nextStep: 'Choose at least 8 characters; several words are easy to remember and hard to guess.',
  }),
  damaged: () => ({
    message: 'The backup file is damaged; nothing of it was imported.',
    nextStep: 'Use another copy of the file, or export it again.',
  }),
  'sealed-file/damaged': () => ({
    message: 'The encrypted file is damaged; nothing of it was read.',
    nextStep: 'Use another copy of the file, or export it again.',
  }),
  'sealed-file/newer-version': () => ({
    message: 'The encrypted file was made by a newer version of Destination Cockpit.',
    nextStep: 'Update Destination Cockpit, then open the file.',
  }),
  'not-sealed': () => ({
    message: 'This file is not one that Destination Cockpit encrypted.',
    nextStep: 'Choose a file that was exported with its secrets.',
  }),
  'destination/characters': destinationCharacters,
  'fragment/characters': destinationCharacters,
  'labels.too-many-labels': () => ({
    message: 'There are too many labels.',
    nextStep: 'Keep at most 10.',
  }),
  'labels.too-many-values': () => ({
    message: 'A label has too many values.',
    nextStep: 'Keep at most 10 for each.',
  }),
  'labels.empty-key': () => ({
    message: 'A label has no key.',
    nextStep: 'Enter its key, or remove the label.',
  }),
  'labels.duplicate-key': () => ({
    message: 'Two labels have the same key.',
    nextStep: 'Put their values into one label.',
  }),
  'not-a-backup': () => ({
    message: 'This file is not a backup of Destination Cockpit.',
    nextStep: 'Choose the file that “Export everything” saved.',
  }),
  'newer-version': () => ({
    message: 'The backup file was made by a newer version of Destination Cockpit.',
    nextStep: 'Update Destination Cockpit, then import the file.',
  }),
  'validity.outlives-authority': () => ({
    message: 'The certificate would be valid longer than the certificate authority of this workspace.',
    nextStep: 'Choose a shorter validity, or make a new certificate authority in the settings.',
  }),
  'validity.value': () => ({
    message: 'The validity is no whole number, or longer than 10 years.',
    nextStep: 'Enter another one.',
  }),
  'password.password-required': () => ({
    message: 'A password is needed.',
    nextStep: 'Enter the password of the file.',
  }),
  'rememberPassword.renewal-needs-password': () => ({
    message: 'A protected file renews by itself only while its password is remembered.',
    nextStep: 'Let the password be remembered, or switch automatic renewal off.',
  }),
  'not-generated': () => ({
    message: 'This certificate was not generated here, so it cannot be renewed here.',
    nextStep: 'Replace it with the one its authority issues.',
  }),
  taken: (details) => ({
    message: `${named('The name', details.name)} is already used.`,
    nextStep: 'Choose another name.',
  }),
  empty: (details) => ({
    message: `${fieldName(details)} is empty.`,
    nextStep: 'Enter at least one visible character.',
  }),
  'too-long': (details) => ({
    message: `${fieldName(details)} is too long.`,
    nextStep: 'Shorten it.',
  }),
  characters: (details) => ({
    message: `${named('The name', details.name)} contains characters that are not allowed.`,
    nextStep: 'Leave out slashes, backslashes and control characters.',
  }),
  extension: (details) => ({
    message: `${named('The name', details.name)} has no extension of a certificate file.`,
    nextStep: 'End it with .pem, .cer, .crt, .jks, .pfx or .p12.',
  }),
};

const texts: Record<KnownCode, (details: KnownDetails) => ErrorText> = {
  'not-an-archive': () => ({
    message: 'This is not a ZIP archive.',
    nextStep: 'Add the files themselves, or a ZIP of them.',
  }),
  'archive-truncated': () => ({
    message: 'The ZIP archive ends before its list of contents.',
    nextStep: 'Download or copy it again; the transfer may have broken off.',
  }),
  'archive-empty': () => ({
    message: 'The ZIP archive holds no files.',
    nextStep: 'Check that it is the right one.',
  }),
  'archive-limit-exceeded': ({ limit, maximum = 0 }) => ({
    message:
      limit === 'members'
        ? `The ZIP archive holds more than ${formatNumber(maximum)} files.`
        : `The ZIP archive is larger than ${formatBytes(maximum)}, packed or unpacked.`,
    nextStep: 'Split it into several archives, or add the files themselves.',
  }),
  'empty-file': () => ({
    message: 'The file is empty.',
    nextStep: 'Save or export it again from where it came from; the transfer may have failed.',
  }),
  'unknown-format': (details) =>
    details.looksLike === undefined
      ? {
          message: 'The file holds no certificate, key or key store that can be read.',
          nextStep: 'Choose a PEM, DER, PKCS#7, PKCS#12, JKS or JCEKS file.',
        }
      : {
          message: `The file is something else: ${details.looksLike}.`,
          nextStep: 'Choose a PEM, DER, PKCS#7, PKCS#12, JKS or JCEKS file.',
        },
  truncated: (details) => ({
    message: `The file ends too early${place(details)}.`,
    nextStep: 'Copy or download it again; a part of it is missing.',
  }),
  malformed: (details) => ({
    message: `The content does not follow its format${place(details)}.`,
    nextStep: 'Get a fresh copy from its source; this one is damaged.',
  }),
  'wrong-password': (details) => ({
    message:
      details.alias === undefined ? 'The password is not right.' : `The password of “${details.alias}” is not right.`,
    nextStep: 'Enter the password the file was protected with.',
  }),
  'password-required': (details) => ({
    message:
      details.alias === undefined ? 'The file is protected by a password.' : `“${details.alias}” has a password.`,
    nextStep: 'Enter its password.',
  }),
  'integrity-failed': (details) => ({
    message: `The content was changed or damaged: its ${details.algorithm ?? 'checksum'} does not match${place(details)}.`,
    nextStep: 'Get a fresh copy from its source.',
  }),
  'unsupported-algorithm': (details) =>
    details.field === 'keyAlgorithm'
      ? generationErrorTexts.keyAlgorithm(details)
      : {
          message: `The file uses an algorithm that cannot be read here: ${details.algorithm ?? details.oid ?? 'unknown'}${place(details)}.`,
          nextStep: 'Convert the file with the tool that made it to one with AES-256, then use that one.',
        },
  'limit-exceeded': (details) => ({
    message: `The file is over a limit${details.limit === undefined ? '' : ` (${limitText(details)})`}.`,
    nextStep: 'Use a smaller file, or split it.',
  }),
  mismatch: (details) =>
    details.field === 'reply'
      ? generationErrorTexts.reply()
      : {
          message: 'The parts do not belong together.',
          nextStep: 'Choose the certificate and the key that belong to each other.',
        },
  ...generationErrorTexts.byCode,
  'not-writable': notWritableText,
  'not-found': (details) => {
    if (details.reason === 'purged') {
      return { message: 'This deletion can no longer be undone.', nextStep: 'Add what you need again.' };
    }
    if (details.resource === 'trust') {
      return { message: 'There is no such trust certificate.', nextStep: 'Generate it first.' };
    }
    if (details.rule === 'dummy') return dummyContentText(details);
    if (details.alias !== undefined) {
      return { message: `There is no entry “${details.alias}”.`, nextStep: 'Choose one of the listed entries.' };
    }
    return {
      message: `${named(`The ${resourceText(details)}`, details.name)} does not exist any more.`,
      nextStep: 'Go back to the list; it may have been deleted or renamed elsewhere.',
    };
  },
  conflict: (details) =>
    details.expectedVersion === undefined && details.status !== 412
      ? {
          message: `${named('The name', details.name)} is already used.`,
          nextStep: 'Choose another name.',
        }
      : {
          message: `${named(`The ${resourceText(details)}`, details.name)} was changed elsewhere in the meantime.`,
          nextStep: 'Look at the newest version, then make your change again.',
        },
  invalid: (details) =>
    rules[`${details.resource}/${details.rule}`]?.(details) ??
    rules[`${details.field}.${details.rule}`]?.(details) ??
    rules[details.rule ?? '']?.(details) ?? {
      message: `${fieldName(details)} is not accepted${details.rule === undefined ? '' : ` (${details.rule})`}.`,
      nextStep: 'Correct it and try again.',
    },
  forbidden: (details) =>
    details.rule === 'not-supported'
      ? {
          message: 'This is not possible with the service that keeps the data.',
          nextStep: 'Go back; nothing was changed.',
        }
      : {
          message: `This is not allowed${details.reason === undefined ? '' : `: ${details.reason}`}.`,
          nextStep: 'Ask the administrator of the subaccount for the permission.',
        },
  unavailable: (details) =>
    unavailableReasons[`${details.resource}/${details.reason}`] ??
    unavailableReasons[details.reason ?? ''] ?? {
      message: unavailableText(details),
      nextStep: 'Try again; if it stays like this, reload the page.',
    },
  'quota-exceeded': () => ({
    message: 'The browser has no room left for this.',
    nextStep: 'Delete what you no longer need, or free disk space, then try again.',
  }),
  locked: () => ({
    message: 'The secrets of this workspace are locked.',
    nextStep: 'Unlock with the passphrase, then try again.',
  }),
};

/** Words for any error: those of its code, else that something unexpected happened. */
export function describeError(error: unknown): ErrorText {
  if (error instanceof CockpitError && isFileError(error)) return fileErrorTexts[error.code](error.details);
  // What pki refused knows more about it than the backend that passed it on.
  if (error instanceof CockpitError && error.code === 'invalid' && error.cause instanceof CockpitError) {
    return describeError(error.cause);
  }
  if (error instanceof CockpitError && isKnownCode(error.code)) {
    return describeServiceError(error.code, error.details) ?? texts[error.code](error.details);
  }
  return unexpectedError;
}

function isKnownCode(code: string): code is KnownCode {
  return Object.hasOwn(texts, code);
}

function named(what: string, name: string | undefined): string {
  return name === undefined ? what : `${what} “${name}”`;
}

function resourceText(details: KnownDetails): string {
  return details.resource === undefined ? 'record' : resourceNames[details.resource];
}

function fieldName(details: KnownDetails): string {
  return details.field === undefined ? 'The entry' : `The ${details.field}`;
}

function place(details: KnownDetails): string {
  const parts = [
    details.where,
    details.offset === undefined ? undefined : `at byte ${formatNumber(details.offset)}`,
  ].filter((part) => part !== undefined);
  const inside = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  return details.format === undefined ? inside : ` in the ${details.format} structure${inside}`;
}

function limitText(details: KnownDetails): string {
  const shown = (value: number) => (/bytes/i.test(details.limit ?? '') ? formatBytes(value) : formatNumber(value));
  const found = details.found === undefined ? '' : `, found ${shown(details.found)}`;
  const maximum = details.maximum === undefined ? '' : `: at most ${shown(details.maximum)}`;
  return `${details.limit}${maximum}${found}`;
}

function unavailableText(details: KnownDetails): string {
  return `The storage of this browser does not answer${details.reason === undefined ? '' : ` (${details.reason})`}.`;
}
