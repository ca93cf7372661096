import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { wirePropertySet } from './wire-property-set';

const schema = v.array(wirePropertySet('Name'));

function readOne(text: string) {
  return v.parse(schema, JSON.parse(`[${text}]`))[0];
}

describe('a destination as it travels', () => {
  it.each([
    { name: 'keeps every key, in its order', text: '{"Name":"a","Z":"","A":"x"}', entries: ['Name:a', 'Z:', 'A:x'] },
    {
      name: 'keeps keys that objects have by nature',
      text: '{"Name":"a","constructor":"c","__proto__":"p"}',
      entries: ['Name:a', 'constructor:c', '__proto__:p'],
    },
    {
      name: 'takes numbers and truth values as text',
      text: '{"Name":"a","n":5,"t":true}',
      entries: ['Name:a', 'n:5', 't:true'],
    },
    {
      name: 'leaves the metadata out',
      text: '{"Name":"a","$metadata":{"etag":"e","owner":{}}}',
      entries: ['Name:a'],
    },
  ])('$name', ({ text, entries }) => {
    const { row } = readOne(text) ?? { row: {} };
    expect(Object.entries(row).map((entry) => entry.join(':'))).toEqual(entries);
  });

  it.each([
    {
      metadata: '{"etag":"e","modification_time":"2026-03-01T10:00:00+01:00"}',
      etag: 'e',
      at: '2026-03-01T09:00:00.000Z',
    },
    { metadata: '{"modification_time":1772355600000}', etag: null, at: '2026-03-01T09:00:00.000Z' },
    { metadata: '{"etag":5,"modification_time":"yesterday"}', etag: null, at: null },
    { metadata: '{"modification_time":1e300}', etag: null, at: null },
    { metadata: '"none"', etag: null, at: null },
  ])('of $metadata tells what it can', ({ metadata, etag, at }) => {
    const read = readOne(`{"Name":"a","$metadata":${metadata}}`);
    expect([read?.etag, read?.modifiedAt]).toEqual([etag, at]);
  });

  it.each([
    { name: 'no name', text: '{"Type":"HTTP"}', place: '0.Name' },
    { name: 'a name that is no text', text: '{"Name":5}', place: '0.Name' },
    { name: 'a value that is no text', text: '{"Name":"a","Password":{"SECRET":1}}', place: '0.Password' },
    { name: 'a value that is null', text: '{"Name":"a","URL":null}', place: '0.URL' },
    { name: 'an array', text: '["a"]', place: '0.Name' },
    { name: 'null', text: 'null', place: '0.Name' },
  ])('with $name is refused at its place', ({ text, place }) => {
    const checked = v.safeParse(schema, JSON.parse(`[${text}]`));
    expect(checked.issues?.map((issue) => v.getDotPath(issue))).toEqual([place]);
    expect(checked.issues?.[0].expected).toBe('string');
  });
});
