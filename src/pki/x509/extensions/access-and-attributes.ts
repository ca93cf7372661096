/** Information access (RFC 5280 section 4.2.2) and subject directory attributes (section 4.2.1.8). */
import { toHex } from '../../../shared/bytes';
import type { DecodedExtension } from '../../types';
import { children, type Element, encoding, sequence } from '../der';
import { generalNamesText, readGeneralName } from '../general-names';
import { accessMethodNames, attributeNames } from '../oids';
import { oidText, stringValue } from '../values';
import { fields } from './fields';

/** Rows: access method and location. */
export function informationAccess(value: Element, where: string): DecodedExtension {
  return fields(
    sequence(value, where).map((description) => {
      const [method, location] = sequence(description, where);
      const oid = oidText(method, where);
      return [
        accessMethodNames.get(oid) ?? oid,
        location === undefined ? '' : generalNamesText([readGeneralName(location, where)]),
      ];
    }),
  );
}

/** Rows: attribute and its values. */
export function subjectDirectoryAttributes(value: Element, where: string): DecodedExtension {
  return fields(
    sequence(value, where).map((attribute) => {
      const [type, values] = sequence(attribute, where);
      const oid = oidText(type, where);
      const texts = values === undefined ? [] : children(values, where).map((item) => attributeText(item, where));
      return [attributeNames.get(oid) ?? oid, texts.join(', ')];
    }),
  );
}

function attributeText(item: Element, where: string): string {
  return stringValue(item, where) ?? `#${toHex(encoding(item))}`;
}
