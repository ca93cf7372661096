import type { StorePasswords } from '../../domain/certificate/types';
import { sortByName } from '../../domain/name-order';
import type { Scope } from '../../domain/scope';
import { toBase64 } from '../../shared/bytes';
import { BackendError } from '../errors';
import type { Certificates, ItemResult, NewCertificate, Summarise } from '../port';
import type { CertificateRequests } from './certificate-requests';
import {
  CERTIFICATE_TYPE,
  type CertificateFacts,
  contentOf,
  isSameCertificate,
  refusalOfCertificate,
  toCertificateRecord,
} from './certificate-state';
import { createItems, type StoringRequests } from './create-items';
import { deleteItems } from './delete-items';
import { refusalOfGeneration, toWire } from './generation-request';
import { notSupported, refuse } from './http-errors';
import { inParallel } from './in-parallel';
import type { Fetched } from './item-requests';
import { asItemError, refusalOfLabels, refusalOfVersion } from './refusals';
import { createSessionBook, type KnownState } from './session-book';
import type { WireCertificate, WireGeneration } from './wire';

export interface ServiceCertificatesParts {
  /** Throws `not-found` for a scope that the service key does not reach. */
  readonly requestsOf: (scope: Scope) => CertificateRequests;
  readonly summarise: Summarise;
  readonly sha256: (content: Uint8Array) => Promise<string>;
  /** Called after every change of this session. */
  readonly notify: () => void;
}

/**
 * Certificates of the Destination service.
 * A write reads the current state first and is refused when it is not the one it was based on; the service takes no
 * condition on PUT, so a change between that reading and the writing is not noticed.
 */
