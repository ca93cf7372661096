import type { Scope } from '../../domain/scope';
import { type Clock, systemClock } from '../../shared/clock';
import type { Backend, Capabilities, ChangeNotice, Summarise } from '../port';
import { createHttpClient, type Sleep, sleepWithTimer } from './http-client';
import { createReadLabels } from './label-reading';
import { createServiceCertificates } from './service-certificates';
import { createServiceDestinations } from './service-destinations';
import { createServiceInstances, unknownServiceInstance } from './service-instances';
import { countContents, createLevelRequests } from './service-levels';
import { createServiceLookup } from './service-lookup';
import { createServiceSubaccounts, unknownSubaccount } from './service-subaccounts';
import { createServiceTrust } from './service-trust';
import { openTransport, type TransportOptions } from './transport/open-transport';

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
  /** Null, or absent, where there is no Transport Management. */
  readonly transport?: TransportOptions | null;
  /** Called with every answer that says that nobody is signed in any more. */
  readonly onSessionOver?: () => void;
  readonly clock?: Clock;
  /** 0 to 1: spreads what is sent again. */
  readonly random?: () => number;
}

const BASE_URL = '/destination-configuration/v1';

const CAPABILITIES: Capabilities = {
  editSubaccounts: false,
  editServiceInstances: false,
  renameDestinations: false,
  versions: false,
  undo: false,
  rememberPasswords: false,
  generationChoices: false,
  renewNow: false,
  editLandscape: false,
  controlImport: false,
  forecastTransport: false,
  transportLogs: false,
  dummyContent: false,
};

/**
 * The backend on SAP's Destination service v1.
 * What the service does not offer stays empty or fixed: one subaccount and at most one service instance; no author, and
 * no times but when a destination was last modified; every certificate counts as uploaded; version numbers hold for this
 * session. It keeps no remarks on properties either: of a destination or fragment that was stored, no key is plain
 * against the sound of its name (`plainKeys`), and no secret counts as missing (`missingSecrets`).
 */
export function createServiceBackend(options: ServiceBackendOptions): Backend {
  const { subaccount, serviceInstance, summarise, sha256 } = options;
  const { transport = null, ...ofClient } = options;
  const way = {
    ...ofClient,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    sleep: options.sleep ?? sleepWithTimer,
  };
  const http = createHttpClient({ ...way, baseUrl: options.baseUrl ?? BASE_URL });
  const onSubaccount = createLevelRequests(http, 'subaccount');
  const onInstance = createLevelRequests(http, 'instance');
  const readLabels = createReadLabels(options.clock ?? systemClock);
  const listeners = new Set<(change: ChangeNotice) => void>();

  function requireSubaccount(id: string): void {
    if (id !== subaccount.id) throw unknownSubaccount(id);
  }

  function levelOf(scope: Scope) {
    requireSubaccount(scope.subaccountId);
    if (scope.serviceInstance === null) return onSubaccount;
    if (scope.serviceInstance === serviceInstance) return onInstance;
    throw unknownServiceInstance(scope.serviceInstance);
  }

  const notifyOf = (resource: ChangeNotice['resource']) => () => {
    for (const listener of listeners) listener({ resource });
  };

  const certificates = createServiceCertificates({
    requestsOf: (scope) => levelOf(scope).certificates,
    readLabels,
    summarise,
    sha256,
    notify: notifyOf('certificates'),
  });
  const destinations = createServiceDestinations({
    kind: 'destination',
    requestsOf: (scope) => levelOf(scope).destinations,
    readLabels,
    sha256,
    notify: notifyOf('destinations'),
  });

  return {
    mode: 'service',
    capabilities: CAPABILITIES,
    subaccounts: createServiceSubaccounts({
      subaccount,
      requireSubaccount,
      contents: () => countContents(serviceInstance === null ? [onSubaccount] : [onSubaccount, onInstance]),
    }),
    serviceInstances: createServiceInstances({
      name: serviceInstance,
      requireSubaccount,
      contents: () => countContents([onInstance]),
    }),
    certificates,
    destinations,
    fragments: createServiceDestinations({
      kind: 'fragment',
      requestsOf: (scope) => levelOf(scope).fragments,
      readLabels,
      sha256,
      notify: notifyOf('fragments'),
    }),
    authority: null,
    renewal: null,
    transport:
      transport === null
        ? null
        : openTransport(transport, {
            http: way,
            subaccountId: subaccount.id,
            destinations,
            certificates,
            notify: notifyOf('transport'),
          }),
    trust: createServiceTrust({ http, requireSubaccount, notify: notifyOf('trust') }),
    lookup: createServiceLookup({ http, requireScope: levelOf }),
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
