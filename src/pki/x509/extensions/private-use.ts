/** Smaller extensions of other RFCs, forums and vendors. */
import { toHex } from '../../../shared/bytes';
import type { DecodedExtension } from '../../types';
import { content, type Element, encoding, expectTag, octets, sequence, tags } from '../der';
import { oidText, smallInteger, stringValue } from '../values';
import { namedBits } from './constraints-and-usage';
import { fields } from './fields';

/** TLS extension numbers a server with this certificate must answer (RFC 7633). */
const tlsExtensionNames: ReadonlyMap<number, string> = new Map([
  [5, 'status_request (OCSP must-staple)'],
  [17, 'status_request_v2 (OCSP must-staple)'],
]);

export function tlsFeatures(value: Element, where: string): DecodedExtension {
  return fields(
    sequence(value, where).map((feature) => {
      const number = smallInteger(feature, where);
      return ['Feature', tlsExtensionNames.get(number) ?? String(number)];
    }),
  );
}

/** RFC 6960 section 4.2.2.2.1: a responder's certificate that need not be checked for revocation. */
export function ocspNoCheck(value: Element, where: string): DecodedExtension {
  expectTag(value, tags.null, where);
  return fields([['Revocation of this certificate', 'need not be checked']]);
}

/** RFC 6962 section 3.1: never to be used as a certificate. */
export function precertificatePoison(value: Element, where: string): DecodedExtension {
  expectTag(value, tags.null, where);
  return fields([['Precertificate', 'not to be used for TLS']]);
}

/** CA/Browser Forum, extended validation guidelines section 9.8.2. */
export function organizationIdentifier(value: Element, where: string): DecodedExtension {
  const labels = ['Scheme', 'Country', 'Reference'];
  const parts = sequence(value, where).map((part) =>
    part.tag === 0x80 ? new TextDecoder().decode(octets(part, where)) : (stringValue(part, where) ?? ''),
  );
  // The state is optional and implicitly tagged, between country and reference.
  const names = parts.length > 3 ? ['Scheme', 'Country', 'State', 'Reference'] : labels;
  return fields(parts.map((part, index) => [names[index] ?? 'Part', part]));
}

/** RFC 3739 section 3.2.6 and ETSI EN 319 412-5. */
const statementNames: ReadonlyMap<string, string> = new Map([
  ['1.3.6.1.5.5.7.11.1', 'qualified certificate syntax version 1'],
  ['1.3.6.1.5.5.7.11.2', 'qualified certificate syntax version 2'],
  ['0.4.0.1862.1.1', 'EU qualified certificate'],
  ['0.4.0.1862.1.2', 'limit on transaction value'],
  ['0.4.0.1862.1.3', 'retention period'],
  ['0.4.0.1862.1.4', 'key in a qualified signature creation device'],
  ['0.4.0.1862.1.5', 'disclosure statements'],
  ['0.4.0.1862.1.6', 'certificate type'],
  ['0.4.0.1862.1.7', 'country of legislation'],
  ['0.4.0.19495.2', 'payment service provider (PSD2)'],
]);

export function qualifiedStatements(value: Element, where: string): DecodedExtension {
  return fields(
    sequence(value, where).map((statement) => {
      const [id, info] = sequence(statement, where);
      const oid = oidText(id, where);
      const name = statementNames.get(oid) ?? oid;
      return ['Statement', info === undefined ? name : `${name} (#${toHex(encoding(info))})`];
    }),
  );
}

const entrustFlags = ['key update allowed', 'new extensions', 'PKIX certificate', 'enterprise', 'web', 'SET'];

export function entrustVersion(value: Element, where: string): DecodedExtension {
  const [version, flags] = sequence(value, where);
  const rows: [string, string][] = [];
  if (version !== undefined) rows.push(['Version', stringValue(version, where) ?? toHex(content(version))]);
  if (flags !== undefined) rows.push(['Flags', namedBits(flags, entrustFlags, where).join(', ')]);
  return fields(rows);
}
