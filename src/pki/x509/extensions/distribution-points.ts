/** Where revocation lists are found: cRLDistributionPoints and freshestCRL (RFC 5280 sections 4.2.1.13 and 4.2.1.15). */
import type { DecodedExtension } from '../../types';
import { children, type Element, explicitTag, implicitTag, sequence } from '../der';
import { generalNamesText, readGeneralNames } from '../general-names';
import { readRelativeName } from '../names';
import { namedBits } from './constraints-and-usage';
import { fields, numbered } from './fields';

const reasonNames = [
  'unused',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  'privilegeWithdrawn',
  'aACompromise',
];

/** Rows: one for each name of each point, its reasons and its CRL issuer. */
export function distributionPoints(value: Element, where: string): DecodedExtension {
  const points = sequence(value, where);
  return fields(
    points.flatMap((point, index) =>
      sequence(point, where).flatMap((field): [string, string][] => {
        const label = (text: string): string => numbered(text, index, points.length);
        if (field.tag === explicitTag(0)) {
          return pointNames(field, where).map((name) => [label('Distribution point'), name]);
        }
        if (field.tag === implicitTag(1)) return [[label('Reasons'), namedBits(field, reasonNames, where).join(', ')]];
        return [[label('CRL issuer'), generalNamesText(readGeneralNames(field, where))]];
      }),
    ),
  );
}

function pointNames(field: Element, where: string): string[] {
  return children(field, where).flatMap((name) =>
    name.tag === explicitTag(0)
      ? readGeneralNames(name, where).map((generalName) => generalNamesText([generalName]))
      : [`relative to the issuer: ${readRelativeName(name, where).text}`],
  );
}
