import { useCallback, useState } from 'react';
import type { Scope } from '../../domain/scope';
import type { CertificatesSearch } from './certificates-search';
import type { CertificatesLocation } from './use-certificates-location';

/** The state of the screen where it stands over another page, whose address it must not change. */
export function useCertificatesInMemory(scope: Scope, start: CertificatesSearch): CertificatesLocation {
  const [search, setSearch] = useState(start);
  const [selected, select] = useState<readonly string[]>([]);
  const update = useCallback<CertificatesLocation['update']>(
    (changes) => setSearch((current) => ({ ...current, ...changes })),
    [],
  );
  return { scope, search, selected, update, select, chooseLevel: null };
}
