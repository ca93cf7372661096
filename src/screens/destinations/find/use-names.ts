import { useQuery } from '@tanstack/react-query';
import type { Scope } from '../../../domain/scope';
import { destinationListQuery, fragmentListQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';

/** The names that can be found, on both levels; for suggestions alone, so that what cannot be listed is no problem here. */
export function useNames(scope: Scope) {
  const { backend } = useServices();
  const subaccount = { ...scope, serviceInstance: null };
  const lists = [
    useQuery(destinationListQuery(backend, scope)).data,
    useQuery(destinationListQuery(backend, subaccount)).data,
  ];
  const fragments = [
    useQuery(fragmentListQuery(backend, scope)).data,
    useQuery(fragmentListQuery(backend, subaccount)).data,
  ];
  const namesOf = (records: typeof lists) => [
    ...new Set(records.flatMap((list) => (list ?? []).map(({ name }) => name))),
  ];
  return { destinations: namesOf(lists), fragments: namesOf(fragments) };
}
