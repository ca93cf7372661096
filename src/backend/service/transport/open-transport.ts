import { systemClock } from '../../../shared/clock';
import { randomId } from '../../../shared/ids';
import type { Certificates, Destinations, Transport } from '../../port';
import { createHttpClient, type HttpClientOptions } from '../http-client';
import { TRANSPORT_SERVICE } from './context';
import { exactJson } from './exact-json';
import { createServiceTransport } from './service-transport';
import { createTransportRequests } from './transport-requests';

const BASE_URL = '/transport/v2';
const longestNamedUser = 60;

export interface TransportOptions {
  /** As the service shows it; cut to 60 characters. */
  readonly userName: () => Promise<string>;
  /** With the version, without a slash at the end; same origin unless told otherwise. */
  readonly baseUrl?: string;
}

interface OpenTransportParts {
  readonly http: Omit<HttpClientOptions, 'baseUrl' | 'service' | 'json'>;
  readonly subaccountId: string;
  readonly destinations: Destinations;
  readonly certificates: Certificates;
  /** Called after every change of this session. */
  readonly notify: () => void;
}

/** Transport management over HTTP. */
export function openTransport(
  { userName, baseUrl = BASE_URL }: TransportOptions,
  parts: OpenTransportParts,
): Transport {
  const { http, notify, ...beside } = parts;
  const client = createHttpClient({ ...http, baseUrl, service: TRANSPORT_SERVICE, json: exactJson });
  const context = {
    ...beside,
    requests: createTransportRequests(client),
    sleep: http.sleep,
    clock: http.clock ?? systemClock,
    newId: randomId,
    namedUser: async () => (await userName()).slice(0, longestNamedUser),
  };
  return createServiceTransport(context, notify);
}
