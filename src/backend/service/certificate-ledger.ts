import type { CertificateRecord, CertificateSummary, StorePasswords } from '../../domain/certificate/types';
import type { Label, Scope } from '../../domain/scope';
import type { Summarise } from '../port';
import type { CertificateRequests } from './certificate-requests';
import { type CertificateFacts, contentOf, isSameCertificate, toCertificateRecord } from './certificate-state';
import type { Fetched } from './item-requests';
import type { ReadLabels } from './label-reading';
import { refusalOfVersion } from './refusals';
import { createSessionBook, type KnownState } from './session-book';
import type { WireCertificate } from './wire';

export interface CertificateLedgerParts {
  /** Throws `not-found` for a scope that the service key does not reach. */
  readonly requestsOf: (scope: Scope) => CertificateRequests;
  readonly readLabels: ReadLabels;
  readonly summarise: Summarise;
  readonly sha256: (content: Uint8Array) => Promise<string>;
}

/** What is known of bytes before they are sent, or of those the service answered with. */
export type ContentFacts = Pick<CertificateFacts, 'sha256' | 'size' | 'summary'>;

type State = KnownState<CertificateFacts>;

/** What this session knows of the certificates: everything read or written is entered here. */
export interface CertificateLedger {
  all(scope: Scope): Promise<readonly CertificateRecord[]>;
  /** The state the service has now. */
  observe(scope: Scope, name: string): Promise<State>;
  /** The same; throws `conflict` when it is another version. */
  observeExpected(scope: Scope, name: string, expectedVersion: number): Promise<State>;
  /** Reads it whole, and its summary with these passwords. */
  readAgain(scope: Scope, name: string, passwords: StorePasswords): Promise<CertificateRecord>;
  factsOf(name: string, content: Uint8Array, passwords?: StorePasswords): Promise<ContentFacts>;
  /** What this session stored; `labels` are those the service has then. */
  enter(
    scope: Scope,
    name: string,
    how: 'created' | 'wrote',
    facts: ContentFacts & Pick<CertificateFacts, 'etag' | 'type'>,
    labels: readonly Label[],
  ): CertificateRecord;
  forget(scope: Scope, name: string): void;
}

export function createCertificateLedger(parts: CertificateLedgerParts): CertificateLedger {
  const { requestsOf, readLabels, summarise, sha256 } = parts;
  const book = createSessionBook<CertificateFacts>(isSameCertificate);
  const summaries = new Map<string, Promise<CertificateSummary>>();

  /** A summary without passwords is made once for the same bytes, whatever their names. */
  function summaryOf(name: string, content: Uint8Array, digest: string, passwords: StorePasswords = {}) {
    if (Object.keys(passwords).length > 0) return summarise(content, name, passwords);
    const known = summaries.get(digest);
    if (known !== undefined) return known;
    const made = summarise(content, name, passwords);
    summaries.set(digest, made);
    made.catch(() => summaries.delete(digest));
    return made;
  }

  async function factsOf(name: string, content: Uint8Array, passwords?: StorePasswords): Promise<ContentFacts> {
    const digest = await sha256(content);
    return { sha256: digest, size: content.length, summary: await summaryOf(name, content, digest, passwords) };
  }

  /** Of an answer; what a password opened before stays open for the same bytes. */
  async function factsFetched(scope: Scope, { row, etag }: Fetched<WireCertificate>) {
    const content = contentOf(row.Name, row.Content);
    const digest = await sha256(content);
    const known = book.find(keyOf(scope, row.Name));
    const summary = known?.sha256 === digest ? known.summary : await summaryOf(row.Name, content, digest);
    return { etag, type: row.Type, sha256: digest, size: content.length, summary };
  }

  async function observe(scope: Scope, name: string): Promise<State> {
    const requests = requestsOf(scope);
    const key = keyOf(scope, name);
    const known = book.find(key);
    const [fetched, labels] = await Promise.all([
      known === undefined || known.etag === null ? requests.one(name) : requests.oneUnless(name, known.etag),
      readLabels.now(requests, name),
    ]);
    const facts = fetched === null ? known : await factsFetched(scope, fetched);
    if (facts === undefined) throw new Error('a certificate that is not modified must be known');
    return book.saw(key, { ...facts, ...labels });
  }

  return {
    all: (scope) => {
      const requests = requestsOf(scope);
      return requests.mapAll(async (row) => {
        const key = keyOf(scope, row.Name);
        const [facts, labels] = await Promise.all([
          factsFetched(scope, { row, etag: null }),
          readLabels.lately(requests, row.Name, book.find(key)),
        ]);
        return toCertificateRecord(scope, row.Name, book.saw(key, { ...facts, ...labels }));
      });
    },

    observe,

    observeExpected: async (scope, name, expectedVersion) => {
      const state = await observe(scope, name);
      const refusal = refusalOfVersion('certificate', name, { expected: expectedVersion, current: state.version });
      if (refusal !== null) throw refusal;
      return state;
    },

    readAgain: async (scope, name, passwords) => {
      const requests = requestsOf(scope);
      const [{ row, etag }, labels] = await Promise.all([requests.one(name), readLabels.now(requests, name)]);
      const facts = await factsOf(name, contentOf(name, row.Content), passwords);
      const state = book.saw(keyOf(scope, name), { ...facts, etag, type: row.Type, ...labels });
      return toCertificateRecord(scope, name, state);
    },

    factsOf,

    enter: (scope, name, how, facts, labels) =>
      toCertificateRecord(scope, name, book[how](keyOf(scope, name), { ...facts, ...readLabels.told(labels) })),

    forget: (scope, name) => book.forget(keyOf(scope, name)),
  };
}

function keyOf(scope: Scope, name: string): string {
  return JSON.stringify([scope.serviceInstance, name]);
}
