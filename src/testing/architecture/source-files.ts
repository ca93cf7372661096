import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { type ScannedSource, scanSource } from './scan-source';

/** A source file with what its imports mean. Paths are relative to `src`, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
  readonly code: ScannedSource['code'];
  readonly imports: readonly ResolvedImport[];
}

interface ResolvedImport {
  readonly typeOnly: boolean;
  /** Path inside `src`, with its extension where the file is known; null for a package. */
  readonly file: string | null;
  /** Name of the package (`@scope/name`, `node:fs`); null for a file. */
  readonly package: string | null;
}

const EXTENSIONS = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx'];

/** Every TypeScript file below a folder. */
export function readSourceFiles(folder: string): readonly SourceFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => path.split(sep).join('/'))
    .toSorted();
  return toSourceFiles(paths.map((path) => ({ path, source: readFileSync(join(folder, path), 'utf8') })));
}

/** Resolves the imports of files among each other. */
export function toSourceFiles(
  sources: readonly { readonly path: string; readonly source: string }[],
): readonly SourceFile[] {
  const known = new Set(sources.map(({ path }) => path));
  return sources.map(({ path, source }) => {
    const { code, imports } = scanSource(source);
    return {
      path,
      source,
      code,
      imports: imports.map(({ specifier, typeOnly }) => ({
        typeOnly,
        file: isRelative(specifier) ? resolveFile(path, specifier, known) : null,
        package: isRelative(specifier) ? null : packageOf(specifier),
      })),
    };
  });
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.');
}

function resolveFile(from: string, specifier: string, known: ReadonlySet<string>): string {
  const target = posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')));
  const found = EXTENSIONS.map((extension) => target + extension).find((path) => known.has(path));
  return found ?? target;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Where the sources are, from a file of this folder. */
export function sourceFolder(): string {
  return join(import.meta.dirname, '..', '..');
}
