import type { LandscapeChange } from '../../../backend/port';
import { writeCsv, writeLogText } from '../../../domain/transport/log-files';
import {
  changeActionNames,
  changedEntityNames,
  fieldName,
  fieldValue,
  landscapeLogsText as text,
} from '../../../i18n/transport-logs';
import type { DownloadFormat } from '../components/download-menu';

/** Changes of the landscape with their values, in the words of the screen; times stay ISO, which every program reads. */
export const changeFiles: Readonly<Record<DownloadFormat, (changes: readonly LandscapeChange[]) => string>> = {
  csv: (changes) =>
    writeCsv([
      [
        text.columns.at,
        text.columns.entity,
        text.columns.action,
        text.columns.object,
        text.columns.by,
        text.field,
        text.before,
        text.after,
      ],
      ...changes.flatMap(toRows),
    ]),
  text: (changes) =>
    writeLogText(
      changes.map(({ at, entity, action, object, by, changes: values }) => ({
        heading: [at, changedEntityNames[entity], changeActionNames[action], object, by],
        lines: values.map(
          ({ field, before, after }) =>
            `${fieldName(field)}: ${fieldValue(field, before)} → ${fieldValue(field, after)}`,
        ),
      })),
    ),
};

/** One row for each value; a change without any has one, too. */
function toRows({ at, entity, action, object, by, changes }: LandscapeChange) {
  const facts = [at, changedEntityNames[entity], changeActionNames[action], object, by];
  if (changes.length === 0) return [[...facts, '', '', '']];
  return changes.map(({ field, before, after }) => [
    ...facts,
    fieldName(field),
    before === null ? '' : fieldValue(field, before),
    after === null ? '' : fieldValue(field, after),
  ]);
}
