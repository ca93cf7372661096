import { BackendError } from '../../errors';

/** Everything sealed waits for the passphrase. */
export function lockedError(): BackendError {
  return new BackendError('locked', 'The workspace is locked; enter the passphrase first', { resource: 'vault' });
}

export function damagedError(): BackendError {
  return new BackendError('unavailable', 'A stored secret does not open with its key; restore it from a backup', {
    resource: 'vault',
    reason: 'damaged',
  });
}

export function changedElsewhere(): BackendError {
  return new BackendError('conflict', 'The passphrase was changed in another tab meanwhile; try again', {
    resource: 'vault',
    reason: 'changed-elsewhere',
  });
}

export function busyElsewhere(): BackendError {
  return new BackendError('conflict', 'Other tabs keep saving secrets; wait until they are done, then try again', {
    resource: 'vault',
    reason: 'busy',
  });
}

/** A passphrase that breaks a rule: `too-short`, `passphrase` (wrong), `already-set`, `not-set`. */
export function passphraseError(rule: string, message: string): BackendError {
  return new BackendError('invalid', message, { resource: 'vault', field: 'passphrase', rule });
}
