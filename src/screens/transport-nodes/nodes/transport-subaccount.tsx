import { useRouter } from '@tanstack/react-router';
import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { nodesText as text } from '../../../i18n/transport-nodes';
import { RouteLink } from '../../../ui/route-link';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { TransportSubaccountDialog } from './transport-subaccount-dialog';

/** Whose destinations the nodes name; where no subaccount is marked, what to do about it. */
export function TransportSubaccount({ id }: { readonly id: string | null }) {
  const router = useRouter();
  const [isChoosing, setIsChoosing] = useState(false);
  const subaccount = useSubaccounts()?.find((known) => known.id === id);
  const choose = () => setIsChoosing(true);
  const dialog = isChoosing && (
    <TransportSubaccountDialog currentId={subaccount?.id ?? null} onClose={() => setIsChoosing(false)} />
  );
  if (subaccount === undefined) {
    return (
      <>
        <MessageStrip design="Critical" hideCloseButton>
          {text.noTransportTitle}{' '}
          <Button design="Transparent" onClick={choose}>
            {text.chooseTransport}
          </Button>
        </MessageStrip>
        {dialog}
      </>
    );
  }
  const { href } = router.buildLocation({
    to: '/subaccounts/$subaccountId/destinations',
    params: { subaccountId: subaccount.id },
  });
  return (
    <span>
      {text.transportSubaccountIs} <RouteLink href={href}>{subaccount.name}</RouteLink>{' '}
      <Button design="Transparent" tooltip={text.chooseTransport} onClick={choose}>
        {text.change}
      </Button>
      {dialog}
    </span>
  );
}
