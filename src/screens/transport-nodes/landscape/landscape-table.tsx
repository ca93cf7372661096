import overflowIcon from '@ui5/webcomponents-icons/dist/overflow.js';
import { Button } from '@ui5/webcomponents-react';
import { useMemo } from 'react';
import { pageOf } from '../../../domain/paging';
import { formatNumber } from '../../../i18n/format';
import { landscapeText as text } from '../../../i18n/transport-landscape';
import { Lines } from '../../../ui/detail/facts';
import styles from '../../../ui/list/list.module.css';
import type { ColumnShape, ListColumns } from '../../../ui/list/list-columns';
import { PagedTable } from '../../../ui/list/paged-table';
import { NodeStateTags } from '../components/node-state-tags';
import { ProblemText } from '../components/problem-text';
import type { RawSearch } from '../components/use-address';
import type { LandscapeSearch } from './landscape-search';
import type { NodeFacts } from './node-facts';
import { ToneText } from './tone-text';

const columns = ['name', 'state', 'pending', 'from', 'to', 'destination', 'target', 'imports', 'actions'] as const;

type Column = (typeof columns)[number];

const shapes: Readonly<Record<Column, ColumnShape>> = {
  name: { minWidth: '8rem', importance: 9 },
  state: { width: '7.5rem', minWidth: '7.5rem', importance: 8 },
  pending: { width: '5rem', minWidth: '5rem', importance: 7 },
  from: { minWidth: '7.5rem', importance: 5 },
  to: { minWidth: '7.5rem', importance: 4 },
  destination: { minWidth: '7rem', importance: 2 },
  target: { minWidth: '9rem', importance: 3 },
  imports: { minWidth: '7rem', importance: 1 },
  actions: { width: '5rem', minWidth: '5rem', importance: 10 },
};

const sort = { by: 'name', descending: false } as const;

interface LandscapeTableProps {
  readonly rows: readonly NodeFacts[];
  readonly search: LandscapeSearch;
  readonly update: (changes: RawSearch) => void;
  readonly onMenu: (id: string, element: HTMLElement) => void;
  readonly onOpen: (id: string) => void;
}

/** What the graph shows, for those who can't use a picture. */
export function LandscapeTable({ rows, search, update, onMenu, onOpen }: LandscapeTableProps) {
  const list = useMemo(() => toColumns(onMenu), [onMenu]);
  const { page: pageNumber, size } = search;
  const page = useMemo(() => pageOf(rows, pageNumber, size), [rows, pageNumber, size]);
  return (
    <PagedTable
      list={list}
      page={page}
      size={size}
      resultCount={rows.length}
      update={update}
      columns={columns}
      sort={sort}
      onOpen={onOpen}
    />
  );
}

function toColumns(onMenu: LandscapeTableProps['onMenu']): ListColumns<NodeFacts, Column> {
  const clamped = (value: string | null) => <span className={styles.clamped}>{value ?? text.none}</span>;
  const lines = (values: readonly string[]) =>
    values.length === 0 ? (
      text.none
    ) : (
      <span className={styles.name}>
        <Lines lines={values} />
      </span>
    );
  return {
    tableName: text.tableName,
    names: text.columns,
    shapes,
    naming: 'name',
    cells: {
      name: ({ node }) => <span className={styles.name}>{node.name}</span>,
      state: ({ tone, state }) => <ToneText tone={tone} state={state} />,
      pending: ({ node }) => formatNumber(node.pending),
      from: ({ from }) => lines(from),
      to: ({ to }) => lines(to),
      destination: ({ node }) => clamped(node.destination),
      target: ({ target, role, problem }) =>
        problem === null ? clamped(target ?? role) : <ProblemText problem={problem} />,
      imports: ({ node, isSpecial }) => (isSpecial ? <NodeStateTags node={node} /> : text.none),
      actions: ({ node }) => (
        <Button
          design="Transparent"
          icon={overflowIcon}
          tooltip={text.menuOf(node.name)}
          accessibleName={text.menuOf(node.name)}
          accessibilityAttributes={{ hasPopup: 'menu' }}
          onClick={(event) => onMenu(node.id, event.target)}
        />
      ),
    },
    nameOf: ({ node }) => node.id,
  };
}
