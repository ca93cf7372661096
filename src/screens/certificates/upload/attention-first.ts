import { passwordNeed } from '../../../domain/certificate/reading';
import type { PlannedUpload } from '../../../domain/certificate/upload-plan';
import type { UploadNameProblem } from './name-problem';
import { isRead, type UploadItem } from './upload-items';

/** The files that need a decision, a password or a look before those that do not; else in their order. */
export function attentionFirst(
  items: readonly UploadItem[],
  plans: ReadonlyMap<string, PlannedUpload>,
  nameProblems: ReadonlyMap<string, UploadNameProblem>,
): readonly UploadItem[] {
  const needsAttention = (item: UploadItem): boolean => {
    const { reading } = item;
    if (!isRead(reading) || reading.state === 'refused' || item.problem !== null || nameProblems.has(item.id))
      return true;
    const clash = plans.get(item.id)?.clash;
    const need = passwordNeed(reading);
    return need.store || need.aliases.length > 0 || clash?.sameName === true || (clash?.sameContent ?? null) !== null;
  };
  const first: UploadItem[] = [];
  const others: UploadItem[] = [];
  for (const item of items) (needsAttention(item) ? first : others).push(item);
  return [...first, ...others];
}
