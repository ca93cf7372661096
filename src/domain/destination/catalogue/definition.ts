import type { Condition } from '../conditions';
import type { FieldType, GroupId, SwitchId } from '../field-types';

/** What the catalogue says of one property. */
export interface PropertyDefinition {
  /** Of a prefix: the part before the free name. */
  readonly key: string;
  readonly label?: string;
  readonly type: FieldType;
  /** In our words. */
  readonly description: string;
  /** Always, or while the condition holds. */
  readonly required?: true | Condition;
  /** When the form shows it, or offers it as an additional property; always without. */
  readonly shown?: Condition;
  readonly secret?: true;
  readonly values?: readonly string[];
  readonly suggestions?: readonly string[];
  /** What counts while the property is missing. */
  readonly defaultValue?: string;
  /** The editor fills in the default as soon as it shows the field. */
  readonly preselected?: true;
  readonly pattern?: RegExp;
  readonly maxLength?: number;
  /** Of an integer: the spans it may lie in. */
  readonly ranges?: readonly (readonly [number, number])[];
  /** A number outside the spans is not refused: the service takes the default. */
  readonly lenientRange?: true;
  /** Of a URL. */
  readonly schemes?: readonly string[];
  readonly deprecated?: true;
  readonly certificate?: 'key-store' | 'trust-store';
}

export interface SwitchDefinition {
  readonly id: SwitchId;
  readonly label: string;
  readonly shown?: Condition;
}

export type FormEntry = PropertyDefinition | SwitchDefinition;

export interface FormSection {
  readonly id: GroupId;
  readonly label: string;
  readonly entries: readonly FormEntry[];
}

export interface AuthenticationDefinition {
  readonly value: string;
  readonly label: string;
  readonly proxyTypes: readonly string[];
  readonly httpsOnly?: true;
  /** Not offered any more, but known. */
  readonly deprecated?: true;
  /** What the form shows below the authentication. */
  readonly entries: readonly FormEntry[];
  /** What is entered under Additional Properties. */
  readonly additional: readonly PropertyDefinition[];
}

export interface TypeDefinition {
  readonly type: string;
  /** The properties that say the same thing in every type; null where the type has none. */
  readonly keys: {
    readonly description: string;
    readonly proxyType: string;
    readonly authentication: string | null;
    readonly url: string | null;
    readonly location: string | null;
    readonly user: string | null;
    readonly password: string | null;
  };
  readonly sections: readonly FormSection[];
  readonly authentications: readonly AuthenticationDefinition[];
  readonly additional: readonly PropertyDefinition[];
  /** How a key outside the catalogue has to start; empty for any way. */
  readonly additionalPrefixes: readonly string[];
}

export function isSwitch(entry: FormEntry): entry is SwitchDefinition {
  return 'id' in entry;
}
