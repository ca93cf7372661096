import { queryOptions } from '@tanstack/react-query';
import type { BrowserStorage } from '../../backend/workspace/workspace';
import { workspaceKeys } from '../../ui/use-workspace-data';

/** Read anew whenever the settings are opened: the browser announces no change of it. */
export function storageQuery(storage: BrowserStorage) {
  return queryOptions({ queryKey: workspaceKeys.storage, queryFn: () => storage.report(), staleTime: 0 });
}
