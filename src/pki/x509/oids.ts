/** Names of object identifiers that occur in certificates; sources: RFC 5280, RFC 4519, the IANA and NIST registries. */

/**
 * Attribute types of names. Those RFC 4514 section 3 and the IANA registry of LDAP descriptors name are written as
 * there, others as OpenSSL does.
 */
export const attributeNames: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.4', 'SN'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.9', 'STREET'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.12', 'title'],
  ['2.5.4.13', 'description'],
  ['2.5.4.15', 'businessCategory'],
  ['2.5.4.16', 'postalAddress'],
  ['2.5.4.17', 'postalCode'],
  ['2.5.4.18', 'postOfficeBox'],
  ['2.5.4.20', 'telephoneNumber'],
  ['2.5.4.41', 'name'],
  ['2.5.4.42', 'GN'],
  ['2.5.4.43', 'initials'],
  ['2.5.4.44', 'generationQualifier'],
  ['2.5.4.45', 'x500UniqueIdentifier'],
  ['2.5.4.46', 'dnQualifier'],
  ['2.5.4.51', 'houseIdentifier'],
  ['2.5.4.65', 'pseudonym'],
  ['2.5.4.72', 'role'],
  ['2.5.4.97', 'organizationIdentifier'],
  ['0.9.2342.19200300.100.1.1', 'UID'],
  ['0.9.2342.19200300.100.1.3', 'mail'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
  ['1.2.840.113549.1.9.1', 'emailAddress'],
  ['1.2.840.113549.1.9.2', 'unstructuredName'],
  ['1.2.840.113549.1.9.8', 'unstructuredAddress'],
  ['1.3.6.1.4.1.311.60.2.1.1', 'jurisdictionL'],
  ['1.3.6.1.4.1.311.60.2.1.2', 'jurisdictionST'],
  ['1.3.6.1.4.1.311.60.2.1.3', 'jurisdictionC'],
]);

/** Extended key usage purposes. */
export const purposeNames: ReadonlyMap<string, string> = new Map([
  ['2.5.29.37.0', 'anyExtendedKeyUsage'],
  ['1.3.6.1.5.5.7.3.1', 'serverAuth'],
  ['1.3.6.1.5.5.7.3.2', 'clientAuth'],
  ['1.3.6.1.5.5.7.3.3', 'codeSigning'],
  ['1.3.6.1.5.5.7.3.4', 'emailProtection'],
  ['1.3.6.1.5.5.7.3.5', 'ipsecEndSystem'],
  ['1.3.6.1.5.5.7.3.6', 'ipsecTunnel'],
  ['1.3.6.1.5.5.7.3.7', 'ipsecUser'],
  ['1.3.6.1.5.5.7.3.8', 'timeStamping'],
  ['1.3.6.1.5.5.7.3.9', 'OCSPSigning'],
  ['1.3.6.1.5.5.7.3.13', 'eapOverPPP'],
  ['1.3.6.1.5.5.7.3.14', 'eapOverLAN'],
  ['1.3.6.1.5.5.7.3.17', 'ipsecIKE'],
  ['1.3.6.1.5.5.7.3.21', 'secureShellClient'],
  ['1.3.6.1.5.5.7.3.22', 'secureShellServer'],
  ['1.3.6.1.5.5.7.3.31', 'brandIndicatorForMessageIdentification'],
  ['1.3.6.1.5.5.7.3.36', 'documentSigning'],
  ['1.3.6.1.5.5.8.2.2', 'iKEIntermediate'],
  ['1.3.6.1.5.2.3.4', 'pkinitClientAuth'],
  ['1.3.6.1.5.2.3.5', 'pkinitKDC'],
  ['1.3.6.1.4.1.311.2.1.21', 'msCodeInd'],
  ['1.3.6.1.4.1.311.2.1.22', 'msCodeCom'],
  ['1.3.6.1.4.1.311.10.3.1', 'msCTLSign'],
  ['1.3.6.1.4.1.311.10.3.3', 'msServerGatedCrypto'],
  ['1.3.6.1.4.1.311.10.3.4', 'msEncryptedFileSystem'],
  ['1.3.6.1.4.1.311.10.3.4.1', 'msFileRecovery'],
  ['1.3.6.1.4.1.311.10.3.12', 'msDocumentSigning'],
  ['1.3.6.1.4.1.311.20.2.1', 'msEnrollmentAgent'],
  ['1.3.6.1.4.1.311.20.2.2', 'msSmartcardLogon'],
  ['1.3.6.1.4.1.311.54.1.2', 'msRemoteDesktop'],
  ['1.3.6.1.4.1.11129.2.4.4', 'precertificateSigning'],
  ['2.16.840.1.113730.4.1', 'nsServerGatedCrypto'],
  ['1.2.840.113583.1.1.5', 'adobeAuthenticDocumentsTrust'],
]);

export const anyPurpose = '2.5.29.37.0';
export const serverAuth = '1.3.6.1.5.5.7.3.1';
export const clientAuth = '1.3.6.1.5.5.7.3.2';

/** Well-known certificate policies. */
export const policyNames: ReadonlyMap<string, string> = new Map([
  ['2.5.29.32.0', 'anyPolicy'],
  ['2.23.140.1.1', 'extended validation (CA/Browser Forum)'],
  ['2.23.140.1.2.1', 'domain validated (CA/Browser Forum)'],
  ['2.23.140.1.2.2', 'organization validated (CA/Browser Forum)'],
  ['2.23.140.1.2.3', 'individual validated (CA/Browser Forum)'],
  ['2.23.140.1.3', 'extended validation code signing (CA/Browser Forum)'],
  ['2.23.140.1.4.1', 'code signing (CA/Browser Forum)'],
]);

/** Access methods of authority and subject information access (RFC 5280 section 4.2.2). */
export const accessMethodNames: ReadonlyMap<string, string> = new Map([
  ['1.3.6.1.5.5.7.48.1', 'OCSP'],
  ['1.3.6.1.5.5.7.48.2', 'CA issuers'],
  ['1.3.6.1.5.5.7.48.3', 'time stamping'],
  ['1.3.6.1.5.5.7.48.5', 'CA repository'],
  ['1.3.6.1.5.5.7.48.10', 'RPKI manifest'],
  ['1.3.6.1.5.5.7.48.11', 'signed object'],
  ['1.3.6.1.5.5.7.48.13', 'RPKI notify'],
]);

/** Other name forms in general names. */
export const otherNameForms: ReadonlyMap<string, string> = new Map([
  ['1.3.6.1.4.1.311.20.2.3', 'userPrincipalName'],
  ['1.3.6.1.4.1.311.25.1', 'ntdsObjectGuid'],
  ['1.3.6.1.4.1.311.25.2.1', 'ntdsObjectSid'],
  ['1.3.6.1.5.2.2', 'kerberosPrincipalName'],
  ['1.3.6.1.5.5.7.8.3', 'permanentIdentifier'],
  ['1.3.6.1.5.5.7.8.4', 'hardwareModuleName'],
  ['1.3.6.1.5.5.7.8.5', 'xmppAddress'],
  ['1.3.6.1.5.5.7.8.7', 'dnsServiceName'],
  ['1.3.6.1.5.5.7.8.8', 'naiRealm'],
  ['1.3.6.1.5.5.7.8.9', 'smtpUtf8Mailbox'],
]);
