import { request, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { HttpStage } from '../../shared/companion-wire.ts';

type Failure = Extract<HttpStage, { readonly ok: false }>['reason'];

/**
 * Sends one GET without any credential over the connection and reads the status line; the connection ends before the
 * body is read, and a redirect is not followed.
 */
export function askHttp(socket: Duplex, url: URL, signal: AbortSignal): Promise<HttpStage> {
  return new Promise((resolve) => {
    const asked = request({
      createConnection: () => socket,
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      setHost: false,
      headers: { Host: url.host, Accept: '*/*', 'User-Agent': 'Destination-Cockpit', Connection: 'close' },
      signal,
    });
    asked.once('response', (response) => {
      response.on('error', () => undefined);
      const status = response.statusCode ?? 0;
      resolve({
        ok: true,
        status,
        statusText: STATUS_CODES[status] ?? '',
        locationHost: hostOf(response.headers.location, url),
      });
      asked.destroy();
    });
    // Some servers answer with an upgrade or with nothing but 1xx; both are answers, and no HTTP page.
    asked.once('upgrade', (response, stream) => {
      stream.destroy();
      const status = response.statusCode ?? 101;
      resolve({ ok: true, status, statusText: STATUS_CODES[status] ?? '', locationHost: null });
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ ok: false, reason: signal.aborted ? 'timeout' : reasonOf(error) });
    });
    asked.end();
  });
}

function hostOf(location: string | undefined, base: URL): string | null {
  return location !== undefined && URL.canParse(location, base) ? new URL(location, base).host : null;
}

function reasonOf({ code = '' }: NodeJS.ErrnoException): Failure {
  if (/CERTIFICATE_REQUIRED|ALERT_(HANDSHAKE_FAILURE|BAD_CERTIFICATE)/.test(code)) return 'client-certificate-required';
  return code.startsWith('HPE_') ? 'not-http' : 'reset';
}
