import type { Backend, NewCertificate } from '../../../backend/port';
import type { Chosen, ConversionForm } from '../../../domain/certificate/convert';
import { asksPassword, entriesToWrite, writeOptionsOf } from '../../../domain/certificate/convert';
import type { Scope } from '../../../domain/scope';
import type { PkiClient } from '../../../pki/worker/pki-client';

/** The bytes of a file with the chosen entries. Rejects with a `PkiError` where the format cannot hold them. */
export function writeFile(pki: PkiClient, chosen: readonly Chosen[], form: ConversionForm): Promise<Uint8Array> {
  return pki.writeStore(entriesToWrite(chosen, form.format), writeOptionsOf(form));
}

/** Stores a written file as a new one. Rejects with the `BackendError` of the refusal. */
export async function storeFile(
  backend: Backend,
  scope: Scope,
  {
    name,
    content,
    chosen,
    form,
    rememberPassword,
  }: {
    readonly name: string;
    readonly content: Uint8Array;
    readonly chosen: readonly Chosen[];
    readonly form: ConversionForm;
    readonly rememberPassword: boolean;
  },
): Promise<void> {
  const password = asksPassword(chosen, form.format) ? form.password : '';
  const passwords = password === '' ? {} : { password };
  const draft: NewCertificate = { name, content, origin: 'uploaded', labels: [], passwords, rememberPassword };
  const [result] = await backend.certificates.create(scope, [draft]);
  if (result?.ok === false) throw result.error;
}
