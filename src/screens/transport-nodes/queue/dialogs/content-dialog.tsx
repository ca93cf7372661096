import { MessageStrip } from '@ui5/webcomponents-react';
import type { QueueRow } from '../../../../backend/port';
import { requestFileName, writeRequestFile } from '../../../../domain/transport/files/request-file';
import { labelsText } from '../../../../i18n/labels';
import { queueText as text } from '../../../../i18n/transport-queue';
import { contentKindNames } from '../../../../i18n/transport-words';
import { Facts, Lines } from '../../../../ui/detail/facts';
import { saveFile } from '../../../../ui/download';
import { FormDialog } from '../../../../ui/form-dialog';
import { useTransport } from '../../../../ui/use-transport';

interface ContentDialogProps {
  readonly row: QueueRow;
  readonly onClose: () => void;
}

/** What a request brings: never a byte of the certificate. It can be exported for another workspace. */
export function ContentDialog({ row, onClose }: ContentDialogProps) {
  const { name, store, extension, labels } = row.content;
  const transport = useTransport();
  const save = async () => {
    const request = await transport.request(row.request);
    saveFile(requestFileName(request), new TextEncoder().encode(writeRequestFile(request)), 'application/json');
  };
  return (
    <FormDialog title={text.contentTitle(row.request)} submitLabel={text.export} onSubmit={save} onClose={onClose}>
      <Facts
        facts={[
          { label: text.contentName, value: name, wide: true },
          { label: text.contentKind, value: contentKindNames[store] },
          { label: text.contentExtension, value: `.${extension}` },
          {
            label: text.contentLabels,
            value: labels.length === 0 ? null : <Lines lines={labels.map(labelsText.label)} />,
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
