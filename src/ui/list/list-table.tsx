import {
  Table,
  TableCell,
  TableHeaderCell,
  TableHeaderRow,
  TableRow,
  TableRowAction,
  TableRowActionNavigation,
  TableSelectionMulti,
  TableVirtualizer,
  Tag,
} from '@ui5/webcomponents-react';
import { memo, useMemo, useState } from 'react';
import { listText as text } from '../../i18n/list';
import { classNames } from '../class-names';
import styles from './list.module.css';
import type { ColumnShape, DraftEntry, ListColumns } from './list-columns';
import { selectionAfter } from './selection-after';
import type { Sort } from './sort-dialog';
import { type DrawnRange, leastDrawn, useFarJumps } from './use-far-jumps';
import { useFirstDrawing } from './use-first-drawing';

/** Height of a row while *All* are shown: the virtualizer needs one height for every row. */
const rowHeight = 44;

/** More than a window of usual height shows: these are drawn first, the rest of the page right after. */
const firstRows = 20;

/** From this many on, *All* are drawn only as far as they are in view. */
export const virtualFrom = 200;

const none: readonly DraftEntry[] = [];

export interface ListTableProps<Row, Column extends string> {
  readonly list: ListColumns<Row, Column>;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** Null where the order is no column's. */
  readonly sort: Sort<Column> | null;
  /** Names of the ticked rows; null, as usual, where none can be ticked. */
  readonly selected?: ReadonlySet<string> | null;
  readonly openName?: string | null;
  /** Above the rows; while there are any, nothing can be ticked. */
  readonly drafts?: readonly DraftEntry[];
  /** A column stands beside the list: what does not fit is left out instead of moving below. */
  readonly isNarrow?: boolean;
  /** Renders only the rows in view. */
  readonly isVirtual: boolean;
  readonly onSelect?: (names: readonly string[]) => void;
  readonly onOpen: (name: string) => void;
  readonly onOpenDraft?: ((id: string) => void) | undefined;
  /** A button at the end of every row; none where it is absent. */
  readonly rowAction?: RowAction | undefined;
}

export interface RowAction {
  readonly icon: string;
  readonly text: string;
  /** With the button, beside which a menu can stand. */
  readonly onClick: (name: string, button: HTMLElement) => void;
}

/** The column's shape as the header cell takes it. */
function widthOf({ popin: _, ...shape }: ColumnShape) {
  return shape;
}

/** `row-key` of a row: the name without spaces, which separate keys. */
function toRowKey(name: string): string {
  return encodeURIComponent(name);
}

