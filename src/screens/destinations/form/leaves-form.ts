import type { Place } from '../../../ui/unsaved-changes';

/** What the address says of the form; everything else in it may change beside the form. */
const ofForm = ['open', 'edit', 'view', 'create', 'duplicate', 'instance'];

/** Whether a navigation closes the form: a search or a sort beside it does not. */
export function leavesForm(from: Place, to: Place): boolean {
  if (from.pathname !== to.pathname) return true;
  const [before, after] = [toRecord(from.search), toRecord(to.search)];
  const isOtherDraft = before.draft !== undefined && after.draft !== undefined && before.draft !== after.draft;
  return isOtherDraft || ofForm.some((key) => before[key] !== after[key]);
}

function toRecord(search: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(search));
}
