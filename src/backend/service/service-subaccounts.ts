import { BackendError } from '../errors';
import type { Subaccount, Subaccounts } from '../port';
import { notSupported } from './http-errors';

/** The one subaccount of a service key: named in the configuration, never changed through this service. */
export function createServiceSubaccounts(
  { id, name, description }: Pick<Subaccount, 'id' | 'name' | 'description'>,
  countCertificates: () => Promise<number>,
): Subaccounts {
  const only: Subaccount = { id, name, description, version: 1, createdAt: '', modifiedAt: '' };
  const refuse = async () => {
    throw notSupported('change of subaccounts');
  };
  return {
    list: async () => [only],
    create: refuse,
    update: refuse,
    contents: async (wanted) => {
      if (wanted !== id) throw unknownSubaccount(wanted);
      return { certificates: await countCertificates() };
    },
    delete: refuse,
    undoDelete: refuse,
  };
}

export function unknownSubaccount(id: string): BackendError {
  return new BackendError('not-found', `The service key belongs to another subaccount than ${id}.`, {
    resource: 'subaccount',
    name: id,
  });
}
