import { BackendError } from '../errors';
import type { Contents, Subaccount, Subaccounts } from '../port';
import { refuse } from './http-errors';

export interface ServiceSubaccountsParts {
  /** Named in the configuration. */
  readonly subaccount: Pick<Subaccount, 'id' | 'name' | 'description'>;
  /** Throws `not-found` for another subaccount than that of the token. */
  readonly requireSubaccount: (id: string) => void;
  readonly contents: () => Promise<Contents>;
}

/** The one subaccount of a service key, never changed through this service. */
export function createServiceSubaccounts(parts: ServiceSubaccountsParts): Subaccounts {
  const { id, name, description } = parts.subaccount;
  const only: Subaccount = { id, name, description, version: 1, createdAt: '', modifiedAt: '' };
  const refusal = refuse('change of subaccounts');
  return {
    list: async () => [only],
    create: refusal,
    update: refusal,
    contents: async (wanted) => {
      parts.requireSubaccount(wanted);
      return parts.contents();
    },
    delete: refusal,
    undoDelete: refusal,
  };
}

export function unknownSubaccount(id: string): BackendError {
  return new BackendError('not-found', `The service key belongs to another subaccount than ${id}.`, {
    resource: 'subaccount',
    name: id,
  });
}
