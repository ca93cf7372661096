import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServiceConfig } from '../../shared/backend-config.ts';
import type { Clock } from '../../shared/clock.ts';
import { type Asked, askedBy, type Refusal, refusalFor } from '../admission.ts';
import type { Handler } from '../companion.ts';
import { startLine } from '../log-line.ts';
import { sendJson } from '../send-json.ts';
import type { Session } from '../session.ts';
import { bodyKindOf, callGates, routeOf } from './call-gates.ts';
import { type CarriedService, destinationService, transportManagement } from './carried-services.ts';
import { carry, handOn } from './carry.ts';
import type { Exchange } from './exchange.ts';
import { toFault } from './exchange-faults.ts';
import { limits } from './limits.ts';
import type { ServiceFault } from './service-fault.ts';
import type { ServiceKey } from './service-key.ts';
import type { ServiceKeys } from './service-keys.ts';
import { createTokenSource } from './tokens.ts';

export interface ServiceCarrierOptions {
  readonly keys: ServiceKeys;
  readonly pageConfig: ServiceConfig;
  readonly session: Session;
  readonly exchange: Exchange;
  readonly clock: Clock;
  /** One line for each request; never of its query or body. */
  readonly log: (line: string) => void;
}

/** Paths of the page that need the session besides the companion's own. */
export const carriedPaths = [destinationService.prefix, transportManagement.prefix] as const;

/**
 * Carries what the page asks of the services to them, with tokens that the page never sees, and tells the page where
 * it is (`/config.json`).
 */
export function createServiceCarrier(options: ServiceCarrierOptions): Handler {
  const { keys, pageConfig, session, exchange, clock, log } = options;

  const toHandler = (service: CarriedService, { uri, credentials }: ServiceKey) => {
    const tokens = createTokenSource({ credentials, exchange, clock });
    const gates = callGates(service);
    return async (request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<number | string> => {
      const refusal = refusalFor(asked, session, gates);
      if (refusal !== null) return refuse(response, refusal);
      const route = routeOf(service, asked.path);
      if (route === null) throw new TypeError('The gates let an unknown path pass');
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(limits.exchange)]);
      try {
        const answer = await carry(request, {
          whom: service.name,
          url: new URL(`${uri}${service.base}${(request.url ?? '').slice(service.prefix.length)}`),
          body: bodyKindOf(route, asked.method),
          tokens,
          exchange,
          signal,
        });
        await handOn(answer, response, service.name);
        return answer.statusCode ?? 0;
      } catch (error) {
        if (response.headersSent) return 'cut';
        if (gone.signal.aborted) return 'gone';
        return fail(response, toFault(error, service.name, signal));
      } finally {
        // What of a file the service did not want; the page reads the answer only when it has sent all of it.
        request.unpipe();
        request.resume();
      }
    };
  };

  const handlers = [
    { service: destinationService, handle: toHandler(destinationService, keys.destination) },
    ...(keys.transport === null
      ? []
      : [{ service: transportManagement, handle: toHandler(transportManagement, keys.transport) }]),
  ];

  return (request, response, next) => {
    const asked = askedBy(request);
    if (asked.path === '/config.json' && asked.method === 'GET') {
      sendJson(response, { status: 200, body: pageConfig });
      return;
    }
    const found = handlers.find(({ service }) => service.claims.test(asked.path));
    if (found === undefined) {
      next();
      return;
    }
    void found.handle(request, response, asked).then(startLine(asked, log));
  };
}

/** As the services say what is wrong, so that the page shows these words as it shows theirs. */
function refuse(response: ServerResponse, { status, words }: Refusal): number {
  sendJson(response, { status, body: { ErrorMessage: words }, close: true });
  return status;
}

/** Told apart from the words of a service: it is not the service that failed. */
function fail(response: ServerResponse, { message, details: { status } }: ServiceFault): number {
  sendJson(response, { status, body: { CompanionMessage: message }, close: status === 413 });
  return status;
}
