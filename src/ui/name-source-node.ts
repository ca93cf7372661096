import type { Backend } from '../backend/port';
import { contentOf } from '../domain/destination/record';
import type { DestinationContent } from '../domain/destination/types';
import { sourceDestination } from '../domain/transport';
import { transportCertificatesText as text } from '../i18n/transport-certificates';

/** Writes the node's name into the destination of the subaccount that tells it; what else that one holds stays. */
export async function nameSourceNode(
  {
    destinations,
  }: { readonly destinations: Pick<Backend['destinations'], 'list' | 'readSecrets' | 'create' | 'update'> },
  subaccountId: string,
  node: string,
): Promise<void> {
  const scope = { subaccountId, serviceInstance: null };
  const existing = (await destinations.list(scope)).find(({ name }) => name === sourceDestination.name);
  if (existing === undefined) {
    const [result] = await destinations.create(scope, [newDestination(node)]);
    if (result?.ok === false) throw result.error;
    return;
  }
  const [secrets = {}] =
    existing.secretKeys.length === 0 ? [] : await destinations.readSecrets(scope, [sourceDestination.name]);
  const content = contentOf(existing, secrets);
  const [result] = await destinations.update(scope, [
    {
      name: sourceDestination.name,
      content: { ...content, properties: { ...content.properties, [sourceDestination.property]: node } },
      expectedVersion: existing.version,
    },
  ]);
  if (result?.ok === false) throw result.error;
}

/** The host is one reserved for examples: transports of this workspace go through no service. */
function newDestination(node: string): DestinationContent {
  return {
    properties: {
      Name: sourceDestination.name,
      Type: 'HTTP',
      Description: text.setup.destinationDescription,
      URL: 'https://transport-service.cf.example.com',
      ProxyType: 'Internet',
      Authentication: 'NoAuthentication',
      [sourceDestination.property]: node,
    },
    labels: [],
    plainKeys: [],
    missingSecrets: [],
  };
}
