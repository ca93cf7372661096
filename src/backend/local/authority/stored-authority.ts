import { BackendError } from '../../errors';
import type { AuthorityCertificate, AuthorityInfo } from '../../port';
import type { CockpitDatabase } from '../../workspace/database';

const ROW = 'authority';

/** An authority that signs; its key is sealed under `authoritySecretId(keyId)`. */
export interface SigningAuthority extends AuthorityCertificate {
  readonly keyId: string;
}

export interface StoredGeneration {
  readonly id: string;
  readonly createdAt: string;
  readonly root: SigningAuthority;
  readonly client: SigningAuthority;
}

/** The authority of the workspace, as `meta` holds it: certificates in the clear, keys in the vault. */
export interface StoredAuthority {
  readonly current: StoredGeneration;
  /** Newest first; their keys are gone. */
  readonly earlier: AuthorityInfo['earlier'];
}

/** Under which name the key (PKCS#8) of an authority is sealed; it is bound to it. */
export function authoritySecretId(keyId: string): string {
  return `authority/${keyId}`;
}

export function authorityKeyMissing(): BackendError {
  return new BackendError('unavailable', 'The key of the certificate authority is missing; restore it from a backup', {
    resource: 'authority',
    reason: 'damaged',
  });
}

export async function readAuthority(database: CockpitDatabase): Promise<StoredAuthority | null> {
  return ((await database.meta.get(ROW))?.value as StoredAuthority | undefined) ?? null;
}

/** To be called within a transaction over `meta`. */
export async function putAuthority(database: CockpitDatabase, authority: StoredAuthority): Promise<void> {
  await database.meta.put({ id: ROW, value: authority });
}

export function toInfo({ current, earlier }: StoredAuthority): AuthorityInfo {
  return { ...withoutKeys(current), earlier };
}

/** What stays of a generation that signs nothing any more. */
export function withoutKeys({ createdAt, root, client }: StoredGeneration): AuthorityInfo['earlier'][number] {
  return { createdAt, root: withoutKey(root), client: withoutKey(client) };
}

function withoutKey({ keyId: _, ...certificate }: SigningAuthority): AuthorityCertificate {
  return certificate;
}
