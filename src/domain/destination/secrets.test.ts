import { describe, expect, it } from 'vitest';
import { isSecretByName, isSecretKey } from './secrets';

describe('isSecretKey', () => {
  it.each([
    'Password',
    'clientSecret',
    'clientKey',
    'jco.client.passwd',
    'tokenService.KeyStorePassword',
    'apiKey',
    'X-Authorization',
    'mail.smtp.password',
    'refresh_token',
    'my.Credentials',
    'URL.headers.Authorization',
    'URL.headers.X-Api-Key',
    'URL.queries.access_token',
    'tokenServiceURL.headers.x-secret',
    'tokenService.body.client_secret',
  ])('%s is one', (key) => {
    expect(isSecretKey(key)).toBe(true);
  });

  it.each([
    'Name',
    'tokenServiceURL',
    'tokenServiceUser',
    'KeyStoreLocation',
    'tokenService.KeyStoreLocation',
    'KeyStore.Source',
    'HTML5.ForwardAuthToken',
    'x_user_token.jwks',
    'tokenServiceURL.headers.X-Region',
    'tokenService.body.resource',
    'URL.headers.Accept',
    'FragmentName',
    'sap-client',
    'targetSubaccount',
  ])('%s is none', (key) => {
    expect(isSecretKey(key)).toBe(false);
  });

  it('goes by the user for keys outside the catalogue only', () => {
    expect(isSecretKey('keyboard', ['keyboard'])).toBe(false);
    expect(isSecretKey('URL.headers.X-Key', ['URL.headers.X-Key'])).toBe(false);
    expect(isSecretKey('Password', ['Password'])).toBe(true);
  });
});

it('only a name outside the catalogue can be declared plain', () => {
  expect(isSecretByName('keyboard')).toBe(true);
  expect(isSecretByName('URL.headers.X-Key')).toBe(true);
  expect(isSecretByName('Password')).toBe(false);
  expect(isSecretByName('anything')).toBe(false);
});
