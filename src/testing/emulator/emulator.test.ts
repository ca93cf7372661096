import { request } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createContent, type MockContent } from '../mock/mock-content';
import { type Emulator, startEmulator } from './emulator';
import { fetchToken } from './fetch-token';

const client = { id: 'me', secret: 'a:secret' };
const path = '/destination-configuration/v1/subaccountDestinations';

let content: MockContent;
let emulator: Emulator;
let minutes: number;
beforeEach(async () => {
  content = createContent({ fetchToken });
  minutes = 0;
  const clock = { now: () => new Date(Date.UTC(2026, 2, 1, 9, minutes)) };
  emulator = await startEmulator({ content, port: 0, client, clock });
});
afterEach(() => emulator.close());

function askForToken(secret: string, form: Record<string, string> = { grant_type: 'client_credentials' }) {
  const Authorization = `Basic ${btoa(`${client.id}:${secret}`)}`;
  return fetch(`${emulator.origin}/oauth/token`, {
    method: 'POST',
    headers: { Authorization },
    body: new URLSearchParams(form),
  });
}

async function bearer(): Promise<Record<string, string>> {
  const { access_token } = await (await askForToken(client.secret)).json();
  return { Authorization: `Bearer ${access_token}` };
}

it('gives a token for client credentials, in the header and in the body', async () => {
  expect(await (await askForToken(client.secret)).json()).toMatchObject({ token_type: 'bearer', expires_in: 43_199 });
  const form = { grant_type: 'client_credentials', client_id: client.id, client_secret: client.secret };
  const body = new URLSearchParams(form);
  expect((await fetch(`${emulator.origin}/oauth/token`, { method: 'POST', body })).status).toBe(200);
});

it('gives no token for a wrong secret, or for another grant', async () => {
  expect((await askForToken('wrong')).status).toBe(401);
  expect((await askForToken(client.secret, { grant_type: 'password' })).status).toBe(400);
});

it('plays both services for those with a token', async () => {
  content.destinationService.destinations.add('subaccount', { Name: 'a', Type: 'HTTP' });
  const headers = await bearer();
  expect(await (await fetch(emulator.origin + path, { headers })).json()).toEqual([{ Name: 'a', Type: 'HTTP' }]);
  expect(await (await fetch(`${emulator.origin}/transport/v2/nodes`, { headers })).json()).toEqual({ nodes: [] });
  expect((await fetch(`${emulator.origin}/elsewhere`, { headers })).status).toBe(404);
});

it('refuses a request without a token, with a changed one, and with an old one', async () => {
  const headers = await bearer();
  expect((await fetch(emulator.origin + path)).status).toBe(401);
  const changed = { Authorization: `${headers.Authorization}x` };
  expect((await fetch(emulator.origin + path, { headers: changed })).status).toBe(401);
  minutes = 12 * 60;
  expect((await fetch(emulator.origin + path, { headers })).status).toBe(401);
});

it('refuses a body that is too large', async () => {
  const body = new Uint8Array(7 * 1024 * 1024);
  const answer = await fetch(emulator.origin + path, { method: 'POST', headers: await bearer(), body });
  expect(answer.status).toBe(413);
});

it('refuses a foreign name that points here', async () => {
  const status = await new Promise((resolve, reject) => {
    const asked = request(emulator.origin + path, { headers: { Host: 'rebound.example.net' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
  expect(status).toBe(421);
});

it.each(['network', 'cut'] as const)('breaks the connection for the fault %s', async (kind) => {
  const headers = await bearer();
  content.destinationService.destinations.add('subaccount', { Name: 'a', Type: 'HTTP' });
  content.destinationService.faults.inject({ kind, times: 1 });
  await expect(fetch(emulator.origin + path, { headers }).then((answer) => answer.text())).rejects.toThrow();
  expect((await fetch(emulator.origin + path, { headers })).status).toBe(200);
});

it('fetches tokens for destinations at their token service', async () => {
  const oauth = {
    Name: 'oauth',
    Type: 'HTTP',
    Authentication: 'OAuth2ClientCredentials',
    clientId: client.id,
    clientSecret: client.secret,
    tokenServiceURL: `${emulator.origin}/oauth/token`,
  };
  const { destinations } = content.destinationService;
  destinations.add('subaccount', oauth);
  destinations.add('subaccount', { ...oauth, Name: 'wrong', clientSecret: 'wrong' });
  destinations.add('subaccount', { ...oauth, Name: 'nowhere', tokenServiceURL: 'nowhere' });
  const headers = await bearer();
  const tokenOf = async (name: string) => {
    const found = `${emulator.origin}/destination-configuration/v1/destinations/${name}`;
    const { authTokens } = await (await fetch(found, { headers })).json();
    return authTokens[0];
  };
  expect(await tokenOf('oauth')).toMatchObject({ type: 'Bearer', expires_in: '43199' });
  expect(await tokenOf('wrong')).toMatchObject({ type: '', error: expect.stringMatching(/answered 401$/) });
  expect(await tokenOf('nowhere')).toMatchObject({ type: '', error: expect.stringMatching(/cannot be reached$/) });
});
