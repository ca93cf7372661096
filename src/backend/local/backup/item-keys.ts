import { nameOf } from '../destinations/check-content';
import type { BackupCertificate, BackupPropertySet, BackupServiceInstance, BackupSubaccount } from './payload-schema';
import type { BackupTrust } from './trust';

/** Keys of the items of one backup, unique in it. */

export const PREFERENCES_KEY = 'preferences';
export const AUTHORITY_KEY = 'authority';
export const TRANSPORT_KEY = 'transport';

export function subaccountItemKey({ id }: BackupSubaccount): string {
  return `subaccount/${id}`;
}

export function serviceInstanceItemKey({ subaccountId, name }: BackupServiceInstance): string {
  return `service-instance/${JSON.stringify([subaccountId, name])}`;
}

export function trustItemKey({ subaccountId }: BackupTrust): string {
  return `trust/${subaccountId}`;
}

export function certificateItemKey({ subaccountId, serviceInstance, name }: BackupCertificate): string {
  return `certificate/${JSON.stringify([subaccountId, serviceInstance, name])}`;
}

export function propertySetItemKey(item: BackupPropertySet): string {
  const { kind, subaccountId, serviceInstance } = item;
  return `${kind}/${JSON.stringify([subaccountId, serviceInstance, nameOf(kind, item)])}`;
}
