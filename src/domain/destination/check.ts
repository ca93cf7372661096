import type { CertificateRecord } from '../certificate/types';
import { choices, combinations } from './catalogue/combinations';
import type { PropertyDefinition, TypeDefinition } from './catalogue/definition';
import { type DestinationType, destinationTypes, isHttps, nameDefinition } from './catalogue/shared';
import { certificatesByName, fits } from './certificates';
import { checkValue } from './check-value';
import { holds } from './conditions';
import type { DestinationIssue, IssueRule, Switches } from './field-types';
import { isRequired, shownDefinitions } from './fields';
import { type FormLayout, layoutFor } from './form-layout';
import { switchesOf } from './switches';
import { nameKeys, type Properties } from './types';

/** What is known beside the properties; each part left out is not checked. */
export interface CheckContext {
  /** As the form has them; else as the properties imply. */
  readonly switches?: Partial<Switches> | undefined;
  /** Secrets that an export had removed: missing, but not forgotten. */
  readonly missingSecrets?: readonly string[] | undefined;
  /** The certificates of the scope. */
  readonly certificates?: readonly CertificateRecord[] | undefined;
  /** The names of the destinations of the scope. */
  readonly destinationNames?: ReadonlySet<string> | undefined;
}

interface Subject {
  readonly properties: Properties;
  readonly switches: Switches;
  readonly layout: FormLayout;
  readonly shown: readonly PropertyDefinition[];
  readonly context: CheckContext;
}

function issue(
  key: string,
  rule: IssueRule,
  severity: DestinationIssue['severity'] = 'error',
  details: readonly string[] = [],
): DestinationIssue {
  return { key, rule, severity, details };
}

/**
 * Everything that is wrong with a destination, in the order of the form (destination-properties.json,
 * destinations-editor.md sections 3 and 4, certificates.md section 5). A property that the catalogue does not know is
 * right as it is, unless its type says how further keys have to start.
 */
export function checkDestination(properties: Properties, context: CheckContext = {}): readonly DestinationIssue[] {
  const switches = { ...switchesOf(properties), ...context.switches };
  const layout = layoutFor(properties);
  const subject = { properties, switches, layout, shown: shownDefinitions(properties, switches), context };
  const { type } = layout;
  if (type === null) return inOrder(subject, [...checkFields(subject), ...checkMissingSecrets(subject)]);
  return inOrder(subject, [
    ...checkFields(subject),
    ...checkAuthentication(subject, type),
    ...checkAdditional(subject, type),
    ...checkCombinations(subject, type),
    ...checkMissingSecrets(subject),
  ]);
}

/** What is wrong with a fragment (destinations-editor.md section 10): its name, and keys it must not have. */
export function checkFragment(properties: Properties): readonly DestinationIssue[] {
  const definition = { ...nameDefinition, key: nameKeys.fragment };
  const name = properties[definition.key] ?? '';
  const wrongName = name === '' ? issue(definition.key, 'required') : checkValue(definition, name);
  const forbidden = ['Name', 'Type'].filter((key) => Object.hasOwn(properties, key));
  return [
    ...(wrongName === null ? [] : [wrongName]),
    ...forbidden.map((key) => issue(key, 'excludes', 'error', [nameKeys.fragment])),
  ];
}

function checkFields(subject: Subject): readonly DestinationIssue[] {
  return subject.shown.flatMap((definition) => {
    const { key } = definition;
    const value = subject.properties[key];
    if (isMissing(definition, value)) return checkMissing(subject, definition);
    if (value === undefined || value === '') return [];
    return checkPresent(subject, definition, value);
  });
}

/** A password that is there and empty was set empty on purpose. */
function isMissing({ type }: PropertyDefinition, value: string | undefined): boolean {
  return value === undefined || (value === '' && type !== 'password');
}

function checkMissing({ properties, switches, context }: Subject, definition: PropertyDefinition) {
  if (context.missingSecrets?.includes(definition.key)) return [];
  return isRequired(definition, properties, switches) ? [issue(definition.key, 'required')] : [];
}

function checkPresent({ context, properties, layout }: Subject, definition: PropertyDefinition, value: string) {
  const { key, type, certificate, deprecated } = definition;
  const found: DestinationIssue[] = [];
  if (key === 'Type') {
    if (!isDestinationType(value)) found.push(issue(key, 'unknown-type', 'error', destinationTypes));
    return found;
  }
  const wrong = key === layout.type?.keys.authentication ? null : checkValue(definition, value);
  if (wrong !== null) found.push(wrong);
  if (deprecated) found.push(issue(key, 'deprecated', 'warning'));
  if (certificate !== undefined) found.push(...checkCertificate(key, value, certificate, context));
  if (type === 'destinationRef') found.push(...checkDestinationReference(key, value, properties, context));
  return found;
}

function isDestinationType(value: string): value is DestinationType {
  return destinationTypes.some((type) => type === value);
}

