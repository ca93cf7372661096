/** What a certification authority answers to a request made here. */
import { fail, ok, type Result } from '../../shared/result';
import { PkiError } from '../errors';
import { openAny, readStore } from '../read/read-store';
import type { Certificate, Store } from '../types';
import { readCertificate } from '../x509/certificate';
import { buildChain } from '../x509/chain';
import { keyMatches } from '../x509/key-match';
import { looksSelfSigned } from '../x509/traits';
import { verifySignature } from '../x509/verify';
import { wordsFor } from './read-request';
import type { JoinedReply, JoinReplyOptions } from './types';

/**
 * The chain of the certificate that was issued for the key (PKCS#8), leaf first: from the reply (PEM, DER or PKCS#7,
 * whole chain or a single certificate, in any order), completed from `known` certificates. A link whose signature does
 * not verify ends the chain. Fails with `not-a-reply`, `mismatch` for a reply for another key, or as reading fails.
 */
export async function joinReply(
  privateKey: Uint8Array,
  reply: Uint8Array,
  { known = [] }: JoinReplyOptions = {},
): Promise<Result<JoinedReply, PkiError>> {
  const store = await readStore(reply);
  if (!store.ok) return fail(await asReplyError(store.error, reply));
  const received = certificatesOf(store.value);
  if (received.length === 0) return fail(await notAReply(reply));
  const leaf = await leafFor(privateKey, received);
  if (leaf === null) {
    const details = { field: 'reply', found: received.length };
    return fail(new PkiError('mismatch', 'No certificate of the reply belongs to the waiting key', details));
  }
  const others = known.map(readCertificate).flatMap((read) => (read.ok ? [read.value] : []));
  const chain = await verifiedPart(buildChain(leaf, [...received, ...others]));
  return ok({ chain: chain.map(({ der }) => der) });
}

function certificatesOf({ entries }: Store): Certificate[] {
  const all = entries.flatMap(({ chain }) => chain);
  return [...new Map(all.map((certificate) => [certificate.fingerprints.sha256, certificate])).values()];
}

/** Of several certificates for the key the newest that another one issued. */
async function leafFor(privateKey: Uint8Array, received: readonly Certificate[]): Promise<Certificate | null> {
  const matches = await Promise.all(received.map(({ publicKey }) => keyMatches(privateKey, publicKey.spki)));
  const [leaf] = received
    .filter((_, index) => matches[index] === true)
    .sort(
      (left, right) =>
        Number(looksSelfSigned(left)) - Number(looksSelfSigned(right)) ||
        Number(right.notBefore) - Number(left.notBefore),
    );
  return leaf ?? null;
}

async function verifiedPart(chain: readonly Certificate[]): Promise<readonly Certificate[]> {
  const checks = await Promise.all(
    chain.slice(0, -1).map((certificate, index) => verifySignature(certificate, chain[index + 1] ?? certificate)),
  );
  const failed = checks.indexOf('failed');
  return failed === -1 ? chain : chain.slice(0, failed + 1);
}

async function asReplyError(error: PkiError, reply: Uint8Array): Promise<PkiError> {
  const { code, details } = error;
  if (code === 'password-required') return notAReply(reply, error);
  return code === 'unknown-format' ? notAReply(reply, error, details.looksLike) : error;
}

async function notAReply(reply: Uint8Array, cause?: PkiError, looksLike?: string): Promise<PkiError> {
  const words = looksLike ?? (await wordsOf(reply));
  return new PkiError('not-a-reply', `No certificate: ${words}`, { looksLike: words }, { cause });
}

async function wordsOf(reply: Uint8Array): Promise<string> {
  const opened = await openAny(reply, {}, async (store) => ok(wordsFor(store)));
  return opened.ok && opened.value !== '' ? opened.value : 'key store with a password';
}
