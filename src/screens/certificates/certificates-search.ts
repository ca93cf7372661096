import { type CreateMethod, createMethods } from '../../domain/certificate/create-methods';
import {
  type CertificateColumn,
  certificateColumns,
  certificateKinds,
  certificateOrigins,
} from '../../domain/certificate/list';
import { type CertificateExtension, certificateExtensions } from '../../domain/certificate/name';
import { type StatusCode, statusCodes } from '../../domain/certificate/status';
import type { CertificateKind, CertificateOrigin } from '../../domain/certificate/types';
import {
  type ColumnLayout,
  columnLayouts,
  oneOf,
  type PageSize,
  pageSizes,
  positive,
  someOf,
  text,
  texts,
} from '../../ui/list/search-parameters';

/** Everything of the screen that a reload, Back or a shared link brings back. */
export interface CertificatesSearch {
  readonly q?: string | undefined;
  readonly sort?: CertificateColumn | undefined;
  readonly desc?: boolean | undefined;
  readonly status?: readonly StatusCode[] | undefined;
  readonly type?: readonly CertificateExtension[] | undefined;
  readonly kind?: readonly CertificateKind[] | undefined;
  readonly origin?: readonly CertificateOrigin[] | undefined;
  readonly page?: number | undefined;
  readonly size?: PageSize | undefined;
  /** Names of the ticked rows. */
  readonly selected?: readonly string[] | undefined;
  readonly create?: CreateMethod | undefined;
  /** The service instance whose certificates are shown; none: those of the subaccount. */
  readonly instance?: string | undefined;
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
  origin: someOf(certificateOrigins),
  page: positive,
  size: oneOf(pageSizes),
  selected: texts,
  create: oneOf(createMethods),
  instance: text,
  open: text,
  entry: (value) =>
    typeof value === 'string' && /^\d{1,6}-(key|request|crl|\d{1,6})$/.test(value) ? value : undefined,
  version: positive,
  layout: oneOf(columnLayouts),
};

/** Reads the search parameters of an address; what it does not know or understand is left out, so that no link is ever broken by it. */
export function validateCertificatesSearch(raw: Record<string, unknown>): CertificatesSearch {
  const read = Object.entries(readers).map(([field, reader]) => [field, reader(raw[field])] as const);
  const search: CertificatesSearch = Object.fromEntries(read.filter(([, value]) => value !== undefined));
  return search.open === undefined ? { ...search, entry: undefined, version: undefined } : search;
}
