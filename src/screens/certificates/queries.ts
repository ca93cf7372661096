import { queryOptions } from '@tanstack/react-query';
import type { Backend } from '../../backend/port';
import type { CertificateUse, CertificateUses } from '../../domain/certificate/list';
import type { CertificateRecord } from '../../domain/certificate/types';
import { usesByCertificate } from '../../domain/destination/certificate-uses';
import type { Scope } from '../../domain/scope';
import { scopeKeys } from '../../ui/scope-queries';
import { workspaceKeys } from '../../ui/use-workspace-data';

/** Keys of this screen; everything of a scope lies below `scope`, so that one prefix invalidates it. */
export const certificateKeys = {
  scope: scopeKeys.certificates,
  publicKeys: (scope: Scope, name: string) => [...certificateKeys.scope(scope), 'public-keys', name] as const,
  versions: (scope: Scope, name: string) => [...certificateKeys.scope(scope), 'versions', name] as const,
  /**
   * Outside of `scope`: what a version holds never changes, so a change notice must not read it again.
   * `attempt` counts the passwords tried, which are no part of a key.
   */
  content: (scope: Scope, name: string, version: number, sha256: string | null, attempt: number) =>
    ['certificate-content', scope.subaccountId, scope.serviceInstance, name, version, sha256, attempt] as const,
};

export function certificateVersionsQuery(backend: Backend, scope: Scope, name: string) {
  return queryOptions({
    queryKey: certificateKeys.versions(scope, name),
    queryFn: () => backend.certificates.versions(scope, name),
  });
}

export function publicKeysQuery(backend: Backend, { scope, name }: Pick<CertificateRecord, 'scope' | 'name'>) {
  return queryOptions({
    queryKey: certificateKeys.publicKeys(scope, name),
    queryFn: () => backend.certificates.publicKeys(scope, name),
  });
}

/** What names each certificate of a level. */
export function certificateUsesQuery(backend: Backend, scope: Scope) {
  return queryOptions({
    queryKey: [...scopeKeys.destinations(scope), 'certificate-uses'] as const,
    queryFn: async (): Promise<CertificateUses> => {
      const uses = new Map<string, CertificateUse[]>();
      const [destinations, fragments] = await Promise.all([
        backend.destinations.list(scope),
        backend.fragments.list(scope),
      ]);
      for (const [kind, records] of [['destination', destinations] as const, ['fragment', fragments] as const]) {
        for (const [certificate, found] of usesByCertificate(records)) {
          const named = found.map(({ record, key }) => ({ kind, name: record.name, key }));
          uses.set(certificate, [...(uses.get(certificate) ?? []), ...named]);
        }
      }
      return uses;
    },
    // A map has no structure that react-query could share.
    structuralSharing: false,
  });
}

/** The workspace's own authority; null before its first use, and where a service signs. */
export function authorityQuery({ authority }: Backend) {
  return queryOptions({
    queryKey: [...workspaceKeys.authority, 'info'] as const,
    queryFn: () => authority?.read() ?? null,
  });
}
