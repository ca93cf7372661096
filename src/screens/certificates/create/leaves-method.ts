import type { CreateMethod } from '../../../domain/certificate/create-methods';
import type { Place } from '../../../ui/unsaved-changes';

/** Which navigation loses what was entered for a method: not a search or sort beside the panel. */
export function leavesMethod(method: CreateMethod): (from: Place, to: Place) => boolean {
  return (from, to) => from.pathname !== to.pathname || !('create' in to.search && to.search.create === method);
}
