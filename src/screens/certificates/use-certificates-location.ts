import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Scope } from '../../domain/scope';
import { placeSelection } from '../../ui/list/place-selection';
import type { CertificatesSearch } from './certificates-search';

/** The pages that show the certificates of a subaccount; each keeps what is shown in its own address. */
const routes = {
  certificates: getRouteApi('/subaccounts/$subaccountId/certificates'),
  configure: getRouteApi('/subaccounts/$subaccountId/configure'),
};

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Ticked names that are too many for the address; Back and reload bring them back as well. */
    readonly selectedCertificates?: readonly string[] | undefined;
  }
}

export interface CertificatesLocation {
  readonly scope: Scope;
  readonly search: CertificatesSearch;
  /** Names of the ticked rows. */
  readonly selected: readonly string[];
  /** Changes the address: a new step in the history, or with `replace` the current one. */
  readonly update: (changes: CertificatesSearch, options?: { readonly replace?: boolean }) => void;
  readonly select: (names: readonly string[]) => void;
  /** Goes to another level of the subaccount; null where the level is given. */
  readonly chooseLevel: ((serviceInstance: string | null) => void) | null;
}

/** What the address says about the list on one of its pages, and the ways to change it. */
export function useCertificatesLocation(page: keyof typeof routes): CertificatesLocation {
  const route = routes[page];
  const { subaccountId } = route.useParams();
  const search = route.useSearch();
  const remembered = useLocation({ select: (location) => location.state.selectedCertificates });
  const navigate = route.useNavigate();

  const update = useCallback<CertificatesLocation['update']>(
    (changes, { replace = false } = {}) => {
      void navigate({ search: (current) => ({ ...current, ...changes }), state: (state) => state, replace });
    },
    [navigate],
  );

  const select = useCallback(
    (names: readonly string[]) => {
      const { inAddress, beside } = placeSelection(names);
      void navigate({
        search: (current) => ({ ...current, selected: inAddress }),
        state: (state) => ({ ...state, selectedCertificates: beside }),
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
