import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from './http-client';
import { type PagedList, readPages } from './paged-list';

interface Page {
  readonly names: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A list of these pages, two rows to a page; what it has in the end may differ from what its pages said. */
function listOf(pages: readonly Page[], inTheEnd: readonly string[] = pages.flatMap(({ names }) => names)) {
  const asked: (number | string)[] = [];
  const list: PagedList<string> = {
    pageSize: 2,
    nameOf: (name) => name,
    page: async (number) => {
      asked.push(number);
      const { names, headers = {} } = pages[number - 1] ?? { names: [] };
      const answer: HttpAnswer = {
        status: 200,
        headers: new Headers(headers),
        read: () => {
          throw new Error('not asked for');
        },
      };
      return { rows: names, answer };
    },
    names: async () => {
      asked.push('names');
      return [...new Set(inTheEnd)];
    },
    one: async (name) => {
      asked.push(name);
      return name === 'gone' ? null : name;
    },
  };
  return { list, asked };
}

async function read(pages: readonly Page[], inTheEnd?: readonly string[]) {
  const { list, asked } = listOf(pages, inTheEnd);
  return { rows: await readPages(list, async (name) => name.toUpperCase()), asked };
}

describe('which pages are asked for', () => {
  const full = ['a', 'b'];
  const next = (target: string) => ({ Link: `<${target}>; rel='next'` });
  it.each<{ name: string; pages: readonly Page[]; asked: readonly unknown[] }>([
    { name: 'an empty list', pages: [{ names: [] }], asked: [1] },
    { name: 'one page that is not full', pages: [{ names: ['a'] }], asked: [1] },
    { name: 'a full page without headers', pages: [{ names: full }, { names: ['c'] }], asked: [1, 2, 'names'] },
    {
      name: 'a full page that is the last of one',
      pages: [{ names: full, headers: { 'Page-Count': '1' } }],
      asked: [1],
    },
    {
      name: 'Page-Count, though the page is not full',
      pages: [
        { names: ['a'], headers: { 'Page-Count': '2' } },
        { names: ['b'], headers: { 'Page-Count': '2' } },
      ],
      asked: [1, 2, 'names'],
    },
    {
      name: 'a next link, though the page is not full',
      pages: [{ names: ['a'], headers: next('/x?$page=2&$pageSize=2') }, { names: ['b'] }],
      asked: [1, 2, 'names'],
    },
    {
      name: 'a next link beside a previous one',
      pages: [
        { names: full, headers: { Link: `</x?$page=0>; rel='previous', </x?$page=2>; rel='next'` } },
        { names: ['c'], headers: { Link: `</x?$page=1>; rel='previous'` } },
      ],
      asked: [1, 2, 'names'],
    },
    {
      name: 'a next link as RFC 8288 writes it, encoded',
      pages: [{ names: full, headers: { Link: '</x?%24pageSize=2&%24page=2>; rel="next"' } }, { names: ['c'] }],
      asked: [1, 2, 'names'],
    },
    {
      name: 'a link that skips a page',
      pages: [{ names: full, headers: next('/x?$page=3') }, { names: ['x'] }, { names: ['c'] }],
      asked: [1, 3, 'names', 'x'],
    },
    {
      name: 'a previous link alone',
      pages: [{ names: full, headers: { Link: `</x?$page=1>; rel='previous'` } }],
      asked: [1],
    },
    { name: 'a link to the same page', pages: [{ names: full, headers: next('/x?$page=1') }], asked: [1] },
    {
      name: 'links without an end',
      pages: [
        { names: full, headers: next('/x?$page=2') },
        { names: full, headers: next('/x?$page=3') },
        { names: full, headers: next('/x?$page=4') },
      ],
      asked: [1, 2, 'names'],
    },
  ])('$name', async ({ pages, asked }) => {
    expect((await read(pages)).asked).toEqual(asked);
  });
});

describe('a list that changes between two pages', () => {
  it('counts a row once that came twice', async () => {
    const { rows } = await read([{ names: ['a', 'b'] }, { names: ['b', 'c'] }, { names: [] }]);
    expect(rows).toEqual(['A', 'B', 'C']);
  });

  it('reads by itself what was missed, and leaves out what is gone', async () => {
    // `a` was deleted after the first page, so that `c` moved onto it; `gone` goes while it is read.
    const { rows, asked } = await read([{ names: ['a', 'b'] }, { names: ['d'] }], ['b', 'c', 'd', 'gone']);
    expect([rows, asked]).toEqual([
      ['B', 'C', 'D'],
      [1, 2, 'names', 'c', 'gone'],
    ]);
  });
});
