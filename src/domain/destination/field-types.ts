/** What the interpreter of the catalogue answers; the form, the detail, the import and the check draw and judge by it. */

export type FieldType =
  | 'string'
  | 'text'
  | 'url'
  | 'hostport'
  | 'password'
  | 'enum'
  | 'boolean'
  | 'flag01'
  | 'integer'
  | 'prefix'
  | 'certificateRef'
  | 'destinationRef';

/** The cards and columns of the cockpit's form. */
export type GroupId = 'main' | 'authentication' | 'target' | 'repository' | 'pooling' | 'communication' | 'trust';

/** One input of the form, bound to a property. */
export interface PropertyField {
  readonly kind: 'property';
  readonly key: string;
  /** SAP's label, else the key. */
  readonly label: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly secret: boolean;
  /** *Set empty* stands beside it. */
  readonly canSetEmpty: boolean;
  /** The values it may take, as they are allowed for this destination; null for free text. */
  readonly values: readonly string[] | null;
  /** Values that only an https URL allows, while there is none. */
  readonly httpsOnlyValues: readonly string[];
  readonly suggestions: readonly string[];
  /** What counts while the property is missing; null where the catalogue names none. */
  readonly defaultValue: string | null;
  /** What the property means, in our words. */
  readonly description: string;
  /** Characters. */
  readonly maxLength: number | null;
  readonly deprecated: boolean;
  /** Which stored certificates fit: of those with a private key, or of any. Null for everything but a `certificateRef`. */
  readonly certificate: 'key-store' | 'trust-store' | null;
}

/** A control of the form that is no property: it decides which properties there are. */
export type SwitchId =
  | 'useDefaultClientTrustStore'
  | 'useMtlsForTokenRetrieval'
  | 'useBasicCredentialsForTokenService'
  | 'useLoadBalancing'
  | 'useMessageServerPort'
  | 'useAliasUser'
  | 'useWebSocket'
  | 'repositoryConfigurationType';

export type RepositoryConfigurationType = 'default' | 'basic' | 'destination';

export interface Switches {
  readonly useDefaultClientTrustStore: boolean;
  readonly useMtlsForTokenRetrieval: boolean;
  readonly useBasicCredentialsForTokenService: boolean;
  readonly useLoadBalancing: boolean;
  readonly useMessageServerPort: boolean;
  readonly useAliasUser: boolean;
  /** RFC over Cloud Connector: a WebSocket RFC server is the target. */
  readonly useWebSocket: boolean;
  readonly repositoryConfigurationType: RepositoryConfigurationType;
}

export type SwitchField = {
  readonly [Id in SwitchId]: {
    readonly kind: 'switch';
    readonly id: Id;
    readonly label: string;
    readonly value: Switches[Id];
  };
}[SwitchId];

export type Field = PropertyField | SwitchField;

export interface FieldGroup {
  readonly id: GroupId;
  readonly label: string;
  /** In the order of the form; a switch stands before what it decides. */
  readonly fields: readonly Field[];
}

/** Stable words of the rules a destination can break; `i18n/destination-issues.ts` says them. */
export type IssueRule =
  | 'required'
  | 'characters'
  | 'too-long'
  | 'not-a-value'
  | 'not-a-number'
  | 'out-of-range'
  | 'not-a-url'
  | 'not-host-and-port'
  | 'pattern'
  | 'unknown-type'
  | 'unknown-authentication'
  | 'not-with-proxy-type'
  | 'https-only'
  | 'key-prefix'
  | 'excludes'
  | 'ignored'
  | 'deprecated'
  | 'certificate-missing'
  | 'certificate-kind'
  | 'destination-missing'
  | 'secret-missing'
  | 'needs-one-of';

/** `error`: cannot work, and *Create* waits for it; `warning`: can be stored, but somebody should look at it. */
export interface DestinationIssue {
  readonly key: string;
  readonly rule: IssueRule;
  readonly severity: 'error' | 'warning';
  /** What the rule speaks about: the allowed values, the other key, the limit, …; never the value of a secret. */
  readonly details: readonly string[];
}
