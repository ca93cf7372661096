import { Button, Table, TableCell, TableHeaderCell, TableHeaderRow, TableRow } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { formatNumber } from '../../../i18n/format';
import { landscapeText as text } from '../../../i18n/transport-landscape';
import listStyles from '../../../ui/list/list.module.css';
import { type ImportLine, lineText } from './import-preview';

/** Conflicts first, so that no other line hides them. */
const order: readonly ImportLine['state'][] = ['conflict', 'new', 'taken'];

/** Lines drawn before the user asks for more. */
const step = 50;

/** What the import does with each node and route. */
export function ImportPreviewTable({ lines }: { readonly lines: readonly ImportLine[] }) {
  const [shown, setShown] = useState(step);
  const sorted = [...lines].sort((left, right) => order.indexOf(left.state) - order.indexOf(right.state));
  return (
    <>
      <Table
        accessibleName={text.previewTable}
        overflowMode="Popin"
        headerRow={
          <TableHeaderRow>
            <TableHeaderCell minWidth="5rem" width="6rem" importance={1}>
              {text.previewColumns.kind}
            </TableHeaderCell>
            <TableHeaderCell minWidth="9rem" importance={3}>
              {text.previewColumns.name}
            </TableHeaderCell>
            <TableHeaderCell minWidth="12rem" importance={2}>
              {text.previewColumns.result}
            </TableHeaderCell>
          </TableHeaderRow>
        }
      >
        {sorted.slice(0, shown).map((line) => (
          <TableRow key={line.id} rowKey={line.id}>
            <TableCell>{text.kinds[line.kind]}</TableCell>
            <TableCell>
              <span className={listStyles.name}>{line.name}</span>
            </TableCell>
            <TableCell>
              <span className={listStyles.name}>{lineText(line)}</span>
            </TableCell>
          </TableRow>
        ))}
      </Table>
      {sorted.length > shown && (
        <Button design="Transparent" onClick={() => setShown(shown + step)}>
          {text.showMore(formatNumber(sorted.length - shown))}
        </Button>
      )}
    </>
  );
}
