import { is, not } from '../conditions';
import type { PropertyDefinition } from './definition';

/** Properties that only the authentications of HTTP destinations have. */

export const user: PropertyDefinition = {
  key: 'User',
  label: 'User',
  type: 'string',
  required: true,
  description: 'Technical user whose credentials are used; no personal account.',
};

export const password: PropertyDefinition = {
  key: 'Password',
  label: 'Password',
  type: 'password',
  secret: true,
  required: true,
  description: 'Password of that technical user.',
};

export const preemptive: PropertyDefinition = {
  key: 'Preemptive',
  type: 'boolean',
  values: ['TRUE', 'FALSE'],
  defaultValue: 'TRUE',
  description: 'TRUE sends credentials with the first request; FALSE waits for a 401 challenge.',
};

export const keyStoreSource: PropertyDefinition = {
  key: 'KeyStore.Source',
  label: 'Key Store Source',
  type: 'enum',
  values: ['DestinationService', 'ClientProvided'],
  defaultValue: 'DestinationService',
  description: 'Who keeps the client key store: the service or the calling application.',
};

export const keyStoreLocation: PropertyDefinition = {
  key: 'KeyStoreLocation',
  label: 'Key Store Location',
  type: 'certificateRef',
  certificate: 'key-store',
  required: not(is('KeyStore.Source', 'ClientProvided')),
  description: 'Stored certificate or key store with the client certificate and its key.',
};

export const keyStorePassword: PropertyDefinition = {
  key: 'KeyStorePassword',
  label: 'Key Store Password',
  type: 'password',
  secret: true,
  description: 'Password of the key store; may be set empty.',
};

export const signingKeyStoreLocation: PropertyDefinition = {
  key: 'KeyStoreLocation',
  label: 'Key Store Location',
  type: 'certificateRef',
  certificate: 'key-store',
  description: 'Certificate that signs the SAML assertion of this destination instead of the subaccount-wide key.',
};

export const signingKeyStorePassword: PropertyDefinition = {
  ...keyStorePassword,
  description: 'Password of the key store that signs assertions, if it has one.',
};

export const audience: PropertyDefinition = {
  key: 'audience',
  label: 'Audience',
  type: 'string',
  required: true,
  description: 'Audience put into the SAML assertion.',
};

export const clientKey: PropertyDefinition = {
  key: 'clientKey',
  label: 'Client Key',
  type: 'string',
  secret: true,
  description: 'Identifies the consumer at the authorization server; treated as a secret by the file export.',
};

export const authnContextClassRef: PropertyDefinition = {
  key: 'authnContextClassRef',
  label: 'AuthnContextClassRef',
  type: 'string',
  required: true,
  description: 'SAML authentication context class URI written into the assertion.',
};

export const samlAssertionProvider: PropertyDefinition = {
  key: 'SAMLAssertionProvider',
  label: 'SAML Assertion Provider',
  type: 'enum',
  values: ['DestinationServiceGenerated', 'ClientProvided'],
  defaultValue: 'DestinationServiceGenerated',
  description:
    'Who creates the assertion: the service (signed with the subaccount trust key) or the client (header X-samlAssertion).',
};

export const nameQualifier: PropertyDefinition = {
  key: 'nameQualifier',
  label: 'Name Qualifier',
  type: 'string',
  description: 'NameQualifier of the NameID: the security domain of the user.',
};

export const assertionIssuer: PropertyDefinition = {
  key: 'assertionIssuer',
  label: 'Assertion Issuer',
  type: 'string',
  description: 'Issuer element of the assertion.',
};

export const assertionRecipient: PropertyDefinition = {
  key: 'assertionRecipient',
  label: 'Assertion Recipient',
  type: 'string',
  description: 'Recipient of the assertion.',
};

export const nameIdFormat: PropertyDefinition = {
  key: 'nameIdFormat',
  label: 'Name Id Format',
  type: 'string',
  suggestions: [
    'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
  ],
  description:
    'NameID format; without a User Id Source it decides which JWT field is the user (emailAddress: email; unspecified or empty: user_name).',
};

