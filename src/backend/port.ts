import type { GenerationRequest, RenewalSettings } from '../domain/certificate/generation';
import type {
  CertificateOrigin,
  CertificateRecord,
  CertificateSummary,
  StorePasswords,
} from '../domain/certificate/types';
import type { DestinationContent, DestinationRecord, Properties } from '../domain/destination/types';
import type { Label, Scope } from '../domain/scope';
import type {
  ForecastStep,
  LandscapePlan,
  LogMessage,
  NodeDraft,
  QueueEntry,
  RequestNumber,
  RouteDraft,
  SchedulePattern,
  TransportAction,
  TransportContent,
  TransportNode,
  TransportRequest,
  TransportRoute,
} from '../domain/transport/types';
import type { BackendError } from './errors';

export type { GenerationRequest } from '../domain/certificate/generation';

/**
 * The one interface between the screens and whatever keeps the data.
 * Every method rejects with a `BackendError`; the contract suite says what else is promised.
 */
export interface Backend {
  readonly mode: 'local' | 'service';
  readonly capabilities: Capabilities;
  readonly subaccounts: Subaccounts;
  readonly serviceInstances: ServiceInstances;
  readonly certificates: Certificates;
  readonly destinations: Destinations;
  /** Property sets that are merged into a destination when it is looked up; kept in the same way. */
  readonly fragments: Destinations;
  /** The workspace's own certificate authority; null where the service signs what is generated. */
  readonly authority: Authority | null;
  /** Null where the service renews by itself. */
  readonly renewal: Renewal | null;
  /** Null where there is no transport management. */
  readonly transport: Transport | null;
  /** The keys that sign SAML assertions. */
  readonly trust: Trust;
  /** What an application would get. */
  readonly lookup: Lookup;
  /** Null where the backend cannot write everything into one file. */
  readonly backup: Backup | null;
  /** Calls the listener after every change, whichever tab made it. Returns the function that ends it. */
  subscribe(listener: (change: ChangeNotice) => void): () => void;
}

/**
 * What a backend can do beyond the port's core; screens hide or explain what is missing.
 * Without a capability its methods reject with `forbidden` and the rule `not-supported`.
 */
export interface Capabilities {
  readonly editSubaccounts: boolean;
  readonly editServiceInstances: boolean;
  readonly renameDestinations: boolean;
  readonly versions: boolean;
  readonly undo: boolean;
  readonly rememberPasswords: boolean;
  /** Of a certificate to be generated: key algorithm, subject besides the common name, alternative names, key usage and the key on renewal. What is chosen without it is not used. */
  readonly generationChoices: boolean;
  /** Renewing at once, and changing how a certificate is renewed. */
  readonly renewNow: boolean;
  /** Of transport management: nodes and routes can be made and changed, and the Transport subaccount marked; routes are known. */
  readonly editLandscape: boolean;
  /** Imports of a node can be disabled, run automatically, or by a schedule. */
  readonly controlImport: boolean;
  /** What a transport would do is known before. */
  readonly forecastTransport: boolean;
  /** The log of all actions, and of the changes of the landscape. */
  readonly transportLogs: boolean;
  /** Certificates with dummy content are known as such. */
  readonly dummyContent: boolean;
}

export interface ChangeNotice {
  readonly resource:
    | 'subaccounts'
    | 'service-instances'
    | 'certificates'
    | 'destinations'
    | 'fragments'
    | 'authority'
    | 'renewal'
    | 'transport'
    | 'trust'
    | 'drafts'
    | 'preferences'
    | 'vault';
}

export interface Subaccount {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: number;
  readonly createdAt: string;
  readonly modifiedAt: string;
}

/** Takes back one deletion; usable once, until the deletion is purged. */
export interface UndoTicket {
  readonly id: string;
}

export interface Subaccounts {
  /** In the order of their creation. */
  list(): Promise<readonly Subaccount[]>;
  create(draft: { readonly name: string; readonly description: string }): Promise<Subaccount>;
  update(
    id: string,
    changes: { readonly name: string; readonly description: string },
    expectedVersion: number,
  ): Promise<Subaccount>;
  /** How many of each kind it contains, over all its levels. */
  contents(id: string): Promise<Contents>;
  /** Deletes it with all it contains. */
  delete(id: string): Promise<UndoTicket>;
  undoDelete(ticket: UndoTicket): Promise<void>;
}

