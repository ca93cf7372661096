import { fail, ok, type Result } from '../../shared/result';
import type { PkiError } from '../errors';
import type { Certificate, CertificationRequest, Entry, KeyInfo, Store } from '../types';
import { issuerFinder } from '../x509/chain';
import { keyMatches } from '../x509/key-match';
import { type PrivateKeyInfo, readPrivateKeyInfo } from '../x509/private-key';
import { verifyRequest } from '../x509/verify';
import { chainHeld, takeChain } from './chains';
import { load } from './load';
import { type Occurrence, Occurrences } from './occurrences';
import type { OpenedPrivateKey, OpenedSecretKey, OpenedStore } from './opened';
import { findLeaves } from './pair-keys';
import { Problems } from './problems';

/**
 * Turns a file's items into entries: each key with its certificate and the chain above it, leaf first, from all
 * certificates of the file; then what is left over, one entry each. Entries stand in the file's order.
 * What cannot be read is a warning; it fails only when nothing else is in the file.
 */
export async function assembleStore(opened: OpenedStore): Promise<Result<Store, PkiError>> {
  const assembled = await assembleWithKeys(opened);
  return assembled.ok ? ok(assembled.value.store) : assembled;
}

export interface AssembledStore {
  readonly store: Store;
  /** The item that the entry of a private key comes from. */
  readonly keyItems: ReadonlyMap<Entry, OpenedPrivateKey>;
}

/** The same, with the keys that the entries do not show. */
export async function assembleWithKeys(opened: OpenedStore): Promise<Result<AssembledStore, PkiError>> {
  const problems = new Problems(opened);
  const occurrences = new Occurrences(opened.items, problems);
  const findIssuers = issuerFinder(occurrences.all.map(({ certificate }) => certificate));
  // All leaves first: the certificate of one key may stand in the chain of another.
  const leaves = await findLeaves(opened.items, occurrences);
  const chains = new Map<OpenedPrivateKey, readonly Certificate[]>();
  for (const [key, leaf] of leaves) chains.set(key, takeChain(leaf, findIssuers, occurrences));

  const entries: Entry[] = [];
  const keyItems = new Map<Entry, OpenedPrivateKey>();
  for (const [index, item] of opened.items.entries()) {
    switch (item.type) {
      case 'private-key': {
        const chain = chains.get(item) ?? [];
        const info = item.pkcs8 ? readPrivateKeyInfo(item.pkcs8) : null;
        if (info && !info.ok) {
          problems.add('block-unreadable', `item ${index + 1}, private key`, item.alias, info.error);
          if (chain.length === 0) break;
        }
        const held = chainHeld(item, chain, occurrences, opened.format);
        const entry = await toKeyEntry(item, info?.ok ? info.value : null, chain, held);
        entries.push(entry);
        keyItems.set(entry, item);
        break;
      }
      case 'secret-key':
        entries.push(toSecretEntry(item));
        break;
      case 'csr': {
        const request = await readRequest(item.der);
        if (request.ok) entries.push({ alias: item.alias, kind: 'csr', chain: [], request: request.value });
        else problems.add('block-unreadable', `item ${index + 1}, certification request`, item.alias, request.error);
        break;
      }
      case 'crl': {
        const { readRevocationList } = await load(import('../x509/revocation-list'));
        const list = readRevocationList(item.der);
        if (list.ok) entries.push({ alias: item.alias, kind: 'crl', chain: [], revocationList: list.value });
        else problems.add('block-unreadable', `item ${index + 1}, revocation list`, item.alias, list.error);
        break;
      }
      case 'certificate':
        break;
    }
    entries.push(...leftOver(occurrences.ofItem(index)));
  }
  if (entries.length === 0 && problems.first) return fail(problems.first);
  const { format, integrity, protection } = opened;
  const warnings = [...opened.warnings, ...problems.warnings];
  return ok({ store: { format, integrity, protection, entries, warnings }, keyItems });
}

async function readRequest(der: Uint8Array): Promise<Result<CertificationRequest, PkiError>> {
  const { readCertificationRequest } = await load(import('../x509/request'));
  const request = readCertificationRequest(der);
  if (!request.ok) return request;
  const check = await verifyRequest(request.value);
  return ok({ ...request.value, signature: typeof check === 'string' ? check : 'not-checked' });
}

async function toKeyEntry(
  item: OpenedPrivateKey,
  described: PrivateKeyInfo | null,
  chain: readonly Certificate[],
  held: readonly string[],
): Promise<Entry> {
  const [leaf] = chain;
  const built = chain.map(({ fingerprints }) => fingerprints.sha256);
  return {
    alias: item.alias,
    kind: leaf ? 'key-pair' : 'private-key',
    chain,
    key: await keyInfo(item, described, leaf),
    ...(item.createdAt ? { createdAt: item.createdAt } : {}),
    ...(held.length > 0 && held.join() !== built.join() ? { chainInFile: held } : {}),
  };
}

async function keyInfo(
  item: OpenedPrivateKey,
  described: PrivateKeyInfo | null,
  leaf: Certificate | undefined,
): Promise<KeyInfo> {
  const { algorithm = null, oid = null, size, curve } = described ?? leaf?.publicKey ?? {};
  return {
    algorithm,
    oid,
    ...(size === undefined ? {} : { size }),
    ...(curve === undefined ? {} : { curve }),
    format: item.format,
    encryption: item.encryption,
    locked: item.pkcs8 === null,
    matchesCertificate: item.pkcs8 && leaf ? await keyMatches(item.pkcs8, leaf.publicKey.spki) : null,
  };
}

function toSecretEntry(item: OpenedSecretKey): Entry {
  const { algorithm, oid, size, encryption, locked } = item;
  return {
    alias: item.alias,
    kind: 'secret-key',
    chain: [],
    key: {
      algorithm,
      oid,
      ...(size === undefined ? {} : { size }),
      format: 'secret key',
      encryption,
      locked,
      matchesCertificate: null,
    },
    ...(item.createdAt ? { createdAt: item.createdAt } : {}),
  };
}

/** The certificates of an item that no chain uses. */
function leftOver(occurrences: readonly Occurrence[]): Entry[] {
  return occurrences
    .filter((one) => !one.used || one.trusted)
    .map(({ alias, certificate, createdAt }) => ({
      alias,
      kind: 'certificate',
      chain: [certificate],
      ...(createdAt ? { createdAt } : {}),
    }));
}
