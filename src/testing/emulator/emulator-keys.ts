import { mockOwner, mockPlace } from '../mock/mock-place';
import type { Client } from './token-endpoint';

/** The keys of the emulator's services, as SAP's are written. */
export interface EmulatorKeys {
  readonly destination: Readonly<Record<string, string>>;
  readonly transport: { readonly uri: string; readonly uaa: Readonly<Record<string, string>> };
  /** For the variable `VCAP_SERVICES` of an application. */
  readonly vcapServices: string;
}

export function toKeys(origin: string, client: Client): EmulatorKeys {
  const logon = {
    clientid: client.id,
    clientsecret: client.secret,
    url: origin,
    identityzone: 'emulator',
    tenantid: mockOwner.subaccountId,
  };
  const destination = {
    ...logon,
    uri: origin,
    subaccountid: mockOwner.subaccountId,
    instanceid: mockOwner.instanceId,
    instance_name: mockPlace.serviceInstance,
  };
  const binding = {
    name: mockPlace.serviceInstance,
    label: 'destination',
    tags: ['destination'],
    plan: 'lite',
    credentials: destination,
  };
  return {
    destination,
    transport: { uri: `${origin}/transport`, uaa: logon },
    vcapServices: JSON.stringify({ destination: [binding] }),
  };
}