/** The table of one page of a list. */
function PlainListTable<Row, Column extends string>(props: ListTableProps<Row, Column>) {
  const { list, rows, columns, sort, selected = null, openName = null, drafts = none, isNarrow = false } = props;
  const { isVirtual, onSelect, onOpen, onOpenDraft, rowAction } = props;
  const [range, setRange] = useState<DrawnRange>({ first: 0, last: leastDrawn });
  const selectedKeys = useMemo(() => [...(selected ?? [])].map(toRowKey).join(' '), [selected]);
  const count = drafts.length + rows.length;
  const first = isVirtual ? Math.max(0, Math.min(range.first, count - leastDrawn)) : 0;
  const isFirstDrawing = useFirstDrawing();
  const last = isVirtual ? Math.max(range.last, first + leastDrawn) : drafts.length + firstRows;
  const end = isVirtual || isFirstDrawing ? Math.min(last, count) : count;
  const drawnDrafts = drafts.slice(first, end);
  const drawn = rows.slice(Math.max(0, first - drafts.length), Math.max(0, end - drafts.length));
  const firstRow = first + drawnDrafts.length;
  // On a page, rows are drawn into the same elements again: making new ones costs more than all the rest of a keystroke.
  // While scrolling, an element belongs to its position: the focused row must stay the focused element.
  const slots = drawn.map((row, slot) => ({ slot: `${firstRow + slot}`, row, position: firstRow + slot }));
  const { table, onKeyDownCapture, onRangeChange } = useFarJumps(isVirtual ? count : null, setRange);

  const open = ({ rowKey, dataset }: { readonly rowKey?: string | undefined; readonly dataset: DOMStringMap }) => {
    if (dataset.draft !== undefined) onOpenDraft?.(dataset.draft);
    else if (rowKey !== undefined && rowKey !== '') onOpen(decodeURIComponent(rowKey));
  };
  const select = (keys: string) => {
    const ticked = keys
      .split(' ')
      .filter((key) => key !== '')
      .map(decodeURIComponent);
    const isWhole = drawn.length === rows.length;
    onSelect?.(
      isWhole || selected === null
        ? ticked
        : selectionAfter(ticked, selected, drawn.map(list.nameOf), () => rows.map(list.nameOf)),
    );
  };
  const isLeftOut = (column: Column) => {
    const { popin = 'wide' } = list.shapes[column];
    return popin === 'never' || (isNarrow && (popin === 'wide' || drafts.length > 0));
  };

  return (
    <Table
      ref={table}
      className={classNames(isVirtual && styles.virtual)}
      onKeyDownCapture={onKeyDownCapture}
      accessibleName={list.tableName}
      overflowMode={isVirtual ? 'Scroll' : 'Popin'}
      rowActionCount={rowAction === undefined ? 1 : 2}
      noDataText=" "
      onRowClick={(event) => open(event.detail.row)}
      onRowActionClick={({ detail: { row, action } }) => {
        if (rowAction === undefined || action.dataset.action === undefined) open(row);
        else rowAction.onClick(decodeURIComponent(row.rowKey ?? ''), action);
      }}
      features={
        <>
          {selected !== null && drafts.length === 0 && (
            <TableSelectionMulti
              key="selection"
              selected={selectedKeys}
              onChange={(event) => select(event.target.selected ?? '')}
            />
          )}
          {isVirtual && (
            <TableVirtualizer
              key="virtualizer"
              rowHeight={rowHeight}
              rowCount={count}
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
              {...widthOf(list.shapes[column])}
              popinHidden={isLeftOut(column)}
              sortIndicator={column === sort?.by ? (sort.descending ? 'Descending' : 'Ascending') : 'None'}
            >
              {list.names[column]}
            </TableHeaderCell>
          ))}
        </TableHeaderRow>
      }
    >
      {drawnDrafts.map((draft, place) => (
        <DraftRow
          key={draft.id}
          draft={draft}
          columns={columns}
          naming={list.naming}
          position={isVirtual ? first + place : undefined}
          isInteractive={onOpenDraft !== undefined}
        />
      ))}
      {slots.map(({ slot, row, position }) => (
        <ListRow
          key={slot}
          list={list}
          row={row}
          columns={columns}
          isOpen={list.nameOf(row) === openName}
          position={isVirtual ? position : undefined}
          action={rowAction}
        />
      ))}
    </Table>
  );
}

export const ListTable = memo(PlainListTable) as typeof PlainListTable;

interface ListRowProps<Row, Column extends string> {
  readonly list: ListColumns<Row, Column>;
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly isOpen: boolean;
  readonly position: number | undefined;
  readonly action: Pick<RowAction, 'icon' | 'text'> | undefined;
}

function PlainListRow<Row, Column extends string>(props: ListRowProps<Row, Column>) {
  const { list, row, columns, isOpen, position, action } = props;
  const name = list.nameOf(row);
  return (
    <TableRow
      rowKey={toRowKey(name)}
      data-name={name}
      data-position={position}
      interactive
      navigated={isOpen}
      {...(position !== undefined && { position })}
      actions={
        <>
          {action !== undefined && <TableRowAction key="action" icon={action.icon} text={action.text} data-action="" />}
          <TableRowActionNavigation key="navigation" interactive />
        </>
      }
    >
      {columns.map((column) => (
        <TableCell key={column}>{list.cells[column](row)}</TableCell>
      ))}
    </TableRow>
  );
}

const ListRow = memo(PlainListRow) as typeof PlainListRow;

interface DraftRowProps<Column extends string> {
  readonly draft: DraftEntry;
  readonly columns: readonly Column[];
  readonly naming: Column;
  readonly position: number | undefined;
  /** Whether it can be opened. */
  readonly isInteractive: boolean;
}

/** Stands for what is being made; it cannot be ticked. */
function DraftRow<Column extends string>(props: DraftRowProps<Column>) {
  const { draft, columns, naming, position, isInteractive } = props;
  return (
    <TableRow
      rowKey=""
      data-draft={draft.id}
      data-position={position}
      interactive={isInteractive}
      navigated={draft.isOpen}
      {...(position !== undefined && { position })}
      {...(isInteractive && { actions: <TableRowActionNavigation interactive /> })}
    >
      {columns.map((column) => (
        <TableCell key={column}>
          {column === naming && (
            <span className={styles.draft}>
              {draft.title} <Tag design="Information">{text.draft}</Tag>
            </span>
          )}
        </TableCell>
      ))}
    </TableRow>
  );
}
