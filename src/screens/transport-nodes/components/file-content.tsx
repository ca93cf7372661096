import { MessageStrip } from '@ui5/webcomponents-react';
import type { FileContent } from '../../../domain/transport/types';
import { fileContentText as text } from '../../../i18n/file-content';
import { Facts } from '../../../ui/detail/facts';

/** What Transport Management tells of the files of a request. */
export function FileContentFacts({ files }: Pick<FileContent, 'files'>) {
  return (
    <>
      {files.map(({ name, contentType, uri }) => (
        <Facts
          key={uri}
          facts={[
            { label: text.file, value: name ?? text.unnamed, wide: true },
            { label: text.contentType, value: contentType },
            { label: text.uri, value: uri },
          ]}
        />
      ))}
      <MessageStrip design="Information" hideCloseButton>
        {text.note}
      </MessageStrip>
    </>
  );
}
