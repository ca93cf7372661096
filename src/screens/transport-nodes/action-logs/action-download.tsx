import type { TransportAction } from '../../../domain/transport/types';
import { actionLogsText as text } from '../../../i18n/transport-logs';
import { LogDownload } from '../components/log-download';
import { actionFiles } from './action-file';

interface ActionDownloadProps {
  readonly actions: readonly TransportAction[];
  readonly isTicked: boolean;
}

/** Downloads actions with their messages. */
export function ActionDownload({ actions, isTicked }: ActionDownloadProps) {
  return (
    <LogDownload
      fileName="transport-action-logs"
      count={actions.length}
      hint={text.downloadHint(actions.length, isTicked)}
      write={(format) => actionFiles[format](actions)}
    />
  );
}
