import { Table, TableCell, TableHeaderCell, TableHeaderRow, TableRow } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import { wizardText as text } from '../../../i18n/transport-wizard';
import listStyles from '../../../ui/list/list.module.css';

export interface MadeLine {
  readonly id: string;
  readonly kind: keyof typeof text.kinds;
  readonly name: string;
  readonly what: string;
  /** Only after it was done. */
  readonly result?: ReactNode;
}

export type MadeStage = keyof typeof text.summaryTable;

/** What will be made, or was, line by line. */
export function MadeTable({ lines, stage }: { readonly lines: readonly MadeLine[]; readonly stage: MadeStage }) {
  const hasResults = stage === 'created';
  return (
    <Table
      accessibleName={text.summaryTable[stage]}
      overflowMode="Popin"
      headerRow={
        <TableHeaderRow>
          <TableHeaderCell minWidth="6rem" width="7rem" importance={2}>
            {text.columns.kind}
          </TableHeaderCell>
          <TableHeaderCell minWidth="10rem" importance={4}>
            {text.columns.name}
          </TableHeaderCell>
          <TableHeaderCell minWidth="14rem" importance={1}>
            {text.columns.what}
          </TableHeaderCell>
          {hasResults && (
            <TableHeaderCell minWidth="8rem" importance={3}>
              {text.columns.result}
            </TableHeaderCell>
          )}
        </TableHeaderRow>
      }
    >
      {lines.map(({ id, kind, name, what, result }) => (
        <TableRow key={id} rowKey={id}>
          <TableCell>{text.kinds[kind]}</TableCell>
          <TableCell>
            <span className={listStyles.name}>{name}</span>
          </TableCell>
          <TableCell>
            <span className={listStyles.name}>{what}</span>
          </TableCell>
          {hasResults && <TableCell>{result}</TableCell>}
        </TableRow>
      ))}
    </Table>
  );
}
