import { useQuery } from '@tanstack/react-query';
import { MessageStrip } from '@ui5/webcomponents-react';
import type { QueueRow } from '../../../../backend/port';
import { requestFileName, writeRequestFile } from '../../../../domain/transport/files/request-file';
import type { FileContent, RequestNumber, TransportContent } from '../../../../domain/transport/types';
import { labelInWords } from '../../../../i18n/label';
import { queueText as text } from '../../../../i18n/transport-queue';
import { contentKindNames } from '../../../../i18n/transport-words';
import { Facts, Lines } from '../../../../ui/detail/facts';
import { saveFile } from '../../../../ui/download';
import { FormDialog } from '../../../../ui/form-dialog';
import { requestQuery } from '../../../../ui/transport-queries';
import { useTransport } from '../../../../ui/use-transport';
import { DetailDialog } from '../../components/detail-dialog';
import { FileContentFacts } from '../../components/file-content';

interface ContentDialogProps {
  readonly row: QueueRow;
  readonly onClose: () => void;
}

/** What a request brings. */
export function ContentDialog({ row: { request, content }, onClose }: ContentDialogProps) {
  if (content.kind === 'certificate') {
    return <CertificateDialog number={request} content={content} onClose={onClose} />;
  }
  return <FileDialog number={request} content={content} onClose={onClose} />;
}

interface FileDialogProps extends Pick<ContentDialogProps, 'onClose'> {
  readonly number: RequestNumber;
  readonly content: FileContent;
}

/** A queue does not tell the names of files, but the request by itself may. */
function FileDialog({ number, content, onClose }: FileDialogProps) {
  const request = useQuery(requestQuery(useTransport(), number));
  const told = request.data?.content;
  return (
    <DetailDialog title={text.contentTitle(number)} onClose={onClose}>
      <FileContentFacts files={told?.kind === 'files' ? told.files : content.files} />
    </DetailDialog>
  );
}

interface CertificateDialogProps extends Pick<ContentDialogProps, 'onClose'> {
  readonly number: RequestNumber;
  readonly content: TransportContent;
}

/** Never a byte of the certificate. The request can be exported for another workspace. */
function CertificateDialog({ number, content, onClose }: CertificateDialogProps) {
  const { name, store, extension, labels } = content;
  const transport = useTransport();
  const save = async () => {
    const { key, description } = await transport.request(number);
    const file = new TextEncoder().encode(writeRequestFile({ key, description, content }));
    saveFile(requestFileName({ number }), file, 'application/json');
  };
  return (
    <FormDialog title={text.contentTitle(number)} submitLabel={text.export} onSubmit={save} onClose={onClose}>
      <Facts
        facts={[
          { label: text.contentName, value: name, wide: true },
          { label: text.contentKind, value: contentKindNames[store] },
          { label: text.contentExtension, value: `.${extension}` },
          {
            label: text.contentLabels,
            value: labels.length === 0 ? null : <Lines lines={labels.map(labelInWords)} />,
            wide: true,
          },
        ]}
      />
      <MessageStrip design="Information" hideCloseButton>
        {text.contentNote}
      </MessageStrip>
    </FormDialog>
  );
}
