import type { Certificate, Entry, Finding, FindingCode, KeyInfo, Store } from '../types';
import { commonName, handMade } from '../x509/vectors/hand-made';
import { certificateVector, readOrThrow } from '../x509/vectors/vectors';
import { checkHealth } from './check-health';
import { dayMilliseconds } from './thresholds';

export const leaf: Certificate = certificateVector('leaf');
export const intermediate: Certificate = certificateVector('intermediate');
export const root: Certificate = certificateVector('root');

/** A time at which all vectors are valid. */
const now: Date = new Date(leaf.notBefore.getTime() + dayMilliseconds);

export const key: KeyInfo = {
  algorithm: 'EC',
  oid: null,
  format: 'PKCS#8',
  encryption: null,
  locked: false,
  matchesCertificate: true,
};

export function pair(chain: readonly Certificate[], more: Partial<Entry> = {}): Entry {
  return { alias: 'pair', kind: 'key-pair', chain, key, ...more };
}

export function trusted(certificate: Certificate, alias: string | null = null): Entry {
  return { alias, kind: 'certificate', chain: [certificate] };
}

/** Findings of a PEM file with these entries, or of the store that `more` makes of it. */
export async function findings(
  entries: readonly Entry[],
  more: Partial<Store> = {},
  at: Date = now,
): Promise<Finding[]> {
  const store: Store = { format: 'pem', integrity: 'absent', protection: [], warnings: [], entries, ...more };
  return checkHealth(store, { now: at });
}

/** The codes alone, without the one that the server certificate of the vectors always has. */
export async function codes(
  entries: readonly Entry[],
  more: Partial<Store> = {},
  at: Date = now,
): Promise<FindingCode[]> {
  const found = await findings(entries, more, at);
  return found.map(({ code }) => code).filter((code) => code !== 'validity-too-long');
}

/** A certificate by hand, issued by nobody. */
export function made(parts: Parameters<typeof handMade>[0]): Certificate {
  return readOrThrow(handMade({ issuer: commonName('nobody'), ...parts }));
}

export function fingerprint(certificate: Certificate): string {
  return certificate.fingerprints.sha256;
}
