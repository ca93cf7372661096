import { useMemo } from 'react';
import type { DraftInfo } from '../../../../backend/workspace/workspace';
import { statusOf } from '../../../../domain/certificate/status';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { RowContext } from './row-context';

/** What the rows show beside their records, kept until something of it changes. */
export function useRowContext(
  certificates: readonly CertificateRecord[] | undefined,
  drafts: ReadonlyMap<string, DraftInfo>,
  now: Date,
): RowContext {
  const statuses = useMemo(
    () =>
      certificates === undefined
        ? null
        : new Map(certificates.map((record) => [record.name, statusOf(record, now)] as const)),
    [certificates, now],
  );
  return useMemo(() => ({ certificates: statuses, drafts }), [statuses, drafts]);
}
