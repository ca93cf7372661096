import type { Issuer } from '../../../pki/generate/types';
import { BackendError } from '../../errors';
import type { Authority, AuthorityInfo } from '../../port';
import { guarded } from '../../workspace/storage-error';
import type { Seal } from '../../workspace/vault/vault';
import type { LocalContext } from '../context';
import { makeAuthorities, makeClientAuthority, type NewAuthority } from './make-authority';
import {
  authorityKeyMissing,
  authoritySecretId,
  putAuthority,
  readAuthority,
  type StoredAuthority,
  type StoredGeneration,
  toInfo,
  withoutKeys,
} from './stored-authority';

/** The authority of this workspace; rejects as the port says. */
export function createAuthority(context: LocalContext): Authority {
  const guard = <T>(work: () => PromiseLike<T>) => guarded({ resource: 'authority' }, work);
  return {
    read: () =>
      guard(async () => {
        const stored = await readAuthority(context.database);
        return stored && toInfo(stored);
      }),
    ensure: () => guard(async () => toInfo(await ensureAuthority(context))),
    rotate: () => guard(() => rotateAuthority(context)),
  };
}

export interface OpenedIssuer {
  readonly issuer: Issuer;
  readonly notAfter: Date;
}

/** The client authority with its key, made on first use; rejects with `locked` while the vault is. */
export async function openIssuer(context: LocalContext): Promise<OpenedIssuer> {
  const { root, client } = (await ensureAuthority(context)).current;
  const privateKey = await openKey(context, client.keyId);
  return { issuer: { privateKey, chain: [client.der, root.der] }, notAfter: new Date(client.notAfter) };
}

/**
 * The authority that signs now. A client authority past half of its life gets a successor under the same root, so that
 * what trusts the root trusts what is generated for as long as the root lives.
 */
async function ensureAuthority(context: LocalContext): Promise<StoredAuthority> {
  const stored = await readAuthority(context.database);
  const now = context.clock.now();
  if (stored === null) {
    const made = await context.withPki((tools) => makeAuthorities(context, tools, now));
    return store(context, null, made, now, 'take-theirs');
  }
  const { root, client } = stored.current;
  if (!isPastHalf(client, now) || client.notAfter >= root.notAfter) return stored;
  const ofRoot = { authority: root, privateKey: await openKey(context, root.keyId) };
  const successor = await context.withPki((tools) => makeClientAuthority(context, tools, now, ofRoot));
  return store(context, stored, { root: ofRoot, client: successor }, now, 'take-theirs');
}

async function rotateAuthority(context: LocalContext): Promise<AuthorityInfo> {
  const stored = await readAuthority(context.database);
  const now = context.clock.now();
  const made = await context.withPki((tools) => makeAuthorities(context, tools, now));
  return toInfo(await store(context, stored, made, now, 'refuse'));
}

/**
 * Writes a new generation in the place of the one it was made after; keys that sign nothing any more are deleted. When
 * another tab came first, its authority is as good as this one, or the change is refused.
 */
async function store(
  { database, vault, notices, newId }: LocalContext,
  before: StoredAuthority | null,
  { root, client }: { readonly root: NewAuthority; readonly client: NewAuthority },
  now: Date,
  whenChanged: 'take-theirs' | 'refuse',
): Promise<StoredAuthority> {
  const current: StoredGeneration = {
    id: newId(),
    createdAt: now.toISOString(),
    root: root.authority,
    client: client.authority,
  };
  const earlier = before === null ? [] : [withoutKeys(before.current), ...before.earlier];
  const written = await vault.writeSealed(
    [database.meta],
    (seal) => Promise.all([sealKey(seal, root), sealKey(seal, client)]),
    async (rows) => {
      const present = await readAuthority(database);
      if (present !== null && present.current.id !== before?.current.id) {
        if (whenChanged === 'refuse') throw changedElsewhere();
        return present;
      }
      if (present !== null) {
        const { root, client } = present.current;
        await database.secrets.bulkDelete([root.keyId, client.keyId].map(authoritySecretId));
      }
      await database.secrets.bulkPut(rows);
      await putAuthority(database, { current, earlier });
      return { current, earlier };
    },
  );
  notices.publish('authority');
  return written;
}

function sealKey(seal: Seal, { authority, privateKey }: NewAuthority) {
  return seal(authoritySecretId(authority.keyId), privateKey);
}

async function openKey({ vault }: LocalContext, keyId: string): Promise<Uint8Array> {
  const key = await vault.openSecret(authoritySecretId(keyId));
  if (key !== null) return key;
  throw authorityKeyMissing();
}

function isPastHalf({ notBefore, notAfter }: StoredGeneration['client'], now: Date): boolean {
  const [start, end] = [Date.parse(notBefore), Date.parse(notAfter)];
  return now.getTime() > start + (end - start) / 2;
}

function changedElsewhere(): BackendError {
  return new BackendError('conflict', 'The certificate authority was changed in another tab meanwhile; look again', {
    resource: 'authority',
    reason: 'changed-elsewhere',
  });
}
