import { useQuery } from '@tanstack/react-query';
import { passwordNeed, toReading } from '../../../domain/certificate/reading';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import type { Finding } from '../../../pki/types';
import { useServices } from '../../../ui/services';
import { usePki } from '../../../ui/use-pki';
import { useVaultState } from '../../../ui/use-workspace-data';

export interface StoredFile {
  readonly isReading: boolean;
  readonly findings: readonly Finding[];
  /** Some of it needs a password that is not remembered. */
  readonly isClosed: boolean;
}

const unread: StoredFile = { isReading: false, findings: [], isClosed: false };

/** Opens a picked certificate in a worker, with its remembered password, and tells what was found in it. */
export function useStoredFile(scope: Scope, record: CertificateRecord | null): StoredFile {
  const { backend, clock } = useServices();
  const isLocked = useVaultState() === 'locked';
  const pki = usePki();
  const query = useQuery({
    queryKey: [
      'certificate-findings',
      scope.subaccountId,
      scope.serviceInstance,
      record?.name,
      record?.version,
      record?.sha256,
      isLocked,
    ],
    queryFn: async () => {
      if (record === null) throw new Error('no certificate is picked');
      const { certificates, capabilities } = backend;
      const isRemembered = capabilities.rememberPasswords && record.passwordRemembered;
      const [content, passwords] = await Promise.all([
        certificates.readContent(scope, record.name),
        isRemembered ? certificates.readPasswords(scope, record.name) : null,
      ]);
      const result = await pki().readStore(content, { ...passwords, fileName: record.name });
      const findings = result.ok ? await pki().checkHealth(result.value, { now: clock.now() }) : [];
      const need = passwordNeed(toReading(result, findings));
      return { findings, isClosed: need.store || need.aliases.length > 0 };
    },
    enabled: record !== null && !record.dummy,
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return query.data === undefined ? { ...unread, isReading: query.isFetching } : { ...query.data, isReading: false };
}