function checkCertificate(
  key: string,
  name: string,
  needs: 'key-store' | 'trust-store',
  { certificates }: CheckContext,
): readonly DestinationIssue[] {
  if (certificates === undefined) return [];
  const found = certificatesByName(certificates).get(name);
  if (found === undefined) return [issue(key, 'certificate-missing', 'error', [name])];
  if (found.dummy) return [issue(key, 'certificate-missing', 'warning', [name, 'dummy'])];
  return fits(found, needs) ? [] : [issue(key, 'certificate-kind', 'error', [name, needs])];
}

function checkDestinationReference(
  key: string,
  name: string,
  properties: Properties,
  { destinationNames }: CheckContext,
): readonly DestinationIssue[] {
  if (destinationNames === undefined || destinationNames.has(name) || properties.Name === name) return [];
  return [issue(key, 'destination-missing', 'warning', [name])];
}

function checkAuthentication(
  { properties, switches, layout }: Subject,
  type: TypeDefinition,
): readonly DestinationIssue[] {
  const key = type.keys.authentication;
  const value = key === null ? '' : (properties[key] ?? '');
  if (key === null || value === '') return [];
  const { authentication } = layout;
  if (authentication === null) {
    return [issue(key, 'unknown-authentication', 'error', type.authentications.flatMap(offered))];
  }
  const found: DestinationIssue[] = [];
  const { proxyTypes, httpsOnly, deprecated } = authentication;
  const proxyType = properties[type.keys.proxyType] ?? '';
  if (deprecated) found.push(issue(key, 'deprecated', 'warning'));
  if (proxyType !== '' && !proxyTypes.includes(proxyType)) {
    found.push(issue(key, 'not-with-proxy-type', 'error', proxyTypes));
  }
  if (httpsOnly && (properties.URL ?? '') !== '' && !holds(isHttps, properties, switches)) {
    found.push(issue(key, 'https-only'));
  }
  return found;
}

function offered({ value, deprecated }: { readonly value: string; readonly deprecated?: true }): readonly string[] {
  return deprecated ? [] : [value];
}

/** Properties that are no field of the form: known additional ones, those another authentication would need, and free keys. */
function checkAdditional(subject: Subject, type: TypeDefinition): readonly DestinationIssue[] {
  const { properties } = subject;
  const { keys, keysOfType, additional, authentication } = subject.layout;
  const authenticationKey = type.keys.authentication ?? 'Type';
  const found: DestinationIssue[] = [];
  for (const [key, value] of Object.entries(properties)) {
    if (keys.has(key)) continue;
    const definition = additional.get(key);
    if (definition !== undefined) {
      if (value !== '') found.push(...checkPresent(subject, definition, value));
      if (isMissing(definition, value)) found.push(...checkMissing(subject, definition));
    } else if (keysOfType.has(key)) {
      if (authentication !== null) found.push(issue(key, 'ignored', 'warning', [authenticationKey]));
    } else if (!startsAsAllowed(key, type)) {
      found.push(issue(key, 'key-prefix', 'error', type.additionalPrefixes));
    }
  }
  for (const definition of additional.values()) {
    const mayBeMissing = definition.required !== undefined && !Object.hasOwn(properties, definition.key);
    if (mayBeMissing) found.push(...checkMissing(subject, definition));
  }
  return found;
}

function startsAsAllowed(key: string, { additionalPrefixes }: TypeDefinition): boolean {
  return additionalPrefixes.length === 0 || additionalPrefixes.some((prefix) => key.startsWith(prefix));
}

function checkCombinations({ properties, switches }: Subject, type: TypeDefinition): readonly DestinationIssue[] {
  if (!isDestinationType(type.type)) return [];
  const broken = combinations[type.type].filter(
    ({ key, when }) => (properties[key] ?? '') !== '' && holds(when, properties, switches),
  );
  const undecided = (choices[type.type] ?? []).filter(({ keys }) => !keys.some((key) => properties[key]));
  return [
    ...broken.map(({ key, rule, severity, details }) => issue(key, rule, severity, details)),
    ...undecided.map(({ keys }) => issue(keys[0] ?? '', 'needs-one-of', 'error', keys)),
  ];
}

function checkMissingSecrets({ properties, context }: Subject): readonly DestinationIssue[] {
  const missing = (context.missingSecrets ?? []).filter((key) => !Object.hasOwn(properties, key));
  return missing.map((key) => issue(key, 'secret-missing', 'warning'));
}

/** By the order of the form, then of the stored keys; each rule once per key. */
function inOrder({ shown, properties }: Subject, issues: readonly DestinationIssue[]): readonly DestinationIssue[] {
  if (issues.length < 2) return issues;
  const keys = Object.keys(properties);
  const placed = issues
    .filter((found, index) => issues.findIndex(({ key, rule }) => key === found.key && rule === found.rule) === index)
    .map((found) => ({ found, position: positionOf(found.key) }));
  return placed.sort((left, right) => left.position - right.position).map(({ found }) => found);

  function positionOf(key: string): number {
    const field = shown.findIndex((definition) => definition.key === key);
    if (field >= 0) return field;
    const position = keys.indexOf(key);
    return shown.length + (position >= 0 ? position : keys.length);
  }
}
