import { queryOptions } from '@tanstack/react-query';
import type { Trust, TrustCertificate, TrustSlot } from '../../backend/port';
import type { Certificate } from '../../pki/types';
import type { PkiClient } from '../../pki/worker/pki-client';
import { workspaceKeys } from '../../ui/use-workspace-data';

export const trustKeys = {
  all: (subaccountId: string) => [...workspaceKeys.trust, subaccountId] as const,
  certificates: (subaccountId: string) => [...trustKeys.all(subaccountId), 'certificates'] as const,
  entityId: (subaccountId: string) => [...trustKeys.all(subaccountId), 'entity-id'] as const,
};

/** What both certificates say; null where there is none. */
export type OpenedTrust = Readonly<Record<TrustSlot, Certificate | null>>;

/** Read by a worker; rejects with the error of pki for what is no certificate. */
export function trustQuery(trust: Trust, subaccountId: string, pki: () => PkiClient) {
  return queryOptions({
    queryKey: trustKeys.certificates(subaccountId),
    queryFn: async (): Promise<OpenedTrust> => {
      const { active, passive } = await trust.read(subaccountId);
      return { active: await openCertificate(active, pki), passive: await openCertificate(passive, pki) };
    },
  });
}

async function openCertificate(stored: TrustCertificate | null, pki: () => PkiClient): Promise<Certificate | null> {
  if (stored === null) return null;
  const store = await pki().readStore(stored.der, { fileName: 'trust.cer' });
  if (!store.ok) throw store.error;
  return store.value.entries[0]?.chain[0] ?? null;
}

/** As whom the subaccount signs, as its metadata says it; null where it does not. */
export function entityIdQuery(trust: Trust, subaccountId: string) {
  return queryOptions({
    queryKey: trustKeys.entityId(subaccountId),
    queryFn: async () => {
      const metadata = new DOMParser().parseFromString(await trust.metadata(subaccountId), 'application/xml');
      return metadata.documentElement.getAttribute('entityID');
    },
  });
}
