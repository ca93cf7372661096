import type { ReactNode } from 'react';
import type { DestinationRecord } from '../../../domain/destination/types';
import { formatDateTime, formatNumber } from '../../../i18n/format';
import { fragmentsText as text } from '../../../i18n/fragments';
import styles from '../../../ui/list/list.module.css';
import type { ColumnShape, ListColumns } from '../../../ui/list/list-columns';
import { keysOf } from './fragment-properties';
import type { FragmentColumn } from './fragments-search';

const cells: Record<FragmentColumn, (record: DestinationRecord) => ReactNode> = {
  name: (record) => <span className={styles.name}>{record.name}</span>,
  properties: (record) => formatNumber(keysOf(record).length),
  keys: (record) => <span className={styles.clamped}>{keysOf(record).join(', ') || text.none}</span>,
  changed: ({ modifiedAt }) => (modifiedAt === null ? text.none : formatDateTime(modifiedAt)),
};

const shapes: Record<FragmentColumn, ColumnShape> = {
  name: { minWidth: '10rem', importance: 4 },
  properties: { width: '6.5rem', minWidth: '6.5rem', importance: 3 },
  keys: { minWidth: '12rem', importance: 2 },
  changed: { width: '9rem', minWidth: '9rem', importance: 1, popin: 'never' },
};

/** How the list of fragments is drawn. */
export const fragmentList: ListColumns<DestinationRecord, FragmentColumn> = {
  tableName: text.tableName,
  names: text.columns,
  shapes,
  naming: 'name',
  cells,
  nameOf: (record) => record.name,
};
