import { describe, expect, it } from 'vitest';
import { makeDestinationRecord, makeFragmentRecord, recordOf, summaryOf } from '../../testing/builders';
import { propertiesOfType, typeDefinitions } from './catalogue/catalogue';
import { certificateKeys, usesByCertificate } from './certificate-uses';
import { certificateReferences, fits } from './certificates';

const client = {
  Type: 'HTTP',
  ProxyType: 'Internet',
  URL: 'https://a.example',
  Authentication: 'ClientCertificateAuthentication',
  KeyStoreLocation: 'client.p12',
  TrustStoreLocation: 'ca.pem',
};

describe('certificateReferences', () => {
  it('names each with the password that belongs to it', () => {
    expect(certificateReferences(client)).toEqual([
      {
        key: 'TrustStoreLocation',
        name: 'ca.pem',
        needs: 'trust-store',
        passwordKey: 'TrustStorePassword',
        effective: true,
      },
      {
        key: 'KeyStoreLocation',
        name: 'client.p12',
        needs: 'key-store',
        passwordKey: 'KeyStorePassword',
        effective: true,
      },
    ]);
    const token = { ...client, Authentication: 'OAuth2JWTBearer', 'tokenService.KeyStoreLocation': 'token.p12' };
    expect(certificateReferences(token)).toContainEqual({
      key: 'tokenService.KeyStoreLocation',
      name: 'token.p12',
      needs: 'key-store',
      passwordKey: 'tokenService.KeyStorePassword',
      effective: true,
    });
  });

  it('says which have no effect', () => {
    const pointless = { ...client, Authentication: 'NoAuthentication', TrustAll: 'TRUE' };
    expect(certificateReferences(pointless).map(({ effective }) => effective)).toEqual([false, false]);
  });

  it('are none without a name', () => {
    expect(certificateReferences({ ...client, KeyStoreLocation: '', TrustStoreLocation: '' })).toEqual([]);
  });
});

describe('uses of a certificate', () => {
  const records = [
    makeDestinationRecord('a', client),
    makeDestinationRecord('b', { KeyStoreLocation: 'ca.pem' }),
    makeDestinationRecord('c'),
    makeFragmentRecord('f', { TrustStoreLocation: 'ca.pem' }),
  ];

  it('are found for all at once, with the property', () => {
    const uses = usesByCertificate(records);
    expect([...uses.keys()].sort()).toEqual(['ca.pem', 'client.p12']);
    expect(uses.get('ca.pem')?.map(({ record, key }) => [record.name, key])).toEqual([
      ['a', 'TrustStoreLocation'],
      ['b', 'KeyStoreLocation'],
      ['f', 'TrustStoreLocation'],
    ]);
  });

  it('are looked for in every property that the catalogue makes name a certificate', () => {
    const inCatalogue = typeDefinitions
      .flatMap(propertiesOfType)
      .flatMap(({ key, certificate }) => (certificate === undefined ? [] : [[key, certificate]]));
    expect(Object.fromEntries(certificateKeys)).toEqual(Object.fromEntries(inCatalogue));
  });
});

it.each([
  ['key-store', true, true],
  ['trust-store', false, true],
  ['unopened', true, true],
] as const)('%s fits', (kind, asKeyStore, asTrustStore) => {
  const certificate = recordOf('x.p12', { summary: summaryOf(kind) });
  expect(fits(certificate, 'key-store')).toBe(asKeyStore);
  expect(fits(certificate, 'trust-store')).toBe(asTrustStore);
});
