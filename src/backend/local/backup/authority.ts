/** The certificate authority in a backup: its certificates and the keys of the one that signs. */
import * as v from 'valibot';
import { fromBase64, toBase64 } from '../../../shared/bytes';
import type { NewId } from '../../../shared/ids';
import type { AuthorityCertificate, AuthorityInfo } from '../../port';
import type { CockpitDatabase } from '../../workspace/database';
import type { SecretRow } from '../../workspace/vault/rows';
import type { Seal } from '../../workspace/vault/vault';
import {
  authorityKeyMissing,
  authoritySecretId,
  putAuthority,
  readAuthority,
  type SigningAuthority,
  type StoredAuthority,
  withoutKeys,
} from '../authority/stored-authority';

const base64 = v.pipe(v.string(), v.base64());
const time = v.pipe(v.string(), v.isoTimestamp());
const certificate = v.object({
  der: base64,
  subject: v.string(),
  notBefore: time,
  notAfter: time,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
const signing = v.object({ ...certificate.entries, key: base64 });

export const authoritySchema = v.object({
  createdAt: time,
  root: signing,
  client: signing,
  earlier: v.array(v.object({ createdAt: time, root: certificate, client: certificate })),
});

export type BackupAuthority = v.InferOutput<typeof authoritySchema>;

/** As a backup holds it; `openSecret` answers a sealed value or null. */
export async function collectAuthority(
  { current, earlier }: StoredAuthority,
  openSecret: (id: string) => Promise<Uint8Array | null>,
): Promise<BackupAuthority> {
  const sign = async (authority: SigningAuthority) => {
    const key = await openSecret(authoritySecretId(authority.keyId));
    if (key === null) throw authorityKeyMissing();
    return { ...toText(authority), key: toBase64(key) };
  };
  return {
    createdAt: current.createdAt,
    root: await sign(current.root),
    client: await sign(current.client),
    earlier: earlier.map(({ createdAt, root, client }) => ({ createdAt, root: toText(root), client: toText(client) })),
  };
}

/** Undefined when there is none here; the fields that an import would change. */
export function authorityDifferences(wanted: BackupAuthority, stored: StoredAuthority | null): string[] | undefined {
  if (stored === null) return undefined;
  const { current, earlier } = stored;
  const isSame = wanted.root.sha256 === current.root.sha256 && wanted.client.sha256 === current.client.sha256;
  const known = new Set([current, ...earlier].map(({ client }) => client.sha256));
  return isSame && wanted.earlier.every(({ client }) => known.has(client.sha256)) ? [] : ['authority'];
}

/** What an import makes of the authority; `base` is what has to be stored still by then. */
export interface PlannedAuthority {
  readonly base: StoredAuthority | null;
  readonly next: StoredAuthority;
  readonly keys: readonly { readonly keyId: string; readonly key: Uint8Array }[];
}

/** The one of the backup signs from then on; the one that is here joins the earlier ones. */
export function planAuthority(wanted: BackupAuthority, base: StoredAuthority | null, newId: NewId): PlannedAuthority {
  const toSigning = ({ key: _, ...rest }: BackupAuthority['root']): SigningAuthority => ({
    ...fromText(rest),
    keyId: newId(),
  });
  const root = toSigning(wanted.root);
  const client = toSigning(wanted.client);
  const known = [
    ...(base === null ? [] : [withoutKeys(base.current), ...base.earlier]),
    ...wanted.earlier.map(({ createdAt, ...both }) => ({
      createdAt,
      root: fromText(both.root),
      client: fromText(both.client),
    })),
  ];
  return {
    base,
    next: { current: { id: newId(), createdAt: wanted.createdAt, root, client }, earlier: earlierOf(known, client) },
    keys: [
      { keyId: root.keyId, key: fromBase64(wanted.root.key) },
      { keyId: client.keyId, key: fromBase64(wanted.client.key) },
    ],
  };
}

/** Each once, newest first, without the one that signs. */
function earlierOf(all: AuthorityInfo['earlier'], current: SigningAuthority): AuthorityInfo['earlier'] {
  const distinct = new Map(all.map((one) => [one.client.sha256, one]));
  distinct.delete(current.sha256);
  return [...distinct.values()].sort((left, right) => (left.createdAt < right.createdAt ? 1 : -1));
}

export function sealAuthority(seal: Seal, { keys }: PlannedAuthority): Promise<SecretRow[]> {
  return Promise.all(keys.map(({ keyId, key }) => seal(authoritySecretId(keyId), key)));
}

/** To be called within a transaction over `meta` and `secrets`; false when another one was stored meanwhile. */
export async function writeAuthority(database: CockpitDatabase, { base, next }: PlannedAuthority): Promise<boolean> {
  const present = await readAuthority(database);
  if (present?.current.id !== base?.current.id) return false;
  if (base !== null) {
    const { root, client } = base.current;
    await database.secrets.bulkDelete([root.keyId, client.keyId].map(authoritySecretId));
  }
  await putAuthority(database, next);
  return true;
}

function toText({ der, subject, notBefore, notAfter, sha256 }: AuthorityCertificate) {
  return { der: toBase64(der), subject, notBefore, notAfter, sha256 };
}

function fromText({ der, ...facts }: ReturnType<typeof toText>): AuthorityCertificate {
  return { ...facts, der: fromBase64(der) };
}
