/** Signing requests and the files they come from and go to. */
import type { Certificate, CertificationRequest, Store } from '../../pki/types';
import { onlyCertificate } from './content';
import { baseNameOf, proposeFreeName } from './name';

/** The request in a waiting file; null when there is none. */
export function waitingRequestOf(store: Store): CertificationRequest | null {
  return store.entries.find(({ kind }) => kind === 'csr')?.request ?? null;
}

/** Name of the saved request. */
export function requestFileName(storedName: string): string {
  return `${baseNameOf(storedName)}.csr`;
}

/**
 * The certificate that a request can renew: the leaf of the first key, or the only one of a file. Null for a trust
 * store, whose certificates are others'.
 */
export function renewableCertificateOf(store: Store): Certificate | null {
  const own = store.entries.find(({ kind }) => kind === 'key-pair')?.chain[0];
  if (own !== undefined) return own;
  const only = onlyCertificate(store);
  // A root without its key is somebody else's authority.
  return only === null || only.subject.text === only.issuer.text ? null : only;
}

/** A free name for the key that is to renew a file. */
export function renewalRequestName(storedName: string, taken: ReadonlySet<string>): string {
  return proposeFreeName(`${baseNameOf(storedName)}-renewal.pem`, taken);
}
