import type { DestinationContent } from '../../../domain/destination/types';
import { targetProperties } from '../../../domain/transport';

/** What makes a destination of the Transport subaccount one that a node can import through. */
export interface NodeDestination {
  readonly name: string;
  readonly description: string;
  /** Id of the subaccount that the node points to. */
  readonly targetSubaccount: string;
  /** What the target takes, comma-separated; empty for everything. */
  readonly targetExtensions: string;
}

/** A host reserved for examples: the import happens in this workspace, so that nothing is ever sent there. */
const url = 'https://deploy-service.cf.example.com/slprot';

/** The destination as it is stored: valid by SAP's rules, with the target among its additional properties. */
export function toDestinationContent(wished: NodeDestination): DestinationContent {
  const { name, description, targetSubaccount, targetExtensions } = wished;
  return {
    properties: {
      Name: name,
      Type: 'HTTP',
      ...(description === '' ? {} : { Description: description }),
      URL: url,
      ProxyType: 'Internet',
      Authentication: 'NoAuthentication',
      [targetProperties.subaccount]: targetSubaccount,
      ...(targetExtensions === '' ? {} : { [targetProperties.extensions]: targetExtensions }),
    },
    labels: [],
    plainKeys: [],
    missingSecrets: [],
  };
}
