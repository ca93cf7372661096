import type { Properties } from '../types';
import { type AuthenticationDefinition, isSwitch, type PropertyDefinition, type TypeDefinition } from './definition';
import { httpType } from './http';
import { ldapType } from './ldap';
import { mailType } from './mail';
import { rfcType } from './rfc';
import { tcpType } from './tcp';

/** All types in the order they are offered. */
export const typeDefinitions: readonly TypeDefinition[] = [httpType, rfcType, ldapType, mailType, tcpType];

const byType: ReadonlyMap<string, TypeDefinition> = new Map(
  typeDefinitions.map((definition) => [definition.type, definition]),
);

/** The type a destination names; null for one that the catalogue does not know. */
export function findType(properties: Properties): TypeDefinition | null {
  return byType.get(properties.Type ?? '') ?? null;
}

/** The authentication a destination names; null for none, and for one that its type does not know. */
export function findAuthentication(type: TypeDefinition, properties: Properties): AuthenticationDefinition | null {
  if (type.keys.authentication === null) return null;
  const value = properties[type.keys.authentication];
  return type.authentications.find((authentication) => authentication.value === value) ?? null;
}

/** Every property of a type, whatever the authentication. */
export function propertiesOfType(type: TypeDefinition): readonly PropertyDefinition[] {
  const entries = [
    ...type.sections.flatMap((section) => section.entries),
    ...type.authentications.flatMap((authentication) => [...authentication.entries, ...authentication.additional]),
    ...type.additional,
  ];
  return entries.flatMap((entry) => (isSwitch(entry) ? [] : [entry]));
}

const everyProperty = typeDefinitions.flatMap(propertiesOfType);

/** Whether a key of any type is secret; a key the catalogue does not know is missing. */
export const secrecyByKey: ReadonlyMap<string, boolean> = new Map(
  everyProperty.filter(({ type }) => type !== 'prefix').map(({ key, secret }) => [key, secret === true]),
);

/** What the free keys of the catalogue start with. */
export const keyPrefixes: readonly string[] = [
  ...new Set(everyProperty.filter(({ type }) => type === 'prefix').map(({ key }) => key)),
];
