import { checkCertificateName } from '../../domain/certificate/name';
import { checkLabels } from '../../domain/labels';
import type { Label } from '../../domain/scope';
import { toBase64 } from '../../shared/bytes';
import { BackendError } from '../errors';
import type { NewCertificate } from '../port';
import type { CertificateRequests, PostedItem } from './certificate-requests';
import { errorOfStatus, notSupported } from './http-errors';
import { inParallel } from './in-parallel';

/** Limits of one POST: a proxy in between may refuse more. */
const MAXIMUM_ITEMS = 100;
const MAXIMUM_CONTENT_BYTES = 4_000_000;

/** The `Type` of certificates in the service (destination-service-api.md section 7). */
export const CERTIFICATE_TYPE = 'CERTIFICATE';

/** What became of a draft: the ETag of what was stored (null where the service did not tell), or why it was not. */
export type CreationOutcome = { readonly etag: string | null } | BackendError;

/** What is wrong with a draft before it is sent, or null. */
export function refusalOf(draft: NewCertificate): BackendError | null {
  const rule = checkCertificateName(draft.name);
  if (rule !== null) {
    return new BackendError('invalid', `The name ${JSON.stringify(draft.name)} breaks the rule ${rule}.`, {
      resource: 'certificate',
      name: draft.name,
      field: 'name',
      rule,
    });
  }
  return (
    refusalOfLabels(draft.name, draft.labels) ?? (draft.rememberPassword ? notSupported('store for passwords') : null)
  );
}

export function refusalOfLabels(name: string, labels: readonly Label[]): BackendError | null {
  const problem = checkLabels(labels);
  if (problem === null) return null;
  return new BackendError('invalid', `Label ${problem.index + 1} of ${name} breaks the rule ${problem.rule}.`, {
    resource: 'certificate',
    name,
    field: 'labels',
    rule: problem.rule,
  });
}

interface Item {
  readonly draft: NewCertificate;
  outcome: CreationOutcome;
}

/**
 * Posts drafts that were checked, in batches, and sets their labels; outcomes in the order given, never a rejection.
 * A certificate whose labels are refused is taken away again.
 */
export async function createCertificates(
  requests: CertificateRequests,
  drafts: readonly NewCertificate[],
): Promise<readonly CreationOutcome[]> {
  const items = drafts.map((draft): Item => ({ draft, outcome: { etag: null } }));
  for (const batch of toBatches(items)) await postBatch(requests, batch);
  await inParallel(
    items.filter(({ draft, outcome }) => !(outcome instanceof BackendError) && draft.labels.length > 0),
    (item) => setFirstLabels(requests, item),
  );
  return items.map(({ outcome }) => outcome);
}

/** In the order given; a name comes once in a batch, so that the first of two is stored and the second is refused. */
function toBatches(items: readonly Item[]): readonly (readonly Item[])[] {
  const batches: Item[][] = [];
  let names = new Set<string>();
  let bytes = 0;
  for (const item of items) {
    const { name, content } = item.draft;
    const current = batches.at(-1);
    const isFull = names.size >= MAXIMUM_ITEMS || bytes + content.length > MAXIMUM_CONTENT_BYTES;
    if (current === undefined || isFull || names.has(name)) {
      batches.push([item]);
      names = new Set();
      bytes = 0;
    } else {
      current.push(item);
    }
    names.add(name);
    bytes += content.length;
  }
  return batches;
}

async function postBatch(requests: CertificateRequests, batch: readonly Item[]): Promise<void> {
  const rows = batch.map(({ draft }) => ({
    Name: draft.name,
    Type: CERTIFICATE_TYPE,
    Content: toBase64(draft.content),
  }));
  try {
    const results = await requests.post(rows);
    for (const [index, item] of batch.entries()) item.outcome = outcomeOf(item.draft.name, results[index]);
  } catch (error) {
    for (const item of batch) item.outcome = asBackendError(error, item.draft.name);
  }
}

function outcomeOf(name: string, item: PostedItem | undefined): CreationOutcome {
  if (item !== undefined && item.status >= 200 && item.status < 300) return { etag: item.etag };
  return errorOfStatus(item?.status ?? 500, item?.words, { resource: 'certificate', name }, `Storing ${name}`);
}

async function setFirstLabels(requests: CertificateRequests, item: Item): Promise<void> {
  const { name, labels } = item.draft;
  try {
    await requests.putLabels(name, labels);
  } catch (error) {
    item.outcome = asBackendError(error, name);
    await requests.deleteMany([name]).catch((cause: unknown) => {
      item.outcome = new BackendError(
        'unavailable',
        `${name} was stored, but its labels were not, and it could not be taken away again; load the list and set them.`,
        { resource: 'certificate', name, field: 'labels' },
        { cause },
      );
    });
  }
}

/** With the name of the certificate: an error of a whole batch names none. */
export function asBackendError(error: unknown, name: string): BackendError {
  if (error instanceof BackendError) {
    const details = { ...error.details, resource: 'certificate', name } as const;
    return new BackendError(error.code, error.message, details, { cause: error });
  }
  return new BackendError(
    'unavailable',
    `${name} could not be stored.`,
    { resource: 'certificate', name },
    { cause: error },
  );
}
