import { describe, expect, it } from 'vitest';
import { toHex } from '../../shared/bytes';
import { readOnly } from '../x509/der';
import { readName } from '../x509/names';
import { encodeSubject, isOid } from './subject';
import type { SubjectAttribute } from './types';

function textOf(commonName: string, subject: readonly SubjectAttribute[] = []) {
  return readName(readOnly(encodeSubject(commonName, subject), 'subject'), 'subject').text;
}

describe('a subject', () => {
  it.each<[string, string, readonly SubjectAttribute[], string]>([
    ['of a common name alone', 'orders', [], 'CN=orders'],
    [
      'with the common name last',
      'orders',
      [
        { type: 'C', value: 'de' },
        { type: 'O', value: 'Bäckerei & Söhne' },
        { type: 'OU', value: 'a' },
        { type: 'OU', value: 'b' },
      ],
      'CN=orders,OU=b,OU=a,O=Bäckerei & Söhne,C=DE',
    ],
    ['with object identifiers', 'orders', [{ type: '2.5.4.97', value: 'x' }], 'CN=orders,organizationIdentifier=x'],
    [
      'with a short name in another case',
      'orders',
      [{ type: 'emailaddress', value: 'a@b' }],
      'CN=orders,emailAddress=a@b',
    ],
    ['with what has to be escaped', ' a,b+c"', [], 'CN=\\ a\\,b\\+c\\"'],
    ['of 64 characters outside the basic plane', '😀'.repeat(64), [], `CN=${'😀'.repeat(64)}`],
  ])('%s', (_name, commonName, subject, text) => {
    expect(textOf(commonName, subject)).toBe(text);
  });

  it.each<[string, string, string]>([
    ['the country is PrintableString', 'C', '060355040613024445'],
    ['a serial number is PrintableString', 'serialNumber', '060355040513024445'],
    ['an email address is IA5String', 'emailAddress', '06092a864886f70d01090116024445'],
    ['the rest is UTF8String', 'O', '060355040a0c024445'],
  ])('%s', (_name, type, encoded) => {
    expect(toHex(encodeSubject('orders', [{ type, value: 'DE' }]))).toContain(encoded);
  });

  it.each<[string, string, readonly SubjectAttribute[], object]>([
    ['no common name', '', [], { field: 'commonName', rule: 'empty' }],
    ['a blank one', ' \u3000', [], { field: 'commonName', rule: 'empty' }],
    ['65 characters', 'x'.repeat(65), [], { field: 'commonName', rule: 'too-long', maximum: 64 }],
    ['a control character', 'a\u0000b', [], { field: 'commonName', rule: 'characters' }],
    ['half of a pair of surrogates', 'a\ud83d', [], { field: 'commonName', rule: 'characters' }],
    [
      'a country of three letters',
      'a',
      [{ type: 'C', value: 'DEU' }],
      { field: 'subject', rule: 'country', value: 'DEU' },
    ],
    ['a country of other letters', 'a', [{ type: 'c', value: 'Dé' }], { field: 'subject', rule: 'country', type: 'C' }],
    ['an unknown type', 'a', [{ type: 'Firma', value: 'x' }], { field: 'subject', rule: 'unknown', type: 'Firma' }],
    ['an impossible identifier', 'a', [{ type: '1.40.1', value: 'x' }], { field: 'subject', rule: 'unknown' }],
    ['an empty attribute', 'a', [{ type: 'O', value: '' }], { field: 'subject', rule: 'empty', type: 'O' }],
    ['a second common name', 'a', [{ type: 'CN', value: 'b' }], { field: 'subject', rule: 'common-name' }],
    ['a long organization', 'a', [{ type: 'O', value: 'x'.repeat(65) }], { rule: 'too-long', type: 'O', maximum: 64 }],
    ['an umlaut in IA5String', 'a', [{ type: 'DC', value: 'ä' }], { field: 'subject', rule: 'characters', type: 'DC' }],
  ])('is refused with %s', (_name, commonName, subject, details) => {
    expect(() => encodeSubject(commonName, subject)).toThrow(
      expect.objectContaining({ code: 'invalid-request', details: expect.objectContaining(details) }),
    );
  });
});

it.each([
  ['2.5.29.37.0', true],
  ['1.3.6.1.5.5.7.3.2', true],
  ['2.999', true],
  ['0.39', true],
  ['0.40', false],
  ['3.1', false],
  ['1', false],
  ['1.02', false],
  ['1.3.2147483648', false],
  ['clientAuth', false],
])('%s is an object identifier: %s', (text, expected) => {
  expect(isOid(text)).toBe(expected);
});
