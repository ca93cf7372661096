import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { passwordNeed, type Reading } from '../../domain/certificate/reading';
import type { CertificateRecord, StorePasswords } from '../../domain/certificate/types';
import type { Scope } from '../../domain/scope';
import type { PkiError } from '../../pki/errors';
import type { Finding, Store } from '../../pki/types';
import type { PkiClient } from '../../pki/worker/pki-client';
import { useServices } from '../../ui/services';
import { usePki } from '../../ui/use-pki';
import { useVaultState } from '../../ui/use-workspace-data';
import { useRefreshSummary, useSetPasswords } from './mutations';
import { certificateKeys } from './queries';
import { mergePasswords, readBytes, readContent } from './read-content';
import { useSessionPasswords } from './session-passwords';

export interface OpenedContent {
  readonly isReading: boolean;
  /** The backend does not give the file. */
  readonly failure: unknown;
  /** Null while the file is not open; `refusal` says why. */
  readonly store: Store | null;
  readonly findings: readonly Finding[];
  readonly refusal: PkiError | null;
  /** What a password would still open. */
  readonly need: { readonly store: boolean; readonly aliases: readonly string[] };
  /** Tries passwords; answers whether they show more. What they open is shown at once and noted in the list. */
  readonly unlock: (passwords: StorePasswords, remember: boolean) => Promise<boolean>;
  readonly retry: () => void;
  /** Passwords that opened the file in this session, for what else needs the content. */
  readonly sessionPasswords: () => StorePasswords;
  readonly pki: () => PkiClient;
}

const nothingNeeded = { store: false, aliases: [] };

/** The content of the opened record (or of an older version), read in a worker of its own. Passwords that open it are known for the rest of the session. */
export function useOpenedContent(scope: Scope, record: CertificateRecord | null, version?: number): OpenedContent {
  const { backend, clock } = useServices();
  const client = useQueryClient();
  const isLocked = useVaultState() === 'locked';
  const name = record?.name ?? '';
  const pki = usePki(name);
  const session = useSessionPasswords();
  const [attempt, setAttempt] = useState(0);
  const setPasswords = useSetPasswords(scope, name);
  const refreshSummary = useRefreshSummary(scope, name);

  const sessionPasswords = useCallback(() => session.recall(scope, name), [session, scope, name]);
  const shownVersion = version ?? record?.version ?? 0;
  const keyOf = (number: number) =>
    [
      ...certificateKeys.content(
        scope,
        name,
        shownVersion,
        version === undefined ? (record?.sha256 ?? null) : null,
        number,
      ),
      isLocked,
    ] as const;

  const query = useQuery({
    queryKey: keyOf(attempt),
    queryFn: () => {
      if (record === null) throw new Error('no record is open');
      return readContent({ backend, scope, record, version }, sessionPasswords(), pki(), clock.now());
    },
    enabled: record !== null && !record.dummy,
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    structuralSharing: false,
  });

  const unlock = async (passwords: StorePasswords, remember: boolean): Promise<boolean> => {
    const tried = mergePasswords(sessionPasswords(), passwords);
    const content = await backend.certificates.readContent(scope, name, version);
    const reading = await readBytes(content, name, tried, pki(), clock.now());
    if (withheld(reading) >= withheld(query.data)) return false;
    session.remember(scope, name, tried);
    client.setQueryData(keyOf(attempt + 1), reading);
    setAttempt(attempt + 1);
    if (remember) await setPasswords.mutateAsync(tried);
    else if (version === undefined) await refreshSummary.mutateAsync(tried);
    return true;
  };

  const reading = query.data;
  const open = reading !== undefined && 'store' in reading ? reading : null;
  return {
    isReading: query.isFetching,
    failure: query.error,
    store: open?.store ?? null,
    findings: open?.findings ?? [],
    refusal: reading !== undefined && 'error' in reading ? reading.error : null,
    need: reading === undefined ? nothingNeeded : passwordNeed(reading),
    unlock,
    retry: () => void query.refetch(),
    sessionPasswords,
    pki,
  };
}

/** How much of a file stays closed; one that is closed altogether counts above everything. */
function withheld(reading: Reading | undefined): number {
  if (reading === undefined || !('store' in reading)) return Number.MAX_SAFE_INTEGER;
  const { store } = reading;
  const keys = store.entries.filter((entry) => entry.key?.locked === true).length;
  const contents = store.warnings.filter((warning) => warning.code === 'content-locked').length;
  return keys + contents + (store.integrity === 'not-checked' ? 1 : 0);
}
