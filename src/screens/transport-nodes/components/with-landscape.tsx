import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TransportLandscape } from '../../../backend/port';
import { nodesText as text } from '../../../i18n/transport-nodes';
import { landscapeQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { Loaded } from './loaded';

/** A page that shows a part of the landscape. */
export function WithLandscape({ children }: { readonly children: (landscape: TransportLandscape) => ReactNode }) {
  const landscape = useQuery(landscapeQuery(useTransport()));
  return (
    <Loaded query={landscape} loading={text.loading}>
      {children}
    </Loaded>
  );
}
