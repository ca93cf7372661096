import { loadSampleLandscape } from '../../domain/sample-landscape';
import { toBase64 } from '../../shared/bytes';
import type { DestinationServiceModel } from '../msw/destination-service-model';
import { type TransportServiceModel, takeId } from '../msw/transport-service-model';
import { addSampleLandscape } from '../msw/transport-service-sample';
import { createContent, type MockSnapshot, readContent } from './mock-content';

/** Something to look at: destinations of several types, real certificates, a fragment, a landscape with a request. */
export async function sampleSnapshot(): Promise<MockSnapshot> {
  const content = createContent();
  await fillDestinationService(content.destinationService);
  fillTransport(content.transport);
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

function fillTransport(transport: TransportServiceModel): void {
  addSampleLandscape(transport);
  const file = { id: takeId(transport), name: 'orders.zip', content: btoa('orders') };
  const request = {
    id: takeId(transport),
    description: 'Orders 1.4',
    origin: 'DEV',
    createdBy: 'sample',
    namedUser: null,
    createdAt: transport.now(),
    entries: [{ id: takeId(transport), storageType: 'FILE', contentType: 'APPLICATION', uri: file.id }],
  };
  transport.files.push(file);
  transport.requests.push(request);
  transport.entries.push({
    nodeId: '2',
    requestId: request.id,
    status: 'initial',
    position: 1,
    queuedAt: request.createdAt,
  });
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
  {
    ...internet,
    Name: 'TransportManagementService',
    Description: 'Transport Management, and the node that this subaccount is',
    URL: 'https://transport.example.net',
    Authentication: 'NoAuthentication',
    sourceSystemId: 'DEV',
  },
];

const instanceDestinations = [
  { ...internet, Name: 'orders-api', URL: 'https://orders.test.example.net', Authentication: 'NoAuthentication' },
];

const fragment = { FragmentName: 'second-region', URL: 'https://orders.us.example.net/api' };
