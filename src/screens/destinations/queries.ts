import { queryOptions } from '@tanstack/react-query';
import type { Backend } from '../../backend/port';
import type { Drafts } from '../../backend/workspace/workspace';
import type { Scope } from '../../domain/scope';
import { scopeKeys } from '../../ui/scope-queries';
import { workspaceKeys } from '../../ui/use-workspace-data';

/** Keys of this screen; everything of a scope lies below `scope`, so that one prefix invalidates it. */
export const destinationKeys = {
  scope: scopeKeys.destinations,
  history: (scope: Scope, name: string) => [...destinationKeys.scope(scope), 'history', name] as const,
  drafts: [...workspaceKeys.drafts, 'list'] as const,
};

export function destinationHistoryQuery(backend: Backend, scope: Scope, name: string) {
  return queryOptions({
    queryKey: destinationKeys.history(scope, name),
    queryFn: () => backend.destinations.history(scope, name),
  });
}

export function draftListQuery(drafts: Drafts) {
  return queryOptions({ queryKey: destinationKeys.drafts, queryFn: () => drafts.list() });
}