export const userIdSource: PropertyDefinition = {
  key: 'userIdSource',
  label: 'User Id Source',
  type: 'string',
  description: 'JWT field (plain root key or JsonPath) whose value becomes the NameID.',
};

function yesOrNo(key: string, label: string, text: string): PropertyDefinition {
  return { key, label, type: 'boolean', values: ['true', 'false'], description: text };
}

export const samlAttributeChoices: readonly PropertyDefinition[] = [
  yesOrNo(
    'skipUserAttributesPrefixInSAMLAttributes',
    'Skip User Attributes Prefix In SAML Attributes',
    'true drops the prefix user_attributes. from SAML attribute names.',
  ),
  yesOrNo(
    'includeSigningCertificateInSAMLAssertion',
    'Include Signing Certificate In SAML Assertion',
    'true embeds the public signing certificate in the assertion.',
  ),
  yesOrNo(
    'skipUserUuidInSAMLAttributes',
    'Skip User Uuid In SAML Attributes',
    'true leaves user_uuid out of the SAML attributes.',
  ),
];

export const systemUser: PropertyDefinition = {
  key: 'SystemUser',
  type: 'string',
  deprecated: true,
  description:
    'Fixed user for the token request instead of the logged-on user. Deprecated; removal was announced for the end of September 2026.',
};

export const companyId: PropertyDefinition = {
  key: 'companyId',
  type: 'string',
  description: 'Company identifier (SuccessFactors scenarios).',
};

export const scope: PropertyDefinition = {
  key: 'scope',
  type: 'string',
  description: 'OAuth scopes, space separated, case sensitive.',
};

function tokenTimeout(key: string, maximum: number, text: string): PropertyDefinition {
  return {
    key,
    type: 'integer',
    ranges: [[0, maximum]],
    lenientRange: true,
    defaultValue: '10',
    description: `${text} for the token request, in seconds; values out of range fall back to the default.`,
  };
}

export const tokenTimeouts: readonly PropertyDefinition[] = [
  tokenTimeout('tokenServiceURL.ConnectionTimeoutInSeconds', 60, 'Connect timeout'),
  tokenTimeout('tokenServiceURL.SocketReadTimeoutInSeconds', 600, 'Read timeout'),
];

export const userTokenChecks: readonly PropertyDefinition[] = [
  {
    key: 'x_user_token.jwks',
    type: 'string',
    description: 'Base64 JSON web key set that verifies the user JWT (header X-User-Token).',
  },
  {
    key: 'x_user_token.header.typ',
    type: 'string',
    defaultValue: 'JWT',
    description: 'Expected typ header of the user JWT; needed for tokens that XSUAA did not issue.',
  },
  {
    key: 'x_user_token.jwks_uri',
    type: 'url',
    schemes: ['https', 'http'],
    description: 'URI of the JSON web key set for the user JWT; no private endpoint.',
  },
];

/** How the assertion's XML is encoded; the default depends on the authentication. */
export function samlAssertionEncoding(defaultValue: 'base64' | 'base64url'): PropertyDefinition {
  return {
    key: 'samlAssertionEncoding',
    type: 'enum',
    values: ['base64', 'base64url'],
    defaultValue,
    description: "Base64 flavour of the assertion's XML.",
  };
}

export const credentialsInBody: PropertyDefinition = {
  key: 'tokenService.addClientCredentialsInBody',
  type: 'boolean',
  values: ['true', 'false'],
  defaultValue: 'true',
  description:
    'true sends client ID and secret in the body, false in the Authorization header; user and password of the token service win if set.',
};

export const clientAssertionType: PropertyDefinition = {
  key: 'clientAssertion.type',
  type: 'enum',
  values: [
    'urn:ietf:params:oauth:client-assertion-type:saml2-bearer',
    'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  ],
  description: 'Format of the assertion; set on the destination that provides client assertions.',
};

export const clientAssertionDestination: PropertyDefinition = {
  key: 'clientAssertion.destinationName',
  type: 'destinationRef',
  description:
    'Name of the OAuth2ClientCredentials destination on the same level that issues the client assertion; the client secret stays empty.',
};
