import type { Properties } from '../../../domain/destination/types';
import { BackendError } from '../../errors';
import type { SecretRow } from '../../workspace/vault/rows';
import type { Seal, SealingVault } from '../../workspace/vault/vault';

/** Under which name the secrets of a destination or fragment are sealed, all in one; they are bound to it. */
export function propertySecretsId(recordId: string): string {
  return `properties/${recordId}`;
}

/** Null when there is nothing to seal; rejects with `locked` while the vault is. */
export async function sealProperties(seal: Seal, recordId: string, secrets: Properties): Promise<SecretRow | null> {
  if (Object.keys(secrets).length === 0) return null;
  return seal(propertySecretsId(recordId), new TextEncoder().encode(JSON.stringify(secrets)));
}

/** The secrets of each record, in the order of their ids; of one that has none, none. Rejects with `locked`. */
export async function readSecretProperties(
  vault: SealingVault,
  recordIds: readonly string[],
): Promise<readonly Properties[]> {
  const sealed = await vault.openSecrets(recordIds.map(propertySecretsId));
  return sealed.map((bytes) => (bytes === null ? {} : parseSecretProperties(bytes)));
}

export function parseSecretProperties(bytes: Uint8Array): Properties {
  return JSON.parse(new TextDecoder().decode(bytes)) as Properties;
}

export function secretsMissing(name: string): BackendError {
  return new BackendError(
    'unavailable',
    `The stored secrets of ${JSON.stringify(name)} are missing; enter them again`,
    {
      name,
      reason: 'damaged',
    },
  );
}
