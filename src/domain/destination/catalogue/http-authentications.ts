import { is, not } from '../conditions';
import type { AuthenticationDefinition, FormEntry } from './definition';
import * as http from './http-properties';
import * as shared from './shared';

/** The authentications of HTTP destinations: which fields each shows, and which additional properties it knows. */

const anywhere = ['Internet', 'OnPremise', 'PrivateLink'];
const notByPrivateLink = ['Internet', 'OnPremise'];
const onPremiseOnly = ['OnPremise'];

const mtls = [shared.mtlsSwitch, shared.tokenKeyStoreLocation, shared.tokenKeyStorePassword];
const client: readonly FormEntry[] = [
  shared.clientId,
  shared.mtlsSwitch,
  shared.clientSecret,
  shared.tokenKeyStoreLocation,
  shared.tokenKeyStorePassword,
];
const basicToken = [shared.basicTokenSwitch, shared.tokenServiceUser, shared.tokenServicePassword];
const target = [shared.urlHeaders, shared.urlQueries];
const tokenRequest = [http.scope, shared.tokenHeaders, shared.tokenQueries, shared.tokenBody];
const timedTokenRequest = [...tokenRequest, ...http.tokenTimeouts];
const assertion = [
  http.nameQualifier,
  http.assertionIssuer,
  http.assertionRecipient,
  http.nameIdFormat,
  http.userIdSource,
];
const signing = [http.signingKeyStoreLocation, http.signingKeyStorePassword, ...http.samlAttributeChoices];

/** Ignored when the client brings the assertion. */
const serviceMakesAssertion = not(is('SAMLAssertionProvider', 'ClientProvided'));

export const httpAuthentications: readonly AuthenticationDefinition[] = [
  {
    value: 'NoAuthentication',
    label: 'No Authentication',
    proxyTypes: anywhere,
    entries: [],
    additional: target,
  },
  {
    value: 'BasicAuthentication',
    label: 'Basic Authentication',
    proxyTypes: anywhere,
    entries: [http.user, http.password],
    additional: [http.preemptive, ...target],
  },
  {
    value: 'ClientCertificateAuthentication',
    label: 'Client Certificate Authentication',
    proxyTypes: anywhere,
    httpsOnly: true,
    entries: [http.keyStoreSource, http.keyStoreLocation, http.keyStorePassword],
    additional: target,
  },
  {
    value: 'PrincipalPropagation',
    label: 'Principal Propagation SSO Authentication for HTTP',
    proxyTypes: onPremiseOnly,
    entries: [],
    additional: target,
  },
  {
    value: 'OAuth2SAMLBearerAssertion',
    label: 'OAuth SAML Bearer Assertion Authentication',
    proxyTypes: notByPrivateLink,
    entries: [
      http.samlAssertionProvider,
      { ...http.audience, shown: serviceMakesAssertion, required: serviceMakesAssertion },
      { ...http.clientKey, required: true },
      ...mtls,
      shared.tokenServiceUrl('tenant'),
      { ...shared.tokenServiceUrlType, preselected: true },
      shared.tokenProxyType,
      ...basicToken,
      http.authnContextClassRef,
      http.nameQualifier,
      http.assertionIssuer,
      {
        ...http.assertionRecipient,
        description: 'Recipient of the assertion; the token service URL when left out.',
      },
      http.nameIdFormat,
      http.userIdSource,
      ...signing,
    ],
    additional: [
      http.systemUser,
      http.companyId,
      ...timedTokenRequest,
      ...target,
      ...http.userTokenChecks,
      http.samlAssertionEncoding('base64url'),
    ],
  },
  {
    value: 'OAuth2ClientCredentials',
    label: 'OAuth Client Credentials Authentication',
    proxyTypes: notByPrivateLink,
    entries: [
      ...client,
      shared.tokenServiceUrl('tenant'),
      shared.tokenServiceUrlType,
      shared.tokenProxyType,
      ...basicToken,
    ],
    additional: [
      ...timedTokenRequest,
      http.credentialsInBody,
      http.clientAssertionType,
      http.clientAssertionDestination,
      ...target,
    ],
  },
  {
    value: 'OAuth2UserTokenExchange',
    label: 'OAuth User Token Exchange Authentication',
    proxyTypes: notByPrivateLink,
    entries: [...client, shared.tokenServiceUrl('tenant'), shared.tokenServiceUrlType, shared.tokenProxyType],
    additional: [...tokenRequest, ...target, http.credentialsInBody, ...http.userTokenChecks],
  },
  {
    value: 'OAuth2Password',
    label: 'OAuth Password Authentication',
    proxyTypes: notByPrivateLink,
    entries: [...client, http.user, http.password, shared.tokenServiceUrl('as-is'), shared.tokenProxyType],
    additional: [...timedTokenRequest, http.credentialsInBody, http.clientAssertionDestination, ...target],
  },
  {
    value: 'OAuth2JWTBearer',
    label: 'OAuth JWT Bearer Authentication',
    proxyTypes: notByPrivateLink,
    entries: [...client, shared.tokenServiceUrl('tenant'), shared.tokenServiceUrlType, shared.tokenProxyType],
    additional: [...timedTokenRequest, ...http.userTokenChecks, ...target, http.credentialsInBody],
  },
  {
    value: 'SAMLAssertion',
    label: 'SAML Assertion Authentication',
    proxyTypes: anywhere,
    entries: [http.audience, http.authnContextClassRef, http.clientKey, ...assertion, ...signing],
    additional: [http.companyId, ...http.userTokenChecks, ...target, http.samlAssertionEncoding('base64')],
  },
  {
    value: 'OAuth2RefreshToken',
    label: 'OAuth Refresh Token Authentication',
    proxyTypes: notByPrivateLink,
    entries: [...client, shared.tokenServiceUrl('plain'), shared.tokenServiceUrlType, shared.tokenProxyType],
    additional: [...timedTokenRequest, http.credentialsInBody, ...target],
  },
  {
    value: 'OAuth2AuthorizationCode',
    label: 'OAuth Authorization Code Authentication',
    proxyTypes: notByPrivateLink,
    entries: [...client, shared.tokenServiceUrl('plain'), shared.tokenServiceUrlType, shared.tokenProxyType],
    additional: [...timedTokenRequest, http.credentialsInBody, http.clientAssertionDestination, ...target],
  },
  {
    value: 'OAuth2TechnicalUserPropagation',
    label: 'OAuth Technical User Propagation Authentication',
    proxyTypes: onPremiseOnly,
    entries: [...client, shared.tokenServiceUrl('tenant'), shared.tokenServiceUrlType, ...basicToken],
    additional: [...timedTokenRequest, http.credentialsInBody, http.clientAssertionDestination, ...target],
  },
  {
    value: 'OAuth2TokenExchange',
    label: 'OAuth Token Exchange Authentication',
    proxyTypes: notByPrivateLink,
    entries: [...client, shared.tokenServiceUrl('as-is'), shared.tokenProxyType],
    additional: [...timedTokenRequest, ...target, http.credentialsInBody, http.clientAssertionDestination],
  },
  {
    value: 'SAPAssertionSSO',
    label: 'SAP Assertion SSO',
    proxyTypes: anywhere,
    deprecated: true,
    entries: [],
    additional: target,
  },
];
