import { formatDate, formatDateTime } from './format';

/** Why an attempt to renew failed, by the code that was kept of it. */
const failures: Readonly<Record<string, string>> = {
  locked: 'the secrets of this workspace were locked',
  'password-required': 'its password was not known',
  'wrong-password': 'the remembered password does not open it',
  'outlives-authority': 'the certificate authority of this workspace ends before the new certificate would',
  'quota-exceeded': 'the browser had no room left',
  conflict: 'it was changed meanwhile',
  'no-key': 'its file holds no private key any more',
  unavailable: 'the browser gave no access to what is stored',
};

const failure = (code: string) => failures[code] ?? 'something unexpected happened';

/** Words of renewing certificates. */
export const renewalText = {
  title: 'Renewal',
  automatic: 'Automatic renewal',
  keyOnRenewal: 'Key on Renewal',
  keysOnRenewal: { new: 'New key', same: 'Same key' },
  keyOfRequest: 'Same key: the one of the signing request',
  next: 'First Attempt',
  nextOn: (date: string) => `${formatDate(date)}, while this application is open`,
  overdue: (date: string) => `Due since ${formatDate(date)}; it is tried while this application is open`,
  failed: 'Last Failure',
  failedAt: (at: string, code: string) => `${formatDateTime(at)}: ${failure(code)}. It is tried again by itself.`,
  failure,
  switchedOn: 'It will be renewed by itself.',
  switchedOff: 'It will not be renewed by itself any more.',
  keyChanged: 'The next renewal goes by this.',
  lacksPassword: 'It cannot be renewed by itself: its password is not remembered.',
  enterPassword: 'Enter the password',
  offHint: 'Before it expires a notice is shown 14, 7 and 3 days ahead.',
  uploadedHints: {
    local:
      'Not renewed here: only the authority that signed it can make a new one. Create a CSR for renewal and send it there, or replace the file when you have a new one; a notice is shown 14, 7 and 3 days before the present one expires.',
    service:
      'The service does not tell where this file comes from. One that it generated with automatic renewal it renews by itself. For any other, create a CSR for renewal, or replace the file when you have a new one; a notice is shown 14, 7 and 3 days before the present one expires.',
  },

  renewNow: 'Renew Now',
  renewTitle: 'Renew Certificate',
  renewQuestion: (name: string, newKey: boolean) =>
    `“${name}” gets a certificate with the same subject and the same length of validity, counted from now, ${
      newKey ? 'for a new key' : 'for the same key'
    }. The present file remains in the version history.`,
  renewFinal: (name: string) => `“${name}” gets a certificate with the same subject, counted from now.`,
  password: 'Password of the file',
  passwordHint: 'The new file is locked with it again. It is not remembered.',
  working: 'Making the certificate…',
  renewed: (name: string) => `"${name}" was renewed.`,
  cancelled: 'Cancelled: nothing was changed.',
  wrongPassword: 'This password does not open the file.',

  keepTitle: 'Keep the Password',
  keepHint:
    'The renewed file has to be locked with the same password. It is kept encrypted in this browser and used by itself.',
  keep: 'Keep and Renew Automatically',
} as const;
