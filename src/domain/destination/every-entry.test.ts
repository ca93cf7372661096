import { describe, expect, it } from 'vitest';
import { propertiesOfType, typeDefinitions } from './catalogue/catalogue';
import { checkDestination } from './check';
import type { PropertyField } from './field-types';
import { additionalKeysOf, authenticationsFor, fieldsFor, suggestionsFor } from './fields';
import { layoutFor } from './form-layout';
import { completed, sampleValue } from './testing/minimal-destination';
import type { Properties } from './types';

/** Walks every type, authentication and proxy type of the catalogue. */

interface Entry {
  readonly title: string;
  readonly start: Properties;
}

const entries = typeDefinitions.flatMap((definition): Entry[] => {
  const { authentication, proxyType } = definition.keys;
  const proxyTypes = definition.sections
    .flatMap((section) => section.entries)
    .flatMap((entry) => ('key' in entry && entry.key === proxyType ? (entry.values ?? []) : []));
  return proxyTypes.flatMap((route) => {
    const base = { Type: definition.type, [proxyType]: route };
    if (authentication === null) return [{ title: `${definition.type} by ${route}`, start: base }];
    return authenticationsFor(needsHttps(base)).map((value) => ({
      title: `${definition.type} with ${value} by ${route}`,
      start: { ...base, [authentication]: value },
    }));
  });
});

function needsHttps(properties: Properties): Properties {
  return { ...properties, URL: 'https://orders.example.com' };
}

/** MAIL names its server under Additional Properties. */
function minimal(start: Properties): Properties {
  return completed(start.Type === 'MAIL' ? { ...start, 'mail.smtp.host': 'smtp.example.com' } : start);
}

function propertyFields(properties: Properties): readonly PropertyField[] {
  return fieldsFor(properties).flatMap(({ fields }) =>
    fields.flatMap((field) => (field.kind === 'property' ? [field] : [])),
  );
}

it('covers every type with every authentication', () => {
  const pairs = entries.map(({ start }) => [start.Type, ...authenticationOf(start)].join(' '));
  expect([...new Set(pairs)]).toHaveLength(14 + 3 + 2 + 5 + 1);
});

function authenticationOf(start: Properties): readonly string[] {
  const definition = typeDefinitions.find(({ type }) => type === start.Type);
  const key = definition?.keys.authentication ?? null;
  return key === null ? [] : [start[key] ?? ''];
}

describe.each(entries.map(({ title, start }) => [title, start] as const))('%s', (_title, start) => {
  const properties = minimal(start);

  it('has nothing wrong with the least it needs', () => {
    expect(checkDestination(properties)).toEqual([]);
  });

  it('misses each required field', () => {
    const required = propertyFields(properties).filter((field) => field.required && field.key !== 'Type');
    expect(required.length).toBeGreaterThan(0);
    for (const { key } of required) {
      const { [key]: _, ...rest } = properties;
      const wrong = checkDestination(rest, { switches: switchesKept(key) });
      expect(wrong, key).toContainEqual({ key, rule: 'required', severity: 'error', details: [] });
    }
  });

  it('takes a secret that is set empty on purpose', () => {
    for (const field of propertyFields(properties).filter(({ canSetEmpty }) => canSetEmpty)) {
      expect(checkDestination({ ...properties, [field.key]: '' }), field.key).toEqual([]);
    }
  });

  it('takes each of its fields, and each of the values of a choice', () => {
    for (const field of propertyFields(properties)) {
      if (Object.hasOwn(properties, field.key)) continue;
      for (const value of field.values ?? [sampleFor(field)]) {
        const wrong = checkDestination(minimal({ ...properties, [field.key]: value }));
        expect(
          wrong.filter(({ key, rule }) => key === field.key && rule !== 'ignored'),
          field.key,
        ).toEqual([]);
      }
    }
  });

  it('refuses another value of a choice', () => {
    for (const field of propertyFields(properties)) {
      if (field.values === null) continue;
      const wrong = checkDestination({ ...properties, [field.key]: 'neither' }).filter(({ key }) => key === field.key);
      expect(
        wrong.map(({ rule }) => rule),
        field.key,
      ).toEqual([
        field.key === 'Type'
          ? 'unknown-type'
          : authenticationKeys.has(field.key)
            ? 'unknown-authentication'
            : 'not-a-value',
      ]);
    }
  });

  it('shows every property once: as a field, or under Additional Properties', () => {
    const everything = propertiesOfType(definitionOf(start)).map(({ key }) => key);
    const all = { ...properties, 'x-free': '1' };
    const withAll = { ...Object.fromEntries(everything.map((key) => [key, 'x'])), ...all };
    for (const shown of [all, withAll]) {
      const fields = propertyFields(shown).map(({ key }) => key);
      const additional = additionalKeysOf(shown);
      expect(fields).toHaveLength(new Set(fields).size);
      expect([...fields.filter((key) => Object.hasOwn(shown, key)), ...additional].sort()).toEqual(
        Object.keys(shown).sort(),
      );
    }
  });

  it('takes what it suggests', () => {
    for (const { key, isPrefix, values, defaultValue, type } of suggestionsFor(properties)) {
      const added = isPrefix ? `${key}x` : key;
      const value =
        defaultValue ?? values?.[0] ?? (type === 'integer' ? '25' : type === 'url' ? 'https://x.example' : '100');
      expect(
        checkDestination({ ...properties, [added]: value }).filter((issue) => issue.key === added),
        added,
      ).toEqual([]);
    }
    const known = [...layoutFor(properties).additional.keys()];
    expect(known).toEqual(expect.arrayContaining(suggestionsFor(properties).map(({ key }) => key)));
  });

  it('offers its authentication', () => {
    const values = propertyFields(properties).find(({ key }) => authenticationKeys.has(key))?.values ?? [];
    expect(values).toEqual(authenticationsFor(properties));
    expect(values).toEqual(expect.arrayContaining([...authenticationOf(start)]));
  });
});

const authenticationKeys = new Set(typeDefinitions.flatMap(({ keys }) => keys.authentication ?? []));

function definitionOf(start: Properties) {
  const found = typeDefinitions.find(({ type }) => type === start.Type);
  if (found === undefined) throw new Error(`no type ${start.Type}`);
  return found;
}

/** Without its host a WebSocket target would no longer be one. */
function switchesKept(key: string) {
  return key === 'jco.client.wshost' ? { useWebSocket: true } : {};
}

function sampleFor(field: PropertyField): string {
  if (field.type === 'integer') return field.defaultValue ?? '10';
  const samples: Properties = { 'jco.client.lang': 'EN', 'jco.client.codepage': '4110' };
  return samples[field.key] ?? sampleValue(field);
}
