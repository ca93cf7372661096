import type { QueryClient } from '@tanstack/react-query';
import { BackendError } from '../../../backend/errors';
import type { Backend } from '../../../backend/port';
import { contentOf } from '../../../domain/destination';
import type { DestinationContent, DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { scopeKeys } from '../../../ui/scope-queries';
import type { Base } from './form-model';

/** Stores a content: over the version it is based on, or as a new destination. Done when the lists show it; rejects with a `BackendError`. */
export async function saveDestination(
  backend: Backend,
  client: QueryClient,
  scope: Scope,
  content: DestinationContent,
  base: Base | null,
): Promise<DestinationRecord> {
  const [result] =
    base === null
      ? await backend.destinations.create(scope, [content])
      : await backend.destinations.update(scope, [{ name: base.name, content, expectedVersion: base.version }]);
  await client.invalidateQueries({ queryKey: scopeKeys.destinations(scope) });
  if (result === undefined) throw new BackendError('unavailable', 'The backend answered nothing about the destination');
  if (!result.ok) throw result.error;
  return result.record;
}

/** Whether the stored version is another one than the form was based on. */
export function isOutdated(error: unknown): boolean {
  return error instanceof BackendError && error.code === 'conflict' && error.details.expectedVersion !== undefined;
}

/** Whether what was edited is not stored any more. */
export function isGone(error: unknown): boolean {
  return error instanceof BackendError && error.code === 'not-found';
}

/** A stored destination with its secrets; rejects with `locked` while the vault is. */
export async function readWhole(
  backend: Backend,
  scope: Scope,
  record: DestinationRecord,
): Promise<DestinationContent> {
  if (record.secretKeys.length === 0) return contentOf(record, {});
  const [secrets = {}] = await backend.destinations.readSecrets(scope, [record.name]);
  return contentOf(record, secrets);
}

/** The newest stored version of a destination, whatever it is called by now; null when it was deleted. */
export async function readNewest(
  backend: Backend,
  scope: Scope,
  id: string,
): Promise<{ readonly record: DestinationRecord; readonly content: DestinationContent } | null> {
  const record = (await backend.destinations.list(scope)).find((candidate) => candidate.id === id);
  return record === undefined ? null : { record, content: await readWhole(backend, scope, record) };
}

export function baseOf({ id, name, version }: DestinationRecord): Base {
  return { id, name, version };
}
