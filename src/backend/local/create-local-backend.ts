import type { Clock } from '../../shared/clock';
import type { NewId } from '../../shared/ids';
import type { WithPki } from '../pki-tools';
import type {
  Authority,
  Backend,
  Backup,
  Lookup,
  Renewal,
  ServiceInstances,
  Summarise,
  Transport,
  Trust,
} from '../port';
import type { Exclusive } from '../workspace/exclusive';
import type { OpenedWorkspace } from '../workspace/open-workspace';
import type { BackupParts } from './backup/create-backup';
import { createCertificateAccess } from './certificates';
import type { LocalContext } from './context';
import { createDestinationAccess } from './destinations/destinations';
import { purgeDeletions } from './purge-deletions';
import { createSubaccounts, seedSubaccounts } from './subaccounts';

export interface LocalBackendOptions
  extends Pick<OpenedWorkspace, 'database' | 'vault' | 'notices' | 'exclusive' | 'passphrases'> {
  readonly workspace: Pick<OpenedWorkspace['workspace'], 'preferences' | 'storage'>;
  readonly summarise: Summarise;
  readonly withPki: WithPki;
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * The backend that keeps everything in this browser. A database that never had a subaccount gets its first one.
 * Rejects with `unavailable` when the database does not answer.
 */
export async function createLocalBackend(options: LocalBackendOptions): Promise<Backend> {
  const { database, vault, notices, exclusive, passphrases, workspace, summarise, withPki, clock, newId } = options;
  const context: LocalContext = {
    database,
    vault,
    notices,
    summarise,
    withPki,
    clock,
    newId,
    userName: async () => (await workspace.preferences.read()).userName,
  };
  await seedSubaccounts(context);
  // What was not purged today is purged at the next start.
  purgeDeletions(context, exclusive).catch(() => undefined);
  let hasAsked = false;
  const askToKeep = () => {
    if (hasAsked) return;
    hasAsked = true;
    // Whether the browser promises is shown in the settings; a failed question must not fail the save.
    workspace.storage.askToKeep().catch(() => undefined);
  };
  const scoped = {
    certificates: createCertificateAccess(context, askToKeep),
    destinations: createDestinationAccess(context, 'destination', askToKeep),
    fragments: createDestinationAccess(context, 'fragment', askToKeep),
  };
  return {
    mode: 'local',
    capabilities: {
      editSubaccounts: true,
      editServiceInstances: true,
      renameDestinations: true,
      versions: true,
      undo: true,
      rememberPasswords: true,
      generationChoices: true,
      renewNow: true,
      editLandscape: true,
      controlImport: true,
      forecastTransport: true,
      transportLogs: true,
      dummyContent: true,
    },
    subaccounts: createSubaccounts(context),
    serviceInstances: serviceInstancesWhenUsed(context),
    ...scoped,
    authority: authorityWhenUsed(context),
    renewal: renewalWhenUsed(context, exclusive),
    transport: transportWhenUsed(context, exclusive),
    trust: trustWhenUsed(context),
    lookup: lookupWhenUsed(scoped),
    backup: loadWhenUsed({ context, preferences: workspace.preferences, passphrases }),
    subscribe: (listener) => notices.subscribe(listener),
  };
}

/** The backup with its schema is not part of the first load. */
function loadWhenUsed(parts: BackupParts): Backup {
  const load = once(() => import('./backup/create-backup').then(({ createBackup }) => createBackup(parts)));
  return {
    exportEverything: async (passphrase) => (await load()).exportEverything(passphrase),
    open: async (file, passphrase) => (await load()).open(file, passphrase),
    import: async (backup, keys) => (await load()).import(backup, keys),
  };
}

/** Most workspaces have no service instances. */
function serviceInstancesWhenUsed(context: LocalContext): ServiceInstances {
  const load = once(() =>
    import('./service-instances').then(({ createServiceInstances }) => createServiceInstances(context)),
  );
  return {
    list: async (subaccountId) => (await load()).list(subaccountId),
    create: async (subaccountId, name) => (await load()).create(subaccountId, name),
    rename: async (subaccountId, name, newName) => (await load()).rename(subaccountId, name, newName),
    contents: async (subaccountId, name) => (await load()).contents(subaccountId, name),
    delete: async (subaccountId, name) => (await load()).delete(subaccountId, name),
    undoDelete: async (ticket) => (await load()).undoDelete(ticket),
  };
}

/** Few sessions look at the authority by itself. */
function authorityWhenUsed(context: LocalContext): Authority {
  const load = once(() => import('./authority/authority').then(({ createAuthority }) => createAuthority(context)));
  return {
    read: async () => (await load()).read(),
    ensure: async () => (await load()).ensure(),
    rotate: async () => (await load()).rotate(),
  };
}

/** Few subaccounts sign assertions. */
function trustWhenUsed(context: LocalContext): Trust {
  const load = once(() => import('./trust/trust').then(({ createTrust }) => createTrust(context)));
  return {
    read: async (subaccountId) => (await load()).read(subaccountId),
    metadata: async (subaccountId) => (await load()).metadata(subaccountId),
    generate: async (subaccountId, slot) => (await load()).generate(subaccountId, slot),
    deletePassive: async (subaccountId) => (await load()).deletePassive(subaccountId),
    rotate: async (subaccountId) => (await load()).rotate(subaccountId),
  };
}

function renewalWhenUsed(context: LocalContext, exclusive: Exclusive): Renewal {
  const load = once(() => import('./renewal').then(({ createRenewal }) => createRenewal(context, exclusive)));
  return {
    state: async () => (await load()).state(),
    run: async () => (await load()).run(),
  };
}

/** It reads with the catalogue, which the first load does without. */
function lookupWhenUsed(scoped: Pick<Backend, 'certificates' | 'destinations' | 'fragments'>): Lookup {
  const load = once(() => import('./lookup').then(({ createLookup }) => createLookup(scoped)));
  return { find: async (scope, name, options) => (await load()).find(scope, name, options) };
}

/** Few sessions transport anything. */
function transportWhenUsed(context: LocalContext, exclusive: Exclusive): Transport {
  const load = once(() =>
    import('./transport/transport').then(({ createTransport }) => createTransport(context, exclusive)),
  );
  return {
    landscape: async () => (await load()).landscape(),
    setTransportSubaccount: async (id) => (await load()).setTransportSubaccount(id),
    createNode: async (draft) => (await load()).createNode(draft),
    updateNode: async (id, draft, expectedVersion) => (await load()).updateNode(id, draft, expectedVersion),
    deleteNode: async (id, expectedVersion) => (await load()).deleteNode(id, expectedVersion),
    createRoute: async (draft) => (await load()).createRoute(draft),
    updateRoute: async (id, draft, expectedVersion) => (await load()).updateRoute(id, draft, expectedVersion),
    deleteRoute: async (id, expectedVersion) => (await load()).deleteRoute(id, expectedVersion),
    createLandscape: async (plan, by) => (await load()).createLandscape(plan, by),
    controlImport: async (nodeId, control, expectedVersion) =>
      (await load()).controlImport(nodeId, control, expectedVersion),
    forecast: async (scope, names) => (await load()).forecast(scope, names),
    send: async (scope, orders) => (await load()).send(scope, orders),
    add: async (nodeId, file, fileName) => (await load()).add(nodeId, file, fileName),
    queue: async (nodeId) => (await load()).queue(nodeId),
    requests: async () => (await load()).requests(),
    request: async (number) => (await load()).request(number),
    import: async (nodeId, requests, options) => (await load()).import(nodeId, requests, options),
    forward: async (nodeId, requests) => (await load()).forward(nodeId, requests),
    reset: async (nodeId, requests) => (await load()).reset(nodeId, requests),
    remove: async (nodeId, requests) => (await load()).remove(nodeId, requests),
    actions: async () => (await load()).actions(),
    landscapeChanges: async () => (await load()).landscapeChanges(),
    dummies: async () => (await load()).dummies(),
    runDue: async () => (await load()).runDue(),
  };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load();
    return loading;
  };
}
