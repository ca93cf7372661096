import type { DestinationIssue, IssueRule } from '../domain/destination/field-types';
import { formatList, formatNumber } from './format';

/** What is wrong, and what to do about it. */
export interface IssueText {
  readonly message: string;
  readonly nextStep: string;
}

type Say = (label: string, details: readonly string[]) => IssueText;

const quoted = (text: string | undefined) => `“${text ?? ''}”`;

/** Spans as the catalogue has them: `0`, `10..60`, `1..`. */
function spanText(span: string): string {
  const [low = '', high] = span.split('..');
  if (high === undefined) return formatNumber(Number(low));
  return high === ''
    ? `${formatNumber(Number(low))} or more`
    : `${formatNumber(Number(low))} to ${formatNumber(Number(high))}`;
}

const isSpan = (text: string) => /^-?\d+(\.\.\d*)?$/.test(text);

/** The words of each rule; `label` is how the form calls the field. */
const texts: Record<IssueRule, Say> = {
  required: (label) => ({ message: `${label} is missing.`, nextStep: `Enter ${label}.` }),
  characters: (label) => ({
    message: `${label} has characters that are not allowed.`,
    nextStep: 'Use letters (A–Z, a–z), digits, underscores and dashes only.',
  }),
  'too-long': (label, [limit = '0']) => ({
    message: `${label} is too long.`,
    nextStep: `Use at most ${formatNumber(Number(limit))} characters.`,
  }),
  'not-a-value': (label, values) => ({
    message: `${label} has a value that it cannot take.`,
    nextStep: `Choose one of: ${formatList(values)}.`,
  }),
  'not-a-number': (label) => ({ message: `${label} is not a whole number.`, nextStep: 'Enter digits only.' }),
  'out-of-range': (label, details) => {
    const spans = details.filter(isSpan).map(spanText);
    return { message: `${label} is out of range.`, nextStep: `Enter a number in the range ${formatList(spans)}.` };
  },
  'not-a-url': (label, schemes) => ({
    message: `${label} is not a complete URL.`,
    nextStep: `Enter it with its scheme and host, without spaces; it starts with ${formatList(schemes.map((scheme) => `${scheme}://`))}.`,
  }),
  'not-host-and-port': (label) => ({
    message: `${label} is not a host with a port.`,
    nextStep: 'Enter it as host:port, for example sftp.example.com:22.',
  }),
  pattern: (label, [pattern]) => ({
    message: `${label} does not have the expected form.`,
    nextStep: patternHints[pattern ?? ''] ?? 'Compare it with the explanation of the field.',
  }),
  'unknown-type': (label, types) => ({
    message: `${label} is not a type of destination that this application knows.`,
    nextStep: `Choose one of: ${formatList(types)}. As it is, the destination is kept without being checked.`,
  }),
  'unknown-authentication': (label, values) => ({
    message: `${label} is not one that this type of destination has.`,
    nextStep: `Choose one of: ${formatList(values)}.`,
  }),
  'not-with-proxy-type': (label, proxyTypes) => ({
    message: `${label} does not go with this proxy type.`,
    nextStep: `Use it with proxy type ${formatList(proxyTypes)}, or change or remove it.`,
  }),
  'https-only': (label) => ({
    message: `${label} works only with an https:// URL.`,
    nextStep: 'Enter a URL that starts with https://, or change or remove it.',
  }),
  'key-prefix': (_label, prefixes) => ({
    message: 'This type of destination does not take a key like that.',
    nextStep: `Use a key that starts with ${formatList(prefixes)}, or remove the property.`,
  }),
  excludes: (label, [other]) => ({
    message: `${label} and ${quoted(other)} exclude each other.`,
    nextStep: 'Remove one of them.',
  }),
  ignored: (label, [other]) => ({
    message: `${label} has no effect with the present value of ${quoted(other)}.`,
    nextStep: `Remove it, or change ${quoted(other)}.`,
  }),
  deprecated: (label) => ({
    message: `${label} is outdated and may stop working.`,
    nextStep: 'Replace it by what SAP offers instead.',
  }),
  'certificate-missing': (label, [name, state]) =>
    state === 'dummy'
      ? {
          message: `${label}: the certificate ${quoted(name)} has dummy content: a transport brought its name only.`,
          nextStep: 'Open the certificate and choose Replace Dummy Content.',
        }
      : {
          message: `${label}: there is no certificate ${quoted(name)} here.`,
          nextStep: 'Choose another one, or upload the file under this name.',
        },
  'certificate-kind': (label, [name]) => ({
    message: `${label}: the certificate ${quoted(name)} holds no private key.`,
    nextStep: 'Choose a key store, or replace the file by one with its private key.',
  }),
  'destination-missing': (label, [name]) => ({
    message: `${label}: there is no destination ${quoted(name)} here.`,
    nextStep: 'Choose another one, or create it on the same level.',
  }),
  'secret-missing': (label) => ({
    message: `${label} was removed by an export and not entered since.`,
    nextStep: 'Enter it, or set it empty.',
  }),
  'needs-one-of': (_label, keys) => ({
    message: `One of ${formatList(keys)} is needed.`,
    nextStep: 'Add one of them under Additional Properties.',
  }),
};

/** What the patterns of the catalogue ask for. */
const patternHints: Readonly<Record<string, string>> = {
  '^[0-9]{2}$': 'Enter two digits.',
  '^[0-9]{3}$': 'Enter three digits.',
  '^[0-9]{4}$': 'Enter four digits.',
  '^[A-Za-z0-9]{3}$': 'Enter three letters or digits.',
  '^[A-Za-z0-9]{1,2}$': 'Enter one or two letters or digits.',
};

/** The words of an issue; `label` is how the form calls its field, or else its key. */
export function issueText({ rule, details }: DestinationIssue, label: string): IssueText {
  return texts[rule](label, details);
}
