import { createServer } from 'node:net';

/**
 * What is stored belongs to one origin, http://127.0.0.1:<port>. Whoever comes by another name would see an
 * empty workspace, so `localhost` is sent there; a name from elsewhere (DNS rebinding) is refused.
 */
export const fixedHost = '127.0.0.1';

export type HostDecision =
  | { readonly action: 'serve' }
  | { readonly action: 'redirect'; readonly location: string }
  | { readonly action: 'refuse' };

/** What to do with a request for this Host header and path. */
export function decideHost(host: string | undefined, path: string): HostDecision {
  const [, name = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(host ?? '') ?? [];
  if (name === fixedHost) return { action: 'serve' };
  const isLocal = ['localhost', '[::1]'].includes(name.toLowerCase());
  const isPath = path.startsWith('/') && !path.startsWith('//');
  return isLocal && isPath
    ? { action: 'redirect', location: `http://${fixedHost}${port}${path}` }
    : { action: 'refuse' };
}

/** Whether something else listens on this port of the fixed host. */
export function isPortTaken(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(true);
      else reject(error);
    });
    probe.listen(port, fixedHost, () => probe.close(() => resolve(false)));
  });
}

/** The sentence a taken port ends with. */
export function portTakenMessage(port: number): string {
  return `Port ${port} of ${fixedHost} is already in use: Destination Cockpit may be running already; open http://${fixedHost}:${port}/ or stop what uses the port, then start again.`;
}
