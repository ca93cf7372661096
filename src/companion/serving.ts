import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { systemClock } from '../shared/clock.ts';
import { resolveBySystem } from './check/resolve-host.ts';
import { createCompanion } from './companion.ts';
import { decideHost, fixedHost, isPortTaken, portTakenMessage } from './fixed-origin.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';
import { carriedPaths, createServiceCarrier } from './service/create-service-carrier.ts';
import { createExchange } from './service/exchange.ts';
import { hideFiles } from './service/hide-files.ts';
import { KeyFileError } from './service/key-file-error.ts';
import { toPageConfig } from './service/page-config.ts';
import { readServiceKeys, type ServiceKeys } from './service/service-keys.ts';
import { createSession } from './session.ts';

const servingTitle = 'destination-cockpit';

/** Vite plugins that serve the page at its one origin with its security policy, in development and preview alike. */
export function serving(): Plugin[] {
  return [guard(), policyOfBuiltPage()];
}

function guard(): Plugin {
  const nonce = randomBytes(16).toString('base64');
  return {
    name: 'cockpit-serving',
    apply: 'serve',
    config: (_config, { isPreview }) => (isPreview === true ? {} : { html: { cspNonce: nonce } }),
    configureServer: (server) => prepare(server, server.config.server.port, nonce),
    configurePreviewServer: (server) => prepare(server, server.config.preview.port, undefined),
  };
}

async function prepare(server: ViteDevServer | PreviewServer, port: number, nonce: string | undefined): Promise<void> {
  // Vite loads this file anew when it restarts after a change of its configuration; the port is then its own.
  const isRestart = process.title === servingTitle;
  process.title = servingTitle;
  if (!isRestart && (await isPortTaken(port))) endWith(portTakenMessage(port));
  const keys = readKeysOrEnd();
  const session = createSession(port, ['/companion', ...(keys === null ? [] : carriedPaths)]);
  const allowPrivateTargets = process.env.COCKPIT_ALLOW_PRIVATE_TARGETS === '1';
  const print = (line: string) => server.config.logger.info(line);
  server.middlewares.use((request, response, next) => guardResponse(request, response, next, nonce));
  server.middlewares.use(createCompanion({ session, allowPrivateTargets, log: print }));
  if (keys !== null) {
    const exchange = createExchange({ resolve: resolveBySystem, allowPrivateTargets });
    const pageConfig = toPageConfig(keys, process.env);
    server.middlewares.use(
      createServiceCarrier({ keys, pageConfig, session, exchange, clock: systemClock, log: print }),
    );
    server.middlewares.use(hideFiles(keys.paths));
  }
  server.printUrls = () => {
    // Behind the `#` the code stays in the browser: it is in no request and in no log.
    print(`Destination Cockpit: http://${fixedHost}:${port}/#code=${session.code}`);
    if (keys !== null) print(`Changes go to ${keys.destination.uri}`);
  };
  // Vite prints the address of a restarted server only when it is another one; the code always is.
  if (isRestart) server.printUrls();
}

function readKeysOrEnd(): ServiceKeys | null {
  try {
    return readServiceKeys(process.env, systemClock);
  } catch (error) {
    if (error instanceof KeyFileError) return endWith(error.message);
    throw error;
  }
}

/** Ends a start that cannot go on, with one line. */
function endWith(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function guardResponse(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
  nonce: string | undefined,
): void {
  for (const [name, value] of Object.entries(securityHeaders(fetchDestination(request), nonce))) {
    response.setHeader(name, value);
  }
  const decision = decideHost(request.headers.host, request.url ?? '/');
  if (decision.action === 'serve') {
    next();
  } else if (decision.action === 'redirect') {
    response.writeHead(307, { Location: decision.location });
    response.end();
  } else {
    response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`Open http://${fixedHost}:${request.socket.localPort}/ instead.\n`);
  }
}

function fetchDestination(request: IncomingMessage): string | undefined {
  const header = request.headers['sec-fetch-dest'];
  return Array.isArray(header) ? header[0] : header;
}

/** The built page carries its policy itself, for servers that send no header. */
function policyOfBuiltPage(): Plugin {
  return {
    name: 'cockpit-policy-meta',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy({ inHeader: false }) },
        injectTo: 'head-prepend',
      },
    ],
  };
}
