import type { Label } from '../domain/scope';

/** One label with its values; apart from the other words of labels, which the first page does not need. */
export function labelInWords({ key, values }: Label): string {
  return values.length === 0 ? key : `${key}: ${values.join(', ')}`;
}
