import {
  type DestinationColumn,
  destinationColumns,
  type HealthLevel,
  healthLevels,
} from '../../domain/destination/list-columns';
import {
  type ColumnLayout,
  columnLayouts,
  oneOf,
  type PageSize,
  pageSizes,
  positive,
  someOf,
  text,
  texts,
} from '../../ui/list/search-parameters';

/** The ways to make a destination, as the address has them. */
export const creationWays = ['scratch', 'file', 'instance'] as const;

export type CreationWay = (typeof creationWays)[number];

/** Everything of the screen that a reload, Back or a shared link brings back. */
export interface DestinationsSearch {
  readonly q?: string | undefined;
  readonly sort?: DestinationColumn | undefined;
  readonly desc?: boolean | undefined;
  readonly type?: readonly string[] | undefined;
  readonly proxyType?: readonly string[] | undefined;
  readonly authentication?: readonly string[] | undefined;
  /** Keys of labels. */
  readonly label?: readonly string[] | undefined;
  readonly health?: readonly HealthLevel[] | undefined;
  readonly page?: number | undefined;
  readonly size?: PageSize | undefined;
  /** Names of the ticked rows. */
  readonly selected?: readonly string[] | undefined;
  /** Bulk mode: rows can be ticked. */
  readonly bulk?: true | undefined;
  /** Name of the opened record. */
  readonly open?: string | undefined;
  /** The opened record is being edited. */
  readonly edit?: true | undefined;
  /** How the opened record is shown; the cards when missing. */
  readonly view?: 'json' | undefined;
  readonly create?: CreationWay | undefined;
  /** Name of the record of which a copy is being made. */
  readonly duplicate?: string | undefined;
  /** Id of the draft that the form writes. */
  readonly draft?: string | undefined;
  /** The service instance whose destinations are shown; none: those of the subaccount. */
  readonly instance?: string | undefined;
  readonly layout?: ColumnLayout | undefined;
}

type Readers = { readonly [Field in keyof DestinationsSearch]-?: (value: unknown) => DestinationsSearch[Field] };

const flag = (value: unknown) => (value === true ? true : undefined);

const readers: Readers = {
  q: text,
  sort: oneOf(destinationColumns),
  desc: flag,
  type: texts,
  proxyType: texts,
  authentication: texts,
  label: texts,
  health: someOf(healthLevels),
  page: positive,
  size: oneOf(pageSizes),
  selected: texts,
  bulk: flag,
  open: text,
  edit: flag,
  view: oneOf(['json']),
  create: oneOf(creationWays),
  duplicate: text,
  draft: text,
  instance: text,
  layout: oneOf(columnLayouts),
};

/** What stands beside the list, all of it closed. */
export const nothingOpen = {
  open: undefined,
  edit: undefined,
  view: undefined,
  create: undefined,
  duplicate: undefined,
  draft: undefined,
  layout: undefined,
} satisfies DestinationsSearch;

/** Reads the search parameters of an address; what it does not know or understand is left out, so that no link is ever broken by it. */
export function validateDestinationsSearch(raw: Record<string, unknown>): DestinationsSearch {
  const read = Object.entries(readers).map(([field, reader]) => [field, reader(raw[field])] as const);
  return withoutContradictions(Object.fromEntries(read.filter(([, value]) => value !== undefined)));
}

/** One thing at a time stands beside the list: making something, else a copy, else the opened record. */
function withoutContradictions(search: DestinationsSearch): DestinationsSearch {
  const { create, duplicate, open, edit, draft } = search;
  if (create !== undefined) {
    const closed = { ...search, open: undefined, edit: undefined, view: undefined, duplicate: undefined };
    return create === 'scratch' ? closed : { ...closed, draft: undefined };
  }
  if (duplicate !== undefined) return { ...search, open: undefined, edit: undefined, view: undefined };
  if (open === undefined) return { ...search, edit: undefined, view: undefined, draft: undefined };
  return edit === undefined ? { ...search, draft: undefined } : { ...search, draft, view: undefined };
}
