import { maximumNameLength } from '../../../domain/destination';

/** A name for a copy that no other destination has: `orders-copy`, `orders-copy-2`, … */
export function proposeCopyName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '-copy' : `-copy-${number}`;
    const candidate = name.slice(0, maximumNameLength - suffix.length) + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}
