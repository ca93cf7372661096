import { useCallback, useState } from 'react';
import type { Scope } from '../../domain/scope';
import type { CertificatesSearch } from './certificates-search';
import type { CertificatesLocation } from './use-certificates-location';

/** What stands beside the list: changing it leaves whatever is being entered there. */
const panelFields = ['create', 'open'] as const;

/**
 * The state of the screen where it stands over another page, whose address it must not change.
 * `leave` runs a change that closes a panel, once nothing is lost by it.
 */
export function useCertificatesInMemory(scope: Scope, leave: (run: () => void) => void): CertificatesLocation {
  const [search, setSearch] = useState<CertificatesSearch>({});
  const [selected, select] = useState<readonly string[]>([]);
  const update = useCallback<CertificatesLocation['update']>(
    (changes) => {
      const apply = () => setSearch((current) => ({ ...current, ...changes }));
      if (panelFields.some((field) => field in changes)) leave(apply);
      else apply();
    },
    [leave],
  );
  return { scope, search, selected, update, select, chooseLevel: null };
}
