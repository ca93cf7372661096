import { Button } from '@ui5/webcomponents-react';
import { lazy, Suspense, useState } from 'react';
import { fragmentsText as text } from '../../../i18n/fragments';
import { classNames } from '../../../ui/class-names';
import styles from '../../../ui/list/list.module.css';
import { ListToolbar } from '../../../ui/list/list-toolbar';
import type { Sort } from '../../../ui/list/sort-dialog';
import { type FragmentColumn, fragmentColumns } from './fragments-search';

const SortDialog = lazy(() =>
  import('../../../ui/list/sort-dialog').then(({ SortDialog }) => ({ default: SortDialog<FragmentColumn> })),
);

interface FragmentToolbarProps {
  readonly query: string;
  readonly sort: Sort<FragmentColumn>;
  readonly onQuery: (query: string) => void;
  readonly onCreate: () => void;
  readonly onSort: (sort: Sort<FragmentColumn>) => void;
}

/** Above the list: search, *Create*, and how it is sorted. */
export function FragmentToolbar({ query, sort, onQuery, onCreate, onSort }: FragmentToolbarProps) {
  const [isSorting, setIsSorting] = useState(false);
  return (
    <>
      <ListToolbar
        label={text.toolbar}
        searchHint={text.searchHint}
        query={query}
        onQuery={onQuery}
        primary={
          <Button className={classNames(styles.primary)} design="Emphasized" onClick={onCreate}>
            {text.create}
          </Button>
        }
        bulk={null}
        filterCount={0}
        views={['sort']}
        onView={() => setIsSorting(true)}
      />
      <Suspense>
        {isSorting && (
          <SortDialog
            columns={fragmentColumns}
            names={text.columns}
            sort={sort}
            usual={{ by: 'name', descending: false }}
            onChange={onSort}
            onClose={() => setIsSorting(false)}
          />
        )}
      </Suspense>
    </>
  );
}
