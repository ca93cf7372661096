import type { PkiErrorDetails } from '../pki/errors';
import type { Warning } from '../pki/types';

const place = ({ where }: PkiErrorDetails) => (where === undefined ? '' : ` (${where})`);
const algorithm = (details: PkiErrorDetails) => details.algorithm ?? details.oid ?? 'unknown';

/** What of a file could not be shown; null where the password form or a finding says it already. */
export const certificateWarnings: Record<Warning['code'], (details: PkiErrorDetails) => string | null> = {
  'bag-not-supported': (details) => `A part of a kind that is not known here was left out: ${algorithm(details)}.`,
  'algorithm-not-supported': (details) =>
    `A part is encrypted with an algorithm that cannot be read here: ${algorithm(details)}${place(details)}.`,
  'content-locked': () => null,
  'key-locked': () => null,
  'integrity-not-checked': () => null,
  'trailing-data': (details) => `There are bytes after the end of the structure${place(details)}.`,
  'certificate-unreadable': (details) => `A certificate could not be read${place(details)}.`,
  'not-canonical': (details) => `The encoding does not keep to the strict rules (DER)${place(details)}.`,
  'block-not-supported': (details) =>
    `A PEM block of a kind that is not known here was left out: ${details.looksLike ?? details.where ?? algorithm(details)}.`,
  'block-unreadable': (details) => `A PEM block could not be read${place(details)}.`,
  'password-encoding': () => 'The password opens the file only in an unusual encoding; other programs may refuse it.',
};
