import type { ServiceKeyFinding, ServiceLogon } from '../domain/destination/service-key/service-key';
import { formatNumber } from './format';

/** Words of the wizard that makes a destination from a service key. */
export const serviceInstanceText = {
  title: 'Destination from Service Instance',
  steps: {
    key: 'Choose Service Key',
    found: 'Target and Credentials',
    details: 'Destination Details',
    review: 'Review',
  },
  progress: 'Steps',
  stepNumber: (number: number, title: string) => `${number}. ${title}`,
  back: 'Back',
  next: 'Next',
  create: 'Create',
  discard: 'Discard',

  keyHint:
    'Paste the service key of the instance, as the cockpit shows it or "cf service-key" prints it, or the VCAP_SERVICES of an application. A file with it can also be dropped anywhere on this screen.',
  keyText: 'Service key (JSON)',
  browse: 'Browse…',
  browseTooltip: 'Choose a file with the service key',
  dropHint: 'Drop a file with a service key',
  paste: 'Paste',
  pasteTooltip: 'Paste the service key from the clipboard',
  pasteRefused: 'The browser did not allow reading the clipboard. Paste into the field instead.',
  pasteEmpty: 'The clipboard holds no text. Copy the service key first.',
  pastedName: 'pasted text',
  fromFile: (name: string) => `from ${name}`,
  clear: 'Clear',
  secretsHint: 'Only what the destination needs of it is stored. Its secrets are shown as dots from the next step on.',
  recognised: (name: string | null, logon: ServiceLogon) =>
    `${name === null ? 'A service' : `The service "${name}"`} with ${logonNames[logon]}.`,
  service: 'Service',
  serviceNumber: (number: number) => `Service ${formatNumber(number)}`,
  severalServices: (number: number) =>
    `There are ${formatNumber(number)} services in it. Choose the one to connect to.`,

  foundHint: 'What the destination will connect to, and how it will log on.',
  target: 'Target URL',
  urlOption: (url: string, path: string) => `${url} (${path})`,
  otherUrl: 'Another URL',
  otherUrlField: 'URL',
  urlNeeded: 'Enter the URL of the service.',
  urlWrong: 'Enter a complete URL that starts with http:// or https://.',
  logon: 'Credentials',
  authentication: 'Authentication',
  tokenService: 'Token service',
  certificate: 'Certificate',
  certificateInside: 'Certificate with private key, stored as an entry of its own',
  logonKinds: {
    'client-secret': 'Client ID and secret',
    certificate: 'Client ID and X.509 certificate',
    basic: 'User and password',
    none: 'None that a destination could use',
  },

  detailsHint: 'Adapt what will be stored. Everything can be changed later, too.',
  name: 'Name',
  description: 'Description',
  certificateName: 'Name of the Certificate',
  certificateHint: 'The certificate and its private key are stored under Certificates, under this name.',
  nameProblems: {
    empty: 'Enter a name.',
    'too-long': 'At most 200 characters.',
    characters: 'Only letters without accents, digits, hyphens and underscores.',
    taken: 'This name is already in use.',
  },
  certificateProblems: {
    empty: 'Enter a name.',
    'too-long': 'At most 200 characters.',
    characters: 'A name cannot contain slashes or control characters.',
    extension: 'The name must end with .pem, .cer or .crt.',
    taken: 'This name is already in use.',
  },

  reviewHint: 'This will be stored.',
  hidden: '(hidden)',
  empty: '(empty)',
  reveal: (label: string) => `Show ${label}`,
  hide: (label: string) => `Hide ${label}`,
  certificateEntry: (name: string) => `"${name}": certificate with private key, stored first`,
  inOrder: 'Nothing is missing.',
  notes: 'Findings',
  lockedHint: 'The workspace is locked: the secrets of the key cannot be stored until it is unlocked.',
  created: (name: string) => `"${name}" was created.`,
  createdBoth: (name: string, certificate: string) => `"${name}" and the certificate "${certificate}" were created.`,
} as const;

const logonNames: Readonly<Record<ServiceLogon, string>> = {
  'client-secret': 'a client ID and a secret',
  certificate: 'a client ID and an X.509 certificate',
  basic: 'a user and a password',
  none: 'no credentials that a destination could use',
};

const findings: {
  readonly [Rule in ServiceKeyFinding['rule']]: (finding: Extract<ServiceKeyFinding, { rule: Rule }>) => string;
} = {
  'url-missing': () => 'The key holds no address. Enter the URL of the service.',
  'url-is-token-service': () =>
    'The only address in the key is that of its token service. Check whether the service has another URL.',
  'several-urls': ({ count }) => `The key holds ${formatNumber(count)} addresses. Check that the right one is chosen.`,
  'token-url-missing': () => 'The key does not say where tokens come from. Enter the token service URL.',
  'no-credentials': () =>
    'The key holds no credentials that a destination could use. The destination will have no authentication.',
  'private-key-missing': () =>
    'The private key is not in the service key, as for a certificate that was brought along. Add it to the certificate entry before the destination is used.',
  'certificate-unreadable': () =>
    'The certificate in the key cannot be read. Upload it under Certificates and choose it in the destination.',
  'secret-not-used': () => 'The key holds a secret as well. The certificate is used, and the secret is left out.',
};

/** What the user should know about a destination that was made from a key. */
export function serviceKeyFindingText(finding: ServiceKeyFinding): string {
  // The table has one entry for each rule; the compiler cannot see that both sides are of the same one.
  const say = findings[finding.rule] as (finding: ServiceKeyFinding) => string;
  return say(finding);
}
