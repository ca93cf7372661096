import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestOptions,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { type Resolve, type ResolveOptions, resolveHost } from '../check/resolve-host.ts';
import { toFault, unresolved } from './exchange-faults.ts';
import { limits } from './limits.ts';
import { ServiceFault } from './service-fault.ts';

export interface Outgoing {
  /** Who is asked, for messages. */
  readonly whom: string;
  readonly url: URL;
  readonly method: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer | Readable | null;
  /** For mutual TLS; PEM. */
  readonly client?: { readonly certificate: string; readonly privateKey: string };
  /** Ends the exchange, also while the answer is being read. */
  readonly signal: AbortSignal;
}

/** Sends one request and gives its answer, whose body is still to be read; rejects with a `ServiceFault`. Follows no redirect. */
export type Exchange = (outgoing: Outgoing) => Promise<IncomingMessage>;

export interface ExchangeOptions {
  readonly resolve: Resolve;
  readonly allowPrivateTargets: boolean;
  /** PEM of authorities to trust instead of the public ones. */
  readonly authorities?: readonly string[];
}

/**
 * The companion's way to a service. Its name is resolved once for each request and the connection goes to an address
 * that was looked at; what it shows as a certificate is verified whatever the environment says.
 */
export function createExchange({ resolve, allowPrivateTargets, authorities }: ExchangeOptions): Exchange {
  const agents = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) };
  return async ({ whom, url, method, headers, body, client, signal }) => {
    const lookup = await pinnedLookup(whom, url, { resolve, allowPrivateTargets, signal });
    const isSecure = url.protocol === 'https:';
    const agent = isSecure ? agents['https:'] : agents['http:'];
    const options: RequestOptions = {
      method,
      headers: { ...headers, 'User-Agent': 'Destination-Cockpit' },
      lookup,
      signal,
      timeout: limits.idle,
      // A kept connection may end at the moment it is used again; only what can be sent twice takes that risk.
      agent: method === 'GET' ? agent : false,
    };
    const asked = isSecure
      ? httpsRequest(url, {
          ...options,
          rejectUnauthorized: true,
          ...(authorities === undefined ? {} : { ca: [...authorities] }),
          ...(client === undefined ? {} : { cert: client.certificate, key: client.privateKey }),
        })
      : httpRequest(url, options);
    const answered = new Promise<IncomingMessage>((settle, reject) => {
      asked.once('response', settle);
      // Nobody asked for another protocol; without this, there would never be an answer.
      asked.once('upgrade', (_answer, socket) => {
        socket.destroy();
        reject(new ServiceFault('unusable', `${whom} answered with another protocol than HTTP.`));
      });
      asked.on('timeout', () => asked.destroy(new ServiceFault('too-late', `${whom} does not answer in time.`)));
      asked.on('error', (error) => reject(toFault(error, whom, signal)));
    });
    if (body instanceof Readable) {
      body.on('error', (error) => asked.destroy(error));
      body.pipe(asked);
    } else {
      asked.end(body ?? undefined);
    }
    return answered;
  };
}

async function pinnedLookup(whom: string, url: URL, options: ResolveOptions): Promise<LookupFunction> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = await resolveHost(host, options);
  if (!found.ok) throw unresolved(whom, host, found);
  const addresses = found.addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all }, done) => {
    const [first] = addresses;
    if (all === true) done(null, addresses);
    else done(null, first?.address ?? '', first?.family);
  };
}
