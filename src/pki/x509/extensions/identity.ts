/** Who is certified and by which key: alternative names, key identifiers, name constraints (RFC 5280 section 4.2.1). */
import { toHex } from '../../../shared/bytes';
import type { DecodedExtension, GeneralName } from '../../types';
import { children, content, type Element, expectTag, explicitTag, implicitTag, octets, sequence, tags } from '../der';
import { readGeneralName, readGeneralNames } from '../general-names';
import { integerHex } from '../values';

/** GeneralNames of subjectAltName and issuerAltName. */
export function alternativeNames(value: Element, where: string): DecodedExtension {
  return { type: 'alternative-names', names: readGeneralNames(expectTag(value, tags.sequence, where), where) };
}

/** Hex of the key identifier. */
export function subjectKeyIdentifier(value: Element, where: string): DecodedExtension {
  return { type: 'subject-key-identifier', keyIdentifier: toHex(content(expectTag(value, tags.octetString, where))) };
}

/** Identifier of the issuer's key, and issuer name and serial number of the issuer's certificate, as far as given. */
export function authorityKeyIdentifier(value: Element, where: string): DecodedExtension {
  let keyIdentifier: string | null = null;
  let issuer: GeneralName[] = [];
  let serialNumber: string | null = null;
  for (const field of sequence(value, where)) {
    if (field.tag === implicitTag(0)) keyIdentifier = toHex(octets(field, where));
    else if (field.tag === explicitTag(1)) issuer = readGeneralNames(field, where);
    else if (field.tag === implicitTag(2)) serialNumber = integerHex(content(field));
  }
  return { type: 'authority-key-identifier', keyIdentifier, issuer, serialNumber };
}

/** Permitted and excluded subtrees (section 4.2.1.10); minimum and maximum are not used by RFC 5280. */
export function nameConstraints(value: Element, where: string): DecodedExtension {
  let permitted: GeneralName[] = [];
  let excluded: GeneralName[] = [];
  for (const field of sequence(value, where)) {
    const names = children(field, where).flatMap((subtree) => {
      const [base] = sequence(subtree, where);
      return base === undefined ? [] : [readGeneralName(base, where)];
    });
    if (field.tag === explicitTag(0)) permitted = names;
    else if (field.tag === explicitTag(1)) excluded = names;
  }
  return { type: 'name-constraints', permitted, excluded };
}