export interface Contents {
  readonly destinations: number;
  readonly fragments: number;
  readonly certificates: number;
}

export interface ServiceInstance {
  /** Unique in its subaccount. */
  readonly name: string;
}

/** The service instances of a subaccount: levels with lists of their own. Changes need the capability `editServiceInstances`. */
export interface ServiceInstances {
  /** By name. */
  list(subaccountId: string): Promise<readonly ServiceInstance[]>;
  create(subaccountId: string, name: string): Promise<ServiceInstance>;
  /** All it contains moves along. */
  rename(subaccountId: string, name: string, newName: string): Promise<ServiceInstance>;
  contents(subaccountId: string, name: string): Promise<Contents>;
  /** Deletes it with all it contains. */
  delete(subaccountId: string, name: string): Promise<UndoTicket>;
  undoDelete(ticket: UndoTicket): Promise<void>;
}

export interface NewCertificate {
  readonly name: string;
  readonly content: Uint8Array;
  readonly origin: CertificateOrigin;
  readonly labels: readonly Label[];
  /** Used to read the summary; stored only when `rememberPassword` is true. */
  readonly passwords?: StorePasswords;
  readonly rememberPassword?: boolean;
  /** Of a request: the file that is to be renewed with it. */
  readonly renews?: string;
}

/** Other bytes under the same name. */
export interface Replacement extends Pick<NewCertificate, 'content' | 'passwords' | 'rememberPassword'> {
  /** The same keys and certificates written anew (a repair), or joined with what a request waited for: where it comes from stays as it is. Else it counts as uploaded. */
  readonly keepsOrigin?: boolean;
}

export interface GenerationOptions {
  /** Ends it, leaving nothing behind; rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
}

export interface RenewOptions extends GenerationOptions {
  /** Of a file whose password is not remembered; it is not remembered then either. */
  readonly password?: string;
}

/** One of many: what became of it, under the name it was asked for by. */
export type ItemResult<Stored = CertificateRecord> =
  | { readonly name: string; readonly ok: true; readonly record: Stored }
  | { readonly name: string; readonly ok: false; readonly error: BackendError };

export interface CertificateVersion {
  readonly version: number;
  readonly sha256: string;
  readonly size: number;
  readonly modifiedAt: string;
  readonly modifiedBy: string;
  readonly summary: CertificateSummary;
  readonly origin: CertificateOrigin;
  readonly current: boolean;
}

/** The public part of a key pair or of a certificate. */
export interface PublicKey {
  /** Null where the file gives it none. */
  readonly alias: string | null;
  /** Of the first certificate, RFC 4514. */
  readonly subject: string;
  /** PEM of its chain, leaf first. */
  readonly pem: string;
}

export interface Certificates {
  /** All of a scope, by name (code point order ignoring case), without bytes. */
  list(scope: Scope): Promise<readonly CertificateRecord[]>;
  read(scope: Scope, name: string): Promise<CertificateRecord>;
  /** The file as it was uploaded, byte for byte; of the current version, or of an older one. */
  readContent(scope: Scope, name: string, version?: number): Promise<Uint8Array>;
  /** Of every entry with a certificate, without any private key (destination-service-api.md section 4.3); rejects with `invalid` when the file does not open, as one with a password that is not remembered. */
  publicKeys(scope: Scope, name: string): Promise<readonly PublicKey[]>;
  /** Stores each; one that is refused does not hold up the others. Results in the order given. */
  create(scope: Scope, drafts: readonly NewCertificate[]): Promise<readonly ItemResult[]>;
  /** Replaces the content under the same name; labels stay. A dummy takes only what it stands for: `invalid` with the rule `kind` or `extension`; it is no dummy afterwards. */
  replace(scope: Scope, name: string, replacement: Replacement, expectedVersion: number): Promise<CertificateRecord>;
  /** Makes a key and a certificate for it and stores both with the whole chain; rejects with `invalid` and the field of `checkGeneration`. */
  generate(scope: Scope, request: GenerationRequest, options?: GenerationOptions): Promise<CertificateRecord>;
  /**
   * Makes a generated certificate anew as a new version: same names, same length of validity, counted from now, same
   * file format and password. Only with the capability `renewNow`. Rejects with `invalid` and the rule `not-generated`,
   * `password-required` or `wrong-password`, or `validity` `outlives-authority`.
   */
  renew(scope: Scope, name: string, expectedVersion: number, options?: RenewOptions): Promise<CertificateRecord>;
  /** Only with the capability `renewNow`; the content stays, so no content version is added. */
  setRenewal(
    scope: Scope,
    name: string,
    settings: RenewalSettings,
    expectedVersion: number,
  ): Promise<CertificateRecord>;
  setLabels(scope: Scope, name: string, labels: readonly Label[], expectedVersion: number): Promise<CertificateRecord>;
  /** Deletes all of them, with their versions, or none. */
  delete(scope: Scope, names: readonly string[]): Promise<UndoTicket>;
  undoDelete(ticket: UndoTicket): Promise<void>;
  /** Newest first; only with the capability `versions`. */
  versions(scope: Scope, name: string): Promise<readonly CertificateVersion[]>;
  /** Makes an older content the newest version; only with the capability `versions`. */
  restoreVersion(scope: Scope, name: string, version: number, expectedVersion: number): Promise<CertificateRecord>;
  /** The remembered passwords, or null; only with the capability `rememberPasswords`. */
  readPasswords(scope: Scope, name: string): Promise<StorePasswords | null>;
  /** Remembers, or with null forgets, and rebuilds the summary with them. */
  setPasswords(scope: Scope, name: string, passwords: StorePasswords | null): Promise<CertificateRecord>;
  /** Rebuilds the summary with passwords that are not stored, as after opening an unopened store. */
  refreshSummary(scope: Scope, name: string, passwords: StorePasswords): Promise<CertificateRecord>;
}

