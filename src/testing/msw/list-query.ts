import { type ItemFilter, readFilter, readInList } from './list-filter';

/** What the list of a kind accepts (destination-service-api.md section 5). */
export interface QueryAbilities {
  /** `names`: only the in-list condition; `all`: all conditions of destinations. */
  readonly filters: 'names' | 'all';
  readonly metadata: boolean;
}

/** Query of `GET …Certificates` and `GET …Destinations`: three modes that exclude each other. */
export type ListQuery =
  | { readonly mode: 'default'; readonly filter: ItemFilter | null; readonly metadata: readonly Metadata[] }
  | { readonly mode: 'select' }
  | {
      readonly mode: 'page';
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: boolean;
      readonly entityCount: boolean;
    };

export type Metadata = 'modification_time' | 'etag';

interface Refusal {
  readonly refusal: string;
}

const DEFAULT_PAGE_SIZE = 10;
const MAXIMUM_PAGE_SIZE = 1000;

/** Reads the query, or says in words why the service refuses it. */
export function readListQuery(query: URLSearchParams, abilities: QueryAbilities): ListQuery | Refusal {
  const used = ['$filter', '$select', '$page'].filter((option) => query.has(option));
  if (used.length > 1) return { refusal: `Only one mode is allowed for a request, got ${used.join(' and ')}` };
  const pagingOnly = ['$pageSize', '$pageCount', '$entityCount'].filter((option) => query.has(option));
  if (!query.has('$page') && pagingOnly.length > 0) return { refusal: `${pagingOnly[0]} is allowed only with $page` };
  if (query.has('$includeMetadata') && (!abilities.metadata || query.has('$select') || query.has('$page')))
    return { refusal: '$includeMetadata is allowed only in the default mode' };
  const select = query.get('$select');
  if (select !== null) return select === 'Name' ? { mode: 'select' } : { refusal: 'Invalid $select' };
  return query.has('$page') ? readPaging(query) : readDefault(query, abilities);
}

function readDefault(query: URLSearchParams, { filters }: QueryAbilities): ListQuery | Refusal {
  const expression = query.get('$filter');
  const filter = expression === null ? null : readFilter(expression);
  if (expression !== null && (filter === null || (filters === 'names' && readInList(expression) === null)))
    return { refusal: 'Invalid $filter' };
  const wanted = query.get('$includeMetadata')?.split(';') ?? [];
  return wanted.every(isMetadata)
    ? { mode: 'default', filter, metadata: wanted }
    : { refusal: 'Invalid $includeMetadata' };
}

function isMetadata(name: string): name is Metadata {
  return name === 'modification_time' || name === 'etag';
}

function readPaging(query: URLSearchParams): ListQuery | Refusal {
  const page = Number(query.get('$page'));
  const pageSize = Number(query.get('$pageSize') ?? DEFAULT_PAGE_SIZE);
  if (!Number.isInteger(page) || page < 1) return { refusal: 'Invalid $page' };
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > MAXIMUM_PAGE_SIZE)
    return { refusal: 'Invalid $pageSize' };
  const flags = { pageCount: query.get('$pageCount'), entityCount: query.get('$entityCount') };
  for (const flag of Object.values(flags)) {
    if (flag !== null && flag !== 'true' && flag !== 'false') return { refusal: 'Invalid count option' };
  }
  return {
    mode: 'page',
    page,
    pageSize,
    pageCount: flags.pageCount === 'true',
    entityCount: flags.entityCount === 'true',
  };
}

/** `Link` as the service writes it: relations in single quotes, paths without the base. */
export function linkHeader(
  collection: string,
  query: { page: number; pageSize: number },
  pages: number,
): string | null {
  const linkTo = (page: number, relation: string) =>
    `</${collection}?$page=${page}&$pageSize=${query.pageSize}>; rel='${relation}'`;
  const links: string[] = [];
  if (query.page > 1) links.push(linkTo(query.page - 1, 'previous'));
  if (query.page < pages) links.push(linkTo(query.page + 1, 'next'));
  return links.length === 0 ? null : links.join(', ');
}
