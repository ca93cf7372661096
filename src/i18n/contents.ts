import { formatList } from './format';
import { plural } from './plural';

/** How many of each kind a subaccount or a service instance contains. */
export interface Counts {
  readonly destinations: number;
  readonly fragments: number;
  readonly certificates: number;
}

/** `2 destinations and 1 certificate`; kinds of which there are none are left out, so that it is empty when all are. */
export function contentsText({ destinations, fragments, certificates }: Counts): string {
  const counted = [
    [destinations, 'destination', 'destinations'],
    [fragments, 'fragment', 'fragments'],
    [certificates, 'certificate', 'certificates'],
  ] as const;
  return formatList(counted.filter(([count]) => count > 0).map(([count, one, many]) => plural(count, one, many)));
}
