import type { Certificate, Entry, Store } from '../../pki/types';
import { displayName } from './summary';

/** One thing inside a store, as its content list shows it. */
export type ContentRow =
  | { readonly part: 'key'; readonly entry: number; readonly locked: boolean; readonly isSecret: boolean }
  | {
      readonly part: 'certificate';
      readonly entry: number;
      readonly position: number;
      readonly certificate: Certificate;
    }
  | { readonly part: 'request'; readonly entry: number; readonly subject: string }
  | { readonly part: 'crl'; readonly entry: number; readonly issuer: string };

/** What one entry holds: its key first, then its chain in order. */
export interface ContentGroup {
  readonly entry: number;
  readonly alias: string | null;
  readonly rows: readonly ContentRow[];
}

/** The content of a store, entry by entry, in the order of the file. */
export function contentOf(store: Store): readonly ContentGroup[] {
  return store.entries.map((entry, index) => ({ entry: index, alias: entry.alias, rows: rowsOf(entry, index) }));
}

function rowsOf(entry: Entry, index: number): readonly ContentRow[] {
  const rows: ContentRow[] = [];
  if (entry.key !== undefined) {
    rows.push({ part: 'key', entry: index, locked: entry.key.locked, isSecret: entry.kind === 'secret-key' });
  }
  for (const [position, certificate] of entry.chain.entries()) {
    rows.push({ part: 'certificate', entry: index, position, certificate });
  }
  if (entry.request !== undefined) {
    rows.push({ part: 'request', entry: index, subject: displayName(entry.request.subject) });
  }
  if (entry.revocationList !== undefined) {
    rows.push({ part: 'crl', entry: index, issuer: displayName(entry.revocationList.issuer) });
  }
  return rows;
}

/** The certificate of a file that holds nothing else, which needs no content list; else null. */
export function onlyCertificate(store: Store): Certificate | null {
  const [entry, ...others] = store.entries;
  if (entry === undefined || others.length > 0 || entry.key !== undefined || entry.chain.length !== 1) return null;
  return entry.chain[0] ?? null;
}

/** Every certificate of the store once, in the order of its entries. */
export function certificatesOf(store: Store): readonly Certificate[] {
  const all = store.entries.flatMap((entry) => entry.chain);
  return [...new Map(all.map((certificate) => [certificate.fingerprints.sha256, certificate])).values()];
}

/**
 * The chain of a certificate as far as the store reaches, itself first.
 * The chain of its own entry, else by the names in the certificates of the whole store (RFC 5280 section 6.1), each once.
 */
export function chainOf(store: Store, entryIndex: number, position: number): readonly Certificate[] {
  const own = store.entries[entryIndex]?.chain.slice(position) ?? [];
  const chain = [...own];
  const seen = new Set(chain.map((certificate) => certificate.fingerprints.sha256));
  const pool = certificatesOf(store);
  for (;;) {
    const last = chain.at(-1);
    if (last === undefined || last.subject.text === last.issuer.text) return chain;
    const issuer = pool.find(
      (candidate) => isIssuerByName(last, candidate) && !seen.has(candidate.fingerprints.sha256),
    );
    if (issuer === undefined) return chain;
    chain.push(issuer);
    seen.add(issuer.fingerprints.sha256);
  }
}

/** Where in the store a certificate stands first; null when it is not in it. */
export function findCertificate(
  store: Store,
  sha256: string,
): { readonly entry: number; readonly position: number } | null {
  for (const [entry, { chain }] of store.entries.entries()) {
    const position = chain.findIndex((certificate) => certificate.fingerprints.sha256 === sha256);
    if (position >= 0) return { entry, position };
  }
  return null;
}

/** Whether the candidate may have issued the certificate, by names and key identifiers; the signature decides. */
export function isIssuerByName(certificate: Certificate, candidate: Certificate): boolean {
  if (certificate.issuer.text === '' || candidate.subject.text !== certificate.issuer.text) return false;
  const wanted = keyIdentifier(certificate, 'authority-key-identifier');
  const offered = keyIdentifier(candidate, 'subject-key-identifier');
  return wanted === null || offered === null || wanted === offered;
}

function keyIdentifier(
  certificate: Certificate,
  type: 'authority-key-identifier' | 'subject-key-identifier',
): string | null {
  for (const { decoded } of certificate.extensions) {
    if (decoded?.type === type) return decoded.keyIdentifier;
  }
  return null;
}
