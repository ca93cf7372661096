import type * as v from 'valibot';
import type { HttpAnswer, HttpClient } from './http-client';
import { inParallel } from './in-parallel';
import type { Collection } from './item-requests';

export interface PagedList<Row> {
  readonly pageSize: number;
  nameOf(row: Row): string;
  /** Counted from 1. */
  page(number: number): Promise<{ readonly rows: readonly Row[]; readonly answer: HttpAnswer }>;
  /** All that are there now, in one answer. */
  names(): Promise<readonly string[]>;
  /** Null where it is gone. */
  one(name: string): Promise<Row | null>;
}

/**
 * All rows of a list that comes in pages (destination-service-api.md section 5), each mapped when its page is there, so
 * that a caller need not keep whole rows. What is created or deleted meanwhile moves others over the border between two
 * pages: a row that came twice counts once, and after more than one page the names tell what was missed, which is read
 * by itself, and what is gone.
 */
export async function readPages<Row, Out>(
  list: PagedList<Row>,
  map: (row: Row) => Promise<Out>,
): Promise<readonly Out[]> {
  const found = new Map<string, Out>();
  let pages = 0;
  for (let number: number | null = 1; number !== null; ) {
    const { rows, answer } = await list.page(number);
    pages += 1;
    const before = found.size;
    const mapped = await inParallel(rows, async (row) => [list.nameOf(row), await map(row)] as const);
    for (const [name, out] of mapped) found.set(name, out);
    // A service that leads in circles brings nothing new.
    number = found.size === before ? null : nextPage(answer.headers, number, rows.length === list.pageSize);
  }
  return pages === 1 ? [...found.values()] : asNamed(list, found, map);
}

async function asNamed<Row, Out>(
  list: PagedList<Row>,
  found: ReadonlyMap<string, Out>,
  map: (row: Row) => Promise<Out>,
): Promise<readonly Out[]> {
  const outs = await inParallel(await list.names(), async (name): Promise<readonly Out[]> => {
    const out = found.get(name);
    if (out !== undefined) return [out];
    const row = await list.one(name);
    return row === null ? [] : [await map(row)];
  });
  return outs.flat();
}

/** Asks for pages of one collection, with their number. */
export function createPageRequest<Row>(
  http: HttpClient,
  collection: Collection,
  pageSize: number,
  schema: v.GenericSchema<unknown, readonly Row[]>,
): PagedList<Row>['page'] {
  return async (number) => {
    const query = `$page=${number}&$pageSize=${pageSize}&$pageCount=true`;
    const answer = await http.send({ method: 'GET', path: `/${collection}?${query}` });
    return { rows: answer.read(schema), answer };
  };
}

/** `Link` and `Page-Count` say whether there is a next page; without them a full page is followed by one. */
function nextPage(headers: Headers, number: number, isFull: boolean): number | null {
  const link = headers.get('Link');
  if (link !== null) return pageOfNext(link, number);
  const count = headers.get('Page-Count');
  const isLast = count === null ? !isFull : number >= Number(count);
  return isLast ? null : number + 1;
}

/** The service puts relations in single quotes, RFC 8288 in double ones; the target is a path without the base. */
function pageOfNext(link: string, number: number): number | null {
  const target = /<([^>]*)>\s*;\s*rel=(?:'next'|"next"|next)(?:\s|[,;]|$)/.exec(link)?.[1];
  if (target === undefined) return null;
  const page = Number(/[?&](?:\$|%24)page=(\d+)/.exec(target)?.[1] ?? number + 1);
  return page > number ? page : null;
}
