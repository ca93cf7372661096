import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Backend, Subaccount } from '../backend/port';
import {
  defaultPreferences,
  type PreferenceStore,
  type Preferences,
  type VaultState,
} from '../backend/workspace/workspace';
import { useServices } from './services';

/** Keys of what every screen shares; a change notice of the backend invalidates them by their first word. */
export const workspaceKeys = {
  preferences: ['preferences'],
  subaccounts: ['subaccounts'],
  subaccountList: ['subaccounts', 'list'],
  subaccountContents: (id: string) => ['subaccounts', 'contents', id],
  serviceInstances: ['service-instances'],
  certificates: ['certificates'],
  destinations: ['destinations'],
  fragments: ['fragments'],
  authority: ['authority'],
  trust: ['trust'],
  renewal: ['renewal'],
  transport: ['transport'],
  drafts: ['drafts'],
  storage: ['storage'],
} as const;

export function preferencesQuery(preferences: PreferenceStore) {
  return queryOptions({ queryKey: workspaceKeys.preferences, queryFn: () => preferences.read(), staleTime: Infinity });
}

export function subaccountListQuery(backend: Backend) {
  return queryOptions({ queryKey: workspaceKeys.subaccountList, queryFn: () => backend.subaccounts.list() });
}

/** The preferences; read before the first rendering, so the defaults are seen only in tests. */
export function usePreferences(): Preferences {
  const { workspace } = useServices();
  return useQuery(preferencesQuery(workspace.preferences)).data ?? defaultPreferences;
}

/** Changes preferences; the screen shows the new ones at once. */
export function useUpdatePreferences() {
  const { workspace } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: Partial<Preferences>) => workspace.preferences.update(changes),
    onMutate: (changes) => {
      client.setQueryData<Preferences>(workspaceKeys.preferences, (old) => old && { ...old, ...changes });
    },
    onSuccess: (saved) => {
      client.setQueryData(workspaceKeys.preferences, saved);
    },
    onError: () => client.invalidateQueries({ queryKey: workspaceKeys.preferences }),
  });
}

/** Null while loading. */
export function useSubaccounts(): readonly Subaccount[] | null {
  const { backend } = useServices();
  return useQuery(subaccountListQuery(backend)).data ?? null;
}

/** Follows the vault, whichever tab locks or unlocks it. */
export function useVaultState(): VaultState {
  const { vault } = useServices().workspace;
  return useSyncExternalStore(
    (changed) => vault.subscribe(changed),
    () => vault.state(),
  );
}
