import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

/**
 * What is handed on, each way; everything else stays: cookies, credentials, where the page is, what belongs to one
 * connection, and what the service says about itself.
 */
const ofRequests = [
  'accept',
  'content-type',
  'if-match',
  'if-none-match',
  'x-fragment-name',
  'x-fragment-optional',
  'tms-named-user',
];

const ofAnswers = ['etag', 'link', 'page-count', 'entity-count', 'retry-after'];

export function headersOfRequest(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return pick(headers, ofRequests);
}

export function headersOfAnswer(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return { 'Content-Type': typeOfAnswer(headers), ...pick(headers, ofAnswers), 'Cache-Control': 'no-store' };
}

/** On the page's own origin no answer may be taken for a page or a script; whatever is no JSON is plain text. */
function typeOfAnswer({ 'content-type': type = '' }: IncomingHttpHeaders): string {
  return /^application\/json\s*(?:;|$)/i.test(type) ? 'application/json' : 'text/plain; charset=utf-8';
}

function pick(headers: IncomingHttpHeaders, names: readonly string[]): OutgoingHttpHeaders {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
