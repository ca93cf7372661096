import type { Label, Scope } from '../scope';

/**
 * The flat property map SAP uses: every value is text, keys in the order they were given
 * (whole numbers come first, as in every JavaScript object).
 */
export type Properties = Readonly<Record<string, string>>;

/** Everything a user says of a destination or of a fragment, secrets included; its name is one of the properties. */
export interface DestinationContent {
  readonly properties: Properties;
  readonly labels: readonly Label[];
  /** Keys outside the catalogue that the user declared not secret although their name sounds like it. */
  readonly plainKeys: readonly string[];
  /** Secret keys whose value an export had removed and nobody entered since. */
  readonly missingSecrets: readonly string[];
}

/** A stored destination, or a stored fragment, without the values of its secrets. */
export interface DestinationRecord {
  /** Never changes, also when the name does. */
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
  /** Number of the current version, 1 for a new one; a write names the one it was based on. */
  readonly version: number;
  /** Without secrets; one that was set empty on purpose is here with the empty text. */
  readonly properties: Properties;
  /** All keys in their order, those of secrets included. */
  readonly keys: readonly string[];
  /** Keys whose value only the vault holds. */
  readonly secretKeys: readonly string[];
  readonly labels: readonly Label[];
  readonly plainKeys: readonly string[];
  readonly missingSecrets: readonly string[];
  /** ISO times; null where the backend does not tell. */
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
  readonly modifiedBy: string | null;
}

/** The kinds of property sets, and the property that holds the name of one. */
export const nameKeys = { destination: 'Name', fragment: 'FragmentName' } as const;

export type DestinationKind = keyof typeof nameKeys;
