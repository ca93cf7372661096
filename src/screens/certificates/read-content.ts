import type { Backend } from '../../backend/port';
import { type Reading, toReading } from '../../domain/certificate/reading';
import type { CertificateRecord, StorePasswords } from '../../domain/certificate/types';
import type { Scope } from '../../domain/scope';
import type { PkiClient } from '../../pki/worker/pki-client';

export interface ContentSource {
  readonly backend: Backend;
  readonly scope: Scope;
  readonly record: Pick<CertificateRecord, 'name' | 'passwordRemembered'>;
  /** An older version; undefined for the current one. */
  readonly version?: number | undefined;
}

/** Both sets; where they differ the later one counts. */
export function mergePasswords(before: StorePasswords, more: StorePasswords): StorePasswords {
  return { ...before, ...more, keyPasswords: { ...before.keyPasswords, ...more.keyPasswords } };
}

/** The remembered passwords with those typed since; none when nothing is remembered. */
export async function knownPasswords(
  { backend, scope, record }: ContentSource,
  typed: StorePasswords,
): Promise<StorePasswords> {
  const canRemember = backend.capabilities.rememberPasswords && record.passwordRemembered;
  const remembered = canRemember ? await backend.certificates.readPasswords(scope, record.name) : null;
  return mergePasswords(remembered ?? {}, typed);
}

/**
 * Opens bytes with the passwords, and when those are wrong (they may be of another version) without any.
 * The findings are judged at `now`.
 */
export async function readBytes(
  content: Uint8Array,
  fileName: string,
  passwords: StorePasswords,
  pki: PkiClient,
  now: Date,
): Promise<Reading> {
  const first = await pki.readStore(content, { ...passwords, fileName });
  const isWrong = !first.ok && first.error.code === 'wrong-password' && passwords.password !== undefined;
  const second = isWrong ? await pki.readStore(content, { fileName }) : first;
  const result = second.ok ? second : first;
  const findings = result.ok ? await pki.checkHealth(result.value, { now }) : [];
  return toReading(result, findings);
}

/** Reads and opens a stored file. Rejects with a `BackendError`, `locked` among them. */
export async function readContent(
  source: ContentSource,
  typed: StorePasswords,
  pki: PkiClient,
  now: Date,
): Promise<Reading> {
  const { backend, scope, record, version } = source;
  const [content, passwords] = await Promise.all([
    backend.certificates.readContent(scope, record.name, version),
    knownPasswords(source, typed),
  ]);
  return readBytes(content, record.name, passwords, pki, now);
}
