/** Distinguished names (RFC 5280 section 4.1.2.4) and their text (RFC 4514). */
import { toHex } from '../../shared/bytes';
import type { DistinguishedName, NameAttribute } from '../types';
import { children, type Element, encoding, expectTag, tags } from './der';
import { attributeNames } from './oids';
import { oidText, stringValue } from './values';

/** The name's attributes and RFC 4514 text; throws `PkiError` `malformed`. */
export function readName(element: Element | undefined, where: string): DistinguishedName {
  const relativeNames: NameAttribute[][] = [];
  const texts: string[] = [];
  for (const set of children(expectTag(element, tags.sequence, where), where)) {
    const relativeName = readRelativeName(expectTag(set, tags.set, where), where);
    relativeNames.push(relativeName.attributes);
    texts.push(relativeName.text);
  }
  return { text: texts.reverse().join(','), relativeNames };
}

/** One relative name (a SET of attributes, also under another tag) and its RFC 4514 text. */
export function readRelativeName(
  set: Element,
  where: string,
): { readonly attributes: NameAttribute[]; readonly text: string } {
  const attributes: NameAttribute[] = [];
  const texts: string[] = [];
  for (const pair of children(set, where)) {
    const [type, value] = children(expectTag(pair, tags.sequence, where), where);
    const oid = oidText(type, where);
    const encoded = value === undefined ? '#' : `#${toHex(encoding(value))}`;
    const text = value === undefined ? null : stringValue(value, where);
    const name = attributeNames.get(oid);
    attributes.push({ oid, name: name ?? oid, value: text ?? encoded });
    // RFC 4514 section 2.4: a type in dotted form, or a value that is no string, takes the hexadecimal form.
    texts.push(`${name ?? oid}=${name === undefined || text === null ? encoded : escapeValue(text)}`);
  }
  return { attributes, text: texts.join('+') };
}

const needsEscape = /["+,;<>\\\p{Cc}]|^[ #]| $/u;
const encoder = new TextEncoder();

/** RFC 4514 section 2.4; control characters are escaped too, as the section allows. */
function escapeValue(text: string): string {
  if (!needsEscape.test(text)) return text;
  let escaped = '';
  let index = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    const last = index + character.length === text.length;
    if (code < 0x20 || code === 0x7f) {
      escaped += `\\${toHex(encoder.encode(character)).toUpperCase()}`;
    } else if (
      '"+,;<>\\'.includes(character) ||
      (index === 0 && (character === ' ' || character === '#')) ||
      (last && character === ' ')
    ) {
      escaped += `\\${character}`;
    } else escaped += character;
    index += character.length;
  }
  return escaped;
}

/**
 * A key that is equal for names RFC 5280 section 7.1 calls equal: string types, letter case and runs of white space
 * do not matter.
 */
export function nameKey(name: DistinguishedName): string {
  const known = nameKeys.get(name);
  if (known !== undefined) return known;
  const key = name.relativeNames
    .map((attributes) =>
      attributes
        .map(({ oid, value }) => `${oid}=${value.trim().replace(/\s+/g, ' ').normalize('NFKC').toLowerCase()}`)
        .sort()
        .join('\u0001'),
    )
    .join('\u0000');
  nameKeys.set(name, key);
  return key;
}

/** A store asks for the same names again and again. */
const nameKeys = new WeakMap<DistinguishedName, string>();

/** The value of the last (most specific) attribute of that short name, or null. */
export function nameValue(name: DistinguishedName, attribute: string): string | null {
  for (const relativeName of name.relativeNames.toReversed()) {
    const found = relativeName.find((candidate) => candidate.name === attribute);
    if (found !== undefined) return found.value;
  }
  return null;
}
