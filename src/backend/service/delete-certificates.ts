import type { Label } from '../../domain/scope';
import { BackendError } from '../errors';
import type { CertificateRequests } from './certificate-requests';
import { inParallel } from './in-parallel';
import type { WireCertificate } from './wire';

/**
 * Deletes all of them or none. The service deletes what it finds, request by request, so the names are checked first,
 * and where one request is not enough the certificates are read before, to be stored again when a later one fails.
 * Throws `not-found` for the first name that is not there.
 */
export async function deleteCertificates(requests: CertificateRequests, names: readonly string[]): Promise<void> {
  const wanted = [...new Set(names)];
  const present = new Set(await requests.names());
  const missing = wanted.find((name) => !present.has(name));
  if (missing !== undefined) {
    throw new BackendError('not-found', `There is no certificate named ${missing}; nothing was deleted.`, {
      resource: 'certificate',
      name: missing,
    });
  }
  if (requests.deletionRequests(wanted) <= 1) {
    await requests.deleteMany(wanted);
    return;
  }
  const copies = await inParallel(wanted, (name) => copyOf(requests, name));
  try {
    await requests.deleteMany(wanted);
  } catch (error) {
    await restore(requests, copies, error);
    throw error;
  }
}

interface Copy {
  readonly row: WireCertificate;
  readonly labels: readonly Label[];
}

async function copyOf(requests: CertificateRequests, name: string): Promise<Copy> {
  const [{ row }, labels] = await Promise.all([requests.one(name), requests.labels(name)]);
  return { row, labels };
}

async function restore(requests: CertificateRequests, copies: readonly Copy[], cause: unknown): Promise<void> {
  try {
    const present = new Set(await requests.names());
    const gone = copies.filter(({ row }) => !present.has(row.Name));
    for (const { row, labels } of gone) {
      await requests.post([row]);
      if (labels.length > 0) await requests.putLabels(row.Name, labels);
    }
  } catch {
    throw new BackendError(
      'unavailable',
      'The service stopped answering in the middle of a deletion; some of the certificates are deleted. Load the list again.',
      { resource: 'certificate' },
      { cause },
    );
  }
}
