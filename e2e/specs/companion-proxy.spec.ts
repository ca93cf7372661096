import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { startCompanionServer } from '../fixtures/companion-server';
import { projectFolder, startDevServer } from '../fixtures/dev-server';
import { test as base, expect } from '../fixtures/test';

const secret = 'hunter2-of-the-key';

/** The key of a service that runs on this machine, in a file inside of the project as the README has it. */
const test = base.extend<{ keyFile: string }>({
  keyFile: async ({ browserName: _ }, use) => {
    const server = await startService();
    const uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const results = join(projectFolder, 'test-results');
    mkdirSync(results, { recursive: true });
    const folder = mkdtempSync(join(results, 'keys-'));
    const path = join(folder, 'destination-key.json');
    writeFileSync(
      path,
      JSON.stringify({ clientid: 'sb-1', clientsecret: secret, url: uri, uri, subaccountid: 'f0a1' }),
    );
    await use(path);
    rmSync(folder, { recursive: true });
    server.close();
    server.closeAllConnections();
  },
});

function startService(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      const isToken = request.url === '/oauth/token';
      const isKnown =
        request.headers.authorization === `${isToken ? `Basic ${btoa(`sb-1:${secret}`)}` : 'Bearer t0ken'}`;
      response.writeHead(isKnown ? 200 : 401, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(isToken ? { access_token: 't0ken', expires_in: 3600 } : [{ Name: 'orders' }]));
    });
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

test('with a key the service answers through the companion, and nobody sees the key', async ({
  keyFile,
  playwright,
}) => {
  const env = { DESTINATION_KEY: keyFile, COCKPIT_SUBACCOUNT_NAME: 'Development' };
  const server = await startCompanionServer({ allowPrivateTargets: true, env });
  const own = await playwright.request.newContext({
    baseURL: server.origin,
    extraHTTPHeaders: { Origin: server.origin, 'X-Requested-With': 'XMLHttpRequest' },
  });
  const list = '/destination-configuration/v1/subaccountDestinations?$select=Name';
  expect((await own.get(list)).status(), 'a stranger').toBe(401);
  expect(await (await own.get('/config.json')).json()).toEqual({
    backend: 'service',
    subaccount: { id: 'f0a1', name: 'Development' },
    region: null,
    serviceInstance: null,
    transport: false,
  });
  const code = server.address.split('#code=')[1];
  expect((await own.post('/companion/session', { data: { code } })).status()).toBe(204);
  const answer = await own.get(list);
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual([{ Name: 'orders' }]);
  // The line comes after the answer.
  await expect
    .poll(() => server.printed())
    .toMatch(/GET \/destination-configuration\/v1\/subaccountDestinations 200 \d+ ms/);
  expect(server.printed()).not.toMatch(/hunter2|t0ken|select/);
  await own.dispose();
  await server.close();
});

test('a service of this machine is used only where that is allowed', async ({ keyFile, playwright }) => {
  const server = await startCompanionServer({ allowPrivateTargets: false, env: { DESTINATION_KEY: keyFile } });
  const own = await playwright.request.newContext({
    baseURL: server.origin,
    extraHTTPHeaders: { Origin: server.origin },
  });
  const code = server.address.split('#code=')[1];
  await own.post('/companion/session', { data: { code } });
  const answer = await own.get('/destination-configuration/v1/saml2Metadata');
  expect(answer.status()).toBe(502);
  expect((await answer.json()).CompanionMessage).toContain('COCKPIT_ALLOW_PRIVATE_TARGETS=1');
  await own.dispose();
  await server.close();
});

test('a key that cannot be used ends the start with one line', async ({ keyFile }) => {
  writeFileSync(
    keyFile,
    JSON.stringify({ clientid: 'sb-1', clientsecret: secret, uri: 'https://x.example', subaccountid: 'f0a1' }),
  );
  const start = startCompanionServer({ allowPrivateTargets: false, env: { DESTINATION_KEY: keyFile } });
  await expect(start).rejects.toThrow(
    `The server ended with 1: DESTINATION_KEY (${keyFile}): url is missing: tokens are fetched there`,
  );
});

test('in development the key file is not among the files that are served', async ({ keyFile, request }) => {
  process.env.DESTINATION_KEY = keyFile;
  const server = await startDevServer(['src/main.tsx'], 'hidden-key').finally(() => delete process.env.DESTINATION_KEY);
  const path = keyFile.slice(projectFolder.length);
  for (const asked of [`/${path}`, `/${path}?raw`, `/${path}?import`, `/@fs${keyFile}`, `/@fs${keyFile}?url`]) {
    const answer = await request.get(`${server.origin}${asked}`);
    expect(answer.status(), asked).toBe(404);
    expect(await answer.text(), asked).not.toContain(secret);
  }
  const beside = join(dirname(keyFile), 'other.json');
  writeFileSync(beside, '{}');
  const other = await request.get(`${server.origin}/${beside.slice(projectFolder.length)}`);
  expect(other.status(), 'the file beside it is').toBe(200);
  await server.close();
});
