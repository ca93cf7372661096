import { Button } from '@ui5/webcomponents-react';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import { isRenewedByRequest } from '../../../../domain/certificate/waiting';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { certificatesText } from '../../../../i18n/certificates';
import { dummyCertificatesText } from '../../../../i18n/dummy-certificates';
import { renewalText } from '../../../../i18n/renewal';
import { requestText } from '../../../../i18n/request';
import { useServices } from '../../../../ui/services';

/** What the detail asks in a dialog. */
export type DetailDialog = 'export' | 'export-as' | 'renew' | 'repair' | 'request' | 'replace' | 'transport' | 'delete';

interface DetailActionsProps {
  readonly record: CertificateRecord;
  /** It holds a certificate that a signing request could renew. */
  readonly isRenewable: boolean;
  /** Its content is still being read: what may come then has its place, so that nothing moves under the pointer. */
  readonly isOpening: boolean;
  readonly onChoose: (dialog: DetailDialog) => void;
}

/** What can be done with the opened file; a dummy has no content to export, convert or renew. */
export function DetailActions({ record, isRenewable, isOpening, onChoose }: DetailActionsProps) {
  const { transport, capabilities } = useServices().backend;
  return (
    <>
      {!record.dummy && (
        <>
          <Button onClick={() => onChoose('export')}>{text.export}</Button>
          <Button onClick={() => onChoose('export-as')}>{text.exportAs}</Button>
        </>
      )}
      {record.dummy && (
        <Button design="Emphasized" onClick={() => onChoose('replace')}>
          {dummyCertificatesText.replace}
        </Button>
      )}
      {transport !== null && <Button onClick={() => onChoose('transport')}>{certificatesText.transport}</Button>}
      {record.generation !== null && !record.dummy && capabilities.renewNow && (
        <Button onClick={() => onChoose('renew')}>{renewalText.renewNow}</Button>
      )}
      {(isRenewable || (isOpening && record.summary.main !== null)) && isRenewedByRequest(record) && (
        <Button disabled={!isRenewable} onClick={() => onChoose('request')}>
          {requestText.renewalRequest}
        </Button>
      )}
      {!record.dummy && <Button onClick={() => onChoose('replace')}>{text.replace}</Button>}
      <Button onClick={() => onChoose('delete')}>{text.delete}</Button>
    </>
  );
}
