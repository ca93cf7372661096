import { Button } from '@ui5/webcomponents-react';
import { lazy, Suspense, useState } from 'react';
import { requestFileName, waitingRequestOf } from '../../../domain/certificate/signing-request';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import { requestText as text } from '../../../i18n/request';
import { toPem } from '../../../pki/write/pem';
import { CopyButton } from '../../../ui/copy-button';
import detailStyles from '../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../ui/detail/detail-card';
import { saveFile } from '../../../ui/download';
import type { OpenedContent } from '../use-opened-content';
import styles from './request.module.css';

const ImportReplyDialog = lazy(() =>
  import('./import-reply-dialog').then(({ ImportReplyDialog }) => ({ default: ImportReplyDialog })),
);

interface WaitingCardProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly opened: OpenedContent;
  readonly onRenewed: (name: string) => void;
}

/** A key that waits for its certificate: its request for the authority, and the way back. */
export function WaitingCard({ scope, record, opened, onRenewed }: WaitingCardProps) {
  const [isImporting, setIsImporting] = useState(false);
  const request = opened.store === null ? null : waitingRequestOf(opened.store);
  const pem = request === null ? null : toPem('CERTIFICATE REQUEST', request.der);
  const save = () => {
    if (pem !== null) saveFile(requestFileName(record.name), new TextEncoder().encode(pem), 'application/pkcs10');
  };
  return (
    <DetailCard title={text.waiting}>
      <div className={detailStyles.stack}>
        <p className={detailStyles.quiet}>
          {text.waitingHint} {record.renews !== null && text.waitingRenewal(record.renews)}
        </p>
        <div className={styles.actions}>
          <Button design="Emphasized" onClick={() => setIsImporting(true)}>
            {text.importReply}
          </Button>
          <Button disabled={pem === null} onClick={save}>
            {text.download}
          </Button>
          {pem !== null && <CopyButton text={pem} what={text.copy} />}
        </div>
      </div>
      <Suspense>
        {isImporting && (
          <ImportReplyDialog
            scope={scope}
            record={record}
            opened={opened}
            onRenewed={onRenewed}
            onClose={() => setIsImporting(false)}
          />
        )}
      </Suspense>
    </DetailCard>
  );
}
