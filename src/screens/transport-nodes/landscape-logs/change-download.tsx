import type { LandscapeChange } from '../../../backend/port';
import { landscapeLogsText as text } from '../../../i18n/transport-logs';
import { LogDownload } from '../components/log-download';
import { changeFiles } from './change-file';

interface ChangeDownloadProps {
  readonly changes: readonly LandscapeChange[];
  readonly isTicked: boolean;
}

/** Downloads changes of the landscape with their values. */
export function ChangeDownload({ changes, isTicked }: ChangeDownloadProps) {
  return (
    <LogDownload
      fileName="landscape-action-logs"
      count={changes.length}
      hint={text.downloadHint(changes.length, isTicked)}
      write={(format) => changeFiles[format](changes)}
    />
  );
}
