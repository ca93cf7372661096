import type {
  ChangeAction,
  FactsChangeRow,
  ServiceInstanceRow,
  StoredCertificate,
  SubaccountRow,
} from '../workspace/database';
import type { Stamp } from './context';

/** The entry of the change log for a certificate; of contents it holds the digest, of passwords whether one is kept. */
export function certificateChange(
  action: ChangeAction,
  stamp: Stamp,
  subaccountId: string,
  before: StoredCertificate | null,
  after: StoredCertificate | null,
): FactsChangeRow {
  const subject = after ?? before;
  if (subject === null) throw new Error('a change needs what was before it, or what is after it');
  return {
    resource: 'certificate',
    recordId: subject.id,
    subaccountId,
    name: subject.name,
    version: subject.version,
    action,
    ...stamp,
    before: before && certificateFacts(before),
    after: after && certificateFacts(after),
  };
}

/** Of a certificate that was deleted, or brought back. */
export function certificateDeletionChange(
  action: 'delete' | 'undo-delete',
  stamp: Stamp,
  subaccountId: string,
  record: StoredCertificate,
): FactsChangeRow {
  return action === 'delete'
    ? certificateChange(action, stamp, subaccountId, record, null)
    : certificateChange(action, stamp, subaccountId, null, record);
}

/** Of a remembered password only that it was set, changed or forgotten. */
export function passwordChange(
  stamp: Stamp,
  subaccountId: string,
  before: StoredCertificate,
  after: StoredCertificate,
): FactsChangeRow {
  const change = certificateChange('update', stamp, subaccountId, before, after);
  return {
    ...change,
    after: { ...certificateFacts(after), passwords: after.passwordRemembered ? 'changed' : 'forgotten' },
  };
}

export function subaccountChange(
  action: ChangeAction,
  stamp: Stamp,
  before: SubaccountRow | null,
  after: SubaccountRow | null,
): FactsChangeRow {
  const subject = after ?? before;
  if (subject === null) throw new Error('a change needs what was before it, or what is after it');
  return {
    resource: 'subaccount',
    recordId: subject.id,
    subaccountId: subject.id,
    name: subject.name,
    version: subject.version,
    action,
    ...stamp,
    before: before && { name: before.name, description: before.description },
    after: after && { name: after.name, description: after.description },
  };
}

/** Service instances have no version and no id of their own: the name is what there is. */
export function serviceInstanceChange(
  action: ChangeAction,
  stamp: Stamp,
  before: ServiceInstanceRow | null,
  after: ServiceInstanceRow | null,
): FactsChangeRow {
  const subject = after ?? before;
  if (subject === null) throw new Error('a change needs what was before it, or what is after it');
  return {
    resource: 'service-instance',
    recordId: `${subject.subaccountId}/${subject.name}`,
    subaccountId: subject.subaccountId,
    name: subject.name,
    version: 1,
    action,
    ...stamp,
    before: before && { name: before.name },
    after: after && { name: after.name },
  };
}

function certificateFacts({ sha256, size, labels, origin, passwordRemembered, generation }: StoredCertificate) {
  const renewal = generation
    ? { automaticRenewal: generation.automaticRenewal, keyOnRenewal: generation.keyOnRenewal }
    : null;
  return { sha256, size, labels, origin, passwordRemembered, renewal };
}
