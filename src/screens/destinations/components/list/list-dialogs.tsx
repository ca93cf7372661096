import { lazy, Suspense } from 'react';
import type { DestinationRow } from '../../../../domain/destination/list';
import { type DestinationColumn, destinationColumns } from '../../../../domain/destination/list-columns';
import type { DestinationRecord } from '../../../../domain/destination/types';
import type { Scope } from '../../../../domain/scope';
import { destinationsText as text } from '../../../../i18n/destinations';
import type { CreationWay } from '../../destinations-search';
import type { DestinationsLocation } from '../../use-destinations-location';
import type { ListDialog } from './destination-toolbar';

const SortDialog = lazy(() =>
  import('../../../../ui/list/sort-dialog').then(({ SortDialog }) => ({ default: SortDialog<DestinationColumn> })),
);
const FilterDialog = lazy(() => import('./filter-dialog').then(({ FilterDialog }) => ({ default: FilterDialog })));
const ColumnsDialog = lazy(() =>
  import('../../../../ui/list/columns-dialog').then(({ ColumnsDialog }) => ({
    default: ColumnsDialog<DestinationColumn>,
  })),
);
const CreateDialog = lazy(() =>
  import('../dialogs/create-dialog').then(({ CreateDialog }) => ({ default: CreateDialog })),
);
const DeleteDestinationsDialog = lazy(() =>
  import('../dialogs/delete-destinations-dialog').then(({ DeleteDestinationsDialog }) => ({
    default: DeleteDestinationsDialog,
  })),
);
const ExportDialog = lazy(() =>
  import('../../export/export-dialog').then(({ ExportDialog }) => ({ default: ExportDialog })),
);
const FindDestinationDialog = lazy(() =>
  import('../../find/find-destination-dialog').then(({ FindDestinationDialog }) => ({
    default: FindDestinationDialog,
  })),
);

const usualSort = { by: 'name', descending: false } as const;

interface ListDialogsProps {
  readonly asked: ListDialog | null;
  readonly scope: Scope;
  readonly rows: readonly DestinationRow[];
  readonly columns: readonly DestinationColumn[];
  readonly ticked: readonly DestinationRecord[];
  readonly location: DestinationsLocation;
  readonly onCreate: (way: CreationWay) => void;
  readonly onClose: () => void;
}

/** The dialogs of the list, each loaded when it is first asked for. */
export function ListDialogs(props: ListDialogsProps) {
  const { asked, scope, rows, columns, ticked, location, onCreate, onClose } = props;
  const { search, update } = location;
  const { sort = usualSort.by, desc = false } = search;
  return (
    <Suspense>
      {asked === 'create' && (
        <CreateDialog hasInstances={scope.serviceInstance === null} onCreate={onCreate} onClose={onClose} />
      )}
      {asked === 'sort' && (
        <SortDialog
          columns={destinationColumns}
          names={text.columns}
          sort={{ by: sort, descending: desc }}
          usual={usualSort}
          onChange={({ by, descending }) =>
            update({
              sort: by === usualSort.by ? undefined : by,
              desc: descending ? true : undefined,
              page: undefined,
            })
          }
          onClose={onClose}
        />
      )}
      {asked === 'filter' && <FilterDialog filter={search} rows={rows} onChange={update} onClose={onClose} />}
      {asked === 'columns' && (
        <ColumnsDialog
          listName="destinations"
          all={destinationColumns}
          names={text.columns}
          columns={columns}
          onClose={onClose}
        />
      )}
      {asked === 'find' && <FindDestinationDialog scope={scope} onClose={onClose} />}
      {asked === 'delete' && <DeleteDestinationsDialog scope={scope} records={ticked} onClose={onClose} />}
      {asked === 'export' && <ExportDialog scope={scope} records={ticked} onClose={onClose} />}
    </Suspense>
  );
}
