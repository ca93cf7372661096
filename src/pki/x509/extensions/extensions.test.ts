import { describe, expect, test } from 'vitest';
import type { DecodedExtension } from '../../types';
import { der, derOid } from '../encode';
import { extension, handMade, string } from '../vectors/hand-made';
import { certificateVector, readOrThrow } from '../vectors/vectors';
import { knownExtensions } from './registry';

const rows = (...pairs: readonly (readonly [string, string])[]): DecodedExtension => ({
  type: 'fields',
  fields: pairs.map(([label, value]) => ({ label, value })),
});

const unknown = '1.2.3.4.5.6.7';

describe('written by openssl', () => {
  const { extensions, publicKey } = certificateVector('all-extensions');

  test.each<[string, DecodedExtension | null]>([
    ['basicConstraints', { type: 'basic-constraints', ca: true, pathLength: 3 }],
    [
      'keyUsage',
      {
        type: 'key-usage',
        usages: [
          'digitalSignature',
          'nonRepudiation',
          'keyEncipherment',
          'dataEncipherment',
          'keyAgreement',
          'keyCertSign',
          'cRLSign',
          'encipherOnly',
          'decipherOnly',
        ],
      },
    ],
    [
      'extKeyUsage',
      {
        type: 'extended-key-usage',
        purposes: [
          { oid: '1.3.6.1.5.5.7.3.1', name: 'serverAuth' },
          { oid: '1.3.6.1.5.5.7.3.2', name: 'clientAuth' },
          { oid: '1.3.6.1.4.1.311.20.2.2', name: 'msSmartcardLogon' },
          { oid: '1.2.3.4.5', name: '1.2.3.4.5' },
        ],
      },
    ],
    [
      'subjectAltName',
      {
        type: 'alternative-names',
        names: [
          { type: 'dns', value: 'example.com' },
          { type: 'dns', value: '*.example.com' },
          { type: 'ip', value: '192.0.2.1' },
          { type: 'ip', value: '2001:db8::1' },
          { type: 'uri', value: 'https://example.com/a' },
          { type: 'email', value: 'a@example.com' },
          { type: 'registered-id', value: '1.2.3.4' },
          { type: 'directory', value: 'CN=Directory,C=DE' },
          { type: 'other', value: 'userPrincipalName: anna@example.com' },
          { type: 'other', value: '1.2.3.9: other' },
        ],
      },
    ],
    ['issuerAltName', { type: 'alternative-names', names: [{ type: 'uri', value: 'http://issuer.example.com' }] }],
    [
      'nameConstraints',
      {
        type: 'name-constraints',
        permitted: [
          { type: 'dns', value: '.example.com' },
          { type: 'ip', value: '192.0.2.0/24' },
          { type: 'directory', value: 'CN=Directory,C=DE' },
        ],
        excluded: [
          { type: 'email', value: 'bad.example.com' },
          { type: 'ip', value: '2001:db8::/32' },
        ],
      },
    ],
    [
      'cRLDistributionPoints',
      rows(
        ['Distribution point 1', 'http://example.com/a.crl'],
        ['Distribution point 1', 'ldap://example.com/a'],
        ['Reasons 1', 'keyCompromise, cACompromise'],
        ['Distribution point 2', 'relative to the issuer: CN=list 2'],
        ['CRL issuer 2', 'directory: CN=Directory,C=DE'],
      ),
    ],
    ['freshestCRL', rows(['Distribution point', 'http://example.com/delta.crl'])],
    [
      'certificatePolicies',
      rows(
        ['Policy', '1.2.3.4'],
        ['Policy', '1.3.5.8'],
        ['Practice statement', 'http://example.com/cps'],
        ['Notice reference', 'Example, 1, 2'],
        ['User notice', 'Read the statement'],
        ['Policy', '2.23.140.1.2.2, organization validated (CA/Browser Forum)'],
      ),
    ],
    ['policyMappings', rows(['Mapping', '1.2.3.4 = 1.2.3.5'])],
    [
      'policyConstraints',
      rows(['Explicit policy required after', '3 certificates'], ['Policy mapping inhibited after', '1 certificate']),
    ],
    ['inhibitAnyPolicy', rows(['anyPolicy inhibited after', '2 certificates'])],
    ['authorityInfoAccess', rows(['OCSP', 'http://ocsp.example.com'], ['CA issuers', 'http://example.com/ca.cer'])],
    ['subjectInfoAccess', rows(['CA repository', 'http://example.com/repository'])],
    ['tlsFeature', rows(['Feature', 'status_request (OCSP must-staple)'])],
    ['ocspNoCheck', rows(['Revocation of this certificate', 'need not be checked'])],
    ['netscapeCertType', rows(['Type', 'SSL client, SSL server, SSL CA'])],
    ['netscapeComment', rows(['Text', 'made for tests'])],
    ['netscapeSslServerName', rows(['Text', 'host.example.com'])],
    [
      'privateKeyUsagePeriod',
      rows(['Not before', '2026-01-01T00:00:00.000Z'], ['Not after', '2027-01-01T00:00:00.000Z']),
    ],
    ['subjectDirectoryAttributes', rows(['C', 'DE'])],
    ['msCertificateTemplateName', rows(['Template', 'WebServer'])],
    ['msCaVersion', rows(['Certificate index', '1'], ['Key index', '1'])],
    ['msCertificateTemplate', rows(['Template', '1.3.6.1.4.1.311.21.8.1.2'], ['Version', '100.3'])],
    ['msApplicationPolicies', rows(['Purpose', 'clientAuth'])],
    ['entrustVersion', rows(['Version', 'V8.1'], ['Flags', 'key update allowed, enterprise'])],
    ['qcStatements', rows(['Statement', 'EU qualified certificate'])],
    [unknown, null],
  ])('%s', (name, decoded) => {
    expect(extensions.find((found) => found.name === name)?.decoded).toEqual(decoded);
  });

  test('criticality', () => {
    const critical = extensions.filter((found) => found.critical).map(({ name }) => name);
    expect(critical).toEqual(['basicConstraints', 'keyUsage', 'nameConstraints']);
  });

  test('key identifiers of issuer and subject are the same key', () => {
    const { extensions: ofLeaf } = certificateVector('leaf');
    const { extensions: ofIssuer } = certificateVector('intermediate');
    const authority = ofLeaf.find(({ name }) => name === 'authorityKeyIdentifier')?.decoded;
    const subject = ofIssuer.find(({ name }) => name === 'subjectKeyIdentifier')?.decoded;
    expect(subject?.type === 'subject-key-identifier' && subject.keyIdentifier).toMatch(/^[0-9a-f]{40}$/);
    expect(authority).toEqual({
      type: 'authority-key-identifier',
      keyIdentifier: subject?.type === 'subject-key-identifier' ? subject.keyIdentifier : '',
      issuer: [],
      serialNumber: null,
    });
  });

  test('an issuer named by name and serial number', () => {
    expect(extensions.find(({ name }) => name === 'authorityKeyIdentifier')?.decoded).toMatchObject({
      issuer: [{ type: 'directory', value: 'CN=all extensions' }],
      serialNumber: expect.stringMatching(/^[0-9a-f]{4}$/),
    });
    expect(publicKey.curve).toBe('P-256');
  });
});

