import type { CheckAnswer, CheckRequest, CheckTarget } from '../../shared/companion-wire.ts';
import { askHttp } from './ask-http.ts';
import { connectToFirst } from './connect.ts';
import { checkTime, withinStage } from './limits.ts';
import { openTls } from './open-tls.ts';
import { type Resolve, resolveHost } from './resolve-host.ts';

export interface CheckOptions {
  readonly resolve: Resolve;
  readonly allowPrivateTargets: boolean;
  /** Ends the check, as when whoever asked is gone. */
  readonly signal: AbortSignal;
}

interface Place {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** Null for a target that does not speak HTTP. */
  readonly url: URL | null;
}

/** Statuses with which servers refuse a request that came without a client certificate they asked for. */
const missingCertificateStatuses: ReadonlySet<number> = new Set([400, 403, 495, 496]);

/** Goes through the stages until one fails; null for a target that is none (`isCheckable`). */
export async function checkTarget(request: CheckRequest, options: CheckOptions): Promise<CheckAnswer> {
  const answer: CheckAnswer = { dns: null, tcp: null, tls: null, http: null };
  const place = placeOf(request.target);
  if (place === null) throw new TypeError('The target cannot be checked');
  const whole = AbortSignal.any([options.signal, AbortSignal.timeout(checkTime)]);

  answer.dns = await resolveHost(place.host, { ...options, signal: withinStage(whole) });
  if (!answer.dns.ok) return answer;

  const { stage, socket } = await connectToFirst(answer.dns.addresses, place.port, withinStage(whole));
  answer.tcp = stage;
  if (socket === null) return answer;
  // Every stage hears of errors in its own way; this one only keeps them from ending the process.
  socket.on('error', () => undefined);
  try {
    if (!place.tls) {
      if (place.url !== null) answer.http = await askHttp(socket, place.url, withinStage(whole));
      return answer;
    }
    const secured = await openTls(socket, place.host, request, withinStage(whole));
    answer.tls = secured.stage;
    if (secured.socket === null || !secured.stage.ok || place.url === null) return answer;
    const isAccepted = request.trustAll || (secured.stage.trustProblem === null && secured.stage.hostMatches);
    if (!isAccepted) return answer;
    answer.http = await askHttp(secured.socket, place.url, withinStage(whole));
    const isMissing = answer.http.ok
      ? secured.stage.clientCertificate === 'requested' && missingCertificateStatuses.has(answer.http.status)
      : answer.http.reason === 'client-certificate-required';
    if (isMissing) answer.tls = { ...secured.stage, clientCertificate: 'required' };
    return answer;
  } finally {
    socket.destroy();
  }
}

/** Whether this is a URL or an address that a check can go to. */
export function isCheckable(target: CheckTarget): boolean {
  return placeOf(target) !== null;
}

function placeOf(target: CheckTarget): Place | null {
  // A URL brings numbers in any notation to the usual one (`0x7f.1` is 127.0.0.1), so both kinds go through it.
  const text =
    target.kind === 'http' ? target.url : `http://${target.host.includes(':') ? `[${target.host}]` : target.host}/`;
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') return null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (target.kind === 'socket') {
    const isHostOnly = url.pathname === '/' && url.search === '' && url.hash === '' && url.port === '';
    return isHostOnly ? { host, port: target.port, tls: target.tls, url: null } : null;
  }
  const tls = url.protocol === 'https:';
  const port = url.port === '' ? (tls ? 443 : 80) : Number(url.port);
  return port === 0 ? null : { host, port, tls, url };
}
