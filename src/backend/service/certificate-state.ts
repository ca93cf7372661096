import { checkCertificateName } from '../../domain/certificate/name';
import type { CertificateRecord, CertificateSummary } from '../../domain/certificate/types';
import type { Scope } from '../../domain/scope';
import { fromBase64 } from '../../shared/bytes';
import { BackendError } from '../errors';
import type { NewCertificate } from '../port';
import { notSupported } from './http-errors';
import { refusalOfLabels, refusalOfName } from './refusals';
import type { KnownState, StateFacts } from './session-book';

/** The `Type` of certificates in the service (destination-service-api.md section 7). */
export const CERTIFICATE_TYPE = 'CERTIFICATE';

export interface CertificateFacts extends StateFacts {
  readonly type: string | null;
  readonly sha256: string;
  readonly size: number;
  readonly summary: CertificateSummary;
}

export function isSameCertificate(left: CertificateFacts, right: CertificateFacts): boolean {
  return left.sha256 === right.sha256 && left.type === right.type;
}

/** What is wrong with a draft before it is sent, or null. */
export function refusalOfCertificate({ name, labels, rememberPassword }: NewCertificate): BackendError | null {
  const rule = checkCertificateName(name);
  if (rule !== null) return refusalOfName('certificate', name, rule);
  return (
    refusalOfLabels('certificate', name, labels) ?? (rememberPassword ? notSupported('store for passwords') : null)
  );
}

export function contentOf(name: string, base64: string): Uint8Array {
  try {
    return fromBase64(base64);
  } catch (cause) {
    throw new BackendError(
      'unavailable',
      `The service answered ${name} with content that is not base64.`,
      { resource: 'certificate', name },
      { cause },
    );
  }
}

export function toCertificateRecord(
  scope: Scope,
  name: string,
  { version, size, sha256, labels, summary }: KnownState<CertificateFacts>,
): CertificateRecord {
  return {
    name,
    scope,
    version,
    origin: 'uploaded',
    generation: null,
    renews: null,
    dummy: false,
    transportRequest: null,
    size,
    sha256,
    labels,
    summary,
    passwordRemembered: false,
    createdAt: '',
    modifiedAt: '',
    modifiedBy: '',
  };
}