export interface DestinationUpdate {
  /** The name it is stored under; the content may bring another one where the capability `renameDestinations` is. */
  readonly name: string;
  readonly content: DestinationContent;
  readonly expectedVersion: number;
}

/** What one change did to one property, or to one label (`label` holds its key; values are joined by a comma). */
export interface PropertyChange {
  readonly kind: 'property' | 'label';
  readonly key: string;
  /** Null where there was none, or will be none; always null for a secret. */
  readonly before: string | null;
  readonly after: string | null;
  readonly secret: boolean;
}

export type DestinationAction = 'create' | 'update' | 'delete' | 'undo-delete' | 'import';

export interface DestinationChange {
  readonly version: number;
  readonly action: DestinationAction;
  readonly at: string;
  readonly by: string;
  /** Empty for a creation (the later changes lead back to what it was), a deletion and its undoing. */
  readonly changes: readonly PropertyChange[];
}

/**
 * Destinations of a scope, or its fragments. What a backend checks is what SAP's service checks: the name, a type
 * (of destinations), the limits of labels; everything else is advice of the screens, so that nothing imported is lost.
 */
export interface Destinations {
  /** All of a scope, by name (code point order ignoring case), without the values of secrets. */
  list(scope: Scope): Promise<readonly DestinationRecord[]>;
  read(scope: Scope, name: string): Promise<DestinationRecord>;
  /** The values of the secrets of each, by key, in the order of the names; rejects with `locked` when one has some and the vault is. */
  readSecrets(scope: Scope, names: readonly string[]): Promise<readonly Properties[]>;
  /** Stores each; one that is refused does not hold up the others. Results in the order given. */
  create(scope: Scope, contents: readonly DestinationContent[]): Promise<readonly ItemResult<DestinationRecord>[]>;
  /** Overwrites each completely; one that is refused does not hold up the others. Results in the order given. */
  update(scope: Scope, updates: readonly DestinationUpdate[]): Promise<readonly ItemResult<DestinationRecord>[]>;
  /** Deletes all of them or none. */
  delete(scope: Scope, names: readonly string[]): Promise<UndoTicket>;
  undoDelete(ticket: UndoTicket): Promise<void>;
  /** Newest first; only with the capability `versions`. */
  history(scope: Scope, name: string): Promise<readonly DestinationChange[]>;
}

export interface AuthorityCertificate {
  readonly der: Uint8Array;
  /** Common name. */
  readonly subject: string;
  /** ISO times. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly sha256: string;
}

export interface AuthorityCertificates {
  /** ISO time. */
  readonly createdAt: string;
  readonly root: AuthorityCertificate;
  /** Signs what is generated; itself signed by the root. */
  readonly client: AuthorityCertificate;
}

export interface AuthorityInfo extends AuthorityCertificates {
  /** Newest first; they sign nothing any more, but what they signed is still in use. */
  readonly earlier: readonly AuthorityCertificates[];
}

