import { checkLabels } from '../../domain/labels';
import type { Label } from '../../domain/scope';
import { BackendError } from '../errors';
import type { ItemKind } from './item-requests';

/** What the adapter refuses by itself, before or instead of a request. */

export function refusalOfName(resource: ItemKind, name: string, rule: string): BackendError {
  return new BackendError('invalid', `The name ${JSON.stringify(name)} breaks the rule ${rule}.`, {
    resource,
    name,
    field: 'name',
    rule,
  });
}

export function refusalOfLabels(resource: ItemKind, name: string, labels: readonly Label[]): BackendError | null {
  const problem = checkLabels(labels);
  if (problem === null) return null;
  return new BackendError('invalid', `Label ${problem.index + 1} of ${name} breaks the rule ${problem.rule}.`, {
    resource,
    name,
    field: 'labels',
    rule: problem.rule,
  });
}

export function notFound(resource: ItemKind, name: string, consequence = ''): BackendError {
  return new BackendError('not-found', `There is no ${resource} named ${name}${consequence}.`, { resource, name });
}

/** Null when the current version is the one a write was based on. */
export function refusalOfVersion(
  resource: ItemKind,
  name: string,
  { expected, current }: { readonly expected: number; readonly current: number },
): BackendError | null {
  if (expected === current) return null;
  return new BackendError('conflict', `${name} changed since it was read; load it again and repeat the change.`, {
    resource,
    name,
    expectedVersion: expected,
    currentVersion: current,
  });
}

/** The item itself was written, its labels were not. */
export function labelsNotStored(resource: ItemKind, name: string, cause: unknown): BackendError {
  return new BackendError(
    'unavailable',
    `${name} was stored, but its labels were not; load the list and set them.`,
    { resource, name, field: 'labels' },
    { cause },
  );
}

/** With the name of the item: an error of a whole batch names none. */
export function asItemError(error: unknown, resource: ItemKind, name: string): BackendError {
  if (error instanceof BackendError) {
    return new BackendError(error.code, error.message, { ...error.details, resource, name }, { cause: error });
  }
  return new BackendError('unavailable', `${name} could not be stored.`, { resource, name }, { cause: error });
}
