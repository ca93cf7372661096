/** What a certification authority answers to a request made here. */
import { fail, ok, type Result } from '../../shared/result';
import { PkiError } from '../errors';
import type { OpenedStore } from '../read/opened';
import { openAny } from '../read/read-store';
import type { Certificate } from '../types';
import { readCertificate } from '../x509/certificate';
import { buildChain } from '../x509/chain';
import { keyMatches } from '../x509/key-match';
import { looksSelfSigned } from '../x509/traits';
import { verifySignature } from '../x509/verify';

import type { JoinedReply, JoinReplyOptions } from './types';
import { wordsFor, wordsForUnopened } from './what-it-is';

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
  const read = await openAny(reply, {}, async (opened) => readCertificates(opened));
  if (!read.ok) {
    const looksLike = wordsForUnopened(read.error);
    return looksLike === null ? read : fail(notAReply(looksLike, read.error));
  }
  const received = read.value;
  const leaf = await leafFor(privateKey, received);
  if (leaf === null) {
    const details = { field: 'reply', found: received.length };
    return fail(new PkiError('mismatch', 'No certificate of the reply belongs to the waiting key', details));
  }
  const others = known.map(readCertificate).flatMap((read) => (read.ok ? [read.value] : []));
  const chain = await verifiedPart(buildChain(leaf, [...received, ...others]));
  return ok({ chain: chain.map(({ der }) => der) });
}

async function readCertificates(opened: OpenedStore): Promise<Result<readonly Certificate[], PkiError>> {
  const found = opened.items.flatMap((item) => (item.type === 'certificate' ? [item.der] : []));
  if (found.length === 0) return fail(notAReply(wordsFor(opened)));
  const certificates = new Map<string, Certificate>();
  for (const der of found) {
    const read = readCertificate(der);
    if (!read.ok) return read;
    certificates.set(read.value.fingerprints.sha256, read.value);
  }
  return ok([...certificates.values()]);
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

function notAReply(looksLike: string, cause?: PkiError): PkiError {
  return new PkiError('not-a-reply', `No certificate: ${looksLike}`, { looksLike }, { cause });
}