describe('put together by hand', () => {
  const log = Array.from({ length: 32 }, (_, index) => index);
  const timestamp = Uint8Array.of(0, ...log, 0, 0, 0x01, 0x94, 0x1f, 0x29, 0x7c, 0x00, 0, 0, 4, 3, 0, 2, 9, 9);
  const list = Uint8Array.of(0, timestamp.length + 2, 0, timestamp.length, ...timestamp);
  const sid = der(0xa0, derOid('1.3.6.1.4.1.311.25.2.1'), der(0xa0, string(0x04, 'S-1-5-21-1-2-3-500')));

  test.each<[string, string, Uint8Array, DecodedExtension]>([
    [
      'signed certificate timestamps',
      '1.3.6.1.4.1.11129.2.4.2',
      der(0x04, list),
      rows(
        ['Log', '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'],
        ['Time', '2025-01-01T00:00:00.000Z'],
        ['Signature', 'ECDSA with SHA-256'],
      ),
    ],
    ['poison', '1.3.6.1.4.1.11129.2.4.3', Uint8Array.of(5, 0), rows(['Precertificate', 'not to be used for TLS'])],
    [
      'security identifier',
      '1.3.6.1.4.1.311.25.2',
      der(0x30, sid),
      rows(['Security identifier', 'other: ntdsObjectSid: S-1-5-21-1-2-3-500']),
    ],
    [
      'hash of the previous CA certificate',
      '1.3.6.1.4.1.311.21.2',
      der(0x04, Uint8Array.of(0xab, 1)),
      rows(['SHA-1 of the previous CA certificate', 'ab01']),
    ],
    [
      'organization identifier',
      '2.23.140.3.1',
      der(0x30, string(0x13, 'VAT'), string(0x13, 'DE'), string(0x0c, '123')),
      rows(['Scheme', 'VAT'], ['Country', 'DE'], ['Reference', '123']),
    ],
    [
      'basic constraints left at their default',
      '2.5.29.19',
      der(0x30),
      { type: 'basic-constraints', ca: false, pathLength: null },
    ],
    [
      'addresses of another length and with holes in the mask',
      '2.5.29.17',
      der(0x30, der(0x87, Uint8Array.of(1, 2, 3)), der(0x87, Uint8Array.of(10, 0, 0, 0, 255, 0, 255, 0))),
      {
        type: 'alternative-names',
        names: [
          { type: 'ip', value: '#010203' },
          { type: 'ip', value: '10.0.0.0/255.0.255.0' },
        ],
      },
    ],
  ])('%s', (_name, oid, value, decoded) => {
    expect(readOrThrow(handMade({ extensions: [extension(oid, value)] })).extensions[0]?.decoded).toEqual(decoded);
  });

  test.each([...knownExtensions].flatMap(([oid, { name, read }]) => (read ? [[name, oid] as const] : [])))(
    '%s that does not follow its definition is not decoded',
    (_name, oid) => {
      for (const value of [
        Uint8Array.of(),
        Uint8Array.of(0x30, 5, 1),
        Uint8Array.of(0xdf, 0x20, 1, 1),
        der(0x31, der(9)),
      ]) {
        expect(readOrThrow(handMade({ extensions: [extension(oid, value)] })).extensions[0]?.decoded).toBeNull();
      }
    },
  );
});
