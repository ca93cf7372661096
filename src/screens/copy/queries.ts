import { queryOptions } from '@tanstack/react-query';
import { differingSecrets } from '../../domain/copy/copied-content';
import { type ComparedSecrets, needsComparing } from '../../domain/copy/plan-property-sets';
import type { DestinationKind, DestinationRecord } from '../../domain/destination/types';
import { accessOf, type CopyEnd } from './place';

/** Below `all` lies everything of both ends, below `local` what this browser holds. */
export const copyKeys = {
  all: ['copy'],
  backend: ['copy-backend'],
  local: ['copy', 'local'],
  service: ['copy', 'service'],
} as const;

function endKey({ side, scope }: CopyEnd) {
  return [...copyKeys[side], scope.subaccountId, scope.serviceInstance] as const;
}

/** Read anew whenever the screen is opened: what is compared has to be the newest. */
const fresh = { staleTime: 0, refetchOnMount: 'always' } as const;

export function recordsQuery(end: CopyEnd, kind: DestinationKind) {
  return queryOptions({
    queryKey: [...endKey(end), kind],
    queryFn: () => accessOf(end, kind).list(end.scope),
    ...fresh,
  });
}

export function certificatesQuery(end: CopyEnd) {
  return queryOptions({
    queryKey: [...endKey(end), 'certificate'],
    queryFn: () => end.backend.certificates.list(end.scope),
    ...fresh,
  });
}

/** Of both ends, records of the same name whose secrets only their values tell apart. */
export type Pair = readonly [source: DestinationRecord, target: DestinationRecord];

export function pairsToCompare(
  source: readonly DestinationRecord[],
  target: readonly DestinationRecord[],
): readonly Pair[] {
  const there = new Map(target.map((record) => [record.name, record]));
  return source.flatMap((record) => {
    const other = there.get(record.name);
    return other !== undefined && needsComparing(record, other) ? [[record, other] as const] : [];
  });
}

/** Which secrets differ; their values are forgotten as soon as they were compared. */
export function secretsQuery(source: CopyEnd, target: CopyEnd, kind: DestinationKind, pairs: readonly Pair[]) {
  const versions = pairs.map(([ours, theirs]) => [ours.name, ours.version, theirs.version]);
  return queryOptions({
    queryKey: [...copyKeys.all, 'secrets', ...endKey(source), ...endKey(target), kind, versions],
    queryFn: async (): Promise<ComparedSecrets> => {
      const read = (end: CopyEnd, records: readonly DestinationRecord[]) =>
        accessOf(end, kind).readSecrets(
          end.scope,
          records.map(({ name }) => name),
        );
      const [ours, theirs] = await Promise.all([
        read(
          source,
          pairs.map(([record]) => record),
        ),
        read(
          target,
          pairs.map(([, record]) => record),
        ),
      ]);
      return new Map(
        pairs.map(([record, other], index) => [
          record.name,
          differingSecrets({ record, secrets: ours[index] ?? {} }, { record: other, secrets: theirs[index] ?? {} }),
        ]),
      );
    },
    structuralSharing: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
