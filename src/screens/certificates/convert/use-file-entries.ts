import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Candidate, candidatesOf } from '../../../domain/certificate/convert';
import { passwordNeed } from '../../../domain/certificate/reading';
import type { CertificateRecord, StorePasswords } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import type { PkiError } from '../../../pki/errors';
import type { PkiClient } from '../../../pki/worker/pki-client';
import { useServices } from '../../../ui/services';
import { knownPasswords, mergePasswords, readBytes } from '../read-content';
import { useSessionPasswords } from '../session-passwords';

/** What a file offers to be written again. */
export type FileEntries =
  | { readonly state: 'open'; readonly candidates: readonly Candidate[] }
  | { readonly state: 'locked'; readonly need: { readonly store: boolean; readonly aliases: readonly string[] } }
  | { readonly state: 'refused'; readonly error: PkiError };

export interface OpenFile {
  readonly entries: FileEntries | undefined;
  /** The backend does not give the file, or the program is at fault. */
  readonly failure: unknown;
  readonly retry: () => void;
  /** Tries passwords; answers whether they open everything. Those that do are known for the rest of the session. */
  readonly unlock: (passwords: StorePasswords) => Promise<boolean>;
}

/** Opens a stored file, or an older version of it, with the passwords that are known, keys included. */
export function useFileEntries(
  scope: Scope,
  record: CertificateRecord,
  pki: () => PkiClient,
  version?: number,
): OpenFile {
  const { backend, clock } = useServices();
  const session = useSessionPasswords();
  const [attempt, setAttempt] = useState(0);
  const { name } = record;

  const read = async (typed: StorePasswords): Promise<FileEntries> => {
    const passwords = await knownPasswords({ backend, scope, record, version }, typed);
    const content = await backend.certificates.readContent(scope, name, version);
    const reading = await readBytes(content, name, passwords, pki(), clock.now());
    const need = passwordNeed(reading);
    if ('error' in reading) {
      return need.store ? { state: 'locked', need } : { state: 'refused', error: reading.error };
    }
    const entries = await pki().readEntries(content, passwords);
    if (entries.ok) return { state: 'open', candidates: candidatesOf(name, reading.store, entries.value) };
    return need.store || need.aliases.length > 0
      ? { state: 'locked', need }
      : { state: 'refused', error: entries.error };
  };

  const query = useQuery({
    queryKey: ['convert', scope.subaccountId, scope.serviceInstance, name, version ?? record.version, attempt],
    queryFn: () => read(session.recall(scope, name)),
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });

  const unlock = async (passwords: StorePasswords) => {
    const tried = mergePasswords(session.recall(scope, name), passwords);
    const found = await read(tried);
    if (found.state !== 'open') return false;
    session.remember(scope, name, tried);
    setAttempt((count) => count + 1);
    return true;
  };

  return { entries: query.data, failure: query.error, retry: () => void query.refetch(), unlock };
}
