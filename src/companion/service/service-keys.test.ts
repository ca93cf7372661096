import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate, type TestCertificate } from '../../../e2e/fixtures/target-servers';
import { KeyFileError } from './key-file-error';
import { toPageConfig } from './page-config';
import { type Environment, readServiceKeys } from './service-keys';

const clock = { now: () => new Date() };
const secret = 'hunter2-of-the-key';

const destination = {
  clientid: 'sb-clone!b1|destination-xsappname!b9',
  clientsecret: secret,
  url: 'https://zone.authentication.eu10.hana.ondemand.com',
  uri: 'https://destination-configuration.cfapps.eu10.hana.ondemand.com',
  identityzone: 'zone',
  tenantid: 'tenant',
  subaccountid: 'f0a1',
  xsappname: 'clone',
  verificationkey: '-----BEGIN PUBLIC KEY-----',
};
const transport = {
  uri: 'https://transport-service-app-backend.ts.cfapps.eu10.hana.ondemand.com/',
  uaa: { clientid: 'sb-tms', clientsecret: secret, url: 'https://zone.authentication.eu10.hana.ondemand.com' },
};
const without = <Key extends string>(value: Readonly<Record<Key, unknown>>, ...keys: readonly Key[]) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.some((one) => one === key)));

let folder: string;
let client: TestCertificate;
let expired: TestCertificate;
let future: TestCertificate;
let encrypted: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'cockpit-keys-')));
  mkdirSync(join(folder, 'a-folder'));
  client = makeCertificate({ commonName: 'client' });
  expired = makeCertificate({ commonName: 'expired', days: [-20, -10] });
  future = makeCertificate({ commonName: 'future', days: [10, 20] });
  encrypted = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' },
  }).privateKey;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: unknown, name = 'key.json'): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function x509(more: object = {}) {
  return {
    ...without(destination, 'clientsecret'),
    certurl: 'https://zone.authentication.cert.eu10.hana.ondemand.com',
    certificate: client.pem,
    key: client.keyPem,
    ...more,
  };
}

function problemOf(environment: Environment): string {
  try {
    readServiceKeys(environment, clock);
  } catch (error) {
    expect(error).toBeInstanceOf(KeyFileError);
    return String((error as KeyFileError).message);
  }
  throw new Error('the keys were accepted');
}

describe('keys', () => {
  it('are none without the variables', () => {
    expect(readServiceKeys({ DESTINATION_KEY: '', TMS_KEY: '' }, clock)).toBeNull();
  });

  it('are read with a secret', () => {
    const keys = readServiceKeys({ DESTINATION_KEY: file(destination), TMS_KEY: file(transport, 'tms.json') }, clock);
    expect(keys?.destination).toEqual({
      uri: destination.uri,
      credentials: {
        tokenUrl: new URL('https://zone.authentication.eu10.hana.ondemand.com/oauth/token'),
        clientId: destination.clientid,
        proof: { kind: 'secret', clientSecret: secret },
      },
      subaccountId: 'f0a1',
      instanceName: null,
    });
    expect(keys?.transport?.uri).toBe('https://transport-service-app-backend.ts.cfapps.eu10.hana.ondemand.com');
    expect(keys?.transport?.credentials.clientId).toBe('sb-tms');
    expect(new Set(keys?.paths)).toEqual(new Set([join(folder, 'key.json'), join(folder, 'tms.json')]));
  });

  it('know the file that a link leads to, too', () => {
    const target = file(JSON.stringify(destination));
    const link = join(folder, 'link.json');
    symlinkSync(target, link);
    expect(readServiceKeys({ DESTINATION_KEY: link }, clock)?.paths).toEqual([link, target]);
  });

  it('are read as the command line prints and bindings name them', () => {
    const wrapped = { instance_name: 'my-destinations', credentials: destination };
    const keys = readServiceKeys({ DESTINATION_KEY: file(`\uFEFF${JSON.stringify(wrapped)}`) }, clock);
    expect(keys?.destination).toMatchObject({ uri: destination.uri, instanceName: 'my-destinations' });
    expect(keys?.transport).toBeNull();
  });

  it('are read with a certificate, whose line breaks may be in words', () => {
    for (const pem of [client.pem, client.pem.replaceAll('\n', '\\n')]) {
      const keys = readServiceKeys({ DESTINATION_KEY: file(x509({ certificate: pem })) }, clock);
      expect(keys?.destination.credentials).toEqual({
        tokenUrl: new URL('https://zone.authentication.cert.eu10.hana.ondemand.com/oauth/token'),
        clientId: destination.clientid,
        proof: { kind: 'certificate', certificate: client.pem, privateKey: client.keyPem },
      });
    }
  });

  it.each([
    ['subaccountid', ['subaccountid'], 'tenant'],
    ['tenantid', ['subaccountid', 'tenantid'], 'zone'],
  ] as const)('without %s the subaccount is what else tells it', (_title, left, id) => {
    const keys = readServiceKeys({ DESTINATION_KEY: file(without(destination, ...left)) }, clock);
    expect(keys?.destination.subaccountId).toBe(id);
  });

  it('may name a service of this machine without TLS', () => {
    const keys = readServiceKeys({ DESTINATION_KEY: file({ ...destination, uri: 'http://127.0.0.1:4190' }) }, clock);
    expect(keys?.destination.uri).toBe('http://127.0.0.1:4190');
  });
});