export function createServiceCertificates(parts: ServiceCertificatesParts): Certificates {
  const { requestsOf, summarise, sha256, notify } = parts;
  const book = createSessionBook<CertificateFacts>(isSameCertificate);

  /** The facts of bytes the service answered with; a summary made before for the same bytes is kept. */
  async function factsOf(scope: Scope, { row, etag }: Fetched<WireCertificate>, passwords?: StorePasswords) {
    const content = contentOf(row.Name, row.Content);
    const digest = await sha256(content);
    const known = book.find(keyOf(scope, row.Name));
    const reusable = passwords === undefined && known?.sha256 === digest ? known.summary : null;
    const summary = reusable ?? (await summarise(content, row.Name, passwords ?? {}));
    return { etag, type: row.Type, sha256: digest, size: content.length, summary };
  }

  /** The state the service has now. */
  async function observe(scope: Scope, name: string): Promise<KnownState<CertificateFacts>> {
    const requests = requestsOf(scope);
    const key = keyOf(scope, name);
    const known = book.find(key);
    const [fetched, labels] = await Promise.all([
      known === undefined || known.etag === null ? requests.one(name) : requests.oneUnless(name, known.etag),
      requests.labels(name),
    ]);
    const facts = fetched === null ? known : await factsOf(scope, fetched);
    if (facts === undefined) throw new Error('a certificate that is not modified must be known');
    return book.saw(key, { ...facts, labels });
  }

  async function observeExpected(
    scope: Scope,
    name: string,
    expectedVersion: number,
  ): Promise<KnownState<CertificateFacts>> {
    const state = await observe(scope, name);
    const refusal = refusalOfVersion('certificate', name, { expected: expectedVersion, current: state.version });
    if (refusal !== null) throw refusal;
    return state;
  }

  /** What will be known of bytes about to be sent; made before, so that a reader that fails leaves nothing half done. */
  async function factsToSend(name: string, content: Uint8Array, passwords: StorePasswords = {}) {
    const [digest, summary] = await Promise.all([sha256(content), summarise(content, name, passwords)]);
    return { etag: null, sha256: digest, size: content.length, summary };
  }

  async function prepare({ name, content, passwords }: NewCertificate) {
    return factsToSend(name, content, passwords).catch((error: unknown) => asItemError(error, 'certificate', name));
  }

  return {
    list: async (scope) => {
      const requests = requestsOf(scope);
      const records = await requests.mapAll(async (row) => {
        const [facts, labels] = await Promise.all([factsOf(scope, { row, etag: null }), requests.labels(row.Name)]);
        return toCertificateRecord(scope, row.Name, book.saw(keyOf(scope, row.Name), { ...facts, labels }));
      });
      return sortByName(records);
    },

    read: async (scope, name) => toCertificateRecord(scope, name, await observe(scope, name)),

    readContent: async (scope, name, version) => {
      const requests = requestsOf(scope);
      if (version !== undefined && (await observe(scope, name)).version !== version)
        throw notSupported('older versions');
      const { row } = await requests.one(name);
      return contentOf(name, row.Content);
    },

    publicKeys: async (scope, name) => requestsOf(scope).publicKeys(name),

    create: async (scope, drafts) => {
      const requests = requestsOf(scope);
      // Copies: the caller may change its bytes while they are on their way.
      const copies = drafts.map((draft) => ({ ...draft, content: draft.content.slice() }));
      const prepared = await inParallel(copies, async (draft) => refusalOfCertificate(draft) ?? (await prepare(draft)));
      const sent = copies.filter((_, index) => !(prepared[index] instanceof BackendError));
      const outcomes = await createItems(
        requests,
        sent.map(({ name, content, labels }) => ({
          name,
          labels,
          bytes: content.length,
          toRow: () => ({ Name: name, Type: CERTIFICATE_TYPE, Content: toBase64(content) }),
        })),
      );
      const outcomeOf = new Map(sent.map((draft, index) => [draft, outcomes[index]]));
      const results = copies.map((draft, index): ItemResult => {
        const { name, labels } = draft;
        const facts = prepared[index];
        if (facts instanceof BackendError) return { name, ok: false, error: facts };
        const outcome = outcomeOf.get(draft);
        if (outcome instanceof BackendError) return { name, ok: false, error: outcome };
        if (facts === undefined || outcome === undefined) throw new Error('every draft must have an outcome');
        const state = { ...facts, etag: outcome.etag, type: CERTIFICATE_TYPE, labels };
        return { name, ok: true, record: toCertificateRecord(scope, name, book.created(keyOf(scope, name), state)) };
      });
      if (results.some(({ ok }) => ok)) notify();
      return results;
    },

    replace: async (scope, name, { content, passwords, rememberPassword }, expectedVersion) => {
      const requests = requestsOf(scope);
      if (rememberPassword) throw notSupported('store for passwords');
      const bytes = content.slice();
      const facts = await factsToSend(name, bytes, passwords);
      const current = await observeExpected(scope, name, expectedVersion);
      const type = current.type ?? CERTIFICATE_TYPE;
      await requests.put({ Name: name, Type: type, Content: toBase64(bytes) });
      const state = book.wrote(keyOf(scope, name), { ...facts, type, labels: current.labels });
      notify();
      return toCertificateRecord(scope, name, state);
    },

    setLabels: async (scope, name, labels, expectedVersion) => {
      const requests = requestsOf(scope);
      const refusal = refusalOfLabels('certificate', name, labels);
      if (refusal !== null) throw refusal;
      const state = await observeExpected(scope, name, expectedVersion);
      await requests.putLabels(name, labels);
      const written = book.wrote(keyOf(scope, name), { ...state, labels });
      notify();
      return toCertificateRecord(scope, name, written);
    },

    delete: async (scope, names) => {
      try {
        await deleteItems(requestsOf(scope), names);
      } catch (error) {
        // The service may have deleted some before it failed.
        if (error instanceof BackendError && error.code === 'unavailable') notify();
        throw error;
      }
      for (const name of names) book.forget(keyOf(scope, name));
      notify();
      return { id: `deletion of ${names.length}` };
    },

    undoDelete: refuse('undo of a deletion'),
    versions: refuse('older versions'),
    restoreVersion: refuse('older versions'),
    readPasswords: refuse('store for passwords'),
    setPasswords: refuse('store for passwords'),

    generate: async (scope, request, { signal } = {}) => {
      const requests = requestsOf(scope);
      const { name, labels, password = '' } = request;
      const refusal = refusalOfGeneration(request);
      if (refusal !== null) throw refusal;
      signal?.throwIfAborted();
      const generating: StoringRequests<WireGeneration> = {
        ...requests,
        post: async ([row]) => {
          if (row !== undefined) await requests.generate(row, signal);
          return [{ etag: null }];
        },
      };
      const [outcome] = await createItems(generating, [{ name, labels, bytes: 0, toRow: () => toWire(request) }]);
      if (signal?.aborted) throw signal.reason;
      if (outcome instanceof BackendError) throw outcome;
      const facts = await factsOf(scope, await requests.one(name), password === '' ? undefined : { password });
      const state = book.created(keyOf(scope, name), { ...facts, labels });
      notify();
      return toCertificateRecord(scope, name, state);
    },

    renew: refuse('renewal at once'),
    setRenewal: refuse('change of the renewal'),

    refreshSummary: async (scope, name, passwords) => {
      const requests = requestsOf(scope);
      const [fetched, labels] = await Promise.all([requests.one(name), requests.labels(name)]);
      const state = book.saw(keyOf(scope, name), { ...(await factsOf(scope, fetched, passwords)), labels });
      notify();
      return toCertificateRecord(scope, name, state);
    },
  };
}

function keyOf(scope: Scope, name: string): string {
  return JSON.stringify([scope.serviceInstance, name]);
}
