import type { Label } from '../../domain/scope';
import type { HttpAnswer, HttpClient } from './http-client';
import { groupByFilter, nameFilter } from './name-filter';
import {
  type WireCertificate,
  wireBulkDelete,
  wireBulkResponse,
  wireCertificate,
  wireCertificates,
  wireLabels,
  wireNames,
  wireUpdate,
} from './wire';

/** Request URI limit of the service, in characters of `<path>?<query>`. */
const MAXIMUM_TARGET_LENGTH = 4000;
/** Every certificate of a page comes with its bytes, so pages stay far below the allowed 1000. */
const PAGE_SIZE = 100;

export type Collection = 'subaccountCertificates' | 'instanceCertificates';

export interface FetchedCertificate {
  readonly row: WireCertificate;
  readonly etag: string | null;
}

/** What became of one of many: the status the service gave it, with its words or its ETag. */
export interface PostedItem {
  readonly status: number;
  readonly etag: string | null;
  readonly words: string | undefined;
}

/** The certificate resource of one level, request by request. All methods reject with `BackendError`. */
export interface CertificateRequests {
  /** All, page by page; a certificate that moved between two pages meanwhile comes once. */
  all(): Promise<readonly WireCertificate[]>;
  names(): Promise<readonly string[]>;
  count(): Promise<number>;
  one(name: string): Promise<FetchedCertificate>;
  /** Null when the service says that it is still the one with this ETag. */
  oneUnless(name: string, knownEtag: string): Promise<FetchedCertificate | null>;
  /** One result each, in the order given; a request that fails as a whole rejects. */
  post(rows: readonly WireCertificate[]): Promise<readonly PostedItem[]>;
  put(row: WireCertificate): Promise<void>;
  /** In as few requests as the limit of the URI allows; names that are not there are passed over. */
  deleteMany(names: readonly string[]): Promise<void>;
  /** How many requests `deleteMany` needs. */
  deletionRequests(names: readonly string[]): number;
  /** Empty also where the service has no labels for it. */
  labels(name: string): Promise<readonly Label[]>;
  putLabels(name: string, labels: readonly Label[]): Promise<void>;
}

export function createCertificateRequests(http: HttpClient, collection: Collection): CertificateRequests {
  const subjectOf = (name: string) => ({ resource: 'certificate', name }) as const;
  const pathOf = (name: string) => `/${collection}/${encodeURIComponent(name)}`;
  const group = (names: readonly string[]) =>
    groupByFilter(names, (filter) => http.targetLength(`/${collection}?${filter}`) <= MAXIMUM_TARGET_LENGTH);

  async function page(number: number): Promise<{ rows: readonly WireCertificate[]; isLast: boolean }> {
    const answer = await http.send({ method: 'GET', path: `/${collection}?$page=${number}&$pageSize=${PAGE_SIZE}` });
    const rows = answer.read(wireCertificates);
    const link = answer.headers.get('Link');
    const isLast = link === null ? rows.length < PAGE_SIZE : !hasNext(link);
    return { rows, isLast: isLast || rows.length === 0 };
  }

  async function names(): Promise<readonly string[]> {
    const answer = await http.send({ method: 'GET', path: `/${collection}?$select=Name` });
    return answer.read(wireNames).map(({ Name }) => Name);
  }

  async function deleteOne(name: string): Promise<void> {
    await http.send({ method: 'DELETE', path: pathOf(name), subject: subjectOf(name), accept: [404] });
  }

  return {
    all: async () => {
      const rows = new Map<string, WireCertificate>();
      for (let number = 1; ; number += 1) {
        const { rows: found, isLast } = await page(number);
        for (const row of found) rows.set(row.Name, row);
        if (isLast) return [...rows.values()];
      }
    },
    names,
    count: async () => {
      const answer = await http.send({ method: 'GET', path: `/${collection}?$page=1&$pageSize=1&$entityCount=true` });
      const header = answer.headers.get('Entity-Count');
      return header !== null && /^\d+$/.test(header) ? Number(header) : (await names()).length;
    },
    one: async (name) => {
      const answer = await http.send({ method: 'GET', path: pathOf(name), subject: subjectOf(name) });
      return toFetched(answer);
    },
    oneUnless: async (name, knownEtag) => {
      const headers = { 'If-None-Match': knownEtag };
      const answer = await http.send({
        method: 'GET',
        path: pathOf(name),
        subject: subjectOf(name),
        headers,
        accept: [304],
      });
      return answer.status === 304 ? null : toFetched(answer);
    },
    post: async (rows) => {
      const [first] = rows;
      if (first === undefined) return [];
      if (rows.length === 1) {
        await http.send({ method: 'POST', path: `/${collection}`, body: first, subject: subjectOf(first.Name) });
        return [{ status: 201, etag: null, words: undefined }];
      }
      const answer = await http.send({ method: 'POST', path: `/${collection}`, body: rows });
      const results = new Map(answer.read(wireBulkResponse).map((result) => [result.name, result]));
      return rows.map(({ Name }) => {
        const result = results.get(Name);
        if (result === undefined) return { status: 500, etag: null, words: 'no result for this name' };
        return { status: result.status, etag: result.etag ?? null, words: result.cause };
      });
    },
    put: async (row) => {
      const answer = await http.send({
        method: 'PUT',
        path: `/${collection}`,
        body: row,
        subject: subjectOf(row.Name),
      });
      answer.read(wireUpdate);
    },
    deleteMany: async (wanted) => {
      for (const part of group(wanted)) {
        const [only] = part;
        if (part.length === 1 && only !== undefined) await deleteOne(only);
        else {
          const answer = await http.send({ method: 'DELETE', path: `/${collection}?${nameFilter(part)}` });
          answer.read(wireBulkDelete);
        }
      }
    },
    deletionRequests: (wanted) => group(wanted).length,
    labels: async (name) => {
      const answer = await http.send({
        method: 'GET',
        path: `${pathOf(name)}/labels`,
        subject: subjectOf(name),
        accept: [404],
      });
      return answer.status === 404 ? [] : answer.read(wireLabels);
    },
    putLabels: async (name, labels) => {
      await http.send({ method: 'PUT', path: `${pathOf(name)}/labels`, body: labels, subject: subjectOf(name) });
    },
  };
}

function toFetched(answer: HttpAnswer): FetchedCertificate {
  return { row: answer.read(wireCertificate), etag: answer.headers.get('ETag') };
}

/** Whether a `Link` header names a next page; the service puts the relation in single quotes, RFC 8288 in double ones. */
function hasNext(link: string): boolean {
  return /;\s*rel=(?:'next'|"next"|next)(?:\s|[,;]|$)/.test(link);
}
