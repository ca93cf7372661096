import type { DraftInfo } from '../../../../backend/workspace/workspace';
import { destinationsText as text } from '../../../../i18n/destinations';
import type { DraftEntry } from '../../../../ui/list/list-columns';
import type { DestinationsSearch } from '../../destinations-search';

/** The rows of what is not stored yet; the form that is open has one before it wrote anything. */
export function toDraftEntries(
  drafts: readonly Pick<DraftInfo, 'id' | 'title'>[],
  { create, duplicate, draft }: DestinationsSearch,
  isBulk: boolean,
): readonly DraftEntry[] {
  // A draft cannot be ticked.
  if (isBulk) return [];
  const openId = create === 'scratch' || duplicate !== undefined ? draft : undefined;
  const entries = drafts.map(({ id, title }) => ({
    id,
    title: title.trim() === '' ? text.unnamed : title,
    isOpen: id === openId,
  }));
  return openId === undefined || entries.some((entry) => entry.isOpen)
    ? entries
    : [...entries, { id: openId, title: text.unnamed, isOpen: true }];
}
