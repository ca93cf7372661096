/**
 * What pki returns: plain data (structured clone safe), no classes, no functions.
 * Times are `Date`, bytes `Uint8Array`, object identifiers dotted text, hex lower case.
 */

export type StoreFormat = 'jks' | 'jceks' | 'pkcs12' | 'pem' | 'der' | 'pkcs7';
export type EntryKind = 'key-pair' | 'certificate' | 'private-key' | 'secret-key' | 'csr' | 'crl';

export interface Store {
  readonly format: StoreFormat;
  /** `verified`: digest or MAC checked; `absent`: the format or file has none; `not-checked`: there is one, and it was not checked (no password, or an algorithm we lack). */
  readonly integrity: 'verified' | 'absent' | 'not-checked';
  /** What protects the whole (MAC, digest), and with which algorithms the parts are encrypted, in words; see `Protection`. */
  readonly protection: readonly Protection[];
  readonly entries: readonly Entry[];
  readonly warnings: readonly Warning[];
}

/** One algorithm that protects the file or a part of it. */
export interface Protection {
  readonly of: 'integrity' | 'certificates' | 'private-key' | 'secret-key';
  /** In words: `PBES2, PBKDF2 with HMAC-SHA-256, AES-256-CBC`, `pbeWithSHAAnd40BitRC2-CBC`, `HMAC-SHA-1`, `Sun key protector`, … */
  readonly algorithm: string;
  readonly iterations?: number;
  /** Newer Java or Node (OpenSSL 3) refuse it without a legacy switch. */
  readonly legacy: boolean;
}

export interface Entry {
  readonly alias: string | null;
  readonly kind: EntryKind;
  /** Leaf first. Empty for keys without a certificate, secret keys, CSRs and CRLs. */
  readonly chain: readonly Certificate[];
  /** Present for `key-pair`, `private-key` and `secret-key`. */
  readonly key?: KeyInfo;
  /** Present for `csr`. */
  readonly request?: CertificationRequest;
  /** Present for `crl`. */
  readonly revocationList?: RevocationList;
  /** Creation date where the format has one (JKS, JCEKS). */
  readonly createdAt?: Date;
  /** The chain as the file holds it, when it differs in order or content from `chain`: SHA-256 fingerprints. */
  readonly chainInFile?: readonly string[];
}

export interface KeyInfo {
  /** `RSA`, `RSASSA-PSS`, `DSA`, `EC`, `Ed25519`, `ML-DSA-65`, `AES`, …; the OID for an unknown one; null while locked and not told by a certificate. */
  readonly algorithm: string | null;
  readonly oid: string | null;
  /** Bits, where the algorithm has a size. */
  readonly size?: number;
  readonly curve?: string;
  /** `PKCS#8`, `PKCS#1`, `SEC 1`, … as the file holds it. */
  readonly format: string;
  /** How this key is encrypted in the file; null when it is not. */
  readonly encryption: { readonly algorithm: string; readonly iterations?: number; readonly legacy: boolean } | null;
  /** True when the key could not be decrypted with the passwords given. */
  readonly locked: boolean;
  /** Whether the key belongs to the leaf certificate; null when that could not be told. */
  readonly matchesCertificate: boolean | null;
}

export interface Warning {
  readonly code:
    | 'bag-not-supported'
    | 'algorithm-not-supported'
    | 'content-locked'
    | 'key-locked'
    | 'integrity-not-checked'
    | 'trailing-data'
    | 'certificate-unreadable'
    | 'not-canonical'
    | 'block-not-supported'
    | 'block-unreadable'
    | 'password-encoding';
  readonly details: import('./errors').PkiErrorDetails;
}

export interface Certificate {
  /** The bytes as the file holds them. */
  readonly der: Uint8Array;
  readonly fingerprints: { readonly sha256: string; readonly sha1: string };
  readonly version: number;
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** Hex of the INTEGER's content octets without leading zeros (at least `00`); a leading `-` for a negative one. */
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: PublicKeyInfo;
  readonly signatureAlgorithm: AlgorithmInfo;
  readonly extensions: readonly Extension[];
}

export interface DistinguishedName {
  /** RFC 4514 text (most specific first), empty for an empty name. */
  readonly text: string;
  /** In the order of the encoding; each relative name may hold several attributes. */
  readonly relativeNames: readonly (readonly NameAttribute[])[];
}

export interface NameAttribute {
  readonly oid: string;
  /** `CN`, `O`, `OU`, …; the OID where there is no usual short name. */
  readonly name: string;
  readonly value: string;
}

