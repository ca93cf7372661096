import deleteIcon from '@ui5/webcomponents-icons/dist/delete.js';
import editIcon from '@ui5/webcomponents-icons/dist/edit.js';
import { Button, Tag } from '@ui5/webcomponents-react';
import type { NodeView } from '../../../backend/port';
import type { SortValue } from '../../../domain/list';
import { formatNumber } from '../../../i18n/format';
import { nodesText as text } from '../../../i18n/transport-nodes';
import { contentTypeNames, forwardModeName } from '../../../i18n/transport-words';
import styles from '../../../ui/list/list.module.css';
import type { ColumnShape, ListColumns } from '../../../ui/list/list-columns';
import { isOrdinary } from '../components/import-state';
import type { NodeProblem } from '../components/node-problem';
import { NodeStateTags } from '../components/node-state-tags';
import { ProblemText } from '../components/problem-text';

export const nodeColumns = [
  'name',
  'description',
  'tags',
  'forwardMode',
  'contentType',
  'destination',
  'target',
  'pending',
  'state',
  'actions',
] as const;

export type NodeColumn = (typeof nodeColumns)[number];

const edited: readonly NodeColumn[] = ['tags', 'actions'];

/** Where nodes can only be looked at, nothing is done with them, and nobody has given them tags. */
export const readOnlyNodeColumns = nodeColumns.filter((column) => !edited.includes(column));

export interface NodeRow extends NodeView {
  /** The subaccount it points to, or which ones transport from it, in words. */
  readonly target: string | null;
  /** Why it points nowhere; null where all is well. */
  readonly problem: NodeProblem | null;
}

/** The columns that hold a value to sort by. */
export const sortedNodeColumns = nodeColumns.filter((column) => column !== 'state' && column !== 'actions');

export type SortedNodeColumn = (typeof sortedNodeColumns)[number];

export const nodeSortValues: Readonly<Record<SortedNodeColumn, (row: NodeRow) => SortValue>> = {
  name: (row) => row.name,
  description: (row) => row.description,
  tags: (row) => row.tags.join(', '),
  forwardMode: (row) => forwardModeName(row),
  contentType: (row) => (row.contentType === null ? null : contentTypeNames[row.contentType]),
  destination: (row) => row.destination,
  target: (row) => row.target,
  pending: (row) => row.pending,
};

const shapes: Readonly<Record<NodeColumn, ColumnShape>> = {
  name: { minWidth: '8rem', importance: 10 },
  description: { minWidth: '6rem', importance: 2 },
  tags: { minWidth: '5rem', importance: 1 },
  forwardMode: { minWidth: '6.5rem', importance: 5 },
  contentType: { minWidth: '6.5rem', importance: 3 },
  destination: { minWidth: '7rem', importance: 6 },
  target: { minWidth: '7rem', importance: 7 },
  pending: { width: '5rem', minWidth: '5rem', importance: 8 },
  state: { minWidth: '8.75rem', importance: 4 },
  actions: { width: '5.5rem', minWidth: '5.5rem', importance: 9 },
};

interface NodeListActions {
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

/** How the list of nodes is drawn. */
export function nodeListOf({ onEdit, onDelete }: NodeListActions): ListColumns<NodeRow, NodeColumn> {
  const clamped = (value: string | null) => <span className={styles.clamped}>{value || text.none}</span>;
  return {
    tableName: text.tableName,
    names: text.columns,
    shapes,
    naming: 'name',
    cells: {
      name: (row) => <span className={styles.name}>{row.name}</span>,
      description: (row) => clamped(row.description),
      tags: (row) => clamped(row.tags.join(', ')),
      forwardMode: (row) => clamped(forwardModeName(row)),
      contentType: (row) => (row.contentType === null ? text.none : contentTypeNames[row.contentType]),
      destination: (row) => clamped(row.destination),
      target: (row) => (row.problem === null ? clamped(row.target) : <ProblemText problem={row.problem} />),
      pending: (row) => formatNumber(row.pending),
      state: (row) =>
        row.problem === null && isOrdinary(row) ? (
          text.none
        ) : (
          <span className={styles.labels}>
            {row.problem !== null && <Tag design="Negative">{text.states.noTarget}</Tag>}
            <NodeStateTags node={row} />
          </span>
        ),
      actions: (row) => (
        <>
          <Button
            design="Transparent"
            icon={editIcon}
            tooltip={text.edit(row.name)}
            accessibleName={text.edit(row.name)}
            onClick={() => onEdit(row.id)}
          />
          <Button
            design="Transparent"
            icon={deleteIcon}
            tooltip={text.remove(row.name)}
            accessibleName={text.remove(row.name)}
            onClick={() => onDelete(row.id)}
          />
        </>
      ),
    },
    nameOf: (row) => row.name,
  };
}
