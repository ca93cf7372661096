/** How a client proves to the token service who it is. */
export type ClientProof =
  | { readonly kind: 'secret'; readonly clientSecret: string }
  /** PEM, for mutual TLS. */
  | { readonly kind: 'certificate'; readonly certificate: string; readonly privateKey: string };

export interface ClientCredentials {
  readonly tokenUrl: URL;
  readonly clientId: string;
  readonly proof: ClientProof;
}

/** What the companion needs of the key of a service. */
export interface ServiceKey {
  /** The service's address, without a slash at its end. */
  readonly uri: string;
  readonly credentials: ClientCredentials;
}

export interface DestinationKey extends ServiceKey {
  readonly subaccountId: string;
  /** Null where the key does not tell. */
  readonly instanceName: string | null;
}
