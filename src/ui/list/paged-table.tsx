import type { Page } from '../../domain/paging';
import { ListTable, type ListTableProps, virtualFrom } from './list-table';
import { Pager } from './pager';
import { type PageSize, pageSizes } from './search-parameters';

interface PagedTableProps<Row, Column extends string> extends Omit<ListTableProps<Row, Column>, 'rows' | 'isVirtual'> {
  readonly page: Page<Row>;
  readonly size: PageSize;
  /** Of all pages. */
  readonly resultCount: number;
  /** Changes the address, where nothing stands for the first page and the usual size. */
  readonly update: (changes: { readonly page: number | undefined; readonly size?: PageSize | undefined }) => void;
}

/** One page of a list, and at its foot the way to the others. */
export function PagedTable<Row, Column extends string>(props: PagedTableProps<Row, Column>) {
  const { page, size, resultCount, update, ...table } = props;
  return (
    <>
      <ListTable {...table} rows={page.items} isVirtual={size === 'all' && page.items.length > virtualFrom} />
      <Pager
        page={page.number}
        pageCount={page.count}
        size={size}
        resultCount={resultCount}
        onPage={(number) => update({ page: number === 1 ? undefined : number })}
        onSize={(chosen) => update({ size: chosen === pageSizes[0] ? undefined : chosen, page: undefined })}
      />
    </>
  );
}
