import { useState } from 'react';
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
  const [sent, setSent] = useState<Sent | null>(null);
  const [isAsking, setIsAsking] = useState(true);
  if (isAsking) {
    return (
      <AskDialog
        scope={scope}
        records={chosen}
        onSent={setSent}
        onClose={() => (sent === null ? onClose() : setIsAsking(false))}
      />
    );
  }
  return sent === null ? null : <SentDialog sent={sent} onClose={onClose} />;
}
