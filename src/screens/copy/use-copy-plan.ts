import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { planCertificates } from '../../domain/copy/plan-certificates';
import { type ComparedSecrets, planPropertySets } from '../../domain/copy/plan-property-sets';
import type { CopyItem } from '../../domain/copy/types';
import type { DestinationKind } from '../../domain/destination/types';
import { useVaultState } from '../../ui/use-workspace-data';
import type { CopyEnds } from './place';
import { certificatesQuery, pairsToCompare, recordsQuery, secretsQuery } from './queries';

/** So many are compared without being asked: of a service, each is a request. */
const comparedAtOnce = 100;

export interface CopyPlan {
  /** Null while something is being read. */
  readonly items: readonly CopyItem[] | null;
  readonly error: unknown;
  readonly retry: () => void;
  /** How many entries wait for `compareSecrets`. */
  readonly waiting: number;
  readonly compareSecrets: () => void;
  readonly isComparing: boolean;
}

const nothing: ComparedSecrets = new Map();

/** What copying would do to every entry of the source. */
export function useCopyPlan(ends: CopyEnds): CopyPlan {
  const { source, target } = ends;
  const destinations = useSets(ends, 'destination');
  const fragments = useSets(ends, 'fragment');
  const ours = useQuery(certificatesQuery(source));
  const theirs = useQuery(certificatesQuery(target));
  const certificates = useMemo(
    () => ours.data && theirs.data && planCertificates(ours.data, theirs.data),
    [ours.data, theirs.data],
  );
  const items = useMemo(
    () =>
      destinations.items && fragments.items && certificates
        ? [...destinations.items, ...fragments.items, ...certificates]
        : null,
    [destinations.items, fragments.items, certificates],
  );
  const failed = [...destinations.queries, ...fragments.queries, ours, theirs].filter(({ isError }) => isError);
  return {
    items,
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const query of failed) void query.refetch();
    },
    waiting: destinations.waiting + fragments.waiting,
    isComparing: destinations.isComparing || fragments.isComparing,
    compareSecrets: () => {
      destinations.compare();
      fragments.compare();
    },
  };
}

function useSets({ source, target }: CopyEnds, kind: DestinationKind) {
  const isLocked = useVaultState() === 'locked';
  const [isAsked, setIsAsked] = useState(false);
  const ours = useQuery(recordsQuery(source, kind));
  const theirs = useQuery(recordsQuery(target, kind));
  const pairs = useMemo(
    () => (ours.data && theirs.data ? pairsToCompare(ours.data, theirs.data) : []),
    [ours.data, theirs.data],
  );
  const isWanted = isAsked || pairs.length <= comparedAtOnce;
  const secrets = useQuery({
    ...secretsQuery(source, target, kind, pairs),
    enabled: !isLocked && isWanted && pairs.length > 0,
  });
  const compared = isLocked ? nothing : (secrets.data ?? nothing);
  const items = useMemo(
    () => ours.data && theirs.data && planPropertySets(kind, ours.data, theirs.data, compared),
    [kind, ours.data, theirs.data, compared],
  );
  return {
    items,
    queries: [ours, theirs, secrets],
    waiting: isWanted ? 0 : pairs.length,
    isComparing: secrets.isFetching,
    compare: () => setIsAsked(true),
  };
}
