import { queryOptions } from '@tanstack/react-query';
import type { Backend } from '../../backend/port';
import { shareRecords } from '../../domain/certificate/list';
import type { CertificateRecord } from '../../domain/certificate/types';
import type { Scope } from '../../domain/scope';

/** Keys of this screen; everything of a scope lies below `scope`, so that one prefix invalidates it. */
export const certificateKeys = {
  all: ['certificates'] as const,
  scope: (scope: Scope) => [...certificateKeys.all, scope.subaccountId, scope.serviceInstance] as const,
  list: (scope: Scope) => [...certificateKeys.scope(scope), 'list'] as const,
  versions: (scope: Scope, name: string) => [...certificateKeys.scope(scope), 'versions', name] as const,
  /**
   * Outside of `all`: what a version holds never changes, so a change notice must not read it again.
   * `attempt` counts the passwords tried, which are no part of a key.
   */
  content: (scope: Scope, name: string, version: number, sha256: string | null, attempt: number) =>
    ['certificate-content', scope.subaccountId, scope.serviceInstance, name, version, sha256, attempt] as const,
};

export function certificateListQuery(backend: Backend, scope: Scope) {
  return queryOptions({
    queryKey: certificateKeys.list(scope),
    queryFn: () => backend.certificates.list(scope),
    structuralSharing: (previous, next) =>
      shareRecords(
        previous as readonly CertificateRecord[] | undefined,
        next as readonly CertificateRecord[],
      ) as typeof next,
  });
}

export function certificateVersionsQuery(backend: Backend, scope: Scope, name: string) {
  return queryOptions({
    queryKey: certificateKeys.versions(scope, name),
    queryFn: () => backend.certificates.versions(scope, name),
  });
}
