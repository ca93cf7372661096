import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import { connect, rootCertificates, type TLSSocket } from 'node:tls';
import type { CheckRequest, TlsStage } from '../../shared/companion-wire.ts';
import { anchorOf, chainOf, matchesHost, readableAnchors, trustProblemOf } from './verify-certificate.ts';

type Failure = Extract<TlsStage, { readonly ok: false }>['reason'];

const reasons: readonly (readonly [pattern: RegExp, reason: Failure])[] = [
  [/CERTIFICATE_REQUIRED/, 'client-certificate-required'],
  [/WRONG_VERSION_NUMBER|HTTP_REQUEST|PACKET_LENGTH_TOO_LONG|RECORD_LAYER|UNEXPECTED_MESSAGE/, 'not-tls'],
  [/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|NO_PROTOCOLS/, 'protocol-version'],
  [/ECONNRESET|EPIPE/, 'reset'],
];

/** Alerts with which servers of TLS 1.2 answer when the certificate they asked for does not come. */
const missingCertificateAlerts = /ALERT_(HANDSHAKE_FAILURE|BAD_CERTIFICATE|NO_CERTIFICATE|CERTIFICATE_UNKNOWN)/;

export interface Secured {
  readonly stage: TlsStage;
  readonly socket: TLSSocket | null;
}

type Settings = Pick<CheckRequest, 'trustAnchors' | 'trustAll' | 'hostnameVerifier'>;

/** Speaks TLS over the connection, without a certificate of its own, and tells what the server showed. */
export function openTls(socket: Socket, host: string, settings: Settings, signal: AbortSignal): Promise<Secured> {
  return new Promise((resolve) => {
    let isAsked = false;
    const secured = connect({
      socket,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ALPNProtocols: ['http/1.1'],
      ca: [...rootCertificates, ...readableAnchors(settings.trustAnchors)],
      // The judgement is the result of this stage, so a bad certificate must not end the connection.
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
      // As in Java, whatever is in the trust store is trusted, be it a server's own certificate.
      allowPartialTrustChain: true,
    });
    const noteRequest = () => {
      isAsked ||= wasAsked(secured);
    };
    const settle = (outcome: Secured) => {
      signal.removeEventListener('abort', onAbort);
      secured.removeListener('keylog', noteRequest);
      resolve(outcome);
    };
    const failed = (reason: Failure) => {
      secured.destroy();
      settle({ stage: { ok: false, reason }, socket: null });
    };
    const onAbort = () => failed('timeout');
    signal.addEventListener('abort', onAbort, { once: true });
    // In TLS 1.2 the handshake ends with the alert; this event is the last moment before it.
    secured.on('keylog', noteRequest);
    // Stays: what comes after the handshake belongs to the next stage, and must not end the process.
    secured.on('error', (error: NodeJS.ErrnoException) => failed(reasonOf(error, isAsked)));
    secured.once('close', () => failed('reset'));
    secured.once('secureConnect', () => {
      noteRequest();
      settle({ stage: describe(secured, host, settings, isAsked), socket: secured });
    });
  });
}

/** A client knows signature algorithms of its server only from a request for a certificate (RFC 8446 section 4.3.2). */
function wasAsked(socket: TLSSocket): boolean {
  return socket.getSharedSigalgs().length > 0;
}

function describe(socket: TLSSocket, host: string, settings: Settings, isAsked: boolean): TlsStage {
  const chain = chainOf(socket);
  const trustProblem = trustProblemOf(socket);
  return {
    ok: true,
    protocol: socket.getProtocol() ?? '',
    cipher: socket.getCipher().name,
    chain: [...chain],
    trustProblem,
    anchor: trustProblem === null ? anchorOf(chain, settings.trustAnchors) : null,
    hostMatches: matchesHost(chain[0], host, settings.hostnameVerifier),
    clientCertificate: isAsked ? 'requested' : 'not-requested',
  };
}

function reasonOf({ code = '' }: NodeJS.ErrnoException, isAsked: boolean): Failure {
  if (isAsked && missingCertificateAlerts.test(code)) return 'client-certificate-required';
  return reasons.find(([pattern]) => pattern.test(code))?.[1] ?? 'handshake';
}
