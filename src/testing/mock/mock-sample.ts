import { loadSampleLandscape } from '../../domain/sample-landscape';
import { toBase64 } from '../../shared/bytes';
import type { DestinationServiceModel } from '../msw/destination-service-model';
import { createContent, type MockSnapshot, readContent } from './mock-content';

/** Something to look at: destinations of several types, real certificates, a fragment. */
export async function sampleSnapshot(): Promise<MockSnapshot> {
  const content = createContent();
  await fillDestinationService(content.destinationService);
  return readContent(content);
}

async function fillDestinationService(model: DestinationServiceModel): Promise<void> {
  const { subaccounts } = await loadSampleLandscape();
  for (const { name, content, labels } of subaccounts[0]?.certificates ?? []) {
    model.certificates.add('subaccount', { Name: name, Type: null, Content: toBase64(content) });
    model.certificates.setLabels('subaccount', name, labels);
  }
  for (const destination of destinations) model.destinations.add('subaccount', destination);
  model.destinations.setLabels('subaccount', 'orders-api', [{ key: 'team', values: ['orders'] }]);
  for (const destination of instanceDestinations) model.destinations.add('instance', destination);
  model.fragments.add('subaccount', fragment);
}

const internet = { Type: 'HTTP', ProxyType: 'Internet' };

const destinations = [
  {
    ...internet,
    Name: 'orders-api',
    Description: 'Orders of the shop',
    URL: 'https://orders.example.net/api',
    Authentication: 'OAuth2ClientCredentials',
    clientId: 'orders-client',
    clientSecret: 'orders-secret',
    tokenServiceURL: 'https://tokens.example.net/oauth/token',
  },
  {
    ...internet,
    Name: 'billing',
    Description: 'Invoices',
    URL: 'https://billing.example.net',
    Authentication: 'BasicAuthentication',
    User: 'technical-user',
    Password: 'billing-password',
  },
  {
    ...internet,
    Name: 'shipping',
    Description: 'Signs in with a certificate',
    URL: 'https://shipping.example.net',
    Authentication: 'ClientCertificateAuthentication',
    KeyStoreLocation: 'orders-client.p12',
    KeyStorePassword: 'orders-2026',
  },
  {
    Name: 'warehouse',
    Type: 'HTTP',
    Description: 'In the company network',
    URL: 'http://warehouse.internal:44300',
    ProxyType: 'OnPremise',
    Authentication: 'NoAuthentication',
  },
  {
    Name: 'notifications',
    Type: 'MAIL',
    ProxyType: 'Internet',
    Authentication: 'BasicAuthentication',
    'mail.user': 'notifications@example.net',
    'mail.password': 'mail-password',
    'mail.smtp.host': 'mail.example.net',
  },
];

const instanceDestinations = [
  { ...internet, Name: 'orders-api', URL: 'https://orders.test.example.net', Authentication: 'NoAuthentication' },
];

const fragment = { FragmentName: 'second-region', URL: 'https://orders.us.example.net/api' };
