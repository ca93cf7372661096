import type { DestinationRecord } from '../../../domain/destination/types';

/** What a form begins with, unless its draft is already stored. */
export type FormStart =
  | { readonly kind: 'new'; readonly draftId: string }
  | { readonly kind: 'duplicate'; readonly draftId: string; readonly of: DestinationRecord }
  | { readonly kind: 'edit'; readonly draftId: string; readonly record: DestinationRecord };
