import type { CertificateKind, StorePasswords } from '../../domain/certificate/types';
import { BackendError } from '../errors';
import type { CockpitDatabase, ContentPlace, FileRow, VersionRow } from '../workspace/database';
import { putInChunks } from '../workspace/in-chunks';
import type { SecretRow } from '../workspace/vault/rows';
import type { Seal, SealingVault } from '../workspace/vault/vault';

/** Under which name the bytes that came with a version lie; sealed ones are bound to it. */
export function contentId(certificateId: string, content: number): string {
  return `content/${certificateId}/${content}`;
}

export function passwordId(certificateId: string): string {
  return `password/${certificateId}`;
}

/** Bytes ready to be written: sealed, unless the file holds certificates only. */
export type PreparedContent =
  | { readonly place: 'secrets'; readonly row: SecretRow }
  | { readonly place: 'files'; readonly row: FileRow };

export function placeFor(kind: CertificateKind): ContentPlace {
  return kind === 'trust-store' ? 'files' : 'secrets';
}

/** Rejects with `locked` when it has to be sealed and the vault is locked. */
export async function prepareContent(
  seal: Seal,
  id: string,
  kind: CertificateKind,
  bytes: Uint8Array,
): Promise<PreparedContent> {
  // A view would take its whole buffer into the database.
  if (placeFor(kind) === 'files') return { place: 'files', row: { id, bytes: bytes.slice() } };
  return { place: 'secrets', row: await seal(id, bytes) };
}

export async function writeContents(database: CockpitDatabase, contents: readonly PreparedContent[]): Promise<void> {
  const files = contents.flatMap((content) => (content.place === 'files' ? [content.row] : []));
  const secrets = contents.flatMap((content) => (content.place === 'secrets' ? [content.row] : []));
  await putInChunks(database.files, files);
  await putInChunks(database.secrets, secrets);
}

/** The bytes of a version; rejects with `locked`, or `unavailable` (reason `damaged`) when they are missing. */
export async function readContent(
  database: CockpitDatabase,
  vault: SealingVault,
  { certificateId, content, place }: Pick<VersionRow, 'certificateId' | 'content' | 'place'>,
): Promise<Uint8Array> {
  const id = contentId(certificateId, content);
  const bytes = place === 'files' ? (await database.files.get(id))?.bytes : await vault.openSecret(id);
  if (bytes !== undefined && bytes !== null) return bytes;
  throw contentMissing();
}

export function contentMissing(): BackendError {
  return new BackendError('unavailable', 'The stored bytes of this certificate are missing; restore it from a backup', {
    resource: 'certificate',
    reason: 'damaged',
  });
}

export function sealPasswords(seal: Seal, certificateId: string, passwords: StorePasswords): Promise<SecretRow> {
  return seal(passwordId(certificateId), new TextEncoder().encode(JSON.stringify(passwords)));
}

export async function readPasswords(vault: SealingVault, certificateId: string): Promise<StorePasswords | null> {
  const bytes = await vault.openSecret(passwordId(certificateId));
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as StorePasswords);
}

/** Removes bytes, versions and passwords of these certificates for good; to be called within a transaction. */
export async function purgeContents(database: CockpitDatabase, certificateIds: readonly string[]): Promise<void> {
  for (const id of certificateIds) {
    const prefix = contentId(id, 0).slice(0, -1);
    await database.secrets.where(':id').startsWith(prefix).delete();
    await database.files.where(':id').startsWith(prefix).delete();
    await database.versions.where(':id').between([id, 0], [id, Number.POSITIVE_INFINITY]).delete();
  }
  await database.secrets.bulkDelete(certificateIds.map(passwordId));
}
