import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CertificateNotice } from '../../domain/certificate/expiry-notices';
import { usePreferences } from '../../ui/use-workspace-data';

/** Kept current by what runs in the background; nothing before it has started. */
export const noticesKey = ['notices'] as const;

const none: readonly CertificateNotice[] = [];

/** What somebody has to look after, without what was dismissed. */
export function useNotices(): readonly CertificateNotice[] {
  const { dismissedNotices } = usePreferences();
  const { data = none } = useQuery<readonly CertificateNotice[]>({ queryKey: noticesKey, queryFn: skipToken });
  return useMemo(() => data.filter(({ id }) => !dismissedNotices.includes(id)), [data, dismissedNotices]);
}
