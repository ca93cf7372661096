import { Document } from 'yaml';
import { isSecretKey } from '../secrets';
import type { Properties } from '../types';
import type { DestinationFormat } from './detect-format';
import { writeProperties } from './write-properties';

export interface DestinationToWrite {
  readonly properties: Properties;
  /** Keys that the user declared not secret although they sound like it. */
  readonly plainKeys?: readonly string[];
  /** Secrets that are not among the properties: an export as .properties without secrets names them. */
  readonly missingSecrets?: readonly string[];
}

export interface WriteOptions {
  readonly format: DestinationFormat;
  /**
   * False leaves every secret that has a value out: JSON and YAML lack its key, .properties has the comment instead.
   * A secret that was set empty stays, or it would come back as a missing one.
   */
  readonly secrets: boolean;
  /** The time in the comment that .properties files begin with; without it they have none. */
  readonly now?: Date;
}

/**
 * One destination as a flat object, several as an array or a YAML sequence; keys in the order of the map.
 * A .properties file holds one: several throw a `RangeError`.
 */
export function writeDestinationFile(
  destinations: readonly DestinationToWrite[],
  { format, secrets, now }: WriteOptions,
): Uint8Array<ArrayBuffer> {
  const written = destinations.map((destination) => (secrets ? withAll(destination) : withoutSecrets(destination)));
  const [first] = written;
  if (format === 'properties') {
    if (first === undefined || written.length > 1) throw new RangeError('A .properties file holds one destination');
    return writeProperties(first.properties, first.removed, now);
  }
  const content = written.length === 1 ? first?.properties : written.map(({ properties }) => properties);
  return new TextEncoder().encode(format === 'json' ? `${JSON.stringify(content, null, 2)}\n` : toYaml(content));
}

interface Written {
  readonly properties: Properties;
  readonly removed: readonly string[];
}

function withAll({ properties }: DestinationToWrite): Written {
  return { properties, removed: [] };
}

function withoutSecrets({ properties, plainKeys, missingSecrets = [] }: DestinationToWrite): Written {
  const entries = Object.entries(properties);
  const isRemoved = ([key, value]: readonly [string, string]) => value !== '' && isSecretKey(key, plainKeys);
  const removed = entries.filter(isRemoved).map(([key]) => key);
  return {
    properties: Object.fromEntries(entries.filter((entry) => !isRemoved(entry))),
    removed: [...removed, ...missingSecrets.filter((key) => !Object.hasOwn(properties, key))],
  };
}

/** `compat` puts quotes around what readers of YAML 1.1, Java's among them, would take for a number, a date or a boolean. */
function toYaml(content: unknown): string {
  return new Document(content, { compat: 'yaml-1.1', aliasDuplicateObjects: false }).toString({ lineWidth: 0 });
}
