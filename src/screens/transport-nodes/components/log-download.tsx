import { datedFileName } from '../../../domain/dated-file-name';
import { actionLogsText as text } from '../../../i18n/transport-logs';
import { saveFile } from '../../../ui/download';
import { useServices } from '../../../ui/services';
import { type DownloadFormat, DownloadMenu } from './download-menu';

const files = {
  text: { extension: 'log', mediaType: 'text/plain' },
  csv: { extension: 'csv', mediaType: 'text/csv' },
} as const;

interface LogDownloadProps {
  /** Without day and extension. */
  readonly fileName: string;
  readonly count: number;
  /** What would be downloaded. */
  readonly hint: string;
  readonly write: (format: DownloadFormat) => string;
}

/** Downloads a log as text or as a table. */
export function LogDownload({ fileName, count, hint, write }: LogDownloadProps) {
  const { clock } = useServices();
  const download = (format: DownloadFormat) => {
    const { extension, mediaType } = files[format];
    saveFile(datedFileName(fileName, '', clock.now(), extension), new TextEncoder().encode(write(format)), mediaType);
  };
  return (
    <DownloadMenu
      label={text.download(count)}
      hint={hint}
      names={{ text: text.asText, csv: text.asCsv }}
      isEmpty={count === 0}
      onDownload={download}
    />
  );
}
