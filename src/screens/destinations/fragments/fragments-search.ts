import {
  type ColumnLayout,
  columnLayouts,
  oneOf,
  type PageSize,
  pageSizes,
  positive,
  text,
} from '../../../ui/list/search-parameters';

export const fragmentColumns = ['name', 'properties', 'keys', 'changed'] as const;

export type FragmentColumn = (typeof fragmentColumns)[number];

/** Everything of the screen that a reload, Back or a shared link brings back. */
export interface FragmentsSearch {
  readonly q?: string | undefined;
  readonly sort?: FragmentColumn | undefined;
  readonly desc?: boolean | undefined;
  readonly page?: number | undefined;
  readonly size?: PageSize | undefined;
  /** Name of the opened fragment. */
  readonly open?: string | undefined;
  /** What is done with it; a new one is made where none is open. */
  readonly form?: 'edit' | 'create' | undefined;
  readonly instance?: string | undefined;
  readonly layout?: ColumnLayout | undefined;
}

type Readers = { readonly [Field in keyof FragmentsSearch]-?: (value: unknown) => FragmentsSearch[Field] };

const readers: Readers = {
  q: text,
  sort: oneOf(fragmentColumns),
  desc: (value) => (value === true ? true : undefined),
  page: positive,
  size: oneOf(pageSizes),
  open: text,
  form: oneOf(['edit', 'create']),
  instance: text,
  layout: oneOf(columnLayouts),
};

/** What stands beside the list, all of it closed. */
export const nothingOpen = { open: undefined, form: undefined, layout: undefined } satisfies FragmentsSearch;

/** Reads the search parameters of an address; what it does not know or understand is left out. */
export function validateFragmentsSearch(raw: Record<string, unknown>): FragmentsSearch {
  const read = Object.entries(readers).map(([field, reader]) => [field, reader(raw[field])] as const);
  const search: FragmentsSearch = Object.fromEntries(read.filter(([, value]) => value !== undefined));
  return search.form === 'edit' && search.open === undefined ? { ...search, form: undefined } : search;
}
