import { queryOptions } from '@tanstack/react-query';
import type { Authority, Renewal } from '../../backend/port';
import type { BrowserStorage } from '../../backend/workspace/workspace';
import { workspaceKeys } from '../../ui/use-workspace-data';

/** Read anew whenever the settings are opened: the browser announces no change of it. */
export function storageQuery(storage: BrowserStorage) {
  return queryOptions({ queryKey: workspaceKeys.storage, queryFn: () => storage.report(), staleTime: 0 });
}

export function authorityQuery(authority: Authority) {
  return queryOptions({ queryKey: workspaceKeys.authority, queryFn: () => authority.read() });
}

export function renewalQuery(renewal: Renewal) {
  return queryOptions({ queryKey: workspaceKeys.renewal, queryFn: () => renewal.state() });
}
