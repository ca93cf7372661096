import type { ImportState } from '../../../domain/destination/import-plan';
import { warningsOf } from './import-items';
import type { PlannedItem } from './plan-items';

/** Which of the items are shown; one may be among several. */
export type ImportFilter = 'all' | ImportState | 'missing' | 'attention';

const filters: Readonly<Record<ImportFilter, (planned: PlannedItem) => boolean>> = {
  all: () => true,
  invalid: ({ plan }) => plan.state === 'invalid',
  attention: ({ item, plan }) => warningsOf(item).length > 0 || plan.nameProblem !== null || item.problem !== null,
  missing: ({ plan }) => plan.missingSecrets.length > 0,
  new: ({ plan }) => plan.state === 'new',
  different: ({ plan }) => plan.state === 'different',
  duplicate: ({ plan }) => plan.state === 'duplicate',
  same: ({ plan }) => plan.state === 'same',
};

const order = Object.keys(filters) as readonly ImportFilter[];

export function fitsFilter(planned: PlannedItem, filter: ImportFilter): boolean {
  return filters[filter](planned);
}

/** The filters that show something, each with how many; *all* always. */
export function countFilters(planned: readonly PlannedItem[]): readonly (readonly [ImportFilter, number])[] {
  return order
    .map((filter) => [filter, planned.filter(filters[filter]).length] as const)
    .filter(([filter, count]) => filter === 'all' || count > 0);
}
