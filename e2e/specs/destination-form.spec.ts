import { expect, test } from '../fixtures/test';
import { DestinationFormModel, JsonViewModel } from '../pages/destination-form';
import { openDestinations } from '../pages/import-panel';

const url = { URL: 'https://orders.example' };
const client = { 'Client ID': 'sb-orders', 'Token Service URL': 'https://login.example/oauth/token' };
const ofClient = { clientId: 'sb-orders', tokenServiceURL: 'https://login.example/oauth/token' };

/** What is entered beside the name for each authentication, and what is stored of it; secrets stand as marks. */
const authentications: readonly {
  readonly value: string;
  readonly proxyType?: string;
  readonly fill: Readonly<Record<string, string>>;
  readonly stored: Readonly<Record<string, string>>;
}[] = [
  { value: 'NoAuthentication', fill: {}, stored: {} },
  {
    value: 'BasicAuthentication',
    fill: { User: 'tech', Password: 'pass word' },
    stored: { User: 'tech', Password: '(hidden)' },
  },
  { value: 'ClientCertificateAuthentication', fill: {}, stored: { 'KeyStore.Source': 'ClientProvided' } },
  { value: 'PrincipalPropagation', proxyType: 'OnPremise', fill: {}, stored: {} },
  {
    value: 'OAuth2SAMLBearerAssertion',
    fill: {
      Audience: 'aud',
      'Client Key': 'key of the client',
      'Token Service URL': ofClient.tokenServiceURL,
      AuthnContextClassRef: 'urn:none',
    },
    stored: {
      audience: 'aud',
      clientKey: '(hidden)',
      tokenServiceURL: ofClient.tokenServiceURL,
      tokenServiceURLType: 'Dedicated',
      authnContextClassRef: 'urn:none',
    },
  },
  {
    value: 'OAuth2ClientCredentials',
    fill: { ...client, 'Client Secret': 'hush' },
    stored: { ...ofClient, clientSecret: '(hidden)' },
  },
  { value: 'OAuth2UserTokenExchange', fill: client, stored: ofClient },
  {
    value: 'OAuth2Password',
    fill: { ...client, User: 'tech', Password: 'hush' },
    stored: { ...ofClient, User: 'tech', Password: '(hidden)' },
  },
  { value: 'OAuth2JWTBearer', fill: client, stored: ofClient },
  {
    value: 'SAMLAssertion',
    fill: { Audience: 'aud', AuthnContextClassRef: 'urn:none' },
    stored: { audience: 'aud', authnContextClassRef: 'urn:none' },
  },
  { value: 'OAuth2RefreshToken', fill: client, stored: ofClient },
  { value: 'OAuth2AuthorizationCode', fill: client, stored: ofClient },
  { value: 'OAuth2TechnicalUserPropagation', proxyType: 'OnPremise', fill: client, stored: ofClient },
  { value: 'OAuth2TokenExchange', fill: client, stored: ofClient },
];

// Several in one page, one after the other: opening it takes longer than filling the form.
for (const half of [authentications.slice(0, 7), authentications.slice(7)]) {
  test(`HTTP destinations with ${half.map(({ value }) => value).join(', ')}`, async ({ page }) => {
    await openDestinations(page);
    for (const { value, proxyType = 'Internet', fill, stored } of half) {
      await test.step(value, async () => {
        const form = await DestinationFormModel.startNew(page);
        await form.fill({ Name: value, ...url });
        if (proxyType !== 'Internet') await form.choose('Proxy Type', proxyType);
        await form.choose('Authentication', value);
        if (value === 'ClientCertificateAuthentication') await form.choose('Key Store Source', 'ClientProvided');
        if (Object.keys(fill).length > 0) await expect(form.button('Create')).toBeDisabled();
        await form.fill(fill);
        await form.submit('Create', value);
        await expect(form.column).toContainText(value);
        const json = await JsonViewModel.open(page);
        expect(await json.properties()).toEqual({
          Name: value,
          Type: 'HTTP',
          ProxyType: proxyType,
          URL: url.URL,
          Authentication: value,
          ...stored,
        });
      });
    }
  });
}

const types: readonly {
  readonly type: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly fill: Readonly<Record<string, string>>;
  readonly additional: Readonly<Record<string, string>>;
  readonly stored: Readonly<Record<string, string>>;
}[] = [
  {
    type: 'RFC',
    choices: { 'Proxy Type': 'OnPremise' },
    fill: {
      User: 'TECH',
      Password: 'hush',
      'Virtual Application Server Host': 'erp.internal',
      'System Number': '00',
      Client: '100',
    },
    additional: {},
    stored: {
      'jco.destination.auth_type': 'CONFIGURED_USER',
      'jco.destination.proxy_type': 'OnPremise',
      'jco.client.user': 'TECH',
      'jco.client.passwd': '(hidden)',
      'jco.client.ashost': 'erp.internal',
      'jco.client.sysnr': '00',
      'jco.client.client': '100',
    },
  },
  {
    type: 'LDAP',
    choices: { 'Proxy Type': 'Internet', Authentication: 'NoAuthentication' },
    fill: { URL: 'ldap://ldap.example:389' },
    additional: {},
    stored: {
      'ldap.proxyType': 'Internet',
      'ldap.authentication': 'NoAuthentication',
      'ldap.url': 'ldap://ldap.example:389',
    },
  },
  {
    type: 'MAIL',
    choices: { Authentication: 'NoAuthentication' },
    fill: { User: 'mailer' },
    additional: { 'mail.smtp.host': 'smtp.example' },
    stored: {
      ProxyType: 'Internet',
      Authentication: 'NoAuthentication',
      'mail.user': 'mailer',
      'mail.smtp.host': 'smtp.example',
    },
  },
  {
    type: 'TCP',
    choices: {},
    fill: { Address: 'sftp.example:22' },
    additional: {},
    stored: { ProxyType: 'Internet', Address: 'sftp.example:22' },
  },
];

test('a destination of each other type from scratch', async ({ page }) => {
  await openDestinations(page);
  for (const { type, choices, fill, additional, stored } of types) {
    await test.step(type, async () => {
      const form = await DestinationFormModel.startNew(page);
      await form.fill({ Name: type });
      await form.choose('Type', type);
      for (const [label, option] of Object.entries(choices)) await form.choose(label, option);
      await form.fill(fill);
      for (const [key, value] of Object.entries(additional)) await form.addProperty(key, value);
      await form.submit('Create', type);
      const json = await JsonViewModel.open(page);
      expect(await json.properties()).toEqual({ Name: type, Type: type, ...stored });
    });
  }
});
