import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { brokenEnds, type RepairedEntry } from '../../../domain/certificate/repair';
import type { CertificateRecord, StorePasswords } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import type { Store } from '../../../pki/types';
import type { StoreEntryInput, WriteOptions } from '../../../pki/write/types';
import { useServices } from '../../../ui/services';
import { useReplaceCertificate } from '../mutations';
import { knownPasswords } from '../read-content';
import type { OpenedContent } from '../use-opened-content';
import { findIssuers } from './find-issuers';

/** The certificates whose issuers the file lacks, and the search for those in all other files. */
export function useMissingIssuers(store: Store, { findings, pki }: OpenedContent) {
  const { backend, clock } = useServices();
  const missing = useMemo(() => brokenEnds(store, findings), [store, findings]);
  const search = useQuery({
    queryKey: ['issuers-elsewhere', missing.map(({ fingerprints }) => fingerprints.sha256)],
    queryFn: () => findIssuers(backend, pki(), missing, clock.now()),
    gcTime: 0,
    staleTime: 0,
    structuralSharing: false,
  });
  return { missing, search };
}

/** Writes the file anew and stores it as its next version. */
export function useSaveRepair(scope: Scope, record: CertificateRecord, opened: OpenedContent) {
  const { backend } = useServices();
  const replace = useReplaceCertificate(scope, record);
  const passwords = (): Promise<StorePasswords> =>
    knownPasswords({ backend, scope, record }, opened.sessionPasswords());

  const run = async (entries: readonly RepairedEntry[], options: WriteOptions, rememberPassword: boolean) => {
    const content = await backend.certificates.readContent(scope, record.name);
    const read = await opened.pki().readEntries(content, await passwords());
    if (!read.ok) throw read.error;
    const written = await opened.pki().writeStore(
      entries.map((entry) => toInput(entry, read.value)),
      options,
    );
    const { password, keyPasswords } = options;
    await replace.mutateAsync({
      content: written,
      passwords: { ...(password !== undefined && { password }), ...(keyPasswords !== undefined && { keyPasswords }) },
      rememberPassword,
      keepsOrigin: true,
    });
  };
  return { passwords, run };
}

function toInput({ source, alias, chain }: RepairedEntry, read: readonly StoreEntryInput[]): StoreEntryInput {
  const present = source === null ? undefined : read[source];
  return { ...present, alias, chain: chain.map(({ der }) => der) };
}
