import { readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { type KeyFile, KeyFileError } from './key-file-error.ts';
import { limits } from './limits.ts';

/** Reads the JSON of a key file against the schema; throws a `KeyFileError`. */
export function readKeyFile<Schema extends v.GenericSchema>(file: KeyFile, schema: Schema): v.InferOutput<Schema> {
  const checked = v.safeParse(schema, withoutWrapper(parse(file, readText(file))), { abortEarly: true });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw new KeyFileError(
    file,
    v.getDotPath(issue) ?? '',
    issue.received === 'undefined' ? 'is missing' : issue.message,
  );
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
};

function readText(file: KeyFile): string {
  try {
    if (statSync(file.path).size > limits.keyFile) throw new KeyFileError(file, '', 'it is too large for a key');
    return readFileSync(file.path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof KeyFileError) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new KeyFileError(file, '', problems[code] ?? `it cannot be read (${code})`);
  }
}

function parse(file: KeyFile, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not the parser's words: they quote the file.
    throw new KeyFileError(file, '', 'it is not JSON');
  }
}

/** `cf service-key` prints the key inside of `credentials`, a binding has its name beside it. */
function withoutWrapper(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('credentials' in value)) return value;
  const { credentials, ...beside } = value;
  return typeof credentials === 'object' && credentials !== null ? { ...beside, ...credentials } : value;
}
