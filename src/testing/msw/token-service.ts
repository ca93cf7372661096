/** Where tokens for destinations come from; a model has one. */

export interface TokenRequest {
  readonly url: string;
  /** Of the client, for the header `Authorization`. */
  readonly user: string;
  readonly password: string;
  /** Fields of the body, the grant among them. */
  readonly form: Readonly<Record<string, string>>;
}

export interface FetchedToken {
  readonly access_token: string;
  readonly token_type?: string;
  readonly expires_in?: number;
  readonly scope?: string;
  readonly refresh_token?: string;
}

/** Asks a token service; rejects with an `Error` whose words may be shown. */
export type FetchToken = (request: TokenRequest) => Promise<FetchedToken>;

/** A token service that needs no network: it knows every client but those of hosts that cannot exist (RFC 2606 section 2). */
export const pretendTokenService: FetchToken = async ({ url, user, form }) => {
  if (!URL.canParse(url)) throw new Error('The token service URL is no URL');
  const { hostname } = new URL(url);
  if (hostname.endsWith('.invalid')) throw new Error(`The token service ${hostname} cannot be reached`);
  return {
    access_token: `token-of-${user}`,
    expires_in: 43_199,
    ...(form.scope === undefined ? {} : { scope: form.scope }),
  };
};
