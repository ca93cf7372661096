import { Agent } from 'node:https';
import { createSecureContext } from 'node:tls';
import {
  buildHeadersForDestination,
  getAgentConfig,
  getDestination,
  type HttpDestination,
  isHttpDestination,
} from '@sap-cloud-sdk/connectivity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateCertificate, writeStore } from '../../src/pki';
import { toBase64 } from '../../src/shared/bytes';
import { systemClock } from '../../src/shared/clock';
import { type Emulator, startEmulator } from '../../src/testing/emulator/emulator';
import { fetchToken } from '../../src/testing/emulator/fetch-token';
import { createContent } from '../../src/testing/mock/mock-content';

/** SAP's own client gets its destinations from the emulator, as an application does that is bound to the service. */

const client = { id: 'cloud-sdk', secret: 'a secret of this test' };
const content = createContent({ fetchToken });
const { certificates, destinations } = content.destinationService;
const base = { Type: 'HTTP', URL: 'https://orders.example.net', ProxyType: 'Internet' };
const keyStorePassword = 'pässword';

let emulator: Emulator;
let keyStore: string;
let boundBefore: string | undefined;

beforeAll(async () => {
  emulator = await startEmulator({ content, port: 0, client, clock: systemClock });
  boundBefore = process.env.VCAP_SERVICES;
  process.env.VCAP_SERVICES = emulator.keys.vcapServices;
  keyStore = toBase64(await makeKeyStore());
  certificates.add('subaccount', { Name: 'client.p12', Type: null, Content: keyStore });
});

afterAll(async () => {
  if (boundBefore === undefined) delete process.env.VCAP_SERVICES;
  else process.env.VCAP_SERVICES = boundBefore;
  await emulator.close();
});

async function makeKeyStore(): Promise<Uint8Array> {
  const { privateKey, chain } = await generateCertificate({
    commonName: 'cloud-sdk',
    keyAlgorithm: 'EC-P256',
    notBefore: new Date('2026-01-01'),
    notAfter: new Date('2046-01-01'),
    extendedKeyUsage: ['clientAuth'],
  });
  if (privateKey === undefined) throw new Error('A certificate of its own has a key');
  return writeStore([{ alias: 'client', privateKey, chain }], { format: 'pkcs12', password: keyStorePassword });
}

/** What the SDK makes of a destination of the emulator. */
async function find(destinationName: string): Promise<HttpDestination> {
  const found = await getDestination({ destinationName });
  if (found === null || !isHttpDestination(found)) throw new Error(`${destinationName} is no HTTP destination`);
  return found;
}

it('finds user and password, with the header for them', async () => {
  const properties = { ...base, Name: 'basic', Authentication: 'BasicAuthentication', User: 'me', Password: 'geheim' };
  destinations.add('subaccount', properties);
  const found = await find('basic');
  expect(await buildHeadersForDestination(found)).toEqual({
    authorization: `Basic ${Buffer.from('me:geheim').toString('base64')}`,
  });
  expect(found).toMatchObject({
    name: 'basic',
    url: base.URL,
    authentication: 'BasicAuthentication',
    username: 'me',
    password: 'geheim',
  });
});

it('finds the token that was fetched with client credentials', async () => {
  destinations.add('instance', {
    ...base,
    Name: 'oauth',
    Authentication: 'OAuth2ClientCredentials',
    clientId: client.id,
    clientSecret: client.secret,
    tokenServiceURL: `${emulator.origin}/oauth/token`,
    tokenServiceURLType: 'Dedicated',
  });
  const found = await find('oauth');
  expect(found.authTokens).toMatchObject([{ type: 'Bearer', error: null, expiresIn: '43199' }]);
  // The header of the SDK opens what the token was fetched for.
  const headers: Record<string, string> = await buildHeadersForDestination(found);
  expect((await fetch(`${emulator.origin}/transport/v2/nodes`, { headers })).status).toBe(200);
});

it('says why no token could be fetched', async () => {
  destinations.add('subaccount', {
    ...base,
    Name: 'refused',
    Authentication: 'OAuth2ClientCredentials',
    clientId: client.id,
    clientSecret: 'wrong',
    tokenServiceURL: `${emulator.origin}/oauth/token`,
  });
  const found = await find('refused');
  await expect(buildHeadersForDestination(found)).rejects.toThrow(/answered 401/);
});

it('finds the key store of a destination that signs in with a certificate', async () => {
  destinations.add('subaccount', {
    ...base,
    Name: 'certificate',
    Authentication: 'ClientCertificateAuthentication',
    KeyStoreLocation: 'client.p12',
    KeyStorePassword: keyStorePassword,
  });
  const found = await find('certificate');
  expect(found.certificates).toEqual([{ name: 'client.p12', content: keyStore, type: 'CERTIFICATE' }]);
  const agents = await getAgentConfig(found);
  if (!('httpsAgent' in agents && agents.httpsAgent instanceof Agent)) throw new Error('The SDK would not use TLS');
  const { pfx, passphrase } = agents.httpsAgent.options;
  expect(passphrase).toBe(keyStorePassword);
  // Node opens it with what the SDK gives.
  expect(() => createSecureContext({ pfx, passphrase })).not.toThrow();
});

it('finds nothing under a name that is not there', async () => {
  expect(await getDestination({ destinationName: 'nowhere' })).toBeNull();
});
