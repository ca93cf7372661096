import type { Contents } from '../port';
import { type CertificateRequests, createCertificateRequests } from './certificate-requests';
import { createDestinationRequests } from './destination-requests';
import { createFragmentRequests } from './fragment-requests';
import type { HttpClient } from './http-client';
import type { ItemKind } from './item-requests';
import type { PropertySetRequests } from './property-set-requests';

/** All collections of one level. */
export interface LevelRequests {
  readonly certificates: CertificateRequests;
  readonly destinations: PropertySetRequests;
  readonly fragments: PropertySetRequests;
}

export function createLevelRequests(http: HttpClient, level: 'subaccount' | 'instance'): LevelRequests {
  return {
    certificates: createCertificateRequests(about(http, 'certificate'), `${level}Certificates`),
    destinations: createDestinationRequests(about(http, 'destination'), `${level}Destinations`),
    fragments: createFragmentRequests(about(http, 'fragment'), `${level}DestinationFragments`),
  };
}

/** Errors name what was asked for, also those of whole lists. */
function about(http: HttpClient, resource: ItemKind): HttpClient {
  return { ...http, send: (request) => http.send({ ...request, subject: { resource, ...request.subject } }) };
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
