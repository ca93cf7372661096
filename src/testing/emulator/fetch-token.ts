import type { FetchedToken, FetchToken } from '../msw/token-service';

const limitMilliseconds = 10_000;

/** Asks the token service of a destination, as the Destination service does for applications. */
export const fetchToken: FetchToken = async ({ url, user, password, form }) => {
  const place = URL.canParse(url) ? new URL(url).host : 'without a valid URL';
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      ...(user === '' ? {} : { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }),
    },
    body: new URLSearchParams(form),
    redirect: 'error',
    signal: AbortSignal.timeout(limitMilliseconds),
  }).catch((cause) => {
    throw new Error(`The token service ${place} cannot be reached`, { cause });
  });
  if (!answer.ok) throw new Error(`The token service ${place} answered ${answer.status}`);
  const token: unknown = await answer.json().catch(() => null);
  if (!isToken(token)) throw new Error(`The token service ${place} answered without a token`);
  return token;
};

function isToken(value: unknown): value is FetchedToken {
  return (
    typeof value === 'object' && value !== null && 'access_token' in value && typeof value.access_token === 'string'
  );
}