export interface AlgorithmInfo {
  readonly oid: string;
  /** `SHA256withRSA`-like names are not used; this is `RSA with SHA-256`, `RSASSA-PSS with SHA-256`, `ECDSA with SHA-384`, `Ed25519`, or the OID. */
  readonly name: string;
  /** `SHA-1`, `MD5`, …, where the algorithm names one. */
  readonly hash?: string;
}

export interface PublicKeyInfo {
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  readonly algorithm: string;
  readonly oid: string;
  readonly size?: number;
  readonly curve?: string;
}

export interface Extension {
  readonly oid: string;
  /** Usual name (`subjectAltName`), or the OID. */
  readonly name: string;
  readonly critical: boolean;
  /** Content of extnValue, DER. */
  readonly raw: Uint8Array;
  /** Null where the extension is unknown or its content does not follow its definition. */
  readonly decoded: DecodedExtension | null;
}

export interface GeneralName {
  readonly type: 'dns' | 'ip' | 'uri' | 'email' | 'directory' | 'registered-id' | 'other';
  readonly value: string;
}

export type DecodedExtension =
  | { readonly type: 'alternative-names'; readonly names: readonly GeneralName[] }
  | { readonly type: 'key-usage'; readonly usages: readonly string[] }
  | {
      readonly type: 'extended-key-usage';
      readonly purposes: readonly { readonly oid: string; readonly name: string }[];
    }
  | { readonly type: 'basic-constraints'; readonly ca: boolean; readonly pathLength: number | null }
  | { readonly type: 'subject-key-identifier'; readonly keyIdentifier: string }
  | {
      readonly type: 'authority-key-identifier';
      readonly keyIdentifier: string | null;
      readonly issuer: readonly GeneralName[];
      readonly serialNumber: string | null;
    }
  | {
      readonly type: 'name-constraints';
      readonly permitted: readonly GeneralName[];
      readonly excluded: readonly GeneralName[];
    }
  /** Anything else that is understood: rows of label and value, ready to be shown. */
  | { readonly type: 'fields'; readonly fields: readonly { readonly label: string; readonly value: string }[] };

export interface CertificationRequest {
  readonly der: Uint8Array;
  readonly subject: DistinguishedName;
  readonly publicKey: PublicKeyInfo;
  readonly signatureAlgorithm: AlgorithmInfo;
  /** Requested extensions (PKCS#9 extensionRequest). */
  readonly extensions: readonly Extension[];
  /** Whether the key in it made the request's signature; in a `Store` always present. */
  readonly signature?: 'verified' | 'failed' | 'not-checked';
}

export interface RevocationList {
  readonly der: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  readonly revokedCount: number;
  readonly signatureAlgorithm: AlgorithmInfo;
}

export interface ReadOptions {
  readonly password?: string;
  /** Passwords of single entries, by alias (the empty string for an entry without one). */
  readonly keyPasswords?: Readonly<Record<string, string>>;
  /** For messages only; the format comes from the content. */
  readonly fileName?: string;
}

export type Severity = 'error' | 'warning' | 'information';

export type FindingCode =
  | 'chain-incomplete'
  | 'chain-order'
  | 'chain-extra-certificates'
  | 'duplicate-certificate'
  | 'expired'
  | 'expiring'
  | 'not-yet-valid'
  | 'issuer-expires-first'
  | 'signature-invalid'
  | 'signature-not-checked'
  | 'weak-signature-hash'
  | 'weak-key'
  | 'key-mismatch'
  | 'issuer-not-ca'
  | 'path-length-exceeded'
  | 'client-auth-missing'
  | 'san-missing'
  | 'legacy-encryption'
  | 'fips-key-store'
  | 'validity-too-long'
  | 'integrity-not-checked';

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Index into `store.entries`; null when it is about the whole file. */
  readonly entry: number | null;
  /** SHA-256 fingerprint of the certificate it is about, if it is about one. */
  readonly certificate: string | null;
  /** Words for the message: names, algorithms, numbers; ISO text for times. */
  readonly details: {
    readonly subject?: string;
    readonly issuer?: string;
    readonly algorithm?: string;
    readonly size?: number;
    readonly days?: number;
    readonly at?: string;
    readonly count?: number;
    readonly names?: readonly string[];
  };
}

/** One certificate of a chain and how it hangs on the next one. */
export interface ChainLink {
  /** Index into the chain. */
  readonly index: number;
  readonly validity: 'valid' | 'expired' | 'not-yet-valid';
  readonly signature: 'verified' | 'failed' | 'not-checked' | 'self-signed' | 'issuer-missing';
  /** Algorithm that could not be checked, for `not-checked`. */
  readonly algorithm?: string;
  /** The missing issuer's name, for `issuer-missing`. */
  readonly issuer?: string;
}
