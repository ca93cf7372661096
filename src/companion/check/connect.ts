import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { TcpStage } from '../../shared/companion-wire.ts';

type Failure = Extract<TcpStage, { readonly ok: false }>['reason'];

const reasons: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ECONNRESET: 'reset',
};

/** More addresses than a browser would try. */
const maximumAddresses = 4;

export interface Connection {
  readonly stage: TcpStage;
  /** Null when nothing answered. */
  readonly socket: Socket | null;
}

/** Connects to the first of the addresses that answers; the last failure counts when none does. */
export async function connectToFirst(
  addresses: readonly string[],
  port: number,
  signal: AbortSignal,
): Promise<Connection> {
  let last: Connection = { stage: { ok: false, address: addresses[0] ?? '', port, reason: 'failed' }, socket: null };
  for (const address of addresses.slice(0, maximumAddresses)) {
    last = await connectTo(address, port, signal);
    if (last.stage.ok || signal.aborted) break;
  }
  return last;
}

function connectTo(address: string, port: number, signal: AbortSignal): Promise<Connection> {
  return new Promise((resolve) => {
    const started = performance.now();
    const socket = connect({ host: address, port });
    const settle = (connection: Connection) => {
      signal.removeEventListener('abort', onAbort);
      socket.removeListener('error', onError);
      resolve(connection);
    };
    const failed = (reason: Failure) => {
      // A late error of a socket given up must not end the process.
      socket.on('error', () => undefined);
      socket.destroy();
      settle({ stage: { ok: false, address, port, reason }, socket: null });
    };
    const onAbort = () => failed('timeout');
    const onError = (error: NodeJS.ErrnoException) => failed(reasons[error.code ?? ''] ?? 'failed');
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once('error', onError);
    socket.once('connect', () => {
      const milliseconds = Math.round(performance.now() - started);
      settle({ stage: { ok: true, address, port, milliseconds }, socket });
    });
  });
}