/** The certificate authority of a workspace; only its own certificates ever leave it. */
export interface Authority {
  /** Null before its first use. */
  read(): Promise<AuthorityInfo | null>;
  /** Makes it unless it is there. Rejects with `locked` while the vault is. */
  ensure(): Promise<AuthorityInfo>;
  /** New root, new client authority, new keys; what was signed before stays valid where the old root is trusted. */
  rotate(): Promise<AuthorityInfo>;
}

/** A generated certificate, and when something is due or was tried. */
export interface RenewalItem {
  /** ISO time. */
  readonly at: string;
  readonly scope: Scope;
  readonly name: string;
}

export interface RenewalState {
  /** ISO time of the end of the last run, in whichever tab; null when there was none. */
  readonly lastRunAt: string | null;
  /** The renewal that is due first; null when nothing is to be renewed. */
  readonly next: RenewalItem | null;
  /** Renewals that failed and are tried again with the next run. */
  readonly failed: readonly (RenewalItem & { readonly code: string })[];
}

/** Automatic renewal of generated certificates: one tab of many does it. */
export interface Renewal {
  state(): Promise<RenewalState>;
  /** Renews whatever is due; what fails is written down and tried again with the next run. Does nothing while another tab is at it. */
  run(): Promise<{ readonly renewed: number; readonly failed: number }>;
}

/** Nodes by name, routes by name, and the subaccount whose destinations the nodes name. */
export interface TransportLandscape {
  /** Null while no subaccount is marked. */
  readonly transportSubaccountId: string | null;
  readonly nodes: readonly NodeView[];
  readonly routes: readonly TransportRoute[];
}

export interface NodeView extends TransportNode {
  /** The word of a service for a forward mode that is `unknown`. */
  readonly forwardModeWord?: string;
  /** Importable entries of its queue. */
  readonly pending: number;
  /** How many entries of its queue have each status; a status without one is absent. */
  readonly counts: Readonly<Partial<Record<QueueEntry['status'], number>>>;
  /** The subaccount its destination points to; null where none can be found. */
  readonly targetSubaccountId: string | null;
  /** Why its destination leads nowhere, in the words of an import; null when it does, and for a node that needs none: a virtual one, or one without destination where no route leads to. */
  readonly targetProblem: LogMessage | null;
  /** Subaccounts that transport from it: their destination `TransportManagementService` names it. */
  readonly sourceSubaccountIds: readonly string[];
}

/** A request in a queue, with what its row shows. */
export interface QueueRow
  extends QueueEntry,
    Pick<TransportRequest, 'description' | 'owner' | 'entryNode' | 'content'> {}

export type RequestLifecycle = 'released' | 'deleted' | 'archived';

export interface RequestRow extends TransportRequest {
  /** `deleted`: deleted from every queue. `archived`: done with in every queue, and a service has removed its files. */
  readonly lifecycle: RequestLifecycle;
}

export interface RequestDetails extends RequestRow {
  /** In every queue it is or was in. */
  readonly entries: readonly QueueEntry[];
  /** Newest first. */
  readonly actions: readonly TransportAction[];
}

/** What is wanted to happen to the import of a node. */
export type ImportControl =
  | { readonly kind: 'disable'; readonly reason: string }
  | { readonly kind: 'enable' }
  /** Switching it on deactivates a schedule. */
  | { readonly kind: 'automatic'; readonly on: boolean }
  | { readonly kind: 'schedule'; readonly pattern: SchedulePattern; readonly active: boolean }
  | { readonly kind: 'delete-schedule' };

