import type { NodeView } from '../../../backend/port';
import { landscapeText as text } from '../../../i18n/transport-landscape';

/** Which subaccounts transport from a node, in words; null where none does. `names`: of the subaccounts, by id. */
export function sourceRole(
  { sourceSubaccountIds }: Pick<NodeView, 'sourceSubaccountIds'>,
  names: ReadonlyMap<string, string>,
): string | null {
  const sources = sourceSubaccountIds.flatMap((id) => names.get(id) ?? []);
  return sources.length === 0 ? null : text.sourceOf(sources.join(', '));
}
