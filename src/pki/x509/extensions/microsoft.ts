/** Extensions of Microsoft certificate services ([MS-WCCE] section 2.2.2.7 and [MS-CRTD]). */
import { toHex } from '../../../shared/bytes';
import type { DecodedExtension } from '../../types';
import { content, type Element, expectTag, explicitTag, sequence, tags, unwrap } from '../der';
import { generalNamesText, readGeneralName } from '../general-names';
import { purposeNames } from '../oids';
import { oidText, requiredText, smallInteger } from '../values';
import { fields } from './fields';

/** Version 1 template: its name. */
export function certificateTemplateName(value: Element, where: string): DecodedExtension {
  return fields([['Template', requiredText(value, where)]]);
}

/** Version 2 template: its OID and version. */
export function certificateTemplate(value: Element, where: string): DecodedExtension {
  const [id, major, minor] = sequence(value, where);
  const rows: [string, string][] = [['Template', oidText(id, where)]];
  if (major !== undefined) {
    const version = [major, minor].flatMap((part) => (part === undefined ? [] : [smallInteger(part, where)]));
    rows.push(['Version', version.join('.')]);
  }
  return fields(rows);
}

/** Certificate index in the low, key index in the high 16 bits. */
export function caVersion(value: Element, where: string): DecodedExtension {
  const number = smallInteger(expectTag(value, tags.integer, where), where);
  return fields([
    ['Certificate index', String(number & 0xffff)],
    ['Key index', String(number >>> 16)],
  ]);
}

export function previousCaHash(value: Element, where: string): DecodedExtension {
  return fields([['SHA-1 of the previous CA certificate', toHex(content(expectTag(value, tags.octetString, where)))]]);
}

/** Encoded like certificate policies; the identifiers are purposes. */
export function applicationPolicies(value: Element, where: string): DecodedExtension {
  return fields(
    sequence(value, where).map((policy) => {
      const oid = oidText(sequence(policy, where)[0], where);
      return ['Purpose', purposeNames.get(oid) ?? oid];
    }),
  );
}

/** The requester's security identifier, in an other name under `[0]`. */
export function ntdsSecurity(value: Element, where: string): DecodedExtension {
  return fields(
    sequence(value, where).map((name) => [
      'Security identifier',
      generalNamesText([readGeneralName(name.tag === explicitTag(0) ? name : unwrap(name, where), where)]),
    ]),
  );
}
