import { findType } from './catalogue/catalogue';
import { type FormEntry, isSwitch, type PropertyDefinition } from './catalogue/definition';
import { isHttps } from './catalogue/shared';
import { holds } from './conditions';
import type { Field, FieldGroup, FieldType, PropertyField, Switches, SwitchField } from './field-types';
import { layoutFor } from './form-layout';
import { switchesOf } from './switches';
import type { Properties } from './types';

/** A key that can be added under Additional Properties; a prefix is completed by a free name. */
export interface Suggestion {
  readonly key: string;
  readonly isPrefix: boolean;
  readonly type: FieldType;
  readonly values: readonly string[] | null;
  readonly suggestions: readonly string[];
  readonly defaultValue: string | null;
  /** Whether a value under exactly this key is secret; under a prefix the free name decides (`isSecretKey`). */
  readonly secret: boolean;
  readonly description: string;
}

/** Whether the form shows an entry, or offers an additional property, while the others are as they are. */
export function isShown(entry: FormEntry, properties: Properties, switches: Switches): boolean {
  return entry.shown === undefined || holds(entry.shown, properties, switches);
}

/** The properties that the form shows as fields. */
export function shownDefinitions(properties: Properties, switches: Switches): readonly PropertyDefinition[] {
  return layoutFor(properties).definitions.filter((definition) => isShown(definition, properties, switches));
}

/** Whether the property has to be there. */
export function isRequired(definition: PropertyDefinition, properties: Properties, switches: Switches): boolean {
  const { required } = definition;
  return required === true || (required !== undefined && holds(required, properties, switches));
}

/** The authentications that the type, the proxy type and the URL allow; none for a type without (destination-properties.json). */
export function authenticationsFor(properties: Properties): readonly string[] {
  return splitAuthentications(properties).offered;
}

function splitAuthentications(properties: Properties) {
  const type = findType(properties);
  const proxyType = (type && properties[type.keys.proxyType]) ?? '';
  const isSecure = holds(isHttps, properties, switchesOf(properties));
  const fitting = (type?.authentications ?? []).filter(
    ({ deprecated, proxyTypes }) => !deprecated && (proxyType === '' || proxyTypes.includes(proxyType)),
  );
  const isWithheld = ({ httpsOnly }: { readonly httpsOnly?: true }) => httpsOnly === true && !isSecure;
  return {
    offered: fitting.filter((one) => !isWithheld(one)).map(({ value }) => value),
    withheld: fitting.filter(isWithheld).map(({ value }) => value),
  };
}

/**
 * What the form of a destination shows: the cards and columns of the cockpit, with the fields its type, its
 * authentication and the other properties call for (destination-properties.json). Switches that are not given stand as
 * the properties imply. `values` are those allowed now; a stored value outside them has to be shown all the same.
 */
export function fieldsFor(properties: Properties, switches?: Partial<Switches>): readonly FieldGroup[] {
  const standing = { ...switchesOf(properties), ...switches };
  const authenticationKey = findType(properties)?.keys.authentication ?? null;
  return layoutFor(properties)
    .sections.map(({ id, label, entries }) => ({
      id,
      label,
      fields: entries
        .filter((entry) => isShown(entry, properties, standing))
        .map((entry): Field => {
          if (isSwitch(entry)) return toSwitchField(entry.id, entry.label, standing);
          const field = toPropertyField(entry, isRequired(entry, properties, standing));
          if (entry.key !== authenticationKey) return field;
          const { offered, withheld } = splitAuthentications(properties);
          return { ...field, values: offered, httpsOnlyValues: withheld };
        }),
    }))
    .filter(({ fields }) => fields.length > 0);
}

function toSwitchField(id: SwitchField['id'], label: string, switches: Switches): SwitchField {
  if (id === 'repositoryConfigurationType') return { kind: 'switch', id, label, value: switches[id] };
  return { kind: 'switch', id, label, value: switches[id] };
}

function toPropertyField(definition: PropertyDefinition, required: boolean): PropertyField {
  return {
    kind: 'property',
    key: definition.key,
    label: definition.label ?? definition.key,
    type: definition.type,
    required,
    secret: definition.secret === true,
    canSetEmpty: definition.type === 'password',
    values: definition.values ?? null,
    httpsOnlyValues: [],
    suggestions: definition.suggestions ?? [],
    defaultValue: definition.defaultValue ?? null,
    description: definition.description,
    maxLength: definition.maxLength ?? null,
    deprecated: definition.deprecated === true,
    certificate: definition.certificate ?? null,
  };
}

/** The keys that stand under Additional Properties, in the order stored: all that the form does not show as a field. */
export function additionalKeysOf(properties: Properties, switches?: Partial<Switches>): readonly string[] {
  const standing = { ...switchesOf(properties), ...switches };
  const shown = new Set(shownDefinitions(properties, standing).map(({ key }) => key));
  return Object.keys(properties).filter((key) => !shown.has(key));
}

/** What can be added under Additional Properties: keys that make sense here and are not there yet, and prefixes. */
export function suggestionsFor(properties: Properties): readonly Suggestion[] {
  const switches = switchesOf(properties);
  return [...layoutFor(properties).additional.values()]
    .filter((definition) => !definition.deprecated && isShown(definition, properties, switches))
    .filter(({ key, type }) => type === 'prefix' || !Object.hasOwn(properties, key))
    .map((definition) => ({
      key: definition.key,
      isPrefix: definition.type === 'prefix',
      type: definition.type,
      values: definition.values ?? null,
      suggestions: definition.suggestions ?? [],
      defaultValue: definition.defaultValue ?? null,
      secret: definition.secret === true,
      description: definition.description,
    }));
}
