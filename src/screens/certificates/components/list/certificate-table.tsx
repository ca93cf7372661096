import {
  Table,
  TableCell,
  TableHeaderCell,
  TableHeaderRow,
  TableRow,
  TableRowActionNavigation,
  TableSelectionMulti,
  TableVirtualizer,
  Tag,
} from '@ui5/webcomponents-react';
import { memo, useMemo, useState } from 'react';
import type { CertificateColumn, CertificateRow, CertificateSort } from '../../../../domain/certificate/list';
import { certificatesText as text } from '../../../../i18n/certificates';
import { classNames } from '../../../../ui/class-names';
import styles from '../../../../ui/list/list.module.css';
import { type DrawnRange, leastDrawn, useFarJumps } from '../../../../ui/list/use-far-jumps';
import { useFirstDrawing } from '../../../../ui/list/use-first-drawing';
import { cells, columnShapes } from './cells';

/** Height of a row while *All* are shown: the virtualizer needs one height for every row. */
const rowHeight = 44;

/** More than a window of usual height shows: these are drawn first, the rest of the page right after. */
const firstRows = 20;

export interface CertificateTableProps {
  readonly rows: readonly CertificateRow[];
  readonly columns: readonly CertificateColumn[];
  readonly sort: CertificateSort;
  readonly selected: ReadonlySet<string>;
  readonly openName: string | null;
  readonly hasDraft: boolean;
  /** A column stands beside the list: what does not fit is left out instead of moving below. */
  readonly isNarrow: boolean;
  /** Renders only the rows in view. */
  readonly isVirtual: boolean;
  readonly onSelect: (names: readonly string[]) => void;
  readonly onOpen: (name: string) => void;
}

/** The column's shape as the header cell takes it. */
function widthOf(column: CertificateColumn) {
  const { isExtra: _, ...shape } = columnShapes[column];
  return shape;
}

/** `row-key` of a row: the name without spaces, which separate keys. */
function toRowKey(name: string): string {
  return encodeURIComponent(name);
}

/**
 * The names that are ticked after a change. UI5's *select all* knows only the rows that are drawn:
 * when it ticks or clears all of them at once, all rows of the list are meant.
 */
function selectionAfter(
  ticked: readonly string[],
  before: ReadonlySet<string>,
  drawn: readonly CertificateRow[],
  rows: readonly CertificateRow[],
): readonly string[] {
  if (drawn.length === rows.length) return ticked;
  const now = new Set(ticked);
  const drawnNames = drawn.map((row) => row.record.name);
  const added = ticked.filter((name) => !before.has(name)).length;
  const removed = [...before].filter((name) => !now.has(name)).length;
  if (added > 1 && drawnNames.every((name) => now.has(name))) return rows.map((row) => row.record.name);
  return removed > 1 && !drawnNames.some((name) => now.has(name)) ? [] : ticked;
}

/** The table of one page of certificates. */
export const CertificateTable = memo(function CertificateTable(props: CertificateTableProps) {
  const { rows, columns, sort, selected, openName, hasDraft, isNarrow, isVirtual, onSelect, onOpen } = props;
  const [range, setRange] = useState<DrawnRange>({ first: 0, last: leastDrawn });
  const selectedKeys = useMemo(() => [...selected].map(toRowKey).join(' '), [selected]);
  const first = isVirtual ? Math.max(0, Math.min(range.first, rows.length - leastDrawn)) : 0;
  const isFirstDrawing = useFirstDrawing();
  const pageRows = isFirstDrawing ? rows.slice(0, firstRows) : rows;
  const drawn = isVirtual ? rows.slice(first, Math.max(range.last, first + leastDrawn)) : pageRows;
  // On a page, rows are drawn into the same elements again: making new ones costs more than all the rest of a keystroke.
  // While scrolling, an element belongs to its position: the focused row must stay the focused element.
  const slots = drawn.map((row, slot) => ({ slot: `${first + slot}`, row, position: first + slot }));
  const { table, onKeyDownCapture, onRangeChange } = useFarJumps(isVirtual ? rows.length : null, setRange);

  return (
    <Table
      ref={table}
      className={classNames(isVirtual && styles.virtual)}
      onKeyDownCapture={onKeyDownCapture}
      accessibleName={text.tableName}
      overflowMode={isVirtual ? 'Scroll' : 'Popin'}
      rowActionCount={1}
      noDataText=" "
      onRowClick={(event) => {
        const { rowKey } = event.detail.row;
        if (rowKey !== undefined && rowKey !== '') onOpen(decodeURIComponent(rowKey));
      }}
      onRowActionClick={(event) => {
        const { rowKey } = event.detail.row;
        if (rowKey !== undefined && rowKey !== '') onOpen(decodeURIComponent(rowKey));
      }}
      features={
        <>
          {!hasDraft && (
            <TableSelectionMulti
              selected={selectedKeys}
              onChange={(event) => {
                const keys = (event.target.selected ?? '').split(' ').filter((key) => key !== '');
                onSelect(selectionAfter(keys.map(decodeURIComponent), selected, drawn, rows));
              }}
            />
          )}
          {isVirtual && (
            <TableVirtualizer
              rowHeight={rowHeight}
              rowCount={rows.length}
              extraRows={10}
              onRangeChange={(event) => onRangeChange(event.detail)}
            />
          )}
        </>
      }
      headerRow={
        <TableHeaderRow sticky>
          {columns.map((column) => (
            <TableHeaderCell
              key={column}
              {...widthOf(column)}
              popinHidden={(isNarrow && (hasDraft || column !== 'validUntil')) || columnShapes[column].isExtra === true}
              sortIndicator={column === sort.by ? (sort.descending ? 'Descending' : 'Ascending') : 'None'}
            >
              {text.columns[column]}
            </TableHeaderCell>
          ))}
        </TableHeaderRow>
      }
    >
      {hasDraft && !isVirtual && <DraftRow columns={columns} />}
      {slots.map(({ slot, row, position }) => (
        <CertificateTableRow
          key={slot}
          row={row}
          columns={columns}
          isOpen={row.record.name === openName}
          position={isVirtual ? position : undefined}
        />
      ))}
    </Table>
  );
});

const CertificateTableRow = memo(function CertificateTableRow(props: {
  readonly row: CertificateRow;
  readonly columns: readonly CertificateColumn[];
  readonly isOpen: boolean;
  readonly position: number | undefined;
}) {
  const { row, columns, isOpen, position } = props;
  return (
    <TableRow
      rowKey={toRowKey(row.record.name)}
      data-name={row.record.name}
      data-position={position}
      interactive
      navigated={isOpen}
      {...(position !== undefined && { position })}
      actions={<TableRowActionNavigation interactive />}
    >
      {columns.map((column) => (
        <TableCell key={column}>{cells[column](row)}</TableCell>
      ))}
    </TableRow>
  );
});

/** Stands for the certificate that is being created; it cannot be opened or ticked. */
function DraftRow({ columns }: { readonly columns: readonly CertificateColumn[] }) {
  return (
    <TableRow rowKey="" navigated>
      {columns.map((column) => (
        <TableCell key={column}>
          {column === 'name' && (
            <span className={styles.draft}>
              {text.draftName} <Tag design="Information">{text.draft}</Tag>
            </span>
          )}
        </TableCell>
      ))}
    </TableRow>
  );
}
