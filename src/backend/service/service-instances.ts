import { BackendError } from '../errors';
import type { Contents, ServiceInstances } from '../port';
import { refuse } from './http-errors';

export interface ServiceInstancesParts {
  /** Name of the service instance that the token belongs to, or null. */
  readonly name: string | null;
  /** Throws `not-found` for another subaccount than that of the token. */
  readonly requireSubaccount: (id: string) => void;
  readonly contents: () => Promise<Contents>;
}

/** The one service instance of a service key, if it has one; never changed through this service. */
export function createServiceInstances(parts: ServiceInstancesParts): ServiceInstances {
  const refusal = refuse('change of service instances');
  return {
    list: async (subaccountId) => {
      parts.requireSubaccount(subaccountId);
      return parts.name === null ? [] : [{ name: parts.name }];
    },
    contents: async (subaccountId, name) => {
      parts.requireSubaccount(subaccountId);
      if (name !== parts.name) throw unknownServiceInstance(name);
      return parts.contents();
    },
    create: refusal,
    rename: refusal,
    delete: refusal,
    undoDelete: refusal,
  };
}

export function unknownServiceInstance(name: string): BackendError {
  return new BackendError('not-found', `The service key reaches no service instance named ${name}.`, {
    resource: 'service-instance',
    name,
  });
}
