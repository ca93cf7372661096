import type { PublicKey } from '../port';
import { createBulkRequests } from './bulk-requests';
import { contentOf } from './certificate-state';
import type { HttpAnswer, HttpClient } from './http-client';
import { type Fetched, type ItemRequests, placeOf } from './item-requests';
import { createPageRequest, type PagedList, readPages } from './paged-list';
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
  /** All, page by page; each is mapped when its page is there, so that not all contents are kept at once. */
  mapAll<Out>(map: (row: WireCertificate) => Promise<Out>): Promise<readonly Out[]>;
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

  const list: PagedList<WireCertificate> = {
    pageSize: PAGE_SIZE,
    nameOf: ({ Name }) => Name,
    page: createPageRequest(http, collection, PAGE_SIZE, wireCertificates),
    names: bulk.names,
    one: async (name) => {
      const answer = await http.send({ method: 'GET', ...place(name), accept: [404] });
      return answer.status === 404 ? null : answer.read(wireCertificate);
    },
  };

  return {
    ...bulk,
    nameOf: list.nameOf,
    mapAll: (map) => readPages(list, map),
    one: async (name) => toFetched(await http.send({ method: 'GET', ...place(name) })),
    oneUnless: async (name, knownEtag) => {
      const headers = { 'If-None-Match': knownEtag };
      const answer = await http.send({ method: 'GET', ...place(name), headers, accept: [304] });
      return answer.status === 304 ? null : toFetched(answer);
    },
    publicKeys: async (name) => {
      const { path, subject } = place(name);
      const answer = await http.send({ method: 'GET', path: `${path}/publicKeys`, subject });
      return answer.read(wirePublicKeys).map((key) => toPublicKey(name, key));
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
function toPublicKey(name: string, { Alias, Content, SubjectDN }: WirePublicKey): PublicKey {
  const pem = Content.includes('-----BEGIN') ? Content : new TextDecoder().decode(contentOf(name, Content));
  return { alias: Alias, subject: SubjectDN, pem: pem.replaceAll('\r\n', '\n') };
}

function toFetched(answer: HttpAnswer): Fetched<WireCertificate> {
  return { row: answer.read(wireCertificate), etag: answer.headers.get('ETag') };
}
