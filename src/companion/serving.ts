import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { createCompanion } from './companion.ts';
import { decideHost, fixedHost, isPortTaken, portTakenMessage } from './fixed-origin.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';
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
  if (!isRestart && (await isPortTaken(port))) {
    process.stderr.write(`${portTakenMessage(port)}\n`);
    process.exit(1);
  }
  const session = createSession(port);
  const print = (line: string) => server.config.logger.info(line);
  server.middlewares.use((request, response, next) => guardResponse(request, response, next, nonce));
  server.middlewares.use(
    createCompanion({
      session,
      allowPrivateTargets: process.env.COCKPIT_ALLOW_PRIVATE_TARGETS === '1',
      log: print,
    }),
  );
  server.printUrls = () => {
    // Behind the `#` the code stays in the browser: it is in no request and in no log.
    print(`Destination Cockpit: http://${fixedHost}:${port}/#code=${session.code}`);
  };
  // Vite prints the address of a restarted server only when it is another one; the code always is.
  if (isRestart) server.printUrls();
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
