import * as v from 'valibot';
import type { Clock } from '../../shared/clock.ts';
import type { Exchange } from './exchange.ts';
import { limits } from './limits.ts';
import { readAnswer } from './read-answer.ts';
import { ServiceFault } from './service-fault.ts';
import type { ClientCredentials } from './service-key.ts';

/** Tokens of one client, kept in memory. Both methods reject with a `ServiceFault`. */
export interface TokenSource {
  current(): Promise<string>;
  /** A token other than this one, which the service did not accept. */
  insteadOf(refused: string): Promise<string>;
}

export interface TokenSourceOptions {
  readonly credentials: ClientCredentials;
  readonly exchange: Exchange;
  readonly clock: Clock;
}

/** Visible characters alone: the token becomes a header. */
const tokenAnswer = v.object({
  access_token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]+$/)),
  token_type: v.optional(v.pipe(v.string(), v.regex(/^bearer$/i))),
  expires_in: v.optional(v.pipe(v.number(), v.minValue(0))),
});

/** An error code of OAuth (RFC 6749 section 5.2); its description may quote the client, and is not read. */
const tokenRefusal = v.object({ error: v.pipe(v.string(), v.regex(/^[a-z_]{1,40}$/)) });

/** Seconds a token is taken to hold where its service does not say. */
const usualLifetime = 600;
/** Seconds before its end at which a token is not used any more; a tenth of a short life. */
const margin = 60;

/** Client credentials (RFC 6749 section 4.4): one request at a time for everybody who waits, failures not kept. */
export function createTokenSource({ credentials, exchange, clock }: TokenSourceOptions): TokenSource {
  let held: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<string> | null = null;

  async function ask(): Promise<string> {
    const asked = clock.now().getTime();
    const { access_token: token, expires_in: lifetime = usualLifetime } = await fetchToken(credentials, exchange);
    held = { token, until: asked + (lifetime - Math.min(margin, lifetime / 10)) * 1000 };
    return token;
  }

  const current = async () => {
    if (held !== null && clock.now().getTime() < held.until) return held.token;
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };

  return {
    current,
    insteadOf: (refused) => {
      if (held?.token === refused) held = null;
      return current();
    },
  };
}

async function fetchToken({ tokenUrl, clientId, proof }: ClientCredentials, exchange: Exchange) {
  const whom = `The token service ${tokenUrl.host}`;
  const bySecret = proof.kind === 'secret';
  const form = new URLSearchParams({ grant_type: 'client_credentials', ...(bySecret ? {} : { client_id: clientId }) });
  const body = Buffer.from(form.toString());
  // Not percent-encoded as RFC 6749 section 2.3.1 has it: XSUAA takes the words as they are.
  const basic = bySecret ? Buffer.from(`${clientId}:${proof.clientSecret}`).toString('base64') : null;
  // Not one page's signal: others may wait for the same token.
  const signal = AbortSignal.timeout(limits.token);
  const answer = await exchange({
    whom,
    url: tokenUrl,
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': body.length,
      ...(basic === null ? {} : { Authorization: `Basic ${basic}` }),
    },
    body,
    signal,
    ...(bySecret ? {} : { client: proof }),
  });
  const value = await readAnswer(answer, whom, limits.tokenAnswer, signal);
  if (answer.statusCode !== 200) {
    const refusal = v.safeParse(tokenRefusal, value);
    const code = refusal.success ? `: ${refusal.output.error}` : '';
    throw new ServiceFault(
      'no-token',
      `${whom} gave no token (${answer.statusCode}${code}). Check that the service key still exists, and start with a new one if not.`,
    );
  }
  const checked = v.safeParse(tokenAnswer, value);
  if (checked.success) return checked.output;
  throw new ServiceFault('no-token', `${whom} answered with something else than a token.`);
}
