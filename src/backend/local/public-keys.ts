import type { Scope } from '../../domain/scope';
import type { PublicKey } from '../port';
import { readContent, readPasswords } from './contents';
import type { LocalContext } from './context';
import { findCertificate, findVersion } from './find-certificate';
import { asRefusal } from './pki-failure';

/** The public keys of a stored file, opened with the passwords that are remembered. */
export async function readPublicKeys(
  { database, vault, withPki }: LocalContext,
  scope: Scope,
  name: string,
): Promise<readonly PublicKey[]> {
  const stored = await findCertificate(database, scope, name);
  const content = await readContent(database, vault, await findVersion(database, stored));
  const passwords = stored.passwordRemembered ? await readPasswords(vault, stored.id) : null;
  const result = await withPki((pki) => pki.readPublicKeys(content, { fileName: name, ...passwords }));
  if (!result.ok) throw asRefusal(result.error, name);
  return result.value;
}
