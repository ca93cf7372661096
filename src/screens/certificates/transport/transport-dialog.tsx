import { useRef, useState } from 'react';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import { AskDialog } from './ask-dialog';
import type { Sent } from './sent';
import { SentDialog } from './sent-dialog';

interface TransportDialogProps {
  readonly scope: Scope;
  readonly records: readonly CertificateRecord[];
  readonly onClose: () => void;
}

/** Makes a transport request of each certificate: asks, with what would happen, then tells the reference numbers. */
export function TransportDialog({ scope, records, onClose }: TransportDialogProps) {
  const [chosen] = useState(records);
  // Known before the question has closed, and shown when it has: two dialogs at once would fight for the focus.
  const made = useRef<Sent | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  if (sent !== null) return <SentDialog sent={sent} onClose={onClose} />;
  return (
    <AskDialog
      scope={scope}
      records={chosen}
      onSent={(requests) => {
        made.current = requests;
      }}
      onClose={() => (made.current === null ? onClose() : setSent(made.current))}
    />
  );
}
