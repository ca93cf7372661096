import type { QueryClient } from '@tanstack/react-query';
import { BackendError } from '../../../backend/errors';
import type { Backend } from '../../../backend/port';
import { contentOf } from '../../../domain/destination/record';
import type { DestinationContent, DestinationKind, DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { scopeKeys } from '../../../ui/scope-queries';
import type { Base } from './form-model';

/** The destinations of a scope, or its fragments. */
export interface Collection {
  readonly kind: DestinationKind;
  readonly scope: Scope;
}

const collections = {
  destination: { of: ({ destinations }: Backend) => destinations, key: scopeKeys.destinations },
  fragment: { of: ({ fragments }: Backend) => fragments, key: scopeKeys.fragments },
} as const;

/** Stores a content: over the version it is based on, or as a new one. Done when the lists show it; rejects with a `BackendError`. */
export async function saveContent(
  backend: Backend,
  client: QueryClient,
  { kind, scope }: Collection,
  content: DestinationContent,
  base: Base | null,
): Promise<DestinationRecord> {
  const { of, key } = collections[kind];
  const [result] =
    base === null
      ? await of(backend).create(scope, [content])
      : await of(backend).update(scope, [{ name: base.name, content, expectedVersion: base.version }]);
  await client.invalidateQueries({ queryKey: key(scope) });
  if (result === undefined) throw new BackendError('unavailable', `The backend answered nothing about the ${kind}`);
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

/** What is stored, with its secrets; rejects with `locked` while the vault is. */
export async function readWhole(
  backend: Backend,
  { kind, scope }: Collection,
  record: DestinationRecord,
): Promise<DestinationContent> {
  if (record.secretKeys.length === 0) return contentOf(record, {});
  const [secrets = {}] = await collections[kind].of(backend).readSecrets(scope, [record.name]);
  return contentOf(record, secrets);
}

/** What is stored now, whatever it is called by now; null when it was deleted. */
export async function readNewest(
  backend: Backend,
  collection: Collection,
  id: string,
): Promise<{ readonly record: DestinationRecord; readonly content: DestinationContent } | null> {
  const { kind, scope } = collection;
  const record = (await collections[kind].of(backend).list(scope)).find((candidate) => candidate.id === id);
  return record === undefined ? null : { record, content: await readWhole(backend, collection, record) };
}

export function baseOf({ id, name, version }: DestinationRecord): Base {
  return { id, name, version };
}
