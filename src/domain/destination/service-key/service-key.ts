/** A text somewhere in a service key, with the keys that lead to it. */
export interface KeyValue {
  readonly keys: readonly string[];
  readonly value: string;
}

/** How a service wants to be logged on to, as far as its key tells. */
export type ServiceLogon = 'client-secret' | 'certificate' | 'basic' | 'none';

/** An address in a key that may be the target. */
export interface UrlChoice {
  readonly url: string;
  /** What leads to it, as text (`endpoints.abap`). */
  readonly path: string;
}

/** The credentials of one service; a `VCAP_SERVICES` holds several. */
export interface BoundService {
  /** Of the service instance, else of the service; null where the file does not tell. */
  readonly name: string | null;
  readonly logon: ServiceLogon;
  /** The likely one first. */
  readonly urls: readonly UrlChoice[];
  /** Every text in it, in its order; holds secrets. */
  readonly values: readonly KeyValue[];
}

export interface ServiceKey {
  /** At least one. */
  readonly services: readonly BoundService[];
}

/** What the user should know about a destination that was made from a key; `i18n` says the words. */
export type ServiceKeyFinding =
  /** The key holds no address but that of its token service. */
  | { readonly rule: 'url-missing' }
  | { readonly rule: 'url-is-token-service' }
  /** Several addresses: the first one, or the chosen one, was taken. */
  | { readonly rule: 'several-urls'; readonly count: number }
  | { readonly rule: 'token-url-missing' }
  /** No credentials that a destination could use. */
  | { readonly rule: 'no-credentials' }
  /** The key is not in the file, as for a certificate the user brought along; or what is there is no PEM. */
  | { readonly rule: 'private-key-missing' }
  | { readonly rule: 'certificate-unreadable' }
  /** A secret and a certificate: the certificate was taken. */
  | { readonly rule: 'secret-not-used' };
