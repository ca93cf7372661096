import { queryOptions } from '@tanstack/react-query';
import type { Backend } from '../../backend/port';
import { workspaceKeys } from '../../ui/use-workspace-data';

/** How much each subaccount contains, by its id. */
export function contentsQuery(backend: Backend, id: string) {
  return queryOptions({
    queryKey: workspaceKeys.subaccountContents(id),
    queryFn: () => backend.subaccounts.contents(id),
  });
}
