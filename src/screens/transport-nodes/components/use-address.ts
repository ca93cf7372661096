import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Search parameters as they come in; a reader of `ui/list/search-parameters` says what each of them means. */
export type RawSearch = Readonly<Record<string, unknown>>;

export interface Address {
  readonly raw: RawSearch;
  /** Changes search parameters: a new step in the history, or with `replace` the current one. */
  readonly update: (changes: RawSearch, options?: { readonly replace?: boolean }) => void;
}

/** The search parameters of the page that is shown. These screens read them when they are opened, so that the first load has none of it. */
export function useAddress(): Address {
  const raw: RawSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const update = useCallback<Address['update']>(
    (changes, { replace = false } = {}) =>
      void navigate({ to: '.', search: (current) => ({ ...current, ...changes }), replace }),
    [navigate],
  );
  return { raw, update };
}
