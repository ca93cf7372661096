import type { GenerationDetails } from '../../domain/certificate/generation';
import { checkCertificateName } from '../../domain/certificate/name';
import type { CertificateRecord, CertificateSummary } from '../../domain/certificate/types';
import { checkLabels } from '../../domain/labels';
import type { Scope } from '../../domain/scope';
import { BackendError } from '../errors';
import type { ItemResult, NewCertificate } from '../port';
import type { CertificateSource, NameRow, StoredCertificate, VersionRow } from '../workspace/database';
import { toBackendError } from '../workspace/storage-error';
import { sha256Hex } from '../workspace/vault/cipher';
import type { SecretRow } from '../workspace/vault/rows';
import type { Seal } from '../workspace/vault/vault';
import { certificateChange } from './changes';
import { certificatesOf } from './collections';
import { contentId, type PreparedContent, prepareContent, sealPasswords, writeContents } from './contents';
import { type LocalContext, makeStamp, type Stamp } from './context';
import { toRecord } from './find-certificate';
import { requireScope } from './find-scope';
import { PageWriter } from './pages';
import { invalid, nameTaken } from './refusals';
import { levelOf, nameKey } from './scope';

/** So much is read, encrypted and written at a time. */
const CHUNK_ITEMS = 200;
const CHUNK_BYTES = 32 * 1024 * 1024;

/** A draft that was read; one that was made here says how. */
export interface ReadDraft {
  readonly draft: NewCertificate;
  readonly generation: GenerationDetails | null;
  readonly id: string;
  readonly summary: CertificateSummary;
  readonly sha256: string;
}

/** Stores one certificate that was made here; rejects with what is its result among many. */
export async function createGenerated(
  context: LocalContext,
  scope: Scope,
  { draft, generation, summary }: Omit<ReadDraft, 'id' | 'sha256'>,
): Promise<CertificateRecord> {
  const [sha256, stamp] = await Promise.all([sha256Hex(draft.content), makeStamp(context)]);
  const ready = { draft, generation, summary, sha256, id: context.newId() };
  const [result] = await storeItems(context, scope, [{ draft, ready }], stamp);
  if (result?.ok !== true) throw result?.error ?? new Error('a draft has a result');
  return result.record;
}

/** Either what can be written, or why this one is refused. */
type Item<T> =
  | { readonly draft: NewCertificate; readonly ready: T }
  | { readonly draft: NewCertificate; readonly error: BackendError };

interface Prepared {
  readonly read: ReadDraft;
  readonly content: PreparedContent;
  readonly password: SecretRow | null;
}

/**
 * Stores each draft, in chunks: every chunk is read and encrypted first, then written in one transaction.
 * Rejects with `not-found` when there is no such subaccount; whatever is wrong with one draft is its own result.
 */
export async function createCertificates(
  context: LocalContext,
  scope: Scope,
  drafts: readonly NewCertificate[],
): Promise<ItemResult[]> {
  await requireScope(context.database, scope);
  const stamp = await makeStamp(context);
  const results: ItemResult[] = [];
  for (const chunk of chunksOf(drafts)) {
    const items = await Promise.all(chunk.map((draft) => readDraft(context, draft)));
    results.push(...(await storeItems(context, scope, items, stamp)));
  }
  return results;
}

/** Throws `invalid` for a content that is empty. */
export function assertContent(content: Uint8Array, name: string): void {
  if (content.length === 0) throw invalid('certificate', 'content', 'empty', name);
}

/** Throws `invalid` with the rule the labels break. */
export function assertLabels(labels: NewCertificate['labels'], name: string): void {
  const problem = checkLabels(labels);
  if (problem !== null) throw invalid('certificate', 'labels', problem.rule, name);
}

async function readDraft(context: LocalContext, draft: NewCertificate): Promise<Item<ReadDraft>> {
  try {
    const nameProblem = checkCertificateName(draft.name);
    if (nameProblem !== null) throw invalid('certificate', 'name', nameProblem, draft.name);
    assertLabels(draft.labels, draft.name);
    assertContent(draft.content, draft.name);
    const [summary, sha256] = await Promise.all([
      context.summarise(draft.content, draft.name, draft.passwords ?? {}),
      sha256Hex(draft.content),
    ]);
    return { draft, ready: { draft, generation: null, id: context.newId(), summary, sha256 } };
  } catch (error) {
    return { draft, error: toBackendError(error, { resource: 'certificate', name: draft.name }) };
  }
}

