import { BackendError } from '../../../backend/errors';
import type { Backend, ItemResult, NewCertificate } from '../../../backend/port';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { PlannedUpload } from '../../../domain/certificate/upload-plan';
import type { Scope } from '../../../domain/scope';
import type { UploadItem } from './upload-items';

export interface PlannedItem {
  readonly item: UploadItem;
  readonly plan: PlannedUpload;
}

export interface StoreOutcome {
  /** Names stored, created or replaced. */
  readonly stored: readonly string[];
  /** By item id, why it was not. */
  readonly failed: ReadonlyMap<string, BackendError>;
  /** Item ids that need nothing more: stored or skipped. */
  readonly done: readonly string[];
}

/** So many are created with one call: few enough for progress, enough for speed. */
const batchSize = 50;

/**
 * Stores what was planned: the new ones in batches, then the replacements, one refusal never holding up the others.
 * When the signal aborts, what was created is taken back and the promise rejects with its reason; replacements come last and are not interrupted.
 */
export async function storeUploads(
  backend: Backend,
  scope: Scope,
  planned: readonly PlannedItem[],
  existing: readonly CertificateRecord[],
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number, total: number) => void },
): Promise<StoreOutcome> {
  const total = planned.filter(({ plan }) => plan.choice !== 'skip').length;
  const done = planned.filter(({ plan }) => plan.choice === 'skip').map(({ item }) => item.id);
  const stored: string[] = [];
  const failed = new Map<string, BackendError>();
  const settle = (item: UploadItem, result: ItemResult) => {
    if (result.ok) {
      stored.push(result.record.name);
      done.push(item.id);
    } else {
      failed.set(item.id, result.error);
    }
    onProgress(stored.length + failed.size, total);
  };

  const created = planned.filter(({ plan }) => plan.choice === 'create');
  for (let start = 0; start < created.length; start += batchSize) {
    const batch = created.slice(start, start + batchSize);
    const results = await backend.certificates.create(scope, batch.map(toDraft));
    for (const [index, { item }] of batch.entries()) {
      const result = results[index];
      if (result !== undefined) settle(item, result);
    }
    if (signal.aborted) {
      if (stored.length > 0) await backend.certificates.delete(scope, stored);
      throw signal.reason;
    }
  }

  for (const { item, plan } of planned.filter(({ plan }) => plan.choice === 'replace')) {
    settle(item, await replace(backend, scope, item, plan.name, existing));
  }
  return { stored, failed, done };
}

function toDraft({ item, plan }: PlannedItem): NewCertificate {
  return { name: plan.name, content: item.content, origin: 'uploaded', labels: [], ...secretsOf(item) };
}

function secretsOf(item: UploadItem): Pick<NewCertificate, 'passwords' | 'rememberPassword'> {
  return { passwords: item.passwords, rememberPassword: item.rememberPassword };
}

async function replace(
  backend: Backend,
  scope: Scope,
  item: UploadItem,
  name: string,
  existing: readonly CertificateRecord[],
): Promise<ItemResult> {
  try {
    const version = existing.find((record) => record.name === name)?.version ?? 0;
    const replacement = { content: item.content, ...secretsOf(item) };
    return { name, ok: true, record: await backend.certificates.replace(scope, name, replacement, version) };
  } catch (error) {
    if (error instanceof BackendError) return { name, ok: false, error };
    throw error;
  }
}
