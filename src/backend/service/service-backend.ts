import type { Scope } from '../../domain/scope';
import { BackendError } from '../errors';
import type { Backend, Capabilities, ChangeNotice, Summarise } from '../port';
import { createCertificateRequests } from './certificate-requests';
import { createHttpClient, type Sleep, sleepWithTimer } from './http-client';
import { createServiceCertificates } from './service-certificates';
import { createServiceSubaccounts, unknownSubaccount } from './service-subaccounts';

export interface ServiceBackendOptions {
  /** The subaccount that the token of the service belongs to. */
  readonly subaccount: { readonly id: string; readonly name: string; readonly description: string };
  /** Name of the service instance that the token belongs to; null where only the subaccount level is used. */
  readonly serviceInstance: string | null;
  /** Makes summaries outside the main thread; never rejects. */
  readonly summarise: Summarise;
  /** SHA-256 of a file, lower-case hex; injected, because only pki computes digests. */
  readonly sha256: (content: Uint8Array) => Promise<string>;
  /** With the version, without a slash at the end; same origin unless told otherwise. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  readonly sleep?: Sleep;
  /** Ends everything under way, as when the page is left. */
  readonly signal?: AbortSignal;
}

const BASE_URL = '/destination-configuration/v1';

const CAPABILITIES: Capabilities = {
  editSubaccounts: false,
  versions: false,
  undo: false,
  rememberPasswords: false,
};

/**
 * The backend on SAP's Destination service v1.
 * What the service does not offer stays empty or fixed: one subaccount; no times and no author (empty texts);
 * every certificate counts as uploaded; version numbers hold for this session.
 */
export function createServiceBackend(options: ServiceBackendOptions): Backend {
  const { subaccount, serviceInstance, summarise, sha256 } = options;
  const http = createHttpClient({
    baseUrl: options.baseUrl ?? BASE_URL,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    sleep: options.sleep ?? sleepWithTimer,
    signal: options.signal,
  });
  const onSubaccount = createCertificateRequests(http, 'subaccountCertificates');
  const onInstance = createCertificateRequests(http, 'instanceCertificates');
  const listeners = new Set<(change: ChangeNotice) => void>();

  function requestsOf(scope: Scope) {
    if (scope.subaccountId !== subaccount.id) throw unknownSubaccount(scope.subaccountId);
    if (scope.serviceInstance === null) return onSubaccount;
    if (scope.serviceInstance === serviceInstance) return onInstance;
    throw new BackendError('not-found', `The service key reaches no service instance named ${scope.serviceInstance}.`, {
      resource: 'subaccount',
      name: scope.serviceInstance,
      field: 'serviceInstance',
    });
  }

  return {
    mode: 'service',
    capabilities: CAPABILITIES,
    subaccounts: createServiceSubaccounts(subaccount, async () => {
      const levels = serviceInstance === null ? [onSubaccount] : [onSubaccount, onInstance];
      const counts = await Promise.all(levels.map((level) => level.count()));
      return counts.reduce((sum, count) => sum + count, 0);
    }),
    certificates: createServiceCertificates({
      requestsOf,
      summarise,
      sha256,
      notify: () => {
        for (const listener of listeners) listener({ resource: 'certificates' });
      },
    }),
    backup: null,
    subscribe: (listener) => {
      const own = (change: ChangeNotice) => listener(change);
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}