async function storeItems(
  context: LocalContext,
  scope: Scope,
  items: readonly Item<ReadDraft>[],
  stamp: Stamp,
): Promise<ItemResult[]> {
  const { database, vault } = context;
  const { subaccounts, serviceInstances, certificates, certificatePages, versions, files, changes } = database;
  try {
    return await vault.writeSealed(
      [subaccounts, serviceInstances, certificates, certificatePages, versions, files, changes],
      (seal) => Promise.all(items.map((item) => prepare(seal, item))),
      (prepared) => writeItems(context, scope, prepared, stamp),
    );
  } catch (error) {
    const failure = toBackendError(error, { resource: 'certificate' });
    if (failure.code !== 'quota-exceeded' || items.length <= 1) {
      return items.map((item) => refused(item.draft, 'error' in item ? item.error : failure));
    }
    // One file too large for the room left must not take the others with it.
    const half = Math.ceil(items.length / 2);
    const first = await storeItems(context, scope, items.slice(0, half), stamp);
    return [...first, ...(await storeItems(context, scope, items.slice(half), stamp))];
  }
}

async function prepare(seal: Seal, item: Item<ReadDraft>): Promise<Item<Prepared>> {
  if ('error' in item) return item;
  const { draft, id, summary } = item.ready;
  try {
    const content = await prepareContent(seal, contentId(id, 1), summary.kind, draft.content);
    const remembers = draft.rememberPassword === true && draft.passwords !== undefined;
    const password = remembers ? await sealPasswords(seal, id, draft.passwords) : null;
    return { draft, ready: { read: item.ready, content, password } };
  } catch (error) {
    if (error instanceof BackendError) return { draft, error };
    throw error;
  }
}

async function writeItems(
  { database }: LocalContext,
  scope: Scope,
  items: readonly Item<Prepared>[],
  stamp: Stamp,
): Promise<ItemResult[]> {
  await requireScope(database, scope);
  const keys = items.map(({ draft }) => nameKey(scope, draft.name));
  const present = await database.certificates.bulkGet(keys);
  const taken = new Set(present.flatMap((row) => (row === undefined ? [] : [row.name])));
  const pages = new PageWriter(certificatesOf(database), scope);
  await pages.openEnd();
  const rows: NameRow[] = [];
  const versions: VersionRow[] = [];
  const stored: StoredCertificate[] = [];
  const written: Prepared[] = [];
  const results: ItemResult[] = [];
  for (const item of items) {
    const { name } = item.draft;
    if ('error' in item) results.push(refused(item.draft, item.error));
    else if (taken.has(name)) results.push(refused(item.draft, nameTaken('certificate', name)));
    else {
      taken.add(name);
      const record = toStored(item.ready, stamp);
      const page = pages.append(record);
      rows.push({ subaccountId: scope.subaccountId, level: levelOf(scope), name, id: record.id, page });
      versions.push(firstVersion(item.ready, stamp));
      stored.push(record);
      written.push(item.ready);
      results.push({ name, ok: true, record: toRecord(record, scope) });
    }
  }
  await pages.flush();
  await database.certificates.bulkAdd(rows);
  await database.versions.bulkAdd(versions);
  await writeContents(
    database,
    written.map(({ content }) => content),
  );
  await database.secrets.bulkAdd(written.flatMap(({ password }) => (password === null ? [] : [password])));
  await database.changes.bulkAdd(
    stored.map((record) => certificateChange('create', stamp, scope.subaccountId, null, record)),
  );
  return results;
}

function toStored(
  { read: { draft, generation, id, summary, sha256 }, password }: Prepared,
  { at, by }: Stamp,
): StoredCertificate {
  return {
    id,
    name: draft.name,
    version: 1,
    contentVersion: 1,
    ...toSource(draft, generation),
    dummy: false,
    size: draft.content.length,
    sha256,
    labels: draft.labels,
    summary,
    passwordRemembered: password !== null,
    createdAt: at,
    modifiedAt: at,
    modifiedBy: by,
  };
}

function firstVersion({ read, content }: Prepared, { at, by }: Stamp): VersionRow {
  const { id, summary, sha256, draft, generation } = read;
  const size = draft.content.length;
  return {
    certificateId: id,
    version: 1,
    content: 1,
    place: content.place,
    sha256,
    size,
    modifiedAt: at,
    modifiedBy: by,
    summary,
    source: toSource(draft, generation),
  };
}

function toSource({ origin, renews }: NewCertificate, generation: GenerationDetails | null): CertificateSource {
  return { origin, generation, renews: renews ?? null, transportRequest: null };
}

function refused({ name }: NewCertificate, error: BackendError): ItemResult {
  return { name, ok: false, error };
}

function* chunksOf(drafts: readonly NewCertificate[]): Generator<readonly NewCertificate[]> {
  let chunk: NewCertificate[] = [];
  let bytes = 0;
  for (const draft of drafts) {
    if (chunk.length > 0 && (chunk.length >= CHUNK_ITEMS || bytes + draft.content.length > CHUNK_BYTES)) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(draft);
    bytes += draft.content.length;
  }
  if (chunk.length > 0) yield chunk;
}
