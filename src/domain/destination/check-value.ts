import type { PropertyDefinition } from './catalogue/definition';
import type { DestinationIssue } from './field-types';
import { nameKeys } from './types';

type ValueCheck = (value: string, definition: PropertyDefinition) => Omit<DestinationIssue, 'key'> | null;

function error(rule: DestinationIssue['rule'], details: readonly string[] = []): Omit<DestinationIssue, 'key'> {
  return { rule, severity: 'error', details };
}

/** Java reads booleans without regard to case. */
const checkChoice: ValueCheck = (value, { type, values = [] }) => {
  const allowed = type === 'boolean' ? values.some((known) => known.toLowerCase() === value.toLowerCase()) : null;
  return (allowed ?? values.includes(value)) ? null : error('not-a-value', values);
};

const checkNumber: ValueCheck = (value, { ranges, lenientRange, defaultValue = '' }) => {
  if (!/^-?\d{1,15}$/.test(value)) return error('not-a-number');
  const number = Number(value);
  const spans = ranges ?? [[0, Number.POSITIVE_INFINITY]];
  if (spans.some(([low, high]) => number >= low && number <= high)) return null;
  const details = spans.map(toSpan);
  if (lenientRange !== true) return error('out-of-range', details);
  return { rule: 'out-of-range', severity: 'warning', details: [...details, defaultValue] };
};

function toSpan([low, high]: readonly [number, number]): string {
  if (low === high) return `${low}`;
  return high === Number.POSITIVE_INFINITY ? `${low}..` : `${low}..${high}`;
}

/** A token service's URL may hold the placeholder {tenant}, which no URL parser takes as a host. */
const checkUrl: ValueCheck = (value, { schemes = [] }) => {
  const text = value.replaceAll('{tenant}', 'tenant');
  const scheme = schemes.find((name) => text.toLowerCase().startsWith(`${name}://`));
  if (scheme === undefined || /\s/.test(text)) return error('not-a-url', schemes);
  // URL parsers look for a host only behind schemes they know.
  const known = text.replace(/^ldaps?:/i, 'http:');
  return URL.canParse(known) ? null : error('not-a-url', schemes);
};

const checkHostAndPort: ValueCheck = (value, { pattern }) => {
  const port = Number(value.slice(value.lastIndexOf(':') + 1));
  return pattern?.test(value) && port >= 1 && port <= 65535 ? null : error('not-host-and-port');
};

const checks: Partial<Record<PropertyDefinition['type'], ValueCheck>> = {
  enum: checkChoice,
  boolean: checkChoice,
  flag01: checkChoice,
  integer: checkNumber,
  url: checkUrl,
  hostport: checkHostAndPort,
};

const keysOfNames: readonly string[] = Object.values(nameKeys);

/** What is wrong with a value that is there and not empty; the first thing only. */
export function checkValue(definition: PropertyDefinition, value: string): DestinationIssue | null {
  const { key, maxLength, pattern, type } = definition;
  if (maxLength !== undefined && value.length > maxLength) {
    return { key, ...error('too-long', [maxLength.toString()]) };
  }
  const found = checks[type]?.(value, definition);
  if (found) return { key, ...found };
  if (type === 'string' && pattern !== undefined && !pattern.test(value)) {
    return { key, ...error(keysOfNames.includes(key) ? 'characters' : 'pattern', [pattern.source]) };
  }
  return null;
}
