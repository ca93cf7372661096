import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Scope } from '../../domain/scope';
import { placeSelection } from '../../ui/list/place-selection';
import type { DestinationsSearch } from './destinations-search';

const route = getRouteApi('/subaccounts/$subaccountId/destinations');

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Ticked names that are too many for the address; Back and reload bring them back as well. */
    readonly selectedDestinations?: readonly string[] | undefined;
  }
}

interface UpdateOptions {
  readonly replace?: boolean;
  /** After saving: nothing that was entered would be lost. */
  readonly isSaved?: boolean;
}

export interface DestinationsLocation {
  readonly scope: Scope;
  readonly search: DestinationsSearch;
  /** Names of the ticked rows. */
  readonly selected: readonly string[];
  /** Changes the address: a new step in the history, or with `replace` the current one. */
  readonly update: (changes: DestinationsSearch, options?: UpdateOptions) => void;
  readonly select: (names: readonly string[]) => void;
  readonly chooseLevel: (serviceInstance: string | null) => void;
}

/** What the address says about this screen, and the ways to change it. */
export function useDestinationsLocation(): DestinationsLocation {
  const { subaccountId } = route.useParams();
  const search = route.useSearch();
  const remembered = useLocation({ select: (location) => location.state.selectedDestinations });
  const navigate = route.useNavigate();

  const update = useCallback<DestinationsLocation['update']>(
    (changes, { replace = false, isSaved = false } = {}) => {
      void navigate({
        search: (current) => ({ ...current, ...changes }),
        state: (state) => state,
        replace,
        ignoreBlocker: isSaved,
      });
    },
    [navigate],
  );

  const select = useCallback(
    (names: readonly string[]) => {
      const { inAddress, beside } = placeSelection(names);
      void navigate({
        search: (current) => ({ ...current, selected: inAddress }),
        state: (state) => ({ ...state, selectedDestinations: beside }),
        replace: true,
      });
    },
    [navigate],
  );

  const chooseLevel = useCallback(
    (serviceInstance: string | null) => void navigate({ search: { instance: serviceInstance ?? undefined } }),
    [navigate],
  );

  const selected = useMemo(() => search.selected ?? remembered ?? [], [search.selected, remembered]);
  const serviceInstance = search.instance ?? null;
  const scope = useMemo(() => ({ subaccountId, serviceInstance }), [subaccountId, serviceInstance]);
  return { scope, search, selected, update, select, chooseLevel };
}
