import { sourceDestination } from '../../../domain/transport';
import { BackendError } from '../../errors';
import type { TransportContext } from './context';

/** The name of the node that the subaccount exports to; null where it names none. */
export async function readSourceNode({
  destinations,
  subaccountId,
}: Pick<TransportContext, 'destinations' | 'subaccountId'>): Promise<string | null> {
  try {
    const { properties } = await destinations.read({ subaccountId, serviceInstance: null }, sourceDestination.name);
    return properties[sourceDestination.property] || null;
  } catch (error) {
    if (error instanceof BackendError && error.code === 'not-found') return null;
    throw error;
  }
}
