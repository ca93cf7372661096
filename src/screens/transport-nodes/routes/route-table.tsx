import deleteIcon from '@ui5/webcomponents-icons/dist/delete.js';
import editIcon from '@ui5/webcomponents-icons/dist/edit.js';
import { Button, Table, TableCell, TableHeaderCell, TableHeaderRow, TableRow } from '@ui5/webcomponents-react';
import type { TransportLandscape } from '../../../backend/port';
import type { TransportRoute } from '../../../domain/transport/types';
import { routesText as text } from '../../../i18n/transport-nodes';
import listStyles from '../../../ui/list/list.module.css';
import { RouteLink } from '../../../ui/route-link';
import { nodeHref } from '../components/node-href';

interface RouteTableProps {
  readonly routes: readonly TransportRoute[];
  readonly nodes: TransportLandscape['nodes'];
  readonly onEdit: (route: TransportRoute) => void;
  readonly onDelete: (route: TransportRoute) => void;
}

/** Routes with the nodes they connect. */
export function RouteTable({ routes, nodes, onEdit, onDelete }: RouteTableProps) {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return (
    <Table
      accessibleName={text.tableName}
      overflowMode="Popin"
      noDataText={text.emptyOfNode}
      headerRow={
        <TableHeaderRow sticky>
          <TableHeaderCell minWidth="10rem" importance={5}>
            {text.columns.name}
          </TableHeaderCell>
          <TableHeaderCell minWidth="10rem" importance={1}>
            {text.columns.description}
          </TableHeaderCell>
          <TableHeaderCell minWidth="9rem" importance={2}>
            {text.columns.source}
          </TableHeaderCell>
          <TableHeaderCell minWidth="9rem" importance={3}>
            {text.columns.target}
          </TableHeaderCell>
          <TableHeaderCell minWidth="6rem" width="6rem" importance={4}>
            {text.columns.actions}
          </TableHeaderCell>
        </TableHeaderRow>
      }
    >
      {routes.map((route) => (
        <TableRow key={route.id} rowKey={route.id}>
          <TableCell>
            <span className={listStyles.name}>{route.name}</span>
          </TableCell>
          <TableCell>
            <span className={listStyles.clamped}>{route.description || text.none}</span>
          </TableCell>
          {[route.sourceNodeId, route.targetNodeId].map((nodeId) => (
            <TableCell key={nodeId}>
              <NodeLink nodeId={nodeId} name={names.get(nodeId)} />
            </TableCell>
          ))}
          <TableCell>
            <Button
              design="Transparent"
              icon={editIcon}
              tooltip={text.edit(route.name)}
              accessibleName={text.edit(route.name)}
              onClick={() => onEdit(route)}
            />
            <Button
              design="Transparent"
              icon={deleteIcon}
              tooltip={text.remove(route.name)}
              accessibleName={text.remove(route.name)}
              onClick={() => onDelete(route)}
            />
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

function NodeLink({ nodeId, name }: { readonly nodeId: string; readonly name: string | undefined }) {
  return name === undefined ? text.missingNode : <RouteLink href={nodeHref(nodeId)}>{name}</RouteLink>;
}
