import { fromBase64 } from '../../shared/bytes';
import type { PublicKey } from '../port';
import { createBulkRequests } from './bulk-requests';
import type { HttpAnswer, HttpClient } from './http-client';
import { type Fetched, type ItemRequests, placeOf } from './item-requests';
import {
  type WireCertificate,
  type WireGeneration,
  type WirePublicKey,
  wireCertificate,
  wireCertificates,
  wirePublicKeys,
  wireUpdate,
} from './wire';

/** Every certificate of a page comes with its bytes, so pages stay far below the allowed 1000. */
const PAGE_SIZE = 100;

/** The certificates of one level, request by request. All methods reject with `BackendError`. */
export interface CertificateRequests extends ItemRequests<WireCertificate> {
  /** All, page by page; a certificate that moved between two pages meanwhile comes once. */
  all(): Promise<readonly WireCertificate[]>;
  /** Null when the service says that it is still the one with this ETag. */
  oneUnless(name: string, knownEtag: string): Promise<Fetched<WireCertificate> | null>;
  publicKeys(name: string): Promise<readonly PublicKey[]>;
  put(row: WireCertificate): Promise<void>;
  /** Lets the service make a certificate; it answers when it is stored. */
  generate(row: WireGeneration, signal: AbortSignal | undefined): Promise<void>;
}

export function createCertificateRequests(
  http: HttpClient,
  collection: 'subaccountCertificates' | 'instanceCertificates',
): CertificateRequests {
  const { write, group: _, ...bulk } = createBulkRequests<WireCertificate>(http, collection, 'certificate');
  const place = (name: string) => placeOf(collection, 'certificate', name);

  async function page(number: number): Promise<{ rows: readonly WireCertificate[]; isLast: boolean }> {
    const answer = await http.send({ method: 'GET', path: `/${collection}?$page=${number}&$pageSize=${PAGE_SIZE}` });
    const rows = answer.read(wireCertificates);
    const link = answer.headers.get('Link');
    const isLast = link === null ? rows.length < PAGE_SIZE : !hasNext(link);
    return { rows, isLast: isLast || rows.length === 0 };
  }

  return {
    ...bulk,
    nameOf: ({ Name }) => Name,
    all: async () => {
      const rows = new Map<string, WireCertificate>();
      for (let number = 1; ; number += 1) {
        const { rows: found, isLast } = await page(number);
        for (const row of found) rows.set(row.Name, row);
        if (isLast) return [...rows.values()];
      }
    },
    one: async (name) => toFetched(await http.send({ method: 'GET', ...place(name) })),
    oneUnless: async (name, knownEtag) => {
      const headers = { 'If-None-Match': knownEtag };
      const answer = await http.send({ method: 'GET', ...place(name), headers, accept: [304] });
      return answer.status === 304 ? null : toFetched(answer);
    },
    publicKeys: async (name) => {
      const { path, subject } = place(name);
      const answer = await http.send({ method: 'GET', path: `${path}/publicKeys`, subject });
      return answer.read(wirePublicKeys).map(toPublicKey);
    },
    post: async (rows) => {
      const [first] = rows;
      if (first === undefined || rows.length > 1) return write('POST', rows);
      const { subject } = place(first.Name);
      await http.send({ method: 'POST', path: `/${collection}`, body: first, subject });
      return [{ etag: null }];
    },
    put: async (row) => {
      const { subject } = place(row.Name);
      const answer = await http.send({ method: 'PUT', path: `/${collection}`, body: row, subject });
      answer.read(wireUpdate);
    },
    generate: async (row, signal) => {
      const { subject } = place(row.Name);
      const request = { method: 'POST', path: `/${collection}`, body: row, subject } as const;
      await http.send(signal === undefined ? request : { ...request, signal });
    },
  };
}

/** The specification calls the content base64 of PEM, and shows PEM: both are understood. */
function toPublicKey({ Alias, Content, SubjectDN }: WirePublicKey): PublicKey {
  const pem = Content.includes('-----BEGIN') ? Content : new TextDecoder().decode(fromBase64(Content));
  return { alias: Alias, subject: SubjectDN, pem: pem.replaceAll('\r\n', '\n') };
}

function toFetched(answer: HttpAnswer): Fetched<WireCertificate> {
  return { row: answer.read(wireCertificate), etag: answer.headers.get('ETag') };
}

/** Whether a `Link` header names a next page; the service puts the relation in single quotes, RFC 8288 in double ones. */
function hasNext(link: string): boolean {
  return /;\s*rel=(?:'next'|"next"|next)(?:\s|[,;]|$)/.test(link);
}
