import { strToU8, zipSync } from 'fflate';
import type { DestinationFormat } from '../files/detect-format';
import { fileNameFor } from '../files/file-name';
import { secretPlaceholder } from '../files/placeholder';
import { writeDestinationFile } from '../files/write-destination-file';
import type { DestinationContent } from '../types';

/**
 * - `file`: the one destination, in a format of SAP, without secrets
 * - `archive`: a ZIP of such files, one for each
 * - `complete`: everything, secrets and labels included, as JSON that is to be encrypted
 */
export type WriteOptions =
  | { readonly what: 'file' | 'archive'; readonly format: DestinationFormat; readonly now: Date }
  | { readonly what: 'complete' };

export function writeFiles(contents: readonly DestinationContent[], options: WriteOptions): Uint8Array<ArrayBuffer> {
  switch (options.what) {
    case 'file':
      return writeDestinationFile(contents, { format: options.format, secrets: false, now: options.now });
    case 'archive':
      return writeArchive(contents, options);
    case 'complete':
      return writeComplete(contents);
  }
}

/** Destinations are small: storing them costs less time than packing saves. */
const level = 1;

function writeArchive(
  contents: readonly DestinationContent[],
  { format, now }: { readonly format: DestinationFormat; readonly now: Date },
): Uint8Array<ArrayBuffer> {
  const taken = new Set<string>();
  const files = contents.map((content) => [
    uniqueName(fileNameFor(content.properties.Name ?? '', format), taken),
    writeDestinationFile([content], { format, secrets: false, now }),
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(files), { level, mtime: now }));
}

/** Names that differ only in upper and lower case are one file on many systems. */
function uniqueName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  let unique = name;
  for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
    unique = `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
  }
  taken.add(unique.toLowerCase());
  return unique;
}

/**
 * A JSON array of what `readDestinationFile` reads back whole: the properties of each with their secrets, the placeholder
 * where one is missing, `labels` as the service writes them, and `plainKeys` in `$metadata`.
 */
function writeComplete(contents: readonly DestinationContent[]): Uint8Array<ArrayBuffer> {
  const entries = contents.map(({ properties, labels, plainKeys, missingSecrets }) => ({
    ...properties,
    ...Object.fromEntries(missingSecrets.map((key) => [key, secretPlaceholder])),
    // A property may have that name, too.
    ...(labels.length > 0 && { [Object.hasOwn(properties, 'labels') ? 'Labels' : 'labels']: labels }),
    ...(plainKeys.length > 0 && { $metadata: { plainKeys } }),
  }));
  return new Uint8Array(strToU8(JSON.stringify(entries)));
}
