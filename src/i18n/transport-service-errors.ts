import type { BackendErrorDetails } from '../backend/errors';
import type { ErrorText } from './error-text';

type Words = (details: BackendErrorDetails) => ErrorText;

/** Names told before the rest is only counted. */
const mostTold = 10;

function told(names: readonly string[] = []): string {
  const rest = names.length - mostTold;
  return `${names.slice(0, mostTold).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What happens only where a service transports; `said` are its own words as a sentence. */
export const transportServiceTexts = (
  said: (details: BackendErrorDetails) => string,
): Readonly<Record<string, Words>> => ({
  'still-running': () => ({
    message: 'The service is not finished after half an hour.',
    nextStep: 'It goes on without this page: look at the import queue and its logs.',
  }),
  'partly-sent': (details) => ({
    message: `Transported: ${told(details.sent)}. Not transported: ${told(details.unsent)}.${said(details)}`,
    nextStep: 'Look at the transport requests, then transport the others again.',
  }),
  'action-failed': ({ reason }) => ({
    message: `The service ended the action with ${reason}.`,
    nextStep: 'Its log at the request says why.',
  }),
});

/** An error in the middle does not end what was started. */
export function asUnderWay({ message, nextStep }: ErrorText): ErrorText {
  return {
    message,
    nextStep: `What was started goes on: look at the import queue before you start it again. ${nextStep}`,
  };
}
