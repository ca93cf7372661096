import { type CertificateColumn, certificateColumns, certificateKinds } from '../../domain/certificate/list';
import { type CertificateExtension, certificateExtensions } from '../../domain/certificate/name';
import { type StatusCode, statusCodes } from '../../domain/certificate/status';
import type { CertificateKind } from '../../domain/certificate/types';

/** Rows on one page; the first is what the cockpit shows, and what an address without `size` means. */
export const pageSizes = [50, 100, 200, 'all'] as const;

export type PageSize = (typeof pageSizes)[number];

/** Arrangements of the flexible column layout that an address may ask for. */
const layouts = [
  'OneColumn',
  'TwoColumnsStartExpanded',
  'TwoColumnsMidExpanded',
  'ThreeColumnsMidExpanded',
  'ThreeColumnsEndExpanded',
  'ThreeColumnsStartExpandedEndHidden',
  'ThreeColumnsMidExpandedEndHidden',
  'ThreeColumnsStartHiddenMidExpanded',
  'ThreeColumnsStartHiddenEndExpanded',
  'MidColumnFullScreen',
  'EndColumnFullScreen',
] as const;

export type ColumnLayout = (typeof layouts)[number];

/** Everything of the screen that a reload, Back or a shared link brings back. */
export interface CertificatesSearch {
  readonly q?: string | undefined;
  readonly sort?: CertificateColumn | undefined;
  readonly desc?: boolean | undefined;
  readonly status?: readonly StatusCode[] | undefined;
  readonly type?: readonly CertificateExtension[] | undefined;
  readonly kind?: readonly CertificateKind[] | undefined;
  readonly page?: number | undefined;
  readonly size?: PageSize | undefined;
  /** Names of the ticked rows. */
  readonly selected?: readonly string[] | undefined;
  readonly create?: 'upload' | undefined;
  /** Name of the opened record. */
  readonly open?: string | undefined;
  /** What of it the end column shows; see `entry-path.ts`. */
  readonly entry?: string | undefined;
  /** An older version of the opened record. */
  readonly version?: number | undefined;
  readonly layout?: ColumnLayout | undefined;
}

type Readers = { readonly [Field in keyof CertificatesSearch]-?: (value: unknown) => CertificatesSearch[Field] };

const readers: Readers = {
  q: text,
  sort: oneOf(certificateColumns),
  desc: (value) => (value === true ? true : undefined),
  status: someOf(statusCodes),
  type: someOf(certificateExtensions),
  kind: someOf(certificateKinds),
  page: positive,
  size: oneOf(pageSizes),
  selected: texts,
  create: oneOf(['upload']),
  open: text,
  entry: (value) =>
    typeof value === 'string' && /^\d{1,6}-(key|request|crl|\d{1,6})$/.test(value) ? value : undefined,
  version: positive,
  layout: oneOf(layouts),
};

/** Reads the search parameters of an address; what it does not know or understand is left out, so that no link is ever broken by it. */
export function validateCertificatesSearch(raw: Record<string, unknown>): CertificatesSearch {
  const read = Object.entries(readers).map(([field, reader]) => [field, reader(raw[field])] as const);
  const search: CertificatesSearch = Object.fromEntries(read.filter(([, value]) => value !== undefined));
  return search.open === undefined ? { ...search, entry: undefined, version: undefined } : search;
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, 500) : undefined;
}

function texts(value: unknown): readonly string[] | undefined {
  const found = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string' && item !== '');
  return found.length === 0 ? undefined : [...new Set<string>(found)];
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

function oneOf<T>(known: readonly T[]): (value: unknown) => T | undefined {
  return (value) => known.find((item) => item === value);
}

function someOf<T>(known: readonly T[]): (value: unknown) => readonly T[] | undefined {
  return (value) => {
    const wanted: readonly unknown[] = Array.isArray(value) ? value : [value];
    const found = known.filter((item) => wanted.includes(item));
    return found.length === 0 ? undefined : found;
  };
}
