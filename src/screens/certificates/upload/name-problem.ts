import { checkCertificateName, type NameProblem } from '../../../domain/certificate/name';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { PlannedUpload } from '../../../domain/certificate/upload-plan';

export type UploadNameProblem = NameProblem | 'taken';

/** What is wrong with the names items would be created under, by item id: a rule of names, or another that has it. */
export function findNameProblems(
  plans: ReadonlyMap<string, PlannedUpload>,
  existing: readonly CertificateRecord[],
): ReadonlyMap<string, UploadNameProblem> {
  const stored = new Set(existing.map((record) => record.name));
  const wanted = new Map<string, number>();
  for (const { choice, name } of plans.values()) {
    if (choice !== 'skip') wanted.set(name, (wanted.get(name) ?? 0) + 1);
  }
  const problems = new Map<string, UploadNameProblem>();
  for (const [id, { choice, name }] of plans) {
    if (choice !== 'create') continue;
    const problem = checkCertificateName(name) ?? (stored.has(name) || (wanted.get(name) ?? 0) > 1 ? 'taken' : null);
    if (problem !== null) problems.set(id, problem);
  }
  return problems;
}