export interface ImportOptions {
  /** Ends it after the few requests that are being imported; the others stay as they are. A service cannot be stopped: what has not ended then has the status `running`. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What became of one request of many. */
export type ImportResult =
  | {
      readonly request: RequestNumber;
      readonly ok: true;
      readonly status: QueueEntry['status'];
      /** The name was taken at the target, so that nothing was created. */
      readonly existed: boolean;
    }
  | { readonly request: RequestNumber; readonly ok: false; readonly error: BackendError };

/** What would become of a certificate that is transported. */
export interface Forecast {
  readonly name: string;
  /** Why it cannot be transported; null when it can. `no-source-node`: the subaccount has no destination `TransportManagementService`, or no `sourceSystemId` in it; `no-such-node`: there is no node of that name. */
  readonly obstacle: 'no-source-node' | 'no-such-node' | 'no-route' | 'dummy' | null;
  /** The source node by its name, as the destination says it. */
  readonly sourceNode: string | null;
  /** Nearest first. */
  readonly steps: readonly ForecastStep[];
}

export interface TransportOrder {
  readonly name: string;
  readonly description: string;
}

/** A request as a file of this application holds it. */
export interface RequestFile {
  readonly key: string;
  readonly description: string;
  readonly content: TransportContent;
}

export interface LandscapeChange {
  readonly id: string;
  readonly entity: 'node' | 'route' | 'job' | 'configuration' | 'wizard';
  readonly action: 'create' | 'edit' | 'delete';
  /** Name of the node, the route, or the node of the job. */
  readonly object: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** Each fact that changed; null where there was none, or is none. */
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** A certificate that still has dummy content, and the request that brought it (null when that is not known any more). */
export interface DummyCertificate {
  readonly record: CertificateRecord;
  readonly request: TransportRequest | null;
}

/**
 * Transport management of the whole workspace: which request is in which queue, and what an import does.
 * What is refused is `invalid` with the rule of `domain/transport` (`TransportRefusal`, or a rule of nodes and routes).
 */
export interface Transport {
  landscape(): Promise<TransportLandscape>;
  /** Marks the subaccount whose destinations the nodes name; null unmarks it. */
  setTransportSubaccount(id: string | null): Promise<void>;
  createNode(draft: NodeDraft): Promise<TransportNode>;
  updateNode(id: string, draft: NodeDraft, expectedVersion: number): Promise<TransportNode>;
  /** With the entries of its queue. Refused with `in-use` while a route leads from or to it. */
  deleteNode(id: string, expectedVersion: number): Promise<void>;
  createRoute(draft: RouteDraft): Promise<TransportRoute>;
  updateRoute(id: string, draft: RouteDraft, expectedVersion: number): Promise<TransportRoute>;
  deleteRoute(id: string, expectedVersion: number): Promise<void>;
  /** All of it or nothing: names that are taken are refused. The log names the wizard where it made it. */
  createLandscape(plan: LandscapePlan, by?: 'wizard' | 'file'): Promise<void>;
  controlImport(nodeId: string, control: ImportControl, expectedVersion: number): Promise<TransportNode>;
  /** What *Transport* would do; changes nothing. In the order of the names. */
  forecast(scope: Scope, names: readonly string[]): Promise<readonly Forecast[]>;
  /** One request for each, with dummy content only; all or none. A service takes one after the other: where one fails in the middle, it is `unavailable` with the rule `partly-sent`. */
  send(scope: Scope, orders: readonly TransportOrder[]): Promise<readonly TransportRequest[]>;
  /** A request from a file, into the queue of this node. */
  add(nodeId: string, file: RequestFile, fileName: string): Promise<TransportRequest>;
  /** All entries, deleted ones too, in the order of the queue. */
  queue(nodeId: string): Promise<readonly QueueRow[]>;
  /** Newest first. */
  requests(): Promise<readonly RequestRow[]>;
  request(number: RequestNumber): Promise<RequestDetails>;
  /** Imports these, or every importable one, in the order of the queue; each by itself, so that what was imported stays. One tab at a time imports one request. */
  import(
    nodeId: string,
    requests: readonly RequestNumber[] | 'all',
    options?: ImportOptions,
  ): Promise<readonly ImportResult[]>;
  /** In the order given; all or none, as are the next two. Rejects where a service begins it and fails. */
  forward(nodeId: string, requests: readonly RequestNumber[]): Promise<void>;
  reset(nodeId: string, requests: readonly RequestNumber[]): Promise<void>;
  remove(nodeId: string, requests: readonly RequestNumber[]): Promise<void>;
  /** Newest first. */
  actions(): Promise<readonly TransportAction[]>;
  landscapeChanges(): Promise<readonly LandscapeChange[]>;
  /** Of every subaccount. */
  dummies(): Promise<readonly DummyCertificate[]>;
  /** Imports where import is automatic or a schedule is due. Does nothing while another tab is at it. `nextAt`: when a schedule is due next, ISO time. */
  runDue(): Promise<{ readonly imported: number; readonly nextAt: string | null }>;
}

/** One of the two certificates of Destination Trust, with which a subaccount signs SAML assertions. */
export interface TrustCertificate {
  /** What it says is read from it. */
  readonly der: Uint8Array;
}

export interface TrustCertificates {
  /** Signs; null before it is generated. */
  readonly active: TrustCertificate | null;
  /** Becomes the active one by rotation; targets are told of it before. */
  readonly passive: TrustCertificate | null;
}

export type TrustSlot = keyof TrustCertificates;

/** Destination Trust of a subaccount (destinations-editor.md section 12). Private keys never leave the backend. */
export interface Trust {
  read(subaccountId: string): Promise<TrustCertificates>;
  /** SAML 2.0 metadata of the subaccount as an identity provider; rejects with `not-found` before an active certificate is generated. */
  metadata(subaccountId: string): Promise<string>;
  /** A new key and certificate in this slot, in the place of what is there. */
  generate(subaccountId: string, slot: TrustSlot): Promise<TrustCertificates>;
  /** Rejects with `not-found` without a passive one, as `rotate` does. */
  deletePassive(subaccountId: string): Promise<TrustCertificates>;
  /** The passive one becomes the active one, and the other way round. */
  rotate(subaccountId: string): Promise<TrustCertificates>;
}

/** A token that was fetched for a destination; its value never leaves the backend. */
export interface FoundToken {
  /** Empty where none could be fetched. */
  readonly type: string;
  /** Name of the header an application would send. */
  readonly header: string | null;
  readonly scope: string | null;
  /** Seconds; null where it is not said. */
  readonly expiresIn: number | null;
  /** Why it could not be fetched, in the words of the service; null when it could. */
  readonly error: string | null;
}

/** What an application gets that asks for a destination by its name. */
export interface FoundDestination {
  /** The level it was found on, as the service says it; null where it does not. */
  readonly level: 'instance' | 'subaccount' | null;
  /** After merging; secrets have an empty value. */
  readonly properties: Properties;
  /** Keys of the secrets that have a value. */
  readonly secrets: readonly string[];
  readonly certificates: readonly { readonly name: string; readonly type: string | null }[];
  readonly tokens: readonly FoundToken[];
}

export interface LookupOptions {
  /** Merged into it. */
  readonly fragment?: string;
  /** A fragment that is not there is passed over. */
  readonly fragmentOptional?: boolean;
  readonly skipTokens?: boolean;
  readonly signal?: AbortSignal;
}

/** *Find destination*: first on the level of the service instance, then on that of the subaccount (destination-service-api.md section 4.6). Changes nothing. */
export interface Lookup {
  find(scope: Scope, name: string, options?: LookupOptions): Promise<FoundDestination>;
}

/** Makes the summary of a file; injected into the adapters, so that they need no reader of their own. Never rejects for a file it cannot open. */
export type Summarise = (
  content: Uint8Array,
  fileName: string,
  passwords: StorePasswords,
) => Promise<CertificateSummary>;

export interface BackupItem {
  readonly kind:
    | 'subaccount'
    | 'service-instance'
    | 'certificate'
    | 'destination'
    | 'fragment'
    | 'authority'
    | 'trust'
    | 'transport'
    | 'preferences';
  /** Stable within one opened backup. */
  readonly key: string;
  /** Name of the subaccount; empty for preferences, authority and transport, of which there is one item each. */
  readonly subaccount: string;
  readonly name: string;
  readonly state: 'new' | 'same' | 'different';
  /** What differs, in field names (`content`, `labels`, `description`, `properties`, `secrets`, …). */
  readonly differences: readonly string[];
}

export interface OpenedBackup {
  /** ISO time of the export, and who made it. */
  readonly createdAt: string;
  readonly createdBy: string;
  readonly items: readonly BackupItem[];
}

export interface Backup {
  /** Everything of this workspace in one encrypted file (format in the README). */
  exportEverything(passphrase: string): Promise<Uint8Array>;
  /** Decrypts and checks the whole file and compares it with what is stored; a damaged file or wrong passphrase is `invalid` with the rule `damaged`, `passphrase`, `not-a-backup` or `newer-version`. Stores nothing. */
  open(file: Uint8Array, passphrase: string): Promise<OpenedBackup>;
  /** Stores the chosen items of an opened backup, all or none; `different` ones become new versions. */
  import(backup: OpenedBackup, keys: readonly string[]): Promise<{ readonly imported: number }>;
}
