import { queryOptions } from '@tanstack/react-query';
import type { Backend } from '../backend/port';
import { shareRecords as shareCertificates } from '../domain/certificate/list';
import type { CertificateRecord } from '../domain/certificate/types';
import { shareRecords as shareDestinations } from '../domain/destination/share-records';
import type { DestinationRecord } from '../domain/destination/types';
import type { Scope } from '../domain/scope';

/** The lists that more than one screen shows; everything of a scope lies below its first three words. */
export const scopeKeys = {
  certificates: (scope: Scope) => ['certificates', scope.subaccountId, scope.serviceInstance] as const,
  destinations: (scope: Scope) => ['destinations', scope.subaccountId, scope.serviceInstance] as const,
  fragments: (scope: Scope) => ['fragments', scope.subaccountId, scope.serviceInstance] as const,
  serviceInstances: (subaccountId: string) => ['service-instances', subaccountId] as const,
};

export function certificateListQuery(backend: Backend, scope: Scope) {
  return queryOptions({
    queryKey: [...scopeKeys.certificates(scope), 'list'] as const,
    queryFn: () => backend.certificates.list(scope),
    structuralSharing: (previous, next) =>
      shareCertificates(
        previous as readonly CertificateRecord[] | undefined,
        next as readonly CertificateRecord[],
      ) as typeof next,
  });
}

export function destinationListQuery(backend: Backend, scope: Scope) {
  return queryOptions({
    queryKey: [...scopeKeys.destinations(scope), 'list'] as const,
    queryFn: () => backend.destinations.list(scope),
    structuralSharing: shareItems,
  });
}

export function fragmentListQuery(backend: Backend, scope: Scope) {
  return queryOptions({
    queryKey: [...scopeKeys.fragments(scope), 'list'] as const,
    queryFn: () => backend.fragments.list(scope),
    structuralSharing: shareItems,
  });
}

export function serviceInstancesQuery(backend: Backend, subaccountId: string) {
  return queryOptions({
    queryKey: scopeKeys.serviceInstances(subaccountId),
    queryFn: () => backend.serviceInstances.list(subaccountId),
  });
}

/** Destinations and fragments that did not change stay the same objects. */
function shareItems(previous: unknown, next: unknown): unknown {
  return shareDestinations(previous as readonly DestinationRecord[] | undefined, next as readonly DestinationRecord[]);
}
