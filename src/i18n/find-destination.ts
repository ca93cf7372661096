import { formatNumber } from './format';

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** The time in its largest unit, rounded to one digit: `12 hours`. */
function formatSeconds(seconds: number): string {
  const [unit, size] = units.find(([, each]) => seconds >= each) ?? (['second', 1] as const);
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(seconds / size);
}

/** Words of *Find Destination*. */
export const findDestinationText = {
  title: 'Find Destination',
  hint: 'What an application gets that asks for a destination by its name. Nothing is changed.',
  name: 'Destination Name',
  boundTo: 'Application Bound To',
  noInstance: 'No service instance',
  levelsHint: (serviceInstance: string | null) =>
    serviceInstance === null
      ? 'Looked for in the subaccount.'
      : `Looked for in the service instance ${serviceInstance} first, then in the subaccount.`,
  fragment: 'Fragment',
  fragmentHint: 'None',
  fragmentOptional: 'Go on without the fragment when it is missing',
  fetchTokens: 'Fetch tokens',
  localTokens: 'A browser fetches no tokens, so none are shown. An application gets them from the Destination service.',
  find: 'Find',
  cancel: 'Cancel',
  close: 'Close',
  finding: 'Looking for the destination…',
  cancelled: 'Cancelled.',
  notFound: (name: string, fragment: string) =>
    fragment === ''
      ? `There is no destination "${name}".`
      : `There is no destination "${name}", or on its level no fragment "${fragment}".`,
  noFragment: (fragment: string) => `The destination is there, but its level has no fragment "${fragment}".`,
  didYouMean: 'Did you mean',
  nothingNear: 'No destination has a name like it. Check the name and the level.',
  found: (name: string, level: 'instance' | 'subaccount' | null) =>
    ({
      instance: `"${name}" was found on the level of the service instance.`,
      subaccount: `"${name}" was found on the level of the subaccount.`,
      unknown: `"${name}" was found.`,
    })[level ?? 'unknown'],
  properties: (count: number) => `Properties (${formatNumber(count)})`,
  property: 'Property',
  value: 'Value',
  hidden: '(hidden)',
  empty: '(empty)',
  certificates: (count: number) => `Certificates (${formatNumber(count)})`,
  noCertificates: 'None come with it.',
  tokens: (count: number) => `Tokens (${formatNumber(count)})`,
  noTokens: 'None come with it: its authentication needs none.',
  tokensSkipped: 'They were not fetched.',
  tokenFailed: (reason: string) =>
    reason === '' ? 'The token could not be fetched.' : `The token could not be fetched: ${reason}`,
  tokenType: 'Type',
  tokenHeader: 'Header',
  tokenScope: 'Scope',
  tokenExpires: 'Expires In',
  tokenValue: 'Token',
  expiresIn: formatSeconds,
} as const;
