import type { ReadOptions } from '../types';

/**
 * The passwords to try on one entry, in order and each once: its own, if one was given for its alias, then the file's.
 * Empty when none was given.
 */
export function passwordsForKey(alias: string | null, options: ReadOptions): readonly string[] {
  const { keyPasswords, password } = options;
  const name = alias ?? '';
  const own = keyPasswords && Object.hasOwn(keyPasswords, name) ? keyPasswords[name] : undefined;
  return [...new Set([own, password])].filter((candidate) => candidate !== undefined);
}
