import { findAuthentication, findType, propertiesOfType } from './catalogue/catalogue';
import {
  type AuthenticationDefinition,
  type FormSection,
  isSwitch,
  type PropertyDefinition,
  type TypeDefinition,
} from './catalogue/definition';
import { nameDefinition, typeDefinition } from './catalogue/shared';
import type { Properties } from './types';

/** What a type with one authentication has, shown or not; worked out once for each pair, because lists check thousands. */
export interface FormLayout {
  readonly type: TypeDefinition | null;
  readonly authentication: AuthenticationDefinition | null;
  readonly sections: readonly FormSection[];
  /** The properties among the entries of the sections. */
  readonly definitions: readonly PropertyDefinition[];
  readonly keys: ReadonlySet<string>;
  readonly additional: ReadonlyMap<string, PropertyDefinition>;
  /** Every key of the type, whatever the authentication. */
  readonly keysOfType: ReadonlySet<string>;
}

const unknownType = toLayout(null, null, [
  { id: 'main', label: 'Main Properties', entries: [nameDefinition, typeDefinition] },
]);

const layouts = new Map<TypeDefinition, Map<AuthenticationDefinition | null, FormLayout>>();

/** The layout for the type and the authentication that the properties name. */
export function layoutFor(properties: Properties): FormLayout {
  const type = findType(properties);
  if (type === null) return unknownType;
  const authentication = findAuthentication(type, properties);
  const ofType = layouts.get(type) ?? new Map<AuthenticationDefinition | null, FormLayout>();
  const known = ofType.get(authentication);
  if (known !== undefined) return known;
  const layout = toLayout(type, authentication, withAuthentication(type.sections, authentication));
  layouts.set(type, ofType.set(authentication, layout));
  return layout;
}

function withAuthentication(
  sections: readonly FormSection[],
  authentication: AuthenticationDefinition | null,
): readonly FormSection[] {
  const { entries = [] } = authentication ?? {};
  return sections.map((section) =>
    section.id === 'authentication' ? { ...section, entries: [...section.entries, ...entries] } : section,
  );
}

function toLayout(
  type: TypeDefinition | null,
  authentication: AuthenticationDefinition | null,
  sections: readonly FormSection[],
): FormLayout {
  const definitions = sections.flatMap(({ entries }) => entries.flatMap((entry) => (isSwitch(entry) ? [] : [entry])));
  const additional = [...(authentication?.additional ?? []), ...(type?.additional ?? [])];
  return {
    type,
    authentication,
    sections,
    definitions,
    keys: new Set(definitions.map(({ key }) => key)),
    additional: new Map(additional.map((definition) => [definition.key, definition])),
    keysOfType: new Set(type === null ? [] : propertiesOfType(type).map(({ key }) => key)),
  };
}
