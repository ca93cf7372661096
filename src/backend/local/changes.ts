import type { ChangeAction, ChangeRow, StoredCertificate, SubaccountRow } from '../workspace/database';
import type { Stamp } from './context';

/** The entry of the change log for a certificate; of contents it holds the digest, of passwords whether one is kept. */
export function certificateChange(
  action: ChangeAction,
  stamp: Stamp,
  subaccountId: string,
  before: StoredCertificate | null,
  after: StoredCertificate | null,
): ChangeRow {
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

/** Of a remembered password only that it was set, changed or forgotten. */
export function passwordChange(
  stamp: Stamp,
  subaccountId: string,
  before: StoredCertificate,
  after: StoredCertificate,
): ChangeRow {
  const change = certificateChange('update', stamp, subaccountId, before, after);
  return { ...change, after: { ...change.after, passwords: after.passwordRemembered ? 'changed' : 'forgotten' } };
}

export function subaccountChange(
  action: ChangeAction,
  stamp: Stamp,
  before: SubaccountRow | null,
  after: SubaccountRow | null,
): ChangeRow {
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

function certificateFacts({ sha256, size, labels, origin, passwordRemembered }: StoredCertificate) {
  return { sha256, size, labels, origin, passwordRemembered };
}