describe('a wrong key ends with the file and the field:', () => {
  it.each<[title: string, key: () => unknown, words: string]>([
    ['no JSON', () => `{"clientsecret":"${secret}"`, ' it is not JSON'],
    ['an empty file', () => '', ' it is not JSON'],
    ['a list', () => [destination], ' clientid is missing'],
    ['a text', () => '"x"', ' is no object'],
    ['null', () => 'null', ' is no object'],
    ['far too large', () => ' '.repeat(1_000_001), ' it is too large for a key'],
    ['no client', () => without(destination, 'clientid'), ' clientid is missing'],
    ['an empty client', () => ({ ...destination, clientid: ' ' }), ' clientid is empty'],
    ['a client that is no text', () => ({ ...destination, clientid: 7 }), ' clientid is no text'],
    ['no address', () => without(destination, 'uri'), ' uri is missing'],
    ['an address that is none', () => ({ ...destination, uri: secret }), ' uri is no https address'],
    ['an address without TLS', () => ({ ...destination, uri: 'http://service.example' }), ' uri is no https address'],
    ['another scheme', () => ({ ...destination, uri: 'file:///etc/passwd' }), ' uri is no https address'],
    ['an address with a user', () => ({ ...destination, uri: `https://u:${secret}@x.example` }), ' uri is no https'],
    ['an address with a query', () => ({ ...destination, uri: 'https://x.example/?a=b' }), ' uri is no https address'],
    ['no token service', () => without(destination, 'url'), ' url is missing'],
    ['a token service without TLS', () => ({ ...destination, url: 'http://x.example' }), ' url is no https address'],
    ['no credentials', () => without(destination, 'clientsecret'), ' clientsecret is missing, and so is a certificate'],
    ['both', () => ({ ...x509(), clientsecret: secret }), ' clientsecret and a certificate are both there'],
    ['no private key', () => without(x509(), 'key'), ' key is missing beside the certificate'],
    ['no certificate', () => without(x509(), 'certificate'), ' certificate is missing beside the key'],
    ['no token service for certificates', () => without(x509(), 'certurl'), ' certurl is missing'],
    ['a certificate that is none', () => x509({ certificate: secret }), ' certificate cannot be read as PEM'],
    ['a private key that is none', () => x509({ key: secret }), ' key cannot be read as PEM'],
    ['an encrypted private key', () => x509({ key: encrypted }), ' key is encrypted'],
    ['the key of another', () => x509({ key: expired.keyPem }), ' key does not belong to the certificate'],
    [
      'a certificate that is not valid yet',
      () => x509({ certificate: future.pem, key: future.keyPem }),
      ' certificate is not valid yet',
    ],
    [
      'a certificate that has expired',
      () => x509({ certificate: expired.pem, key: expired.keyPem }),
      ' certificate has expired',
    ],
    [
      'no subaccount',
      () => without(destination, 'subaccountid', 'tenantid', 'identityzone'),
      ' subaccountid is missing, and so are tenantid and identityzone',
    ],
    ['the key of another service', () => transport, ' clientid is missing'],
  ])('%s', (_title, key, words) => {
    const path = file(key());
    const problem = problemOf({ DESTINATION_KEY: path });
    expect(problem.startsWith(`DESTINATION_KEY (${path}):${words}`), problem).toBe(true);
    expect(problem).not.toMatch(/\n|hunter2|BEGIN/);
  });

  it.each([
    ['not-there.json', ' there is no such file'],
    ['a-folder', ' it is a folder'],
  ])('%s', (name, words) => {
    const path = join(folder, name);
    expect(problemOf({ DESTINATION_KEY: path })).toBe(`DESTINATION_KEY (${path}):${words}`);
  });

  it.each<[title: string, key: object, words: string]>([
    ['the key of another service', destination, ' uaa is missing'],
    ['no client', { ...transport, uaa: without(transport.uaa, 'clientid') }, ' uaa.clientid is missing'],
    ['no credentials', { ...transport, uaa: without(transport.uaa, 'clientsecret') }, ' uaa.clientsecret is missing'],
    ['no address', without(transport, 'uri'), ' uri is missing'],
  ])('of transport management, %s', (_title, key, words) => {
    const path = file(key, 'tms.json');
    const problem = problemOf({ DESTINATION_KEY: file(destination), TMS_KEY: path });
    expect(problem.startsWith(`TMS_KEY (${path}):${words}`), problem).toBe(true);
  });

  it('transport management alone', () => {
    expect(problemOf({ TMS_KEY: 'tms.json' })).toMatch(/^TMS_KEY \(tms\.json\): needs DESTINATION_KEY/);
  });
});

describe('what the page is told', () => {
  const configOf = (key: object, environment: Environment = {}) => {
    const keys = readServiceKeys({ DESTINATION_KEY: file(key) }, clock);
    if (keys === null) throw new Error('there are no keys');
    return toPageConfig(keys, environment);
  };

  it('comes from the key', () => {
    expect(configOf(destination)).toEqual({
      backend: 'service',
      subaccount: { id: 'f0a1', name: 'f0a1' },
      region: 'eu10',
      serviceInstance: null,
      transport: false,
    });
  });

  it('has names from the environment', () => {
    const names = { COCKPIT_SUBACCOUNT_NAME: 'Development', COCKPIT_SERVICE_INSTANCE: 'orders' };
    expect(configOf({ ...destination, instance_name: 'key' }, names)).toMatchObject({
      subaccount: { id: 'f0a1', name: 'Development' },
      serviceInstance: 'orders',
    });
    expect(configOf({ ...destination, instance_name: 'key' })).toMatchObject({ serviceInstance: 'key' });
  });

  it.each([
    ['https://destination-configuration.cfapps.us10-001.hana.ondemand.com', 'us10-001'],
    ['https://destination-configuration.cfapps.cn40.platform.sapcloud.cn', 'cn40'],
    ['http://127.0.0.1:4190', null],
  ])('has the region of %s', (uri, region) => {
    expect(configOf({ ...destination, uri }).region).toBe(region);
  });
});
