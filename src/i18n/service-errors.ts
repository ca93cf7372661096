import type { BackendErrorDetails } from '../backend/errors';
import type { ErrorText } from './error-text';
import { formatNumber } from './format';
import { rolesFor } from './service-roles';
import { asUnderWay, transportServiceTexts } from './transport-service-errors';

type Words = (details: BackendErrorDetails) => ErrorText;

const longestQuote = 160;

/** Control characters, and those that turn the direction of what follows: words of a service are shown as they are meant, on one line. */
const unshowable = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

function onOneLine({ reason = '' }: BackendErrorDetails): string {
  return reason.replaceAll(unshowable, ' ').trim();
}

function quote(details: BackendErrorDetails): string {
  const words = onOneLine(details).replace(/\.$/, '');
  return words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words;
}

/** The service's own words as a sentence of ours; empty without any. */
function said(details: BackendErrorDetails): string {
  const words = quote(details);
  return words === '' ? '' : ` It says: “${words}”.`;
}

const nameOf = ({ service }: BackendErrorDetails) => service ?? 'service';

const tryAgain = ({ retryAfter }: BackendErrorDetails) =>
  retryAfter === undefined
    ? 'Try again in a while.'
    : `Try again in ${retryAfter === 1 ? 'a second' : `${formatNumber(retryAfter)} seconds`}.`;

/** After a change whose answer did not come. */
const lookFirst = ({ resource }: BackendErrorDetails) =>
  `Whether the change arrived is not known: look at ${resource === 'transport-request' ? 'the import queue' : 'what is stored now'} before you repeat it.`;

const unusableAnswer: Words = (details) => ({
  message: `The answer of the ${nameOf(details)} cannot be used${details.reason === undefined ? '' : `: ${quote(details)}`}.`,
  nextStep:
    details.access === 'write'
      ? lookFirst(details)
      : 'Try again; if it stays like this, something between this page and the service answers in its place.',
});

const startWithKey = 'Start the application with its key, or add the route to the service where this page comes from.';

const byRule: Readonly<Record<string, Words>> = {
  ...transportServiceTexts(said),
  'session-over': (details) => ({
    message: `You are not signed in to the ${nameOf(details)} any more.`,
    nextStep: 'Sign in again, then try again; what you entered stays here.',
  }),
  'role-missing': (details) => {
    const roles = rolesFor(details);
    return {
      message: `The ${nameOf(details)} does not allow this.${said(details)}`,
      nextStep:
        roles.length === 0
          ? 'Ask the administrator of the subaccount for the role it needs.'
          : `Probably a role is missing: ask the administrator of the subaccount for ${oneOf(roles)}${ofInstances(details)}.`,
    };
  },
  'no-connection': (details) => ({
    message: `The ${nameOf(details)} was not reached, or its answer broke off.`,
    nextStep: `Check the network connection, and whether what serves this page (as npm start does) still runs. ${details.access === 'write' ? lookFirst(details) : 'Then try again.'}`,
  }),
  cancelled: () => ({
    message: 'This was cancelled.',
    nextStep: 'Start it again when you need it.',
  }),
  companion: (details) => ({
    message: `The companion, which stands between this page and the ${nameOf(details)}, has no answer of it.`,
    nextStep: onOneLine(details),
  }),
  'no-route': (details) => ({
    message: `Nothing at this address leads to the ${nameOf(details)}.`,
    nextStep: startWithKey,
  }),
  'own-page': (details) => ({
    message: `Nothing at this address leads to the ${nameOf(details)}: the page of this application came in place of an answer.`,
    nextStep: startWithKey,
  }),
  'not-json': unusableAnswer,
  'cut-off': unusableAnswer,
  'unexpected-answer': unusableAnswer,
};

const byStatus: Readonly<Record<number, Words>> = {
  413: (details) => ({
    message: `This is too large for the ${nameOf(details)}.${said(details)}`,
    nextStep: 'Make it smaller, or split it.',
  }),
  429: (details) => ({
    message: `The ${nameOf(details)} has been asked too often.${said(details)}`,
    nextStep: tryAgain(details),
  }),
  503: (details) => ({
    message: `The ${nameOf(details)} is not available at the moment.${said(details)}`,
    nextStep: tryAgain(details),
  }),
};

const byCode: Readonly<Record<string, Words>> = {
  invalid: (details) => ({
    message: `The ${nameOf(details)} does not accept this.${said(details)}`,
    nextStep: 'Correct it and try again.',
  }),
  unavailable: (details) => ({
    message: `The ${nameOf(details)} failed${details.status === undefined ? '' : ` with status ${details.status}`}.${said(details)}`,
    nextStep: tryAgain(details),
  }),
  'quota-exceeded': (details) => ({
    message: `The ${nameOf(details)} has reached its limit.${said(details)}`,
    nextStep: 'Delete what is no longer needed there, then try again.',
  }),
};

/** Words for what a service refuses, and for the way to it; null where those of any backend say as much. */
export function describeServiceError(code: string, details: BackendErrorDetails): ErrorText | null {
  if (details.service === undefined) return null;
  const words = byRule[details.rule ?? ''] ?? byStatus[details.status ?? 0] ?? byCode[code];
  const text = words?.(details) ?? null;
  return text === null || details.underWay !== true ? text : asUnderWay(text);
}

/** Instances have roles of their own; trust and transport know no instances. */
function ofInstances({ resource }: BackendErrorDetails): string {
  return resource === 'destination' || resource === 'fragment' || resource === 'certificate'
    ? '; on the level of a service instance, for the role of instances that corresponds to it'
    : '';
}

function oneOf(roles: readonly string[]): string {
  return roles.map((role) => `“${role}”`).join(' or ');
}
