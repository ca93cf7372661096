import { writeCsv, writeLogText } from '../../../domain/transport/log-files';
import type { TransportAction } from '../../../domain/transport/types';
import { actionLogsText as text } from '../../../i18n/transport-logs';
import { actionTypeNames, logMessageText, severityNames, statusNames } from '../../../i18n/transport-words';
import type { DownloadFormat } from '../components/download-menu';

/** Transport actions with their messages, in the words of the screen; times stay ISO, which every program reads. */
export const actionFiles: Readonly<Record<DownloadFormat, (actions: readonly TransportAction[]) => string>> = {
  csv: (actions) =>
    writeCsv([
      [
        text.columns.endedAt,
        text.startedAt,
        text.columns.node,
        text.columns.type,
        text.columns.request,
        text.columns.user,
        text.columns.status,
        text.severity,
        text.message,
      ],
      ...actions.flatMap(toRows),
    ]),
  text: (actions) =>
    writeLogText(
      actions.map((action) => ({
        heading: [
          action.endedAt,
          action.node,
          actionTypeNames[action.type],
          `${text.columns.request} ${action.request}`,
          statusNames[action.status],
          action.user,
        ],
        lines: action.messages.map((message) => `${severityNames[message.severity]}: ${logMessageText(message)}`),
      })),
    ),
};

/** One row for each message; an action without any has one, too. */
function toRows({ endedAt, startedAt, node, type, request, user, status, messages }: TransportAction) {
  const facts = [endedAt, startedAt, node, actionTypeNames[type], request, user, statusNames[status]];
  if (messages.length === 0) return [[...facts, '', '']];
  return messages.map((message) => [...facts, severityNames[message.severity], logMessageText(message)]);
}
