import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { Subaccount } from '../../../backend/port';
import { wizardText as text } from '../../../i18n/transport-wizard';
import { TransportSubaccountDialog } from '../nodes/transport-subaccount-dialog';

/** Marks the subaccount that holds the destinations of nodes, or makes one. */
export function TransportStep({ transport }: { readonly transport: Subaccount | null }) {
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <>
      <p>{text.transportHint}</p>
      {transport !== null && <p>{text.transportIs(transport.name)}</p>}
      <div>
        <Button design={transport === null ? 'Emphasized' : 'Default'} onClick={() => setIsChoosing(true)}>
          {transport === null ? text.chooseTransport : text.changeTransport}
        </Button>
      </div>
      {isChoosing && (
        <TransportSubaccountDialog currentId={transport?.id ?? null} onClose={() => setIsChoosing(false)} />
      )}
    </>
  );
}
