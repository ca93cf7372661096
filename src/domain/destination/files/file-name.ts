import type { DestinationFormat } from './detect-format';

/** The file a destination is exported to; characters that file systems refuse become `_`. */
export function fileNameFor(name: string, format: DestinationFormat): string {
  const base = name.replaceAll(/[\p{Cc}/\\:*?"<>|\s]+/gu, '_').replaceAll(/^[._]+|[._]+$/g, '');
  return `${base === '' ? 'destination' : base}.${format}`;
}
