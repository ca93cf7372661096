import { HttpResponse } from 'msw';
import { readStore, toPemChain } from '../../pki';
import { fromBase64 } from '../../shared/bytes';
import { answerWithEtag } from './etag-answer';
import { type Call, refuseFor } from './item-call';

/** Formats whose entries have names. */
const KEY_STORES: ReadonlySet<string> = new Set(['jks', 'jceks', 'pkcs12']);

/**
 * Public parts of a certificate (destination-service-api.md section 4.3). The service opens a protected key store only
 * when it generated it.
 */
export async function getPublicKeys(call: Call): Promise<Response> {
  const { model, level, name, request } = call;
  const row = model.certificates.find(level, name);
  if (row === undefined) return refuseFor(call, 404, 'Not Found');
  const password = model.generatedPasswords.get(row.Content);
  const read = await readStore(fromBase64(row.Content), {
    fileName: name,
    ...(password !== undefined && { password }),
  });
  if (!read.ok)
    return read.error.code === 'password-required' ? refuseProtected() : refuseFor(call, 400, 'Bad Request');
  const { entries, format, integrity, warnings } = read.value;
  const isKeyStore = KEY_STORES.has(format);
  const isLocked = integrity === 'not-checked' || warnings.some(({ code }) => code === 'content-locked');
  if (isKeyStore && isLocked) return refuseProtected();
  const keys = entries.flatMap(({ alias, chain }) => {
    const [leaf] = chain;
    if (leaf === undefined) return [];
    const Content = toPemChain(chain.map(({ der }) => der));
    return [{ ...(isKeyStore && { Alias: alias ?? '' }), Content, SubjectDN: leaf.subject.text }];
  });
  return answerWithEtag(request, model.certificates.etag(row), keys);
}

function refuseProtected(): Response {
  const ErrorMessage = 'The keystore is password-protected and public keys cannot be retrieved';
  return HttpResponse.json({ ErrorMessage }, { status: 400 });
}
