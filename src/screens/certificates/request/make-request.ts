import type { CreateCsrRequest } from '../../../pki/generate/types';
import type { PkiClient } from '../../../pki/worker/pki-client';
import { toPem } from '../../../pki/write/pem';
import { concatBytes } from '../../../shared/bytes';

/** A new key and its signing request as one PEM file, the key encrypted where there is a password. */
export async function makeRequestFile(
  pki: Pick<PkiClient, 'createCsr' | 'writeStore'>,
  request: CreateCsrRequest,
  password: string | undefined,
): Promise<Uint8Array> {
  const { csr, privateKey } = await pki.createCsr(request);
  const options = { format: 'pem', ...(password === undefined ? {} : { password }) } as const;
  const key = await pki.writeStore([{ alias: '', privateKey, chain: [] }], options);
  return concatBytes([key, new TextEncoder().encode(toPem('CERTIFICATE REQUEST', csr))]);
}
