import { BackendError, type BackendErrorDetails } from '../errors';

type Resource = NonNullable<BackendErrorDetails['resource']>;

export function notFound(resource: Resource, name: string): BackendError {
  return new BackendError(
    'not-found',
    `There is no ${wordsOf(resource)} ${JSON.stringify(name)}; it may have been deleted or renamed`,
    {
      resource,
      name,
    },
  );
}

export function nameTaken(resource: Resource, name: string): BackendError {
  return new BackendError(
    'conflict',
    `A ${wordsOf(resource)} named ${JSON.stringify(name)} exists already; choose another name`,
    {
      resource,
      name,
      field: 'name',
      rule: 'taken',
    },
  );
}

export function invalid(resource: Resource, field: string, rule: string, name?: string): BackendError {
  return new BackendError('invalid', `The ${field} of the ${wordsOf(resource)} breaks the rule ${rule}`, {
    resource,
    field,
    rule,
    ...(name !== undefined && { name }),
  });
}

/** An undo that was used already, or whose deletion was purged. */
export function deletionGone(resource: Resource): BackendError {
  return new BackendError('not-found', 'This deletion can no longer be undone', { resource, reason: 'purged' });
}

/** Throws `conflict` with both numbers unless the record still has the version a write was based on. */
export function assertVersion(resource: Resource, name: string, expectedVersion: number, currentVersion: number): void {
  if (expectedVersion === currentVersion) return;
  throw new BackendError(
    'conflict',
    `The ${wordsOf(resource)} ${JSON.stringify(name)} was changed meanwhile: version ${currentVersion} is stored, the change was based on ${expectedVersion}`,
    { resource, name, expectedVersion, currentVersion },
  );
}

function wordsOf(resource: Resource): string {
  return resource.replaceAll('-', ' ');
}
