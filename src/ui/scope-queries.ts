import { queryOptions } from '@tanstack/react-query';
import type { Backend } from '../backend/port';
import { shareRecords } from '../domain/certificate/list';
import type { CertificateRecord } from '../domain/certificate/types';
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
      shareRecords(
        previous as readonly CertificateRecord[] | undefined,
        next as readonly CertificateRecord[],
      ) as typeof next,
  });
}

export function destinationListQuery(backend: Backend, scope: Scope) {
  return queryOptions({
    queryKey: [...scopeKeys.destinations(scope), 'list'] as const,
    queryFn: () => backend.destinations.list(scope),
  });
}

export function fragmentListQuery(backend: Backend, scope: Scope) {
  return queryOptions({
    queryKey: [...scopeKeys.fragments(scope), 'list'] as const,
    queryFn: () => backend.fragments.list(scope),
  });
}

export function serviceInstancesQuery(backend: Backend, subaccountId: string) {
  return queryOptions({
    queryKey: scopeKeys.serviceInstances(subaccountId),
    queryFn: () => backend.serviceInstances.list(subaccountId),
  });
}
