import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Texts that survive minification and stand only in code for tests. */
const MARKERS: readonly { readonly text: string; readonly of: string }[] = [
  { text: 'mockServiceWorker', of: 'msw' },
  { text: '[MSW]', of: 'msw' },
  { text: 'onUnhandledRequest', of: 'msw' },
  { text: 'Could not find configuration', of: 'src/testing/msw' },
  { text: 'Only one mode is allowed for a request', of: 'src/testing/msw' },
  { text: 'a backend that makes no subaccounts must list one', of: 'src/backend/contract' },
  { text: '__vitest', of: 'vitest' },
];

export interface ForeignCode {
  /** Path below the folder, with `/`. */
  readonly file: string;
  readonly of: string;
}

/**
 * Code for tests in the files of a built application; an empty list when there is none.
 * Throws when the folder holds no script at all: then nothing was proved.
 */
export function findForeignCode(folder: string): readonly ForeignCode[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  if (!files.some((file) => /\.m?js$/.test(file)))
    throw new Error(`${folder} holds no script; build the application first`);
  return files.flatMap((file) => {
    const content = readFileSync(file, 'latin1');
    return MARKERS.filter(({ text }) => content.includes(text)).map(({ of }) => ({
      file: file
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      of,
    }));
  });
}
