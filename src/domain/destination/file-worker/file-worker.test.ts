import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DestinationContent } from '../types';
import { type ReadEntry, readFiles } from './read-files';
import { writeFiles } from './write-files';

const now = new Date('2026-11-25T10:00:00Z');

function contentOf(properties: Record<string, string>, rest: Partial<DestinationContent> = {}): DestinationContent {
  return { properties, labels: [], plainKeys: [], missingSecrets: [], ...rest };
}

const orders = contentOf(
  {
    Name: 'orders',
    Type: 'HTTP',
    URL: 'https://orders.example.net',
    ProxyType: 'Internet',
    Authentication: 'BasicAuthentication',
    User: 'tech',
    Password: 'planted-secret',
    'my-token': 'visible',
  },
  { labels: [{ key: 'team', values: ['a', 'b'] }], plainKeys: ['my-token'] },
);
const bills = contentOf(
  {
    Name: 'bills',
    Type: 'HTTP',
    URL: 'https://bills.example.net',
    ProxyType: 'Internet',
    Authentication: 'NoAuthentication',
  },
  { missingSecrets: ['URL.queries.apikey'] },
);

function readAll(bytes: Uint8Array, fileName: string): readonly ReadEntry[] {
  const reading = readFiles(bytes, fileName);
  const entries: ReadEntry[] = [];
  for (;;) {
    const next = reading.next(2).entries;
    if (next.length === 0) return entries;
    entries.push(...next);
  }
}

function destinationsOf(entries: readonly ReadEntry[]) {
  return entries.map(({ outcome }) => (outcome.ok ? outcome.destination : outcome.error.code));
}

describe('writeFiles', () => {
  it.each(['json', 'yaml', 'properties'] as const)('writes one %s file without secrets', (format) => {
    const bytes = writeFiles([orders], { what: 'file', format, now });
    expect(new TextDecoder().decode(bytes)).not.toContain('planted-secret');
    const [destination] = destinationsOf(readAll(bytes, `orders.${format}`));
    const { Password: _, ...plain } = orders.properties;
    expect(destination).toMatchObject({
      properties: plain,
      missingSecrets: ['Password'],
    });
  });

  it('writes an archive with a file for each, although names differ only in case', () => {
    const many = [orders, bills, contentOf({ ...bills.properties, Name: 'Orders' })];
    const archive = writeFiles(many, { what: 'archive', format: 'json', now });
    expect(Object.keys(unzipSync(archive))).toEqual(['orders.json', 'bills.json', 'Orders-2.json']);
    const names = readAll(archive, 'all.zip').map(({ outcome }) => outcome.ok && outcome.destination.properties.Name);
    expect(names).toEqual(['orders', 'bills', 'Orders']);
  });

  it('writes everything, secrets, labels and declarations included, so that it reads back', () => {
    const bytes = writeFiles([orders, bills], { what: 'complete' });
    expect(destinationsOf(readAll(bytes, 'all.dcsealed'))).toMatchObject([
      { properties: orders.properties, labels: orders.labels, plainKeys: ['my-token'], missingSecrets: [], issues: [] },
      { properties: bills.properties, missingSecrets: ['URL.queries.apikey'], issues: [] },
    ]);
  });

  it('keeps labels beside a property of that name', () => {
    const odd = contentOf({ ...bills.properties, labels: 'text' }, { labels: orders.labels });
    const [read] = destinationsOf(readAll(writeFiles([odd], { what: 'complete' }), 'odd.json'));
    expect(read).toMatchObject({ properties: odd.properties, labels: orders.labels });
  });
});

describe('readFiles', () => {
  const good = '{"Name":"a","Type":"HTTP"}';

  it('gives the destinations of every file of an archive, and names a file that cannot be read', () => {
    const archive = zipSync({
      'one/a.json': strToU8(good),
      'one/broken.json': strToU8('{"Name":'),
      'two.yaml': strToU8('- Name: b\n  Type: HTTP\n- Name: c\n  Type: HTTP\n'),
    });
    const reading = readFiles(archive, 'all.zip');
    expect(reading.files).toBe(3);
    const first = reading.next(1);
    expect([first.entries.map(({ path }) => path), first.filesDone]).toEqual([['one/a.json'], 1]);
    const rest = reading.next(10);
    expect(rest.entries.map(({ path, outcome }) => [path, outcome.ok])).toEqual([
      ['one/broken.json', false],
      ['two.yaml', true],
      ['two.yaml', true],
    ]);
    expect(reading.next(10).entries).toEqual([]);
  });

  it('says where a file is broken', () => {
    const [entry] = readAll(strToU8('{\n  "Name": "a"\n  "Type": "HTTP"\n}'), 'a.json');
    expect(entry?.outcome.ok).toBe(false);
    expect(entry?.outcome.ok === false && entry.outcome.error).toMatchObject({
      code: 'malformed',
      details: { line: 3 },
    });
  });

  it('refuses a damaged archive whole', () => {
    const archive = zipSync({ 'a.json': strToU8(good) });
    const entries = readAll(archive.subarray(0, archive.length - 30), 'all.zip');
    expect(destinationsOf(entries)).toEqual(['archive-truncated']);
  });

  it.each([
    ['a client without its secret', { clientId: 'c' }, ['clientSecret']],
    ['a client with its secret', { clientId: 'c', clientSecret: 's' }, []],
    ['a client with a key store', { clientId: 'c', 'tokenService.KeyStoreLocation': 'c.pem' }, []],
  ])('asks for what an export of %s left out without naming it', (_, credentials, missing) => {
    const client = { Name: 'a', Type: 'HTTP', ProxyType: 'Internet', Authentication: 'OAuth2ClientCredentials' };
    const [entry] = readAll(strToU8(JSON.stringify({ ...client, URL: 'https://a.example', ...credentials })), 'a.json');
    expect(entry?.outcome.ok === true && entry.outcome.destination.missingSecrets).toEqual(missing);
  });

  it('tells what the rules find', () => {
    const [entry] = readAll(strToU8('{"Name":"a","Type":"HTTP","URL":"no url"}'), 'a.json');
    expect(entry?.outcome.ok === true && entry.outcome.findings.map(({ key, rule }) => [key, rule])).toContainEqual([
      'URL',
      'not-a-url',
    ]);
  });
});
