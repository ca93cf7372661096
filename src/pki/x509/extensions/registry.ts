/** Extensions by object identifier: their names, and readers for those that are understood. */
import type { DecodedExtension, Extension } from '../../types';
import { children, type Element, expectTag, octets, readOnly, tags } from '../der';
import { booleanValue, oidText } from '../values';
import { informationAccess, subjectDirectoryAttributes } from './access-and-attributes';
import { basicConstraints, extendedKeyUsage, keyUsage, privateKeyUsagePeriod } from './constraints-and-usage';
import { distributionPoints } from './distribution-points';
import type { ExtensionReader } from './fields';
import { alternativeNames, authorityKeyIdentifier, nameConstraints, subjectKeyIdentifier } from './identity';
import {
  applicationPolicies,
  caVersion,
  certificateTemplate,
  certificateTemplateName,
  ntdsSecurity,
  previousCaHash,
} from './microsoft';
import { netscapeCertificateType, netscapeText } from './netscape';
import { certificatePolicies, inhibitAnyPolicy, policyConstraints, policyMappings } from './policies';
import {
  entrustVersion,
  ocspNoCheck,
  organizationIdentifier,
  precertificatePoison,
  qualifiedStatements,
  tlsFeatures,
} from './private-use';
import { signedCertificateTimestamps } from './timestamps';

interface KnownExtension {
  readonly name: string;
  readonly read?: ExtensionReader;
}

const id = '2.5.29';
const pkix = '1.3.6.1.5.5.7.1';
const microsoft = '1.3.6.1.4.1.311';
const netscape = '2.16.840.1.113730.1';
const transparency = '1.3.6.1.4.1.11129.2.4';

export const knownExtensions: ReadonlyMap<string, KnownExtension> = new Map<string, KnownExtension>([
  // RFC 5280 section 4.2
  [`${id}.9`, { name: 'subjectDirectoryAttributes', read: subjectDirectoryAttributes }],
  [`${id}.14`, { name: 'subjectKeyIdentifier', read: subjectKeyIdentifier }],
  [`${id}.15`, { name: 'keyUsage', read: keyUsage }],
  [`${id}.16`, { name: 'privateKeyUsagePeriod', read: privateKeyUsagePeriod }],
  [`${id}.17`, { name: 'subjectAltName', read: alternativeNames }],
  [`${id}.18`, { name: 'issuerAltName', read: alternativeNames }],
  [`${id}.19`, { name: 'basicConstraints', read: basicConstraints }],
  [`${id}.30`, { name: 'nameConstraints', read: nameConstraints }],
  [`${id}.31`, { name: 'cRLDistributionPoints', read: distributionPoints }],
  [`${id}.32`, { name: 'certificatePolicies', read: certificatePolicies }],
  [`${id}.33`, { name: 'policyMappings', read: policyMappings }],
  [`${id}.35`, { name: 'authorityKeyIdentifier', read: authorityKeyIdentifier }],
  [`${id}.36`, { name: 'policyConstraints', read: policyConstraints }],
  [`${id}.37`, { name: 'extKeyUsage', read: extendedKeyUsage }],
  [`${id}.46`, { name: 'freshestCRL', read: distributionPoints }],
  [`${id}.54`, { name: 'inhibitAnyPolicy', read: inhibitAnyPolicy }],
  [`${pkix}.1`, { name: 'authorityInfoAccess', read: informationAccess }],
  [`${pkix}.11`, { name: 'subjectInfoAccess', read: informationAccess }],
  // Other RFCs and registries
  [`${pkix}.2`, { name: 'biometricInfo' }],
  [`${pkix}.3`, { name: 'qcStatements', read: qualifiedStatements }],
  [`${pkix}.7`, { name: 'ipAddrBlocks' }],
  [`${pkix}.8`, { name: 'autonomousSysIds' }],
  [`${pkix}.12`, { name: 'logotype' }],
  [`${pkix}.14`, { name: 'proxyCertInfo' }],
  [`${pkix}.24`, { name: 'tlsFeature', read: tlsFeatures }],
  ['1.3.6.1.5.5.7.48.1.5', { name: 'ocspNoCheck', read: ocspNoCheck }],
  ['1.3.36.8.3.3', { name: 'admission' }],
  ['1.2.840.113549.1.9.15', { name: 'smimeCapabilities' }],
  ['2.23.140.3.1', { name: 'cabfOrganizationIdentifier', read: organizationIdentifier }],
  // RFC 6962
  [`${transparency}.2`, { name: 'signedCertificateTimestampList', read: signedCertificateTimestamps }],
  [`${transparency}.3`, { name: 'precertificatePoison', read: precertificatePoison }],
  // Microsoft certificate services ([MS-WCCE] section 2.2.2.7)
  [`${microsoft}.20.2`, { name: 'msCertificateTemplateName', read: certificateTemplateName }],
  [`${microsoft}.21.1`, { name: 'msCaVersion', read: caVersion }],
  [`${microsoft}.21.2`, { name: 'msPreviousCaCertificateHash', read: previousCaHash }],
  [`${microsoft}.21.7`, { name: 'msCertificateTemplate', read: certificateTemplate }],
  [`${microsoft}.21.10`, { name: 'msApplicationPolicies', read: applicationPolicies }],
  [`${microsoft}.25.2`, { name: 'msNtdsCaSecurity', read: ntdsSecurity }],
  // Netscape and Entrust, in older certificates
  [`${netscape}.1`, { name: 'netscapeCertType', read: netscapeCertificateType }],
  ...(
    [
      [2, 'netscapeBaseUrl'],
      [3, 'netscapeRevocationUrl'],
      [4, 'netscapeCaRevocationUrl'],
      [7, 'netscapeRenewalUrl'],
      [8, 'netscapeCaPolicyUrl'],
      [12, 'netscapeSslServerName'],
      [13, 'netscapeComment'],
    ] as const
  ).map(([arc, name]): [string, KnownExtension] => [`${netscape}.${arc}`, { name, read: netscapeText }]),
  ['1.2.840.113533.7.65.0', { name: 'entrustVersion', read: entrustVersion }],
]);

/**
 * The extensions in an Extensions SEQUENCE (RFC 5280 section 4.1). An unknown one, or one whose value does not follow
 * its definition, has `decoded` null. Throws `PkiError` `malformed` when the list itself is none.
 */
export function readExtensions(element: Element): Extension[] {
  const where = 'Extensions';
  return children(expectTag(element, tags.sequence, where), where).map((extension) => {
    const [type, ...rest] = children(expectTag(extension, tags.sequence, where), where);
    const oid = oidText(type, where);
    const known = knownExtensions.get(oid);
    const name = known?.name ?? oid;
    const flag = rest[0]?.tag === tags.boolean ? rest.shift() : undefined;
    const isConstructedString = rest[0]?.tag === (tags.octetString | 0x20);
    const raw = octets(
      expectTag(rest[0], isConstructedString ? tags.octetString | 0x20 : tags.octetString, name),
      name,
    );
    return {
      oid,
      name,
      critical: flag !== undefined && booleanValue(flag, name),
      raw,
      decoded: known?.read === undefined ? null : decode(raw, name, known.read),
    };
  });
}

function decode(raw: Uint8Array, name: string, read: ExtensionReader): DecodedExtension | null {
  try {
    return read(readOnly(raw, name), name);
  } catch {
    // A value that does not follow its definition is shown raw.
    return null;
  }
}
