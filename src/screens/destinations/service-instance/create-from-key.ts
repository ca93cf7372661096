import type { Backend } from '../../../backend/port';
import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import type { DraftedDestination } from './key-draft';

/**
 * Stores the certificate of the key first, because the destination names it; when the destination is refused the
 * certificate is taken back. Rejects with the reason of whatever was refused.
 */
export async function createFromKey(
  { certificates, destinations }: Pick<Backend, 'certificates' | 'destinations'>,
  scope: Scope,
  { properties, certificate }: Pick<DraftedDestination, 'properties' | 'certificate'>,
): Promise<DestinationRecord> {
  if (certificate !== null) {
    const content = new TextEncoder().encode(certificate.pem);
    const draft = { name: certificate.name, content, origin: 'uploaded', labels: [] } as const;
    const [stored] = await certificates.create(scope, [draft]);
    if (stored?.ok === false) throw stored.error;
  }
  try {
    const [result] = await destinations.create(scope, [{ properties, labels: [], plainKeys: [], missingSecrets: [] }]);
    if (result?.ok !== true) throw result?.error ?? new Error('The backend did not answer for the destination');
    return result.record;
  } catch (error) {
    if (certificate !== null) await certificates.delete(scope, [certificate.name]);
    throw error;
  }
}
