import { checkCertificateName, type NameProblem } from '../../../domain/certificate/name';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { PlannedUpload } from '../../../domain/certificate/upload-plan';
import type { UploadItem } from './upload-items';

/** What is wrong with the name an item would be created under: a rule of names, or another that has it. */
export function nameProblemOf(
  item: UploadItem,
  plan: PlannedUpload | null,
  plans: ReadonlyMap<string, PlannedUpload>,
  existing: readonly CertificateRecord[],
): NameProblem | 'taken' | null {
  if (plan === null || plan.choice !== 'create') return null;
  const rule = checkCertificateName(plan.name);
  if (rule !== null) return rule;
  const stored = existing.some((record) => record.name === plan.name);
  const planned = [...plans].some(
    ([id, other]) => id !== item.id && other.choice !== 'skip' && other.name === plan.name,
  );
  return stored || planned ? 'taken' : null;
}
