import { realpathSync } from 'node:fs';
import type { Clock } from '../../shared/clock.ts';
import { toClientCredentials } from './client-credentials.ts';
import { type KeyFile, KeyFileError } from './key-file-error.ts';
import { destinationKeySchema, transportKeySchema } from './key-schema.ts';
import { readKeyFile } from './read-key-file.ts';
import type { DestinationKey, ServiceKey } from './service-key.ts';

export interface ServiceKeys {
  readonly destination: DestinationKey;
  /** Null where only the Destination service is used. */
  readonly transport: ServiceKey | null;
  /** Of the files, and of those they are links to; nothing may serve them. */
  readonly paths: readonly string[];
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the files that `DESTINATION_KEY` and `TMS_KEY` name; null without any. Throws a `KeyFileError`. */
export function readServiceKeys(environment: Environment, clock: Clock): ServiceKeys | null {
  const destination = fileOf(environment, 'DESTINATION_KEY');
  const transport = fileOf(environment, 'TMS_KEY');
  if (destination === null) {
    if (transport === null) return null;
    throw new KeyFileError(transport, '', 'needs DESTINATION_KEY beside it, with the key of the Destination service');
  }
  return {
    destination: readDestinationKey(destination, clock),
    transport: transport === null ? null : readTransportKey(transport, clock),
    paths: [destination, transport].flatMap((file) => (file === null ? [] : [file.path, realpathSync(file.path)])),
  };
}

function fileOf(environment: Environment, variable: string): KeyFile | null {
  const path = environment[variable] ?? '';
  return path === '' ? null : { variable, path };
}

function readDestinationKey(file: KeyFile, clock: Clock): DestinationKey {
  const fields = readKeyFile(file, destinationKeySchema);
  const subaccountId = fields.subaccountid ?? fields.tenantid ?? fields.identityzone;
  if (subaccountId === undefined) {
    throw new KeyFileError(file, 'subaccountid', 'is missing, and so are tenantid and identityzone');
  }
  return {
    uri: fields.uri,
    credentials: toClientCredentials(file, '', fields, clock),
    subaccountId,
    instanceName: fields.instance_name ?? fields.serviceInstanceName ?? null,
  };
}

function readTransportKey(file: KeyFile, clock: Clock): ServiceKey {
  const { uri, uaa } = readKeyFile(file, transportKeySchema);
  return { uri, credentials: toClientCredentials(file, 'uaa.', uaa, clock) };
}
