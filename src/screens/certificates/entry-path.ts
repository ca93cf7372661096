/** Address of one thing inside a stored file: the key, the request or the revocation list of an entry, or a certificate of its chain. */
export type EntryPath =
  | { readonly entry: number; readonly part: 'key' | 'request' | 'crl' }
  | { readonly entry: number; readonly part: 'certificate'; readonly position: number };

/** Text for the address bar: `0-key`, `0-2`. */
export function toEntryParameter(path: EntryPath): string {
  return `${path.entry}-${path.part === 'certificate' ? path.position : path.part}`;
}

/** Reads what `toEntryParameter` wrote; null for anything else. */
export function fromEntryParameter(text: string | undefined): EntryPath | null {
  const match = /^(\d+)-(key|request|crl|\d+)$/.exec(text ?? '');
  if (match === null) return null;
  const [, entry, part] = match;
  if (part === 'key' || part === 'request' || part === 'crl') return { entry: Number(entry), part };
  return { entry: Number(entry), part: 'certificate', position: Number(part) };
}
