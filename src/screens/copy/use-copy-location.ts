import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { CopySearch } from './copy-search';

const route = getRouteApi('/subaccounts/$subaccountId/copy');

export interface CopyLocation {
  readonly subaccountId: string;
  readonly search: CopySearch;
  /** Changes the address: a new step in the history, or with `replace` the current one. */
  readonly update: (changes: CopySearch, options?: { readonly replace?: boolean }) => void;
}

/** What the address says about this screen, and the way to change it. */
export function useCopyLocation(): CopyLocation {
  const { subaccountId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const update = useCallback<CopyLocation['update']>(
    (changes, { replace = false } = {}) =>
      void navigate({ search: (current) => ({ ...current, ...changes }), replace }),
    [navigate],
  );
  return { subaccountId, search, update };
}
