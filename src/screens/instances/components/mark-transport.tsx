import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { Transport } from '../../../backend/port';
import { instancesText as text } from '../../../i18n/instances';
import { ErrorStrip } from '../../../ui/error-strip';
import { useToast } from '../../../ui/toast';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import styles from '../instances-screen.module.css';

interface MarkTransportProps {
  readonly transport: Transport;
  readonly subaccountId: string;
}

/** Makes this subaccount the Transport subaccount, while none is. */
export function MarkTransport({ transport, subaccountId }: MarkTransportProps) {
  const toast = useToast();
  const name = useSubaccounts()?.find(({ id }) => id === subaccountId)?.name ?? '';
  const [isMarking, setIsMarking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const mark = async () => {
    setIsMarking(true);
    setError(null);
    try {
      await transport.setTransportSubaccount(subaccountId);
      toast(text.marked(name), {
        action: { label: text.undo, run: () => transport.setTransportSubaccount(null) },
      });
    } catch (cause) {
      setError(cause);
    } finally {
      setIsMarking(false);
    }
  };
  return (
    <div className={styles.message}>
      <p>{text.notSubscribed}</p>
      <Button loading={isMarking} disabled={isMarking} onClick={() => void mark()}>
        {text.mark}
      </Button>
      <ErrorStrip error={error} />
    </div>
  );
}
