import { useQuery } from '@tanstack/react-query';
import { MessageStrip } from '@ui5/webcomponents-react';
import type { Transport } from '../../../backend/port';
import { transportLosses } from '../../../i18n/subaccounts';
import { ErrorStrip } from '../../../ui/error-strip';
import { landscapeQuery } from '../../../ui/transport-queries';
import { transportEffectsOf } from '../transport-effects';

interface TransportWarningProps {
  readonly transport: Transport;
  readonly subaccountId: string;
}

/** What transport loses with the subaccount; nothing where it loses nothing. */
export function TransportWarning({ transport, subaccountId }: TransportWarningProps) {
  const landscape = useQuery(landscapeQuery(transport));
  const losses = landscape.data === undefined ? [] : transportLosses(transportEffectsOf(landscape.data, subaccountId));
  return (
    <>
      <ErrorStrip error={landscape.error} onRetry={() => void landscape.refetch()} />
      {losses.length > 0 && (
        <MessageStrip design="Critical" hideCloseButton>
          {losses.join(' ')}
        </MessageStrip>
      )}
    </>
  );
}
