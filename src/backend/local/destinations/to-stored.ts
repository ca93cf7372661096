import { splitSecrets } from '../../../domain/destination/record';
import type { DestinationContent, Properties } from '../../../domain/destination/types';
import type { StoredDestination } from '../../workspace/database';

/** What a content becomes: the part that is stored in the clear, and the secrets beside it. */
export interface SplitContent {
  readonly visible: Pick<
    StoredDestination,
    'properties' | 'keys' | 'secretKeys' | 'labels' | 'plainKeys' | 'missingSecrets'
  >;
  readonly secrets: Properties;
}

export function splitContent(content: DestinationContent): SplitContent {
  const { secrets, properties, keys, secretKeys } = splitSecrets(content);
  const missingSecrets = content.missingSecrets.filter((key) => !Object.hasOwn(content.properties, key));
  const { labels, plainKeys } = content;
  return { visible: { properties, keys, secretKeys, labels, plainKeys, missingSecrets }, secrets };
}
