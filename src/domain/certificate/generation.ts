import type { KeyAlgorithmName, SubjectAltName, SubjectAttribute } from '../../pki/generate/types';
import type { Label } from '../scope';

/** Units of the service's `Validity.TimeUnit` (reference: certificates.md section 2). */
export const validityUnits = ['DAYS', 'MONTHS', 'YEARS'] as const;

export type ValidityUnit = (typeof validityUnits)[number];

export interface Validity {
  readonly value: number;
  readonly unit: ValidityUnit;
}

/** What a certificate was generated from: all that its renewal needs besides its password. Holds no secret. */
export interface GenerationAttributes {
  readonly commonName: string;
  readonly validity: Validity;
  readonly automaticRenewal: boolean;
  /** Whether a renewal makes a new key or certifies the present one again; with a CSR it is always the same one. */
  readonly keyOnRenewal: 'new' | 'same';
  readonly keyAlgorithm: KeyAlgorithmName;
  readonly subject: readonly SubjectAttribute[];
  readonly subjectAltNames: readonly SubjectAltName[];
  readonly extendedKeyUsage: readonly string[];
  /** The certificate signing request as PEM; null when the key was made here. */
  readonly csr: string | null;
}

/** A certificate to be generated, with its key unless it comes with a signing request. */
export interface GenerationRequest extends GenerationAttributes {
  /** With the extension, which says in which format key and chain are stored. */
  readonly name: string;
  readonly labels: readonly Label[];
  /** Protects the stored key or store. */
  readonly password?: string;
  readonly rememberPassword?: boolean;
}

/** What can be changed of a generated certificate afterwards. */
export type RenewalSettings = Pick<GenerationAttributes, 'automaticRenewal' | 'keyOnRenewal'>;

/** How a stored certificate was generated, and how its renewal went. */
export interface GenerationDetails extends GenerationAttributes {
  readonly hasPassword: boolean;
  /** The last try to renew that failed, until one succeeds. */
  readonly failedRenewal: { readonly at: string; readonly code: string } | null;
}
