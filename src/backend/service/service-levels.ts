import type { Contents } from '../port';
import { type CertificateRequests, createCertificateRequests } from './certificate-requests';
import { createDestinationRequests } from './destination-requests';
import { createFragmentRequests } from './fragment-requests';
import type { HttpClient } from './http-client';
import type { PropertySetRequests } from './property-set-requests';

/** All collections of one level. */
export interface LevelRequests {
  readonly certificates: CertificateRequests;
  readonly destinations: PropertySetRequests;
  readonly fragments: PropertySetRequests;
}

export function createLevelRequests(http: HttpClient, level: 'subaccount' | 'instance'): LevelRequests {
  return {
    certificates: createCertificateRequests(http, `${level}Certificates`),
    destinations: createDestinationRequests(http, `${level}Destinations`),
    fragments: createFragmentRequests(http, `${level}DestinationFragments`),
  };
}

export async function countContents(levels: readonly LevelRequests[]): Promise<Contents> {
  const count = async (kind: keyof LevelRequests) => {
    const counts = await Promise.all(levels.map((level) => level[kind].count()));
    return counts.reduce((sum, each) => sum + each, 0);
  };
  const [destinations, fragments, certificates] = await Promise.all([
    count('destinations'),
    count('fragments'),
    count('certificates'),
  ]);
  return { destinations, fragments, certificates };
}
