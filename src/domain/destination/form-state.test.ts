import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertiesOfType, typeDefinitions } from './catalogue/catalogue';
import { destinationTypes } from './catalogue/shared';
import {
  newDestination,
  propertiesToStore,
  removeProperty,
  replaceProperties,
  setProperty,
  setSwitch,
  startForm,
} from './form-state';
import type { Properties } from './types';

const oauth = {
  Name: 'orders',
  Type: 'HTTP',
  ProxyType: 'Internet',
  URL: 'https://orders.example.com',
  Authentication: 'OAuth2ClientCredentials',
  clientId: 'orders',
  clientSecret: 'hush',
  tokenServiceURL: 'https://login.example.com',
  'URL.headers.X-Region': 'EU',
};

describe('a new destination', () => {
  it.each([
    ['HTTP', { Name: '', Type: 'HTTP', ProxyType: 'Internet', Authentication: 'NoAuthentication' }],
    ['RFC', { Name: '', Type: 'RFC', 'jco.destination.auth_type': 'CONFIGURED_USER' }],
    ['LDAP', { Name: '', Type: 'LDAP' }],
    ['MAIL', { Name: '', Type: 'MAIL', ProxyType: 'Internet' }],
    ['TCP', { Name: '', Type: 'TCP', ProxyType: 'Internet' }],
  ])('of type %s starts with what the editor preselects', (type, properties) => {
    expect(newDestination(type).properties).toEqual(properties);
  });

  it('preselects what appears later', () => {
    const state = setProperty(newDestination(), 'Authentication', 'OAuth2SAMLBearerAssertion');
    expect(state.properties.tokenServiceURLType).toBe('Dedicated');
    const other = setProperty(newDestination(), 'Authentication', 'OAuth2ClientCredentials');
    expect(other.properties.tokenServiceURLType).toBeUndefined();
  });
});

describe('a form', () => {
  it('starts without changing anything', () => {
    const strange = { Type: 'HTTP', Authentication: 'NoAuthentication', Password: 'stays', ProxyType: 'OnPremise' };
    expect(startForm(strange).properties).toBe(strange);
    expect(propertiesToStore(startForm(strange))).toEqual(strange);
  });

  it('parks what disappears and brings it back', () => {
    const away = setProperty(startForm(oauth), 'Authentication', 'NoAuthentication');
    expect(away.properties).not.toHaveProperty('clientSecret');
    expect(away.parked).toMatchObject({ clientId: 'orders', clientSecret: 'hush' });
    const back = setProperty(away, 'Authentication', 'OAuth2JWTBearer');
    expect(back.properties).toMatchObject({ clientId: 'orders', clientSecret: 'hush' });
    expect(back.parked).toEqual({});
  });

  it('keeps additional properties through every change', () => {
    const away = setProperty(startForm({ ...oauth, scope: 'read' }), 'Authentication', 'NoAuthentication');
    expect(away.properties).toMatchObject({ 'URL.headers.X-Region': 'EU', scope: 'read' });
  });

  it('parks in a chain: without trust store location there is no password', () => {
    const trusting = startForm({ ...oauth, TrustStoreLocation: 'ca.jks', TrustStorePassword: 'x' });
    const away = setSwitch(trusting, 'useDefaultClientTrustStore', true);
    expect(Object.keys(away.parked).sort()).toEqual(['TrustStoreLocation', 'TrustStorePassword']);
    const back = setSwitch(away, 'useDefaultClientTrustStore', false);
    expect(back.properties).toMatchObject({ TrustStoreLocation: 'ca.jks', TrustStorePassword: 'x' });
  });

  it('keeps the place of a key that is emptied and typed anew, and stores no empty field', () => {
    const emptied = setProperty(startForm(oauth), 'URL', '');
    expect(Object.keys(propertiesToStore(emptied))).not.toContain('URL');
    expect(Object.keys(setProperty(emptied, 'URL', 'https://x').properties)).toEqual(Object.keys(oauth));
  });

  it('stores a secret that was set empty, and what had been empty before', () => {
    const state = setProperty(
      startForm({ ...oauth, CloudConnectorLocationId: '', Description: '' }),
      'clientSecret',
      '',
    );
    expect(propertiesToStore(state)).toMatchObject({ clientSecret: '', Description: '', CloudConnectorLocationId: '' });
  });

  it('removes a property for good', () => {
    const state = removeProperty(startForm(oauth), 'URL.headers.X-Region');
    expect(state.properties).not.toHaveProperty('URL.headers.X-Region');
    expect(state.parked).toEqual({});
  });

  it('takes over other properties as a whole', () => {
    const state = replaceProperties(startForm(oauth), { Name: 'x', Type: 'HTTP', TrustStoreLocation: 'ca.pem' });
    expect(state.switches.useDefaultClientTrustStore).toBe(false);
    expect(state.initial).toBe(oauth);
  });
});

