import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:tls';
import { toPem, toPemChain } from '../../src/pki/index';
import type { Authority, Keyed } from './authorities';

/** Handshakes of Node's TLS in which both sides show a certificate of ours. */

function pemOf({ privateKey, chain }: Keyed) {
  // The root is not sent: who trusts it has it.
  return { key: toPem('PRIVATE KEY', privateKey), cert: toPemChain(chain.slice(0, -1)) };
}

function rootOf({ leaf }: Authority): string {
  return toPemChain(leaf.chain.slice(-1));
}

/** A server that asks for a certificate of this authority, greets who has one and ends the others. */
export async function startServer(authority: Authority): Promise<Server> {
  const server = createServer(
    { ...pemOf(authority.leaf), ca: rootOf(authority), requestCert: true, rejectUnauthorized: true },
    (socket) => socket.end(`welcome ${socket.getPeerCertificate().subject.CN}`),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** What a server of that authority says to a client with these certificates; null when it ends the connection. */
export async function greet(
  server: Server,
  authority: Authority,
  client: Keyed | null,
  protocol: 'TLSv1.2' | 'TLSv1.3',
) {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server does not listen');
  const socket = connect({
    host: '127.0.0.1',
    port: address.port,
    ca: rootOf(authority),
    minVersion: protocol,
    maxVersion: protocol,
    ...(client === null ? {} : pemOf(client)),
  });
  let received = '';
  let trusted = false;
  let error: Error | null = null;
  socket.setEncoding('utf8').on('data', (text) => {
    received += text;
  });
  socket.on('secureConnect', () => {
    trusted = socket.authorized;
  });
  socket.on('error', (cause) => {
    error = cause;
  });
  await new Promise((resolve) => socket.once('close', resolve));
  return trusted && error === null && received !== '' ? received : null;
}
