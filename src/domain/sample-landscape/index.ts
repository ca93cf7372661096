import { fromBase64 } from '../../shared/bytes';
import type { Label } from '../scope';

/**
 * Three subaccounts with certificate files of every kind and status, to look around in.
 * Made for 2026-11-22: `billing-client.p12` expires on 2026-12-12, `shipping-2027.pem` becomes valid on 2027-01-01,
 * the other files keep their status until 2046. Made by e2e/scripts/sample-landscape.mjs.
 */
export interface SampleLandscape {
  readonly subaccounts: readonly SampleSubaccount[];
}

interface SampleSubaccount {
  readonly name: string;
  readonly description: string;
  readonly certificates: readonly SampleCertificate[];
}

interface SampleCertificate {
  /** File name with its extension. */
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly labels: readonly Label[];
  /** Absent where the file needs none, and for the one that is to stay unopened. */
  readonly password?: string;
  readonly rememberPassword?: boolean;
}

interface StoredLandscape {
  readonly subaccounts: readonly (Omit<SampleSubaccount, 'certificates'> & {
    readonly certificates: readonly (Omit<SampleCertificate, 'content'> & { readonly content: string })[];
  })[];
}

/** The sample landscape, loaded when it is asked for; it is no part of the first load. */
export async function loadSampleLandscape(): Promise<SampleLandscape> {
  const { default: files } = await import('./files.json');
  const stored: StoredLandscape = files;
  return {
    subaccounts: stored.subaccounts.map(({ certificates, ...subaccount }) => ({
      ...subaccount,
      certificates: certificates.map(({ content, ...certificate }) => ({
        ...certificate,
        content: fromBase64(content),
      })),
    })),
  };
}
