import { fail, ok, type Result } from '../../shared/result';
import { PkiError } from '../errors';
import type { Entry, ReadOptions } from '../types';
import type { StoreEntryInput } from '../write/types';
import type { AssembledStore } from './assemble';
import { load } from './load';
import type { OpenedPrivateKey } from './opened';
import { openAny } from './read-store';

/**
 * Everything of a file that `writeStore` can write again, keys decrypted, in the order of `readStore`: key pairs, keys
 * without a certificate, and certificates; not secret keys, requests and revocation lists. An entry without a name has
 * the empty alias. Fails like `readStore`, and where a key or other content stays locked: with `password-required`, or
 * why it does (`wrong-password`, `unsupported-algorithm`, …). Arrays are copies.
 */
export async function readEntries(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<StoreEntryInput[], PkiError>> {
  const assembly = load(import('./assemble'));
  assembly.catch(() => undefined);
  return openAny(bytes, options, async (opened) => {
    const assembled = await (await assembly).assembleWithKeys(opened);
    return assembled.ok ? takeEntries(assembled.value, options) : assembled;
  });
}

function takeEntries({ store, keyItems }: AssembledStore, options: ReadOptions): Result<StoreEntryInput[], PkiError> {
  const closed = store.warnings.find(({ code }) => code === 'content-locked');
  if (closed) {
    const code = options.password === undefined ? 'password-required' : 'wrong-password';
    return fail(new PkiError(code, 'A part of the file is locked', closed.details));
  }
  const taken: StoreEntryInput[] = [];
  for (const entry of store.entries) {
    const key = keyItems.get(entry);
    if (key && !key.pkcs8) return fail(whyLocked(key));
    if (key?.pkcs8) taken.push(toInput(entry, key.pkcs8));
    else if (entry.kind === 'certificate') taken.push(toInput(entry));
  }
  return ok(taken);
}

function toInput({ alias, chain, createdAt }: Entry, pkcs8?: Uint8Array): StoreEntryInput {
  return {
    alias: alias ?? '',
    ...(pkcs8 ? { privateKey: pkcs8.slice() } : {}),
    chain: chain.map(({ der }) => der.slice()),
    ...(createdAt ? { createdAt } : {}),
  };
}

function whyLocked({ alias, error }: OpenedPrivateKey): PkiError {
  const named = alias === null ? {} : { alias };
  if (!error) return new PkiError('password-required', 'A private key of the file is locked', named);
  return new PkiError(error.code, error.message, { ...error.details, ...named });
}
