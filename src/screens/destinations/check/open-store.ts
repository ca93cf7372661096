import { BackendError } from '../../../backend/errors';
import type { Backend } from '../../../backend/port';
import { passwordNeed, toReading } from '../../../domain/certificate/reading';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { CertificateReference } from '../../../domain/destination/certificates';
import type { StoreState } from '../../../domain/destination/connection/judge-store';
import type { DestinationRecord, Properties } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import type { PkiClient } from '../../../pki/worker/pki-client';
import type { Clock } from '../../../shared/clock';

interface StoreSource {
  readonly backend: Backend;
  readonly pki: PkiClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly record: DestinationRecord;
  readonly certificates: readonly CertificateRecord[];
  /** Null while the vault is locked. */
  readonly secrets: Properties | null;
}

/** Opens a stored file as the destination would: with the password it has; only without one with the remembered one. */
export async function openStore(source: StoreSource, reference: CertificateReference): Promise<StoreState> {
  const certificate = source.certificates.find(({ name }) => name === reference.name);
  if (certificate === undefined) return { kind: 'missing' };
  if (certificate.dummy) return { kind: 'dummy' };
  const { record, secrets } = source;
  if (secrets === null && record.secretKeys.includes(reference.passwordKey)) return { kind: 'locked' };
  const password = secrets?.[reference.passwordKey] ?? record.properties[reference.passwordKey];
  try {
    const content = await source.backend.certificates.readContent(source.scope, certificate.name);
    const own = await readStore(source, content, certificate.name, password);
    if (password !== undefined || own.isWhole) return own.state;
    const remembered = await rememberedPassword(source, certificate);
    if (remembered === undefined) return own.state;
    const other = await readStore(source, content, certificate.name, remembered);
    return other.state.kind === 'open' ? { ...other.state, password: 'remembered' } : own.state;
  } catch (error) {
    if (error instanceof BackendError && error.code === 'locked') return { kind: 'locked' };
    throw error;
  }
}

interface Opened {
  readonly state: StoreState;
  /** Nothing of it would be shown by a password alone. */
  readonly isWhole: boolean;
}

async function readStore(
  { pki, clock }: StoreSource,
  content: Uint8Array,
  fileName: string,
  password: string | undefined,
): Promise<Opened> {
  const result = await pki.readStore(content, { fileName, ...(password === undefined ? {} : { password }) });
  if (!result.ok) return { state: { kind: 'closed', code: result.error.code }, isWhole: false };
  const findings = await pki.checkHealth(result.value, { now: clock.now() });
  const need = passwordNeed(toReading(result, findings));
  return {
    state: {
      kind: 'open',
      store: result.value,
      findings,
      password: password === undefined ? 'none' : 'destination',
    },
    isWhole: !need.store && need.aliases.length === 0,
  };
}

async function rememberedPassword(
  { backend, scope }: StoreSource,
  { name, passwordRemembered }: CertificateRecord,
): Promise<string | undefined> {
  if (!backend.capabilities.rememberPasswords || !passwordRemembered) return undefined;
  return (await backend.certificates.readPasswords(scope, name))?.password;
}
