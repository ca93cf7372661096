/** Certificate signing requests that others made, to be certified here. */
import { fail, ok, type Result } from '../../shared/result';
import { PkiError } from '../errors';
import { load } from '../read/load';
import type { OpenedStore } from '../read/opened';
import { openAny } from '../read/read-store';
import type { CertificationRequest } from '../types';
import { verifyRequest } from '../x509/verify';
import { assertStrongKey } from './key-kinds';
import { refusal } from './refuse';
import { wordsFor, wordsForUnopened } from './what-it-is';

/** Digests for which somebody else's request might be passed off as one's own. */
const brokenHashes = new Set(['MD2', 'MD4', 'MD5', 'SHA-1']);

/**
 * The one request in a file (PEM, also with `NEW` in its label as keytool writes it, or DER): its key is strong
 * enough, and it signed the request. Fails with `not-a-request`, `weak-key`, `weak-signature`, `signature-invalid`,
 * `unsupported-algorithm`, `invalid-request` for several requests, or as reading fails.
 */
export async function readRequest(bytes: Uint8Array): Promise<Result<CertificationRequest, PkiError>> {
  const read = await openAny(bytes, {}, async (opened) => readOnlyRequest(opened));
  if (read.ok) return checkRequest(read.value);
  const looksLike = wordsForUnopened(read.error);
  return looksLike === null ? read : fail(notARequest(looksLike, read.error));
}

async function readOnlyRequest(opened: OpenedStore): Promise<Result<CertificationRequest, PkiError>> {
  const [request, another] = opened.items.filter((item) => item.type === 'csr');
  if (request === undefined) return fail(notARequest(wordsFor(opened)));
  if (another !== undefined) return fail(refusal('csr', 'several'));
  const { readCertificationRequest } = await load(import('../x509/request'));
  return readCertificationRequest(request.der);
}

async function checkRequest(request: CertificationRequest): Promise<Result<CertificationRequest, PkiError>> {
  try {
    assertStrongKey(request.publicKey);
  } catch (error) {
    if (error instanceof PkiError) return fail(error);
    throw error;
  }
  const { hash = '', name } = request.signatureAlgorithm;
  if (brokenHashes.has(hash)) {
    return fail(new PkiError('weak-signature', `The request is signed with ${name}`, { algorithm: name }));
  }
  const signature = await verifyRequest(request);
  if (signature === 'verified') return ok({ ...request, signature });
  if (signature === 'failed') {
    return fail(new PkiError('signature-invalid', 'The request was not signed by its own key', { field: 'csr' }));
  }
  const details = { algorithm: signature.notChecked, where: 'the signature' };
  return fail(new PkiError('unsupported-algorithm', `Signatures of ${signature.notChecked} are not checked`, details));
}

function notARequest(looksLike: string, cause?: PkiError): PkiError {
  return new PkiError('not-a-request', `No certificate signing request: ${looksLike}`, { looksLike }, { cause });
}
