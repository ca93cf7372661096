import type { ReactNode } from 'react';
import type { LandscapeChange } from '../../../backend/port';
import { toSearchText } from '../../../domain/search-index';
import { formatDateTime } from '../../../i18n/format';
import {
  changeActionNames,
  changedEntityNames,
  fieldName,
  fieldValue,
  landscapeLogsText as text,
} from '../../../i18n/transport-logs';
import styles from '../../../ui/list/list.module.css';
import type { ColumnShape } from '../../../ui/list/list-columns';
import { type FacetListShape, nameIn } from '../components/facet-list/facets';

const columns = ['object', 'entity', 'action', 'by', 'at'] as const;

type ChangeColumn = (typeof columns)[number];

const cells: Readonly<Record<ChangeColumn, (change: LandscapeChange) => ReactNode>> = {
  object: ({ object }) => <span className={styles.clamped}>{object}</span>,
  entity: ({ entity }) => changedEntityNames[entity],
  action: ({ action }) => changeActionNames[action],
  by: ({ by }) => <span className={styles.clamped}>{by}</span>,
  at: ({ at }) => formatDateTime(at),
};

const shapes: Readonly<Record<ChangeColumn, ColumnShape>> = {
  object: { minWidth: '10rem', importance: 5 },
  entity: { minWidth: '8rem', importance: 4 },
  action: { minWidth: '7rem', importance: 3 },
  by: { minWidth: '8rem', importance: 1 },
  at: { width: '11rem', minWidth: '11rem', importance: 2 },
};

/** How the list of changes of the landscape is drawn, searched and filtered. */
export const changeList: FacetListShape<LandscapeChange, ChangeColumn> = {
  words: text,
  list: { tableName: text.tableName, names: text.columns, shapes, naming: 'object', cells, nameOf: ({ id }) => id },
  columns,
  newestBy: 'at',
  facets: {
    entity: { legend: text.columns.entity, toValue: ({ entity }) => entity, label: nameIn(changedEntityNames) },
    action: { legend: text.columns.action, toValue: ({ action }) => action, label: nameIn(changeActionNames) },
    object: { legend: text.columns.object, toValue: ({ object }) => object, label: (object) => object },
    by: { legend: text.columns.by, toValue: ({ by }) => by, label: (by) => by },
  },
  timeOf: ({ at }) => at,
  textOf: ({ object, entity, action, by, changes }) =>
    toSearchText([
      object,
      changedEntityNames[entity],
      changeActionNames[action],
      by,
      ...changes.flatMap(({ field, before, after }) => [
        fieldName(field),
        fieldValue(field, before),
        fieldValue(field, after),
      ]),
    ]),
};
