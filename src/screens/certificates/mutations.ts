import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RenewOptions, UndoTicket } from '../../backend/port';
import type { RenewalSettings } from '../../domain/certificate/generation';
import type { CertificateRecord, StorePasswords } from '../../domain/certificate/types';
import type { Label, Scope } from '../../domain/scope';
import { useServices } from '../../ui/services';
import { certificateKeys } from './queries';
import { useSessionPasswords } from './session-passwords';

/** Every change of this screen; each is done when the lists show it. */
function useCertificateMutation<Variables, Result>(scope: Scope, run: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: run,
    // Passwords and bytes are among the variables, which the cache would keep for minutes.
    gcTime: 0,
    onSettled: () => client.invalidateQueries({ queryKey: certificateKeys.scope(scope) }),
  });
}

export function useDeleteCertificates(scope: Scope) {
  const { certificates } = useServices().backend;
  const session = useSessionPasswords();
  return useCertificateMutation(scope, async (names: readonly string[]) => {
    const ticket = await certificates.delete(scope, names);
    session.forget(scope, names);
    return ticket;
  });
}

export function useUndoDelete(scope: Scope) {
  const { certificates } = useServices().backend;
  return useCertificateMutation(scope, (ticket: UndoTicket) => certificates.undoDelete(ticket));
}

export function useSetLabels(scope: Scope, record: CertificateRecord) {
  const { certificates } = useServices().backend;
  return useCertificateMutation(scope, (labels: readonly Label[]) =>
    certificates.setLabels(scope, record.name, labels, record.version),
  );
}

export function useReplaceCertificate(scope: Scope, record: CertificateRecord) {
  const { certificates } = useServices().backend;
  const session = useSessionPasswords();
  return useCertificateMutation(scope, async (replacement: Parameters<typeof certificates.replace>[2]) => {
    const replaced = await certificates.replace(scope, record.name, replacement, record.version);
    if (replacement.passwords !== undefined) session.remember(scope, record.name, replacement.passwords);
    return replaced;
  });
}

/** A new certificate with the same names in the place of a generated one; the signal ends it and leaves nothing behind. */
export function useRenewCertificate(scope: Scope, record: CertificateRecord) {
  const { certificates } = useServices().backend;
  return useCertificateMutation(scope, (options: RenewOptions) =>
    certificates.renew(scope, record.name, record.version, options),
  );
}

/** Changes how a certificate renews by itself; a password it needs for that is remembered first. */
export function useSetRenewal(scope: Scope, record: CertificateRecord) {
  const { certificates } = useServices().backend;
  return useCertificateMutation(
    scope,
    async ({ settings, passwords }: { readonly settings: RenewalSettings; readonly passwords?: StorePasswords }) => {
      const { version } =
        passwords === undefined ? record : await certificates.setPasswords(scope, record.name, passwords);
      return certificates.setRenewal(scope, record.name, settings, version);
    },
  );
}

export function useRestoreVersion(scope: Scope, record: CertificateRecord) {
  const { certificates } = useServices().backend;
  return useCertificateMutation(scope, (version: number) =>
    certificates.restoreVersion(scope, record.name, version, record.version),
  );
}

/** Remembers passwords, or with null forgets them, for this session too. */
export function useSetPasswords(scope: Scope, name: string) {
  const { certificates } = useServices().backend;
  const session = useSessionPasswords();
  return useCertificateMutation(scope, async (passwords: StorePasswords | null) => {
    await certificates.setPasswords(scope, name, passwords);
    if (passwords === null) session.forget(scope, [name]);
  });
}

export function useRefreshSummary(scope: Scope, name: string) {
  const { certificates } = useServices().backend;
  return useCertificateMutation(scope, (passwords: StorePasswords) =>
    certificates.refreshSummary(scope, name, passwords),
  );
}

/** Fills the workspace with the sample landscape; its code and files are loaded only now. */
export function useLoadSampleLandscape(scope: Scope) {
  const { backend } = useServices();
  return useCertificateMutation(scope, async (_: undefined) => {
    const { loadSampleLandscapeInto } = await import('../../ui/sample-landscape');
    return loadSampleLandscapeInto(backend);
  });
}
