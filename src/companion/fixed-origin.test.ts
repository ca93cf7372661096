import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { decideHost, fixedHost, isPortTaken, portTakenMessage } from './fixed-origin';

describe('decideHost', () => {
  const rows: readonly [title: string, host: string | undefined, path: string, expected: object][] = [
    ['serves the fixed host', '127.0.0.1:4180', '/settings', { action: 'serve' }],
    ['serves it without a port', '127.0.0.1', '/', { action: 'serve' }],
    [
      'redirects localhost with path and search',
      'localhost:4180',
      '/subaccounts?a=b',
      { action: 'redirect', location: 'http://127.0.0.1:4180/subaccounts?a=b' },
    ],
    ['redirects IPv6 loopback', '[::1]:4180', '/', { action: 'redirect', location: 'http://127.0.0.1:4180/' }],
    ['redirects whatever the case', 'LOCALHOST:4180', '/', { action: 'redirect', location: 'http://127.0.0.1:4180/' }],
    ['refuses a name of elsewhere', 'evil.example:4180', '/', { action: 'refuse' }],
    ['refuses a name that begins like the fixed host', '127.0.0.1.evil.example', '/', { action: 'refuse' }],
    ['refuses a host with user information', 'x@127.0.0.1:4180', '/', { action: 'refuse' }],
    ['refuses a missing host', undefined, '/', { action: 'refuse' }],
    ['refuses to redirect to another host by the path', 'localhost:4180', '//evil.example/', { action: 'refuse' }],
  ];
  it.each(rows)('%s', (_title, host, path, expected) => {
    expect(decideHost(host, path)).toEqual(expected);
  });
});

describe('isPortTaken', () => {
  const server = createServer();
  afterEach(() => new Promise((done) => server.close(done)));

  it('tells a port in use from a free one', async () => {
    await new Promise<void>((done) => server.listen(0, fixedHost, done));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    await expect(isPortTaken(address.port)).resolves.toBe(true);
    await new Promise((done) => server.close(done));
    await expect(isPortTaken(address.port)).resolves.toBe(false);
  });

  it('names the port and what to do', () => {
    expect(portTakenMessage(4180)).toMatch(/^Port 4180 .*already in use.*open http:\/\/127\.0\.0\.1:4180\//);
  });
});
