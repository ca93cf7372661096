import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Scope } from '../../../domain/scope';
import type { FragmentsSearch } from './fragments-search';

const route = getRouteApi('/subaccounts/$subaccountId/fragments');

export interface FragmentsLocation {
  readonly scope: Scope;
  readonly search: FragmentsSearch;
  /** Changes the address: a new step in the history, or with `replace` the current one; `isSaved`: nothing entered would be lost. */
  readonly update: (
    changes: FragmentsSearch,
    options?: { readonly replace?: boolean; readonly isSaved?: boolean },
  ) => void;
  readonly chooseLevel: (serviceInstance: string | null) => void;
}

/** What the address says about this screen, and the ways to change it. */
export function useFragmentsLocation(): FragmentsLocation {
  const { subaccountId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const update = useCallback<FragmentsLocation['update']>(
    (changes, { replace = false, isSaved = false } = {}) =>
      void navigate({ search: (current) => ({ ...current, ...changes }), replace, ignoreBlocker: isSaved }),
    [navigate],
  );
  const chooseLevel = useCallback(
    (serviceInstance: string | null) => void navigate({ search: { instance: serviceInstance ?? undefined } }),
    [navigate],
  );
  const serviceInstance = search.instance ?? null;
  const scope = useMemo(() => ({ subaccountId, serviceInstance }), [subaccountId, serviceInstance]);
  return { scope, search, update, chooseLevel };
}
