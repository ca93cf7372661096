import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { placeSelection } from '../../../ui/list/place-selection';
import { type RawSearch, useAddress } from '../components/use-address';
import { type QueueSearch, readQueueSearch } from './queue-search';

const route = getRouteApi('/transport/nodes/$nodeId');

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Ticked requests that are too many for the address; Back and reload bring them back as well. */
    readonly selectedRequests?: readonly string[] | undefined;
  }
}

export interface QueueLocation {
  readonly nodeId: string;
  readonly search: QueueSearch;
  /** Numbers of the ticked requests. */
  readonly selected: readonly string[];
  /** Changes the address: a new step in the history, or with `replace` the current one. */
  readonly update: (changes: RawSearch, options?: { readonly replace?: boolean }) => void;
  readonly select: (numbers: readonly string[]) => void;
}

/** What the address says about this page, and the ways to change it. */
export function useQueueLocation(): QueueLocation {
  const { nodeId } = route.useParams();
  const { raw } = useAddress();
  const remembered = useLocation({ select: (location) => location.state.selectedRequests });
  const navigate = route.useNavigate();
  const search = useMemo(() => readQueueSearch(raw), [raw]);

  const update = useCallback<QueueLocation['update']>(
    (changes, { replace = false } = {}) =>
      void navigate({ to: '.', search: (current) => ({ ...current, ...changes }), state: (state) => state, replace }),
    [navigate],
  );
  const select = useCallback(
    (numbers: readonly string[]) => {
      const { inAddress, beside } = placeSelection(numbers);
      void navigate({
        to: '.',
        search: (current) => ({ ...current, selected: inAddress }),
        state: (state) => ({ ...state, selectedRequests: beside }),
        replace: true,
      });
    },
    [navigate],
  );
  const selected = search.selected ?? remembered ?? none;
  return { nodeId, search, selected, update, select };
}

const none: readonly string[] = [];
