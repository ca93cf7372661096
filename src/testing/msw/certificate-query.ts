/** Query of `GET …Certificates`: three modes that exclude each other (destination-service-api.md section 5). */
export type ListQuery =
  | { readonly mode: 'default'; readonly names: ReadonlySet<string> | null }
  | { readonly mode: 'select' }
  | {
      readonly mode: 'page';
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: boolean;
      readonly entityCount: boolean;
    };

const DEFAULT_PAGE_SIZE = 10;
const MAXIMUM_PAGE_SIZE = 1000;

/** Reads the query, or says in words why the service refuses it. */
export function readListQuery(query: URLSearchParams): ListQuery | { readonly refusal: string } {
  const used = ['$filter', '$select', '$page'].filter((option) => query.has(option));
  if (used.length > 1) return { refusal: `Only one mode is allowed for a request, got ${used.join(' and ')}` };
  const pagingOnly = ['$pageSize', '$pageCount', '$entityCount'].filter((option) => query.has(option));
  if (!query.has('$page') && pagingOnly.length > 0) return { refusal: `${pagingOnly[0]} is allowed only with $page` };
  const filter = query.get('$filter');
  if (filter !== null) {
    const names = readInList(filter);
    return names === null ? { refusal: 'Invalid $filter' } : { mode: 'default', names: new Set(names) };
  }
  const select = query.get('$select');
  if (select !== null) return select === 'Name' ? { mode: 'select' } : { refusal: 'Invalid $select' };
  return query.has('$page') ? readPaging(query) : { mode: 'default', names: null };
}

function readPaging(query: URLSearchParams): ListQuery | { readonly refusal: string } {
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

/**
 * Names of `Name in ('a', 'b')`: each percent-encoded, then in single quotes, so a quote inside a name never appears as such.
 * Null when the expression is anything else.
 */
export function readInList(filter: string): readonly string[] | null {
  const list = /^\s*Name\s+in\s*\(\s*('[^']*'(?:\s*,\s*'[^']*')*)\s*\)\s*$/.exec(filter)?.[1];
  if (list === undefined) return null;
  try {
    return [...list.matchAll(/'([^']*)'/g)].map(([, encoded]) => decodeURIComponent(encoded ?? ''));
  } catch {
    return null;
  }
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
