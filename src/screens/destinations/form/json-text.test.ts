import { describe, expect, it } from 'vitest';
import { readJson } from '../../../domain/destination/files/read-json';
import { readJsonContent, toJsonText } from './json-text';

const stored = {
  labels: [{ key: 'stage', values: ['test'] }],
  plainKeys: ['token.kind'],
  missingSecrets: ['clientSecret'],
};
const secrets = { Password: 'pass', apikey: 'key' };

function read(text: string) {
  const tree = readJson(text);
  if (!tree.ok || tree.value.kind !== 'map') throw new Error('not an object');
  return readJsonContent(tree.value, stored, secrets);
}

describe('a destination as text', () => {
  it('has every key in its place, and marks in the place of secrets', () => {
    const record = {
      keys: ['Name', 'Password', '1'],
      properties: { Name: 'a "b"', '1': 'one' },
      secretKeys: ['Password'],
    };
    expect(toJsonText(record)).toBe('{\n  "Name": "a \\"b\\"",\n  "Password": "(hidden)",\n  "1": "one"\n}');
    expect(toJsonText({ keys: [], properties: {}, secretKeys: [] })).toBe('{}');
  });

  it.each([
    { name: 'a mark keeps the secret', text: '{"Password": "(hidden)"}', properties: { Password: 'pass' } },
    { name: 'another text replaces it', text: '{"Password": "new"}', properties: { Password: 'new' } },
    { name: 'an empty text sets it empty', text: '{"Password": ""}', properties: { Password: '' } },
    { name: 'without its line it is removed', text: '{}', properties: {} },
    { name: 'a free key that sounds secret', text: '{"apikey": "(hidden)"}', properties: { apikey: 'key' } },
    {
      name: 'a mark that is a plain text',
      text: '{"token.kind": "(hidden)"}',
      properties: { 'token.kind': '(hidden)' },
    },
    { name: 'numbers as they are written', text: '{"a": 1.50, "b": true}', properties: { a: '1.50', b: 'true' } },
  ])('$name', ({ text, properties }) => {
    const { content, problems } = read(text);
    expect(problems).toEqual([]);
    expect(content.properties).toEqual(properties);
    expect(content.labels).toBe(stored.labels);
  });

  it.each([
    {
      name: 'a mark without a secret',
      text: '{"clientSecret": "(hidden)"}',
      problem: { rule: 'no-secret', key: 'clientSecret' },
    },
    { name: 'an object as a value', text: '{\n"a": {}}', problem: { rule: 'not-text', key: 'a', line: 2 } },
    { name: 'null', text: '{"a": null}', problem: { rule: 'not-text', key: 'a', line: 1 } },
    { name: 'a key given twice', text: '{"a": "1",\n"a": "2"}', problem: { rule: 'key-twice', key: 'a', line: 2 } },
  ])('refuses $name', ({ text, problem }) => {
    expect(read(text).problems).toEqual([problem]);
  });

  it('follows what is missing and what is plain', () => {
    expect(read('{"token.kind": "jwt"}').content).toMatchObject({
      plainKeys: ['token.kind'],
      missingSecrets: ['clientSecret'],
    });
    expect(read('{"clientSecret": "x"}').content).toMatchObject({ plainKeys: [], missingSecrets: [] });
  });
});
