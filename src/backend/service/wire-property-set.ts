import * as v from 'valibot';
import type { Properties } from '../../domain/destination/types';

/** A destination or a fragment: its properties, and what `$includeMetadata` told with it. */
export interface WirePropertySet {
  readonly row: Properties;
  readonly etag: string | null;
  /** ISO time. */
  readonly modifiedAt: string | null;
}

const METADATA = '$metadata';

/**
 * An object of texts, its name among them. Not `v.record`, which drops keys like `constructor`: every property must
 * come back in the next PUT. Numbers and truth values, which the specification does not know, are taken as text, so
 * that one odd entry does not hide a whole list.
 */
export function wirePropertySet(nameKey: string) {
  return v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }): WirePropertySet => {
      const { [METADATA]: metadata, ...properties } = fieldsOf(dataset.value);
      const wrong = typeof properties[nameKey] === 'string' ? oddKeyOf(properties) : nameKey;
      if (wrong !== undefined) {
        const path = { type: 'unknown', origin: 'value', input: null, key: wrong, value: null } as const;
        addIssue({ expected: 'string', path: [path] });
        return NEVER;
      }
      const { etag, modification_time: time } = fieldsOf(metadata);
      return {
        row: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)])),
        etag: typeof etag === 'string' ? etag : null,
        modifiedAt: toIsoTime(time),
      };
    }),
  );
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function oddKeyOf(properties: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(properties).find((key) => !['string', 'number', 'boolean'].includes(typeof properties[key]));
}

/** The specification does not say how a time is written: text and milliseconds are understood, anything else is no time. */
function toIsoTime(time: unknown): string | null {
  const milliseconds = typeof time === 'number' ? time : typeof time === 'string' ? Date.parse(time) : Number.NaN;
  return Math.abs(milliseconds) <= MAXIMUM_TIME ? new Date(milliseconds).toISOString() : null;
}

/** Of what a `Date` can be. */
const MAXIMUM_TIME = 8.64e15;
