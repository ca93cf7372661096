import type { DestinationServiceModel, PropertyRow } from './destination-service-model';

/** Tokens that come with a destination (destination-service-api.md sections 3 and 4.6). */

interface AuthToken {
  readonly type: string;
  readonly value: string;
  readonly http_header?: { readonly key: string; readonly value: string };
  readonly [further: string]: unknown;
}

type Retrieve = (
  model: DestinationServiceModel,
  properties: PropertyRow,
  headers: Headers,
) => AuthToken | Promise<AuthToken>;

/** Authentications without a row need no token. */
const RETRIEVALS: Readonly<Record<string, Retrieve>> = {
  BasicAuthentication: (_model, { User = '', Password = '' }) => toAuthToken('Basic', toBase64(`${User}:${Password}`)),
  OAuth2ClientCredentials: byGrant(() => ({ grant_type: 'client_credentials' })),
  OAuth2Password: byGrant(({ User = '', Password = '' }) => ({
    grant_type: 'password',
    username: User,
    password: Password,
  })),
};

/** The tokens of a destination; null where its authentication has none. One that cannot be fetched says why in `error`. */
export async function retrieveTokens(
  model: DestinationServiceModel,
  properties: PropertyRow,
  headers: Headers,
): Promise<readonly AuthToken[] | null> {
  const { Authentication = '' } = properties;
  const retrieve = Object.hasOwn(RETRIEVALS, Authentication) ? RETRIEVALS[Authentication] : undefined;
  if (retrieve === undefined) {
    return /^OAuth2|Assertion/.test(Authentication)
      ? [failed(`${Authentication}: tokens of this authentication are not fetched here`)]
      : null;
  }
  try {
    return [await retrieve(model, properties, headers)];
  } catch (error) {
    return [failed(error instanceof Error ? error.message : 'The token service failed')];
  }
}

function byGrant(toGrant: (properties: PropertyRow) => Readonly<Record<string, string>>): Retrieve {
  return async (model, properties, headers) => {
    const { clientId = '', clientSecret = '', scope, tokenServiceUser, tokenServicePassword } = properties;
    if (properties['tokenService.KeyStoreLocation'] !== undefined)
      throw new Error('Tokens are not fetched over mutual TLS here');
    const form: Record<string, string> = { ...toGrant(properties), ...bodyOf(properties) };
    if (scope !== undefined) form.scope = scope;
    // The client is named in the body too where another user signs in to the token service.
    if (tokenServiceUser !== undefined || properties['tokenService.addClientCredentialsInBody'] === 'true') {
      form.client_id = clientId;
      form.client_secret = clientSecret;
    }
    const token = await model.fetchToken({
      url: tokenUrlOf(properties, headers),
      user: tokenServiceUser ?? clientId,
      password: tokenServiceUser === undefined ? clientSecret : (tokenServicePassword ?? ''),
      form,
    });
    const { expires_in, scope: granted, refresh_token } = token;
    return {
      ...toAuthToken('Bearer', token.access_token),
      ...(expires_in === undefined ? {} : { expires_in: String(expires_in) }),
      ...(granted === undefined ? {} : { scope: granted }),
      ...(refresh_token === undefined ? {} : { refresh_token }),
    };
  };
}

/** With the type `Common`, the tenant is put in place of `{tenant}`, or before the host. */
function tokenUrlOf({ tokenServiceURL = '', tokenServiceURLType }: PropertyRow, headers: Headers): string {
  const tenant = headers.get('X-tenant');
  if (tokenServiceURLType !== 'Common') {
    if (tenant !== null) throw new Error('X-tenant is allowed only with the token service URL type Common');
    return tokenServiceURL;
  }
  if (tenant === null) throw new Error('The token service URL type Common needs the header X-tenant');
  if (tokenServiceURL.includes('{tenant}')) return tokenServiceURL.replace('{tenant}', tenant);
  return tokenServiceURL.replace('://', `://${tenant}.`);
}

const BODY_FIELD = 'tokenService.body.';

function bodyOf(properties: PropertyRow): Readonly<Record<string, string>> {
  const fields = Object.entries(properties).filter(([key]) => key.startsWith(BODY_FIELD));
  return Object.fromEntries(fields.map(([key, value]) => [key.slice(BODY_FIELD.length), value]));
}

function toAuthToken(type: string, value: string): AuthToken {
  return { type, value, http_header: { key: 'Authorization', value: `${type} ${value}` } };
}

function failed(error: string): AuthToken {
  return { type: '', value: '', expires_in: '0', error };
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
