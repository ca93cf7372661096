/**
 * Makes the sample landscape: `node e2e/scripts/sample-landscape.mjs [file]`, by default
 * src/domain/sample-landscape/files.json. Needs openssl 3 with its legacy provider and keytool 17.
 *
 * Made for 2026-11-22. How it ages: billing-client.p12 ends on 2026-12-12 and is expired afterwards,
 * shipping-2027.pem becomes valid on 2027-01-01, all others keep their status until 2046.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientExtensions, createAuthority } from './lib/authority.mjs';
import { createToolbox, withLegacy } from './lib/tools.mjs';

const lasting = { start: '20260601000000Z', end: '20460531235959Z' };
const organisation = '/C=DE/O=Sample Landscape';

function makeAuthorities(authority) {
  const { issue, ec, caExtensions, issuedCaExtensions } = authority;
  const root = issue({
    key: ec(),
    subject: `${organisation}/CN=Sample Landscape Root CA`,
    extensions: caExtensions,
    ...lasting,
  });
  const clients = issue({
    key: ec(),
    subject: `${organisation}/CN=Sample Landscape Client CA`,
    issuer: root,
    extensions: issuedCaExtensions,
    ...lasting,
  });
  const partner = issue({
    key: ec(),
    subject: '/C=NL/O=Partner Network/CN=Partner Network Root CA',
    extensions: caExtensions,
    ...lasting,
  });
  const carrier = issue({
    key: ec(),
    subject: '/C=DK/O=Carrier Exchange/CN=Carrier Exchange Root CA',
    extensions: caExtensions,
    ...lasting,
  });
  return { root, clients, partner, carrier };
}

function makeFiles(toolbox) {
  const { openssl, keytool, read, write } = toolbox;
  const authority = createAuthority(toolbox);
  const { issue, ec, rsa } = authority;
  const { root, clients, partner, carrier } = makeAuthorities(authority);
  const bundle = write('clients.pem', clients.pem + root.pem);

  const client = (host, dates = lasting, key = ec()) =>
    issue({
      key,
      subject: `${organisation}/OU=Integration/CN=${host}`,
      issuer: clients,
      extensions: `${clientExtensions}\nsubjectAltName=DNS:${host}`,
      ...dates,
    });
  const store = (leaf, alias, password, args = []) => {
    openssl([
      ...['pkcs12', '-export', ...args, '-inkey', leaf.key.file, '-in', leaf.file, '-certfile', bundle],
      ...['-name', alias, '-passout', `pass:${password}`, '-out', 'store.p12'],
    ]);
    return read('store.p12');
  };
  const server = issue({
    key: rsa(),
    subject: `${organisation}/OU=Warehouse/CN=warehouse.test.landscape.example`,
    issuer: clients,
    extensions: `${clientExtensions.replace('clientAuth', 'serverAuth')}\nsubjectAltName=DNS:warehouse.test.landscape.example`,
    start: '20251001000000Z',
    end: '20261031235959Z',
  });
  const truststore = () => {
    for (const [alias, one] of [
      ['partner network', partner],
      ['carrier exchange', carrier],
      ['sample landscape', root],
    ]) {
      keytool([
        '-importcert',
        '-noprompt',
        '-alias',
        alias,
        '-file',
        one.file,
        '-storetype',
        'JKS',
        '-keystore',
        'trust.jks',
        '-storepass',
        'partners-2026',
      ]);
    }
    return read('trust.jks');
  };
  const shipping = client('shipping.test.landscape.example', { start: '20270101000000Z', end: '20460531235959Z' });
  const billing = client('billing.test.landscape.example', { start: '20251212000000Z', end: '20261212235959Z' });
  const legacy = [...withLegacy, '-legacy'];

  return {
    'orders-client.p12': store(client('orders.dev.landscape.example'), 'orders', 'orders-2026'),
    'legacy-gateway.pfx': store(
      client('gateway.dev.landscape.example', lasting, rsa()),
      'gateway',
      'gateway-2026',
      legacy,
    ),
    'landscape-root.crt': Buffer.from(root.pem),
    'billing-client.p12': store(billing, 'billing', 'billing-2026'),
    'shipping-2027.pem': Buffer.from(shipping.pem + root.pem),
    'warehouse-server.cer': server.der,
    'payments-client.p12': store(
      client('payments.prod.landscape.example', lasting, rsa()),
      'payments',
      'known-to-the-owner-only',
    ),
    'partner-truststore.jks': truststore(),
  };
}

const label = (key, ...values) => ({ key, values });
const remembered = (password) => ({ password, rememberPassword: true });

/** Which file goes where; the password of payments-client.p12 is left out, so that it stays unopened. */
const landscape = [
  {
    name: 'Development',
    description: 'Where destinations and certificates are tried first',
    certificates: [
      {
        name: 'orders-client.p12',
        labels: [label('purpose', 'client authentication'), label('team', 'orders')],
        ...remembered('orders-2026'),
      },
      {
        name: 'legacy-gateway.pfx',
        labels: [label('purpose', 'client authentication'), label('to do', 'replace encryption')],
        ...remembered('gateway-2026'),
      },
      { name: 'landscape-root.crt', labels: [label('purpose', 'server trust')] },
    ],
  },
  {
    name: 'Test',
    description: 'Acceptance tests, connected to the test systems of the partners',
    certificates: [
      {
        name: 'billing-client.p12',
        labels: [label('purpose', 'client authentication'), label('team', 'billing')],
        ...remembered('billing-2026'),
      },
      { name: 'shipping-2027.pem', labels: [label('team', 'shipping', 'integration')] },
      { name: 'warehouse-server.cer', labels: [label('purpose', 'server trust'), label('team', 'warehouse')] },
    ],
  },
  {
    name: 'Production',
    description: 'Productive integrations',
    certificates: [
      { name: 'payments-client.p12', labels: [label('purpose', 'client authentication'), label('team', 'payments')] },
      {
        name: 'partner-truststore.jks',
        labels: [label('purpose', 'server trust'), label('partner', 'Partner Network', 'Carrier Exchange')],
        ...remembered('partners-2026'),
      },
    ],
  },
];

/** Writes the landscape, file contents in base64, to that file. */
export function makeSampleLandscape(file) {
  const toolbox = createToolbox();
  try {
    const files = makeFiles(toolbox);
    const subaccounts = landscape.map(({ certificates, ...subaccount }) => ({
      ...subaccount,
      certificates: certificates.map((certificate) => ({
        ...certificate,
        content: files[certificate.name].toString('base64'),
      })),
    }));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ subaccounts }, null, 2)}\n`);
  } finally {
    toolbox.remove();
  }
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && resolve(process.argv[1]) === self) {
  const target = join(dirname(self), '..', '..', 'src', 'domain', 'sample-landscape', 'files.json');
  makeSampleLandscape(resolve(process.argv[2] ?? target));
}
