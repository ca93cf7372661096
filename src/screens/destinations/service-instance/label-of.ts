import { fieldsFor } from '../../../domain/destination';
import type { Properties } from '../../../domain/destination/types';

/** How the form of this destination calls the property; the key itself for one without a field. */
export function labelOf(properties: Properties, key: string): string {
  const fields = fieldsFor(properties).flatMap((group) => group.fields);
  return fields.find((field) => field.kind === 'property' && field.key === key)?.label ?? key;
}
