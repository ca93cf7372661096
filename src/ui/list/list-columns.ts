import type { ReactNode } from 'react';

export interface ColumnShape {
  readonly width?: string;
  readonly minWidth: string;
  /** The lower, the sooner it moves below the others when space gets short. */
  readonly importance: number;
  /** Whether it moves below the others where it has no room, or is left out: beside another column (the usual), or always. */
  readonly popin?: 'always' | 'wide' | 'never';
}

/** How the rows of a list are drawn; made once per list. */
export interface ListColumns<Row, Column extends string> {
  /** What the list shows, for its accessible name. */
  readonly tableName: string;
  readonly names: Readonly<Record<Column, string>>;
  readonly shapes: Readonly<Record<Column, ColumnShape>>;
  /** The column that names the row. */
  readonly naming: Column;
  /** What each column shows of a row. */
  readonly cells: Readonly<Record<Column, (row: Row) => ReactNode>>;
  /** The name of a row, unique in its list. */
  readonly nameOf: (row: Row) => string;
}

/** Stands for an entry that is being made. */
export interface DraftEntry {
  readonly id: string;
  readonly title: string;
  /** It is what stands beside the list. */
  readonly isOpen: boolean;
}
