import { type CopyKind, type CopyState, copyKinds, copyStates } from '../../domain/copy/types';
import { oneOf, type PageSize, pageSizes, positive, text } from '../../ui/list/search-parameters';

const copyDirections = ['to-service', 'to-local'] as const;

export type CopyDirection = (typeof copyDirections)[number];

/** Everything of the screen that a reload, Back or a shared link brings back. */
export interface CopySearch {
  readonly direction?: CopyDirection | undefined;
  /** Level of the service; none: the subaccount. */
  readonly instance?: string | undefined;
  /** Id of the subaccount in this browser; none: the first. */
  readonly local?: string | undefined;
  readonly localInstance?: string | undefined;
  readonly kind?: CopyKind | undefined;
  readonly state?: CopyState | undefined;
  readonly q?: string | undefined;
  readonly page?: number | undefined;
  readonly size?: PageSize | undefined;
}

type Readers = { readonly [Field in keyof CopySearch]-?: (value: unknown) => CopySearch[Field] };

const readers: Readers = {
  direction: oneOf(copyDirections),
  instance: text,
  local: text,
  localInstance: text,
  kind: oneOf(copyKinds),
  state: oneOf(copyStates),
  q: text,
  page: positive,
  size: oneOf(pageSizes),
};

/** Reads the search parameters of an address; what it does not know or understand is left out. */
export function validateCopySearch(raw: Record<string, unknown>): CopySearch {
  const read = Object.entries(readers).map(([field, reader]) => [field, reader(raw[field])] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}
