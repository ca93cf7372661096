import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DestinationFormat } from './detect-format';
import { fileNameFor } from './file-name';
import { readDestinationFile } from './read-destination-file';
import { type DestinationToWrite, type WriteOptions, writeDestinationFile } from './write-destination-file';

const formats: readonly DestinationFormat[] = ['json', 'yaml', 'properties'];

function write(destinations: readonly DestinationToWrite[], options: WriteOptions): string {
  return new TextDecoder().decode(writeDestinationFile(destinations, options));
}

function entriesAfter(destination: Record<string, string>, format: DestinationFormat) {
  const bytes = writeDestinationFile([{ properties: destination }], { format, secrets: true });
  const result = readDestinationFile(bytes, { fileName: `a.${format}` });
  if (!result.ok) expect.fail(`${result.error.message} in ${new TextDecoder().decode(bytes)}`);
  expect(result.value[0]?.issues).toEqual([]);
  return Object.entries(result.value[0]?.properties ?? {});
}

/** Whole characters: half of a surrogate pair cannot be written in UTF-8. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...' \t\n\r\f\\:=#!"\'-?{}[],&*|>%@`~<>.0aé\u0085\u2028\u00a0\ufeff😀') }),
  fc.constantFrom(
    '',
    'true',
    'null',
    '~',
    '0123',
    '1e3',
    '0x1F',
    '1_000',
    '12:30:45',
    '2026-11-25',
    'yes',
    'off',
    '.inf',
    '<<',
    '=',
    '__proto__',
    '...',
    '---',
  ),
);
const destination = fc
  .uniqueArray(fc.tuple(text, text), { selector: ([key]) => key, maxLength: 12 })
  .map((entries) => Object.fromEntries([['Name', 'orders'], ...entries]))
  .filter((properties) => Object.keys(properties).every((key) => !/^labels$/i.test(key)));

describe.each(formats)('written as %s and read again', (format) => {
  it('any destination is the same, in the same order', () => {
    fc.assert(
      fc.property(destination, (properties) => {
        expect(entriesAfter(properties, format)).toEqual(Object.entries(properties));
      }),
      { numRuns: 500 },
    );
  });

  it('long and many-lined values are the same', () => {
    const value = `${'word '.repeat(100)}\n\n  indented\n${'x'.repeat(5000)}\n`;
    const properties = { Name: 'a', Description: value, [`key ${'k'.repeat(2000)}`]: '  both ends  ' };
    expect(entriesAfter(properties, format)).toEqual(Object.entries(properties));
  });
});

describe('several destinations', () => {
  const three = ['a', 'b', 'c'].map((Name) => ({ properties: { Name, Type: 'HTTP' } }));

  it.each(['json', 'yaml'] as const)('are a list in %s', (format) => {
    const result = readDestinationFile(writeDestinationFile(three, { format, secrets: true }), { fileName: 'x' });
    expect(result.ok && result.value.map(({ properties }) => properties)).toEqual(
      three.map(({ properties }) => properties),
    );
  });

  it('are no .properties file', () => {
    expect(() => writeDestinationFile(three, { format: 'properties', secrets: true })).toThrow(RangeError);
  });
});

describe('without secrets', () => {
  const secretive: DestinationToWrite = {
    properties: {
      Name: 'orders',
      Type: 'HTTP',
      User: 'tech',
      Password: 'hunter2',
      clientSecret: '',
      'my-token': 'hunter2',
      tokenColor: 'red',
    },
    plainKeys: ['tokenColor'],
    missingSecrets: ['tokenServicePassword'],
  };

  it('JSON lacks their keys; an empty one and a plain one stay', () => {
    expect(JSON.parse(write([secretive], { format: 'json', secrets: false }))).toEqual({
      Name: 'orders',
      Type: 'HTTP',
      User: 'tech',
      clientSecret: '',
      tokenColor: 'red',
    });
  });

  it('YAML lacks their keys', () => {
    expect(write([secretive], { format: 'yaml', secrets: false })).toBe(
      'Name: orders\nType: HTTP\nUser: tech\nclientSecret: ""\ntokenColor: red\n',
    );
  });

  it('.properties names them in comments', () => {
    const now = new Date('2025-03-03T09:15:00Z');
    expect(write([secretive], { format: 'properties', secrets: false, now })).toBe(
      [
        '#Password=<< Existing password/certificate removed on export >>',
        '#my-token=<< Existing password/certificate removed on export >>',
        '#tokenServicePassword=<< Existing password/certificate removed on export >>',
        '#',
        '#Mon Mar 03 09:15:00 UTC 2025',
        'Name=orders',
        'Type=HTTP',
        'User=tech',
        'clientSecret=',
        'tokenColor=red',
        '',
      ].join('\n'),
    );
  });

  it('.properties is read again with what is missing', () => {
    const bytes = writeDestinationFile([secretive], { format: 'properties', secrets: false });
    const result = readDestinationFile(bytes, { fileName: 'a.properties' });
    expect(result.ok && result.value[0]?.missingSecrets).toEqual(['Password', 'my-token', 'tokenServicePassword']);
  });
});

describe('the files', () => {
  it('escape as Java does', () => {
    const properties = { 'a b': ' x y', 'k:=#!': 'https://é😀\u007f\t\n\r\f\\' };
    expect(write([{ properties }], { format: 'properties', secrets: true })).toBe(
      'a\\ b=\\ x y\nk\\:\\=\\#\\!=https\\://\\u00E9\\uD83D\\uDE00\\u007F\\t\\n\\r\\f\\\\\n',
    );
  });

  it('are indented by two', () => {
    expect(write([{ properties: { Name: 'a' } }], { format: 'json', secrets: true })).toBe('{\n  "Name": "a"\n}\n');
  });

  it.each([
    ['orders-1', 'json', 'orders-1.json'],
    ['../a/b:c', 'yaml', 'a_b_c.yaml'],
    ['', 'properties', 'destination.properties'],
  ] as const)('of %j are named %s: %s', (name, format, expected) => {
    expect(fileNameFor(name, format)).toBe(expected);
  });
});
