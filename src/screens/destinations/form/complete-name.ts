import { certificateExtensions, extensionOf } from '../../../domain/certificate/name';

/**
 * What was typed; or, for less than a whole name, the only one of the names that has it in it. Whatever ends as a
 * certificate's name does may name a file that is still to be uploaded, and is never taken for another.
 */
export function completeName(typed: string, names: readonly string[]): string {
  const isWhole = certificateExtensions.some((extension) => extension === extensionOf(typed));
  if (typed === '' || isWhole) return typed;
  const [only, ...more] = names.filter((name) => name.toLowerCase().includes(typed.toLowerCase()));
  return only === undefined || more.length > 0 ? typed : only;
}