describe('another type', () => {
  const described = { ...oauth, Description: 'Orders', ProxyType: 'OnPremise', CloudConnectorLocationId: 'berlin' };

  it('keeps what both say, under the keys of the new one', () => {
    const state = setProperty(startForm(described), 'Type', 'RFC');
    expect(state.properties).toEqual({
      Name: 'orders',
      Type: 'RFC',
      'URL.headers.X-Region': 'EU',
      'jco.destination.auth_type': 'CONFIGURED_USER',
      'jco.destination.description': 'Orders',
      'jco.destination.proxy_type': 'OnPremise',
      'jco.client.cloud_connector_location_id': 'berlin',
    });
  });

  it('takes changes of the description back', () => {
    const there = setProperty(startForm(described), 'Type', 'RFC');
    const changed = setProperty(there, 'jco.destination.description', 'Orders, new');
    expect(setProperty(changed, 'Type', 'HTTP').properties).toEqual({ ...described, Description: 'Orders, new' });
  });

  it('leaves a value behind that it does not have', () => {
    const linked = { ...described, ProxyType: 'PrivateLink', Authentication: 'ClientCertificateAuthentication' };
    const rfc = setProperty(startForm(linked), 'Type', 'RFC');
    expect(rfc.properties).not.toHaveProperty('jco.destination.proxy_type');
    const mail = setProperty(startForm(linked), 'Type', 'MAIL');
    expect(mail.properties).not.toHaveProperty('Authentication');
    for (const state of [rfc, mail]) {
      expect(setProperty(state, 'Type', 'HTTP').properties).toMatchObject({
        ProxyType: 'PrivateLink',
        Authentication: 'ClientCertificateAuthentication',
      });
    }
  });
});

const keys = [...new Set(typeDefinitions.flatMap(propertiesOfType).map(({ key }) => key))].filter(
  (key) => key !== 'Type' && key !== 'Name',
);
const anyDestination = fc
  .record({
    type: fc.constantFrom(...destinationTypes),
    values: fc.dictionary(fc.constantFrom(...keys), fc.constantFrom('x', '1', '0', 'Internet', 'OnPremise', '')),
    authentication: fc.constantFrom(...typeDefinitions.flatMap((one) => one.authentications.map(({ value }) => value))),
    url: fc.constantFrom('https://a.example', 'http://a.example'),
  })
  .map(({ type, values, authentication, url }): Properties => {
    const found = typeDefinitions.find((definition) => definition.type === type);
    const key = found?.keys.authentication;
    const start: Properties = { Name: 'a', Type: type, ...values, URL: url };
    return key ? { ...start, [key]: authentication } : start;
  });
const anySwitch = fc.constantFrom(
  'useDefaultClientTrustStore' as const,
  'useMtlsForTokenRetrieval' as const,
  'useBasicCredentialsForTokenService' as const,
  'useLoadBalancing' as const,
  'useMessageServerPort' as const,
  'useAliasUser' as const,
  'useWebSocket' as const,
);

describe('whatever is in the form', () => {
  it('a switch that is set and set back loses nothing', () => {
    fc.assert(
      fc.property(anyDestination, anySwitch, (properties, id) => {
        const start = startForm(properties);
        const there = setSwitch(start, id, !start.switches[id]);
        const back = setSwitch(there, id, start.switches[id]);
        expect(back.properties).toEqual(expect.objectContaining(properties));
        expect(Object.keys(propertiesToStore(back)).slice(0, Object.keys(properties).length)).toEqual(
          Object.keys(properties),
        );
      }),
    );
  });

  it('an authentication or a proxy type that is chosen and taken back loses nothing', () => {
    const controls = ['Authentication', 'ProxyType', 'jco.destination.auth_type', 'jco.destination.proxy_type', 'URL'];
    fc.assert(
      fc.property(anyDestination, fc.constantFrom(...controls), fc.string(), (properties, key, value) => {
        const start = startForm(properties);
        const there = setProperty(start, key, value);
        const old = properties[key];
        const back = old === undefined ? removeProperty(there, key) : setProperty(there, key, old);
        expect(back.properties).toEqual(expect.objectContaining(properties));
      }),
    );
  });

  it('no change of the type loses a value', () => {
    fc.assert(
      fc.property(anyDestination, fc.constantFrom(...destinationTypes), (properties, type) => {
        const there = setProperty(startForm(properties), 'Type', type);
        const held = [...Object.values(there.properties), ...Object.values(there.parked)];
        for (const [key, value] of Object.entries(properties)) {
          if (key !== 'Type') expect(held, key).toContain(value);
        }
      }),
    );
  });

  it('nothing is both stored and parked after a switch', () => {
    fc.assert(
      fc.property(anyDestination, anySwitch, (properties, id) => {
        const start = startForm(properties);
        const there = setSwitch(start, id, !start.switches[id]);
        expect(Object.keys(there.parked).filter((key) => Object.hasOwn(there.properties, key))).toEqual([]);
      }),
    );
  });
});
