import { PkiError } from '../../pki/errors';
import type { ReadOptions } from '../../pki/types';
import type { PkiClient } from '../../pki/worker/pki-client';
import { toPemChain } from '../../pki/write/pem';
import { fail, ok, type Result } from '../../shared/result';
import type { PublicKey } from '../port';

/** The public keys in a file, in its order; fails like `readStore`, and with `password-required` where certificates stay locked. */
export async function readPublicKeys(
  pki: Pick<PkiClient, 'readStore'>,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Result<readonly PublicKey[], PkiError>> {
  const result = await pki.readStore(bytes, options);
  if (!result.ok) return result;
  const { entries, warnings } = result.value;
  const locked = warnings.find(({ code }) => code === 'content-locked');
  if (locked !== undefined) {
    return fail(new PkiError('password-required', 'Certificates of the file are locked', locked.details));
  }
  return ok(
    entries.flatMap(({ alias, chain }) => {
      const [leaf] = chain;
      if (leaf === undefined) return [];
      return [{ alias, subject: leaf.subject.text, pem: toPemChain(chain.map(({ der }) => der)) }];
    }),
  );
}
