import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DraftInfo } from '../../backend/workspace/workspace';
import type { Scope } from '../../domain/scope';
import { useServices } from '../../ui/services';
import { draftListQuery } from './queries';

export interface ScopeDrafts {
  /** Of what is not stored yet, oldest first. */
  readonly ofNew: readonly DraftInfo[];
  /** By the name of the stored destination that is being edited. */
  readonly ofRecords: ReadonlyMap<string, DraftInfo>;
}

const none: readonly DraftInfo[] = [];

/** The unsaved forms of a level. */
export function useScopeDrafts(scope: Scope): ScopeDrafts {
  const { drafts } = useServices().workspace;
  const all = useQuery(draftListQuery(drafts)).data ?? none;
  return useMemo(() => toScopeDrafts(all, scope), [all, scope]);
}

/** Those drafts of destinations that belong to the level, by what they are based on. */
export function toScopeDrafts(all: readonly DraftInfo[], scope: Scope): ScopeDrafts {
  const here = all.filter(
    ({ kind, subaccountId, serviceInstance }) =>
      kind === 'destination' && subaccountId === scope.subaccountId && serviceInstance === scope.serviceInstance,
  );
  return {
    ofNew: here.filter(({ basedOn }) => basedOn === null),
    ofRecords: new Map(here.flatMap((draft) => (draft.basedOn === null ? [] : [[draft.basedOn.name, draft] as const]))),
  };
}
