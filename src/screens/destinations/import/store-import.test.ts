import { describe, expect, it } from 'vitest';
import { BackendError } from '../../../backend/errors';
import type { Destinations } from '../../../backend/port';
import { checkDestinationName } from '../../../domain/destination/name';
import { contentOf, splitSecrets } from '../../../domain/destination/record';
import type { DestinationContent, DestinationRecord, Properties } from '../../../domain/destination/types';
import { type ImportItem, newItem } from './import-items';
import { planItems } from './plan-items';
import { storeImport } from './store-import';

const scope = { subaccountId: 's', serviceInstance: null };

/** A scope in memory, with what the import uses of a backend. */
function memory(...contents: readonly DestinationContent[]) {
  const rows = new Map<string, { readonly record: DestinationRecord; readonly secrets: Properties }>();
  const put = (content: DestinationContent, version: number) => {
    const name = content.properties.Name ?? '';
    const { secrets, ...split } = splitSecrets(content);
    const times = { createdAt: null, modifiedAt: null, modifiedBy: null };
    const { labels, plainKeys, missingSecrets } = content;
    const record = { id: name, name, scope, version, ...split, labels, plainKeys, missingSecrets, ...times };
    rows.set(name, { record, secrets });
    return { name, ok: true, record } as const;
  };
  const refuse = (name: string) =>
    ({ name, ok: false, error: new BackendError('conflict', 'Taken', { name }) }) as const;
  for (const content of contents) put(content, 1);
  const destinations: Destinations = {
    list: async () => [...rows.values()].map(({ record }) => record),
    read: () => expect.fail('not used'),
    readSecrets: async (_, names) => names.map((name) => rows.get(name)?.secrets ?? {}),
    create: async (_, drafts) =>
      drafts.map((draft) => {
        const name = draft.properties.Name ?? '';
        return rows.has(name) || checkDestinationName(name) !== null ? refuse(name) : put(draft, 1);
      }),
    update: async (_, updates) =>
      updates.map(({ name, content, expectedVersion }) =>
        rows.get(name)?.record.version === expectedVersion ? put(content, expectedVersion + 1) : refuse(name),
      ),
    delete: async (_, names) => {
      for (const name of names) rows.delete(name);
      return { id: 'ticket' };
    },
    undoDelete: () => expect.fail('not used'),
    history: () => expect.fail('not used'),
  };
  const stored = () =>
    Object.fromEntries([...rows].map(([name, { record, secrets }]) => [name, contentOf(record, secrets)]));
  return { destinations, stored };
}

function content(name: string, more: Properties = {}): DestinationContent {
  const properties = { Name: name, Type: 'HTTP', URL: 'https://a.example', Password: `secret-${name}`, ...more };
  return { properties, labels: [], plainKeys: [], missingSecrets: [] };
}

function item(properties: Properties, more: Partial<ImportItem> = {}): ImportItem {
  const destination = {
    properties: { ...properties },
    missingSecrets: [],
    issues: [],
    position: { index: 0, line: 1 },
  };
  return { ...newItem('file.json', null, { ok: true, destination, findings: [] }), ...more };
}

const running = { signal: new AbortController().signal, onProgress: () => undefined };

async function planAll(destinations: Destinations, items: readonly ImportItem[]) {
  return planItems(items, await destinations.list(scope), new Map());
}

describe('storeImport', () => {
  it('creates, renames, replaces with kept secrets, and skips', async () => {
    const { destinations, stored } = memory(content('a'), content('b'), content('c'));
    const { Password: _, ...plainA } = content('a', { URL: 'https://new.example' }).properties;
    const planned = await planAll(destinations, [
      item(content('new').properties),
      item(plainA, { choice: 'replace' }),
      item(content('b').properties, { choice: 'rename' }),
      item(content('c', { URL: 'https://other.example' }).properties),
    ]);
    const outcome = await storeImport(destinations, scope, planned, running);
    expect(outcome.stored).toEqual(['new', 'b-2', 'a']);
    expect(Object.keys(stored())).toEqual(['a', 'b', 'c', 'new', 'b-2']);
    expect(stored().a).toEqual(content('a', { URL: 'https://new.example' }));
    expect(stored().c).toEqual(content('c'));
  });

  it('names what is refused and stores the others', async () => {
    const { destinations } = memory();
    const planned = await planAll(destinations, [item(content('a').properties), item(content('b').properties)]);
    await destinations.create(scope, [content('a')]);
    const outcome = await storeImport(destinations, scope, planned, running);
    expect(outcome.stored).toEqual(['b']);
    expect([...outcome.failed.values()].map(({ code }) => code)).toEqual(['conflict']);
  });

  it.each([
    ['while creating', 500],
    ['while replacing', 1_100],
  ])('takes everything back when cancelled %s', async (_, cancelAt) => {
    const before = Array.from({ length: 600 }, (_, index) => content(`old-${index}`));
    const { destinations, stored } = memory(...before);
    const untouched = stored();
    const items = [
      ...Array.from({ length: 600 }, (_, index) => item(content(`new-${index}`).properties)),
      ...before.map(({ properties }) => item({ ...properties, Password: 'other' }, { choice: 'replace' })),
    ];
    const abort = new AbortController();
    const run = storeImport(destinations, scope, await planAll(destinations, items), {
      signal: abort.signal,
      onProgress: (done) => {
        if (done >= cancelAt) abort.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(stored()).toEqual(untouched);
  });
});
