import { sortByName } from '../../domain/name-order';
import { toBase64 } from '../../shared/bytes';
import { BackendError } from '../errors';
import type { Certificates, ItemResult, NewCertificate } from '../port';
import { type CertificateLedgerParts, createCertificateLedger } from './certificate-ledger';
import { CERTIFICATE_TYPE, contentOf, refusalOfCertificate, toCertificateRecord } from './certificate-state';
import { createItems, type StoringRequests } from './create-items';
import { deleteItems } from './delete-items';
import { refusalOfGeneration, toWire } from './generation-request';
import { notSupported, refuse } from './http-errors';
import { inParallel } from './in-parallel';
import { asItemError, refusalOfLabels } from './refusals';
import type { WireGeneration } from './wire';

export interface ServiceCertificatesParts extends CertificateLedgerParts {
  /** Called after every change of this session. */
  readonly notify: () => void;
}

/**
 * Certificates of the Destination service.
 * A write reads the current state first and is refused when it is not the one it was based on; the service takes no
 * condition on PUT, so a change between that reading and the writing is not noticed.
 */
export function createServiceCertificates(parts: ServiceCertificatesParts): Certificates {
  const { requestsOf, notify } = parts;
  const ledger = createCertificateLedger(parts);

  /** Made before it is sent, so that a reader that fails leaves nothing half done. */
  async function prepare({ name, content, passwords }: NewCertificate) {
    return ledger.factsOf(name, content, passwords).catch((error: unknown) => asItemError(error, 'certificate', name));
  }

  /** Tells of a change once it is entered; a write that was not answered may have arrived. */
  async function announced<T>(write: () => Promise<T>): Promise<T> {
    try {
      const result = await write();
      notify();
      return result;
    } catch (error) {
      if (error instanceof BackendError && error.code === 'unavailable') notify();
      throw error;
    }
  }

  return {
    list: async (scope) => sortByName(await ledger.all(scope)),

    read: async (scope, name) => toCertificateRecord(scope, name, await ledger.observe(scope, name)),

    readContent: async (scope, name, version) => {
      const requests = requestsOf(scope);
      if (version !== undefined && (await ledger.observe(scope, name)).version !== version)
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
        const stored = { ...facts, etag: outcome.etag, type: CERTIFICATE_TYPE };
        return { name, ok: true, record: ledger.enter(scope, name, 'created', stored, labels) };
      });
      if (results.some((result) => result.ok || result.error.code === 'unavailable')) notify();
      return results;
    },

    replace: async (scope, name, { content, passwords, rememberPassword }, expectedVersion) => {
      const requests = requestsOf(scope);
      if (rememberPassword) throw notSupported('store for passwords');
      const bytes = content.slice();
      const facts = await ledger.factsOf(name, bytes, passwords);
      const current = await ledger.observeExpected(scope, name, expectedVersion);
      const type = current.type ?? CERTIFICATE_TYPE;
      return announced(async () => {
        await requests.put({ Name: name, Type: type, Content: toBase64(bytes) });
        return ledger.enter(scope, name, 'wrote', { ...facts, etag: null, type }, current.labels);
      });
    },

    setLabels: async (scope, name, labels, expectedVersion) => {
      const requests = requestsOf(scope);
      const refusal = refusalOfLabels('certificate', name, labels);
      if (refusal !== null) throw refusal;
      const state = await ledger.observeExpected(scope, name, expectedVersion);
      return announced(async () => {
        await requests.putLabels(name, labels);
        return ledger.enter(scope, name, 'wrote', state, labels);
      });
    },

    delete: (scope, names) =>
      announced(async () => {
        await deleteItems(requestsOf(scope), names);
        for (const name of names) ledger.forget(scope, name);
        return { id: `deletion of ${names.length}` };
      }),

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
      return announced(async () => {
        const [outcome] = await createItems(generating, [{ name, labels, bytes: 0, toRow: () => toWire(request) }]);
        if (outcome instanceof BackendError) throw outcome;
        const { row, etag } = await requests.one(name);
        const passwords = password === '' ? undefined : { password };
        const facts = await ledger.factsOf(name, contentOf(name, row.Content), passwords);
        return ledger.enter(scope, name, 'created', { ...facts, etag, type: row.Type }, labels);
      }).catch((error: unknown) => {
        throw signal?.aborted ? signal.reason : error;
      });
    },

    renew: refuse('renewal at once'),
    setRenewal: refuse('change of the renewal'),

    refreshSummary: (scope, name, passwords) => announced(() => ledger.readAgain(scope, name, passwords)),
  };
}
