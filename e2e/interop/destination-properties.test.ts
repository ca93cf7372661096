import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProperties } from '../../src/domain/destination/files/read-properties';
import { readDestinationFile, writeDestinationFile } from '../../src/domain/destination/index';
import { tools } from './tools';

/**
 * `java.util.Properties` on one side, our reader and writer on the other, over the same random destinations and random
 * texts. Java starts once: it compiles its half itself, which the Java runtimes of the distributions can.
 */

const seed = 20_261_125;
const unit = fc.oneof(
  fc.constantFrom(...' \t\n\r\f\\:=#!"\'ué\u0085\u00a0\u2028\ufeff\u0000\u007f\ud83d\ude00'),
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  fc.string({ minLength: 1, maxLength: 1 }),
);
const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));
const destination = fc
  .array(fc.tuple(text, text), { maxLength: 10 })
  .map((entries) => new Map([...entries, ['Name', 'orders'] as const]));
const maps = fc.sample(destination, { seed, numRuns: 400 });

const fragment = fc.constantFrom(
  ...['\\', '\n', '\r\n', '\r', ' ', '\t', '\f', '=', ':', '#', '!', 'key', 'u', '\\u0041', '\\u00', 'value', '\\\n  '],
);
/** A line of nothing but a continuation: releases of Java differ over it, and over a comment behind it. */
const lonelyContinuation = /(?:^|[\r\n])[ \t\f]*\\(?:[\r\n]|$)/;
const anyText = fc.array(fragment, { maxLength: 25 }).map((parts) => parts.join(''));
const texts = fc.sample(
  anyText.filter((content) => !lonelyContinuation.test(content)),
  { seed, numRuns: 600 },
);

beforeAll(() => {
  tools.write('maps.txt', maps.map((map) => `${formatMap(map)}\n`).join(''));
  for (const [number, map] of maps.entries()) {
    const properties = Object.fromEntries(map);
    tools.write(
      `ours-${number}.properties`,
      writeDestinationFile([{ properties }], { format: 'properties', secrets: true }),
    );
  }
  for (const [number, content] of texts.entries()) tools.write(`text-${number}.properties`, content);
  const program = fileURLToPath(new URL('StoreAndLoad.java', import.meta.url));
  tools.run('java', ['-XX:TieredStopAtLevel=1', program, tools.folder, String(maps.length), String(texts.length)]);
}, 120_000);
afterAll(() => tools.remove());

describe('.properties files', () => {
  it('that Java stored are read as they were stored', () => {
    for (const [number, map] of maps.entries()) {
      const result = readDestinationFile(new Uint8Array(tools.read(`java-${number}.properties`)), {
        fileName: 'a.properties',
      });
      if (!result.ok) expect.fail(result.error.message);
      expect(new Map(Object.entries(result.value[0]?.properties ?? {}))).toEqual(map);
    }
  });

  it('of ours are loaded by Java as they were written', () => {
    const loaded = linesOf('loaded-ours.txt');
    expect(loaded.map(parseMap)).toEqual(maps);
  });

  it('are the same, line by line, whoever writes them', () => {
    for (const number of maps.keys()) {
      const [ours, theirs] = [`ours-${number}.properties`, `java-${number}.properties`].map((name) =>
        linesOf(name)
          .filter((line) => !line.startsWith('#'))
          .sort(),
      );
      expect(ours).toEqual(theirs);
    }
  });

  it('with anything in them are read as Java reads them', () => {
    const loaded = linesOf('loaded-text.txt');
    for (const [number, content] of texts.entries()) {
      const result = readProperties(content);
      const pairs = result.ok
        ? result.value.map.pairs.map(({ key, value }) => [key, 'text' in value ? value.text : ''] as const)
        : null;
      const expected = loaded[number] === 'refused' ? null : parseMap(loaded[number] ?? '');
      expect(pairs && new Map(pairs), JSON.stringify(content)).toEqual(expected);
    }
  });
});

function linesOf(name: string): readonly string[] {
  return tools.read(name).toString('latin1').split(/\r?\n/).slice(0, -1);
}

function formatMap(map: ReadonlyMap<string, string>): string {
  return [...map].map(([key, value]) => `${encode(key)}:${encode(value)},`).join('');
}

function parseMap(line: string): ReadonlyMap<string, string> {
  const entries = line.split(',').slice(0, -1);
  return new Map(entries.map((entry) => entry.split(':').map(decode)).map(([key = '', value = '']) => [key, value]));
}

function encode(content: string): string {
  return Buffer.from(content, 'utf16le').swap16().toString('base64');
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').swap16().toString('utf16le');
}
