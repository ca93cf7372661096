import type { DecodedExtension } from '../../types';
import type { Element } from '../der';

/** Reads the value of an extension; throws `PkiError` when it does not follow its definition. */
export type ExtensionReader = (value: Element, where: string) => DecodedExtension;

/** What an extension that has no type of its own says, as rows of label and value. */
export function fields(rows: readonly (readonly [label: string, value: string])[]): DecodedExtension {
  return { type: 'fields', fields: rows.map(([label, value]) => ({ label, value })) };
}

/** The label with its position, when there are several of a kind. */
export function numbered(label: string, index: number, count: number): string {
  return count > 1 ? `${label} ${index + 1}` : label;
}
